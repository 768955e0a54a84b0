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

## The files that people give
book-fasi-dataset = the file of the data
book-fasi-decisions = the file of the decisions
book-fasi-policy = the file of the policy
book-fasi-identities = the file of the people
book-fasi-week = a week that people made
book-fasi-answers = the answers of the questionnaire on training needs
book-fasi-attendance = attendance at sessions
book-fasi-scenarios = the file of scenarios
book-fasi-plan = a plan

## Entities shown
shown-fund-line = { $fund }, { $year }, { $category }

## Why a file cannot be read or written
io-not-found = it does not exist
io-denied = permission is lacking
io-folder = it is a folder
io-no-folder = a part of the path is no folder
io-full = the disk is full
io-read-only = the disk is read-only
workbook-cut = it is incomplete, as after a copy or download that was interrupted, or a part of it is damaged
workbook-parts = one of its parts is not as in an .xlsx workbook
workbook-many-parts = it has thousands of parts, where some dozens are usual
workbook-order = the cells of a sheet are not in order
json-ends-early = the text is empty or ends halfway
json-missing = before it a field is missing that is needed
json-shape = there is a value of another kind there, such as a text in place of a number
json-syntax = JSON wants something else there: often a comma, colon, bracket or quotation mark is missing or too many

## In figures
summary-dataset = Data as of { $day }. The plan looks { $weeks } weeks ahead from { $start }.

## The template
sheet-guide = Read me
sheet-lists-rules = Id of the rule, and what it is
sheet-lists = Lists
template-example = EXAMPLE
template-required = Required.
template-not-in-list = This is not in the list.
guide-title-fasi-dataset = Data for placement proposals
guide-title-fasi-decisions = Decisions in force: pins, exclusions, refusals
guide-title-fasi-policy = Policy: weights of criteria, rules off, thresholds
guide-title-fasi-identities = People: who the members of the households are
guide-title-fasi-week = A week that you made: who makes which visit, when
guide-1 = Each sheet is a table: a header row, then one row an entry. Headers in bold are required; pointing at one shows what to write.
guide-2 = Rows that begin with EXAMPLE show how to fill in: they are not read and may be deleted.
guide-3 = Where a cell has an arrow, choose from the list. For yes and no an x will do too; empty means no.
guide-4 = Dates are written like 30/11/2026, amounts like 1,234.50. What is not known stays empty: unknown is not zero.
guide-5-people = This file holds personal data: do not send it or put it beside the others. No calculation opens it; it serves only to find the people again.
guide-5 = No names, birth dates, contacts, nationality or residence permits here: people stand in a file of their own, which no calculation opens.
guide-6 = Columns and sheets of notes may be added: call them "Notes" or let them begin with #.
guide-check-fasi-dataset = fasi check FILE.xlsx
guide-check-fasi-decisions = fasi check DATA --decisions FILE.xlsx
guide-check-fasi-policy = fasi check DATA --policy FILE.xlsx
guide-check-fasi-identities = fasi check DATA --identities FILE.xlsx
guide-check-fasi-week = fasi check DATA --plan FILE.xlsx
guide-7 = To check the file: { $command }. Each flaw is told with sheet, row, column and what to do.
guide-sheets = The sheets
