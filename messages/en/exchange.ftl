# Words of the exchange of data: places of flaws, expected kinds, the template workbook.

## Where
place-table = "{ $table }"
place-row = row { $row }
place-column = column "{ $column }"
did-you-mean = Did you mean "{ $suggestion }"?

## Expected kinds
kind-text = a text
kind-word = a word of the list
kind-list = a list of objects
kind-object = an object

## Entities shown
shown-fund-line = { $fund }, { $year }, { $category }

## Why a file cannot be read or written
io-not-found = it does not exist
io-denied = permission is lacking
io-folder = it is a folder
io-no-folder = a part of the path is no folder
io-full = the disk is full
io-read-only = the disk is read-only
json-ends-early = the text is empty or ends halfway

## In figures
summary-dataset = Data as of { $day }. The plan looks { $weeks } weeks ahead from { $start }.

## The template
sheet-guide = Read me
sheet-lists = Lists
template-example = EXAMPLE
template-required = Required.
template-not-in-list = This is not in the list.
guide-title = Data for placement proposals
guide-1 = Each sheet is a table: a header row, then one row an entry. Headers in bold are required; pointing at one shows what to write.
guide-2 = Rows that begin with EXAMPLE show how to fill in: they are not read and may be deleted.
guide-3 = Where a cell has an arrow, choose from the list. For yes and no an x will do too; empty means no.
guide-4 = Dates are written like 30/11/2026, amounts like 1,234.50. What is not known stays empty: unknown is not zero.
guide-5 = No names, birth dates, contacts, nationality or residence permits here: people stand in a file of their own, which no calculation opens.
guide-6 = Columns and sheets of notes may be added: call them "Notes" or let them begin with #.
guide-7 = To check the data: fasi check FILE.xlsx. Each flaw is told with sheet, row, column and what to do.
guide-sheets = The sheets
