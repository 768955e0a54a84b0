# Flaws of the data: `flaw-<code>` = what is wrong, `.do` = what to do. Codes in crates/exchange/src/flaw/codes.rs.

## Files
flaw-E001 = The file or folder cannot be read: { $reason }.
    .do = Check the path and the permissions.
flaw-E002 = This kind of file ("{ $ending }") is not read.
    .do = Use a .json file, an .xlsx workbook or a folder of .csv files.
flaw-E003 = The JSON is not valid at line { $line }, position { $column }: { $reason }.
    .do = Correct the text there.
flaw-E004 = The field "format" says "{ $value }", expected is "{ $expected }".
    .do = Check that it is the right file, then write "format": "{ $expected }".
value-missing = (missing)
flaw-E005 = The field "version" says "{ $value }"; version 1 is read.
    .do = Write "version": 1, or update the program if the file is newer.
flaw-E006 = The workbook is broken or protected by a password: { $reason }.
    .do = Open it in the spreadsheet program, take the password off and save it again as .xlsx.
flaw-E007 = The file is too large: at most { $most } MB are read, unpacked too.
    .do = Take out what is not needed (pictures, empty formatted sheets) or divide the data.
flaw-E008 = There are too many rows or columns: at most { $most } rows are read.
    .do = Delete empty or formatted rows and columns beyond the data.
flaw-E009 = The csv has a quotation mark that is opened and not closed.
    .do = Close it, or save the file again from the spreadsheet program.
flaw-E010 = The folder has no .csv file.
    .do = Put one .csv file a table there, for example households.csv and units.csv.
flaw-E011 = The field "{ $field }" is there twice.
    .do = Keep the right one and take the other out.
flaw-E012 = The file swells as no spreadsheet does: it was at { $unpacked } MB already when reading was stopped.
    .do = Do not open it unless you know where it comes from; if it is your own, save it again as .xlsx from the spreadsheet program.
flaw-E013 = The file tells lies about itself: its part "{ $part }" holds something else than it says.
    .do = Do not open it unless you know where it comes from; if it is your own, save it again as .xlsx from the spreadsheet program.
flaw-E014 = The file has more than a hundred thousand merged cells.
    .do = Unmerge them (in the spreadsheet program: select all, then take "Merge cells" off) and save.
flaw-E015 = The part "{ $part }" of the file holds definitions (DOCTYPE, ENTITY) that no spreadsheet program writes.
    .do = Do not open it unless you know where it comes from; if it is your own, save it again as .xlsx from the spreadsheet program.
flaw-E016 = What it holds is not what its name says (.{ $wanted }): it is { $kind ->
        [xlsx] an .xlsx workbook
        [xls] an old .xls file, or a workbook with a password
        [xlsb] a binary workbook (.xlsb)
        [ods] a LibreOffice file (.ods)
        [office] a text document or a presentation
        [zip] a .zip archive with other files inside
        [json] a JSON file
        [csv] csv text
        [html] a web page
        [pdf] a PDF
       *[picture] a picture
    }.
    .do = { $kind ->
        [json] Give the file its right name (.json).
        [csv] Put it as .csv in a folder, one file a table, and give the folder.
        [zip] Unpack the files and give the one with the data.
        [xlsx] Give the file its right name (.xlsx).
        [xls] Open it in the spreadsheet program, take the password off if there is one, and save it as .xlsx.
       *[other] Open it in the program that made it, and save the table as .xlsx.
    }
flaw-E017 = The letters of this file cannot be read: csv is written in UTF-8, in UTF-16 with its mark, or in Windows-1252, JSON in UTF-8.
    .do = Save it again: from the spreadsheet program as "CSV UTF-8" or as .xlsx.
flaw-E018 = This is neither a file nor a folder, but a device or a pipe.
    .do = Save the data in a file and give that.
flaw-E019 = Expected here is { $expected }; this is { $found }.
    .do = Give each file in its place: the data first, then --decisions, --policy and --identities with their own; the plan where it is asked for.
flaw-E020 = There are { $more } more flaws that are not listed here.
    .do = Correct these and check again: often one cause explains many.

## Sheets and columns
flaw-E101 = "{ $table }" is no sheet or table that is known.
    .do = Correct the name; if it is notes only, let it begin with #.
flaw-E102 = The table "{ $table }" ({ $field }) is missing or empty.
    .do = Add it with at least one row; "fasi template --for { $kind }" writes the empty workbook.
flaw-E103 = "{ $table }" is a second table for the same data.
    .do = Put the rows into one table.
flaw-E104 = No header row is found.
    .do = Put a row with the names of the columns above the data: { $columns }.
flaw-E105 = The column or field "{ $column }" is not known.
    .do = Correct the name; if it is notes only, call it "Notes" or let it begin with #.
flaw-E106 = The column "{ $column }" repeats another one ({ $field }).
    .do = Keep the right one and take the other out.
flaw-E107 = The column "{ $column }" ({ $field }) is missing, and it is required.
    .do = Add it and fill it in every row.
flaw-E108 = There is a value ("{ $value }") in a column without a header.
    .do = Give the column a header or delete the value.
flaw-E109 = This table has { $rows } rows and must have one.
    .do = Keep the right row.
flaw-E110 = Expected here: { $expected }.
    .do = Correct the structure of the file as in the schema.

## Cells
flaw-E201 = The cell is empty, but a value is needed.
    .do = Fill it in.
flaw-E202 = "{ $value }" does not do: expected is { $expected }.
    .do = Write the value in the right type.
flaw-E203 = "{ $value }" is not a whole number.
    .do = Write a number without decimals.
flaw-E204 = "{ $value }" is out of its limits.
    .do = Write a value from { $min } to { $max }.
flaw-E205 = "{ $value }" is not an amount in euro.
    .do = Write for example 1,234.50 (in JSON: 1234.5).
flaw-E206 = "{ $value }" has too many decimals.
    .do = Write it with at most { $places } decimals.
flaw-E207 = "{ $value }" is not a date.
    .do = Write for example 30/11/2026 (in JSON: 2026-11-30), with a year from 1901 to 2199.
flaw-E208 = "{ $value }" is not a time.
    .do = Write for example 06:30.
flaw-E209 = "{ $value }" is neither yes nor no.
    .do = Write yes or no (in JSON: true or false).
flaw-E210 = "{ $value }" is not a word of the list.
    .do = Choose one of: { $words }.
flaw-E211 = "{ $value }" are not days of the week.
    .do = Write for example mon-fri, or mon, wed, fri (in JSON: ["mon", "wed"]).
flaw-E212 = "{ $value }" are not floor areas of bedrooms.
    .do = Write the whole square metres of each bedroom, for example 14, 9 (in JSON: [14, 9]).
flaw-E213 = "{ $value }" are not degrees.
    .do = Write degrees with decimals, for example 43.933.
flaw-E214 = The cell shows a formula error: { $value }.
    .do = Correct the formula or write the value.
flaw-E215 = The text is too long or has characters that cannot be printed: "{ $value }".
    .do = Shorten it to { $most } characters, without line breaks in ids.
flaw-E216 = "{ $value }" are not hours.
    .do = Write hours with decimals or minutes, for example 2.5 or 2:30, in whole minutes.
flaw-E217 = The id "{ $value }" holds a character that nobody sees ({ $hidden }).
    .do = Empty the cell and type the id by hand, without pasting.
flaw-E218 = An id belongs here, and the spreadsheet program has made a date or a time of it ({ $value }).
    .do = Format the cell as text and type the id again.

## Data among themselves
flaw-E301 = "{ $key }" is there already in row { $first }.
    .do = Keep one row, or correct the id.
flaw-E302 = "{ $value }" is not in "{ $table }".
    .do = Correct the reference, or add the row that is missing.
flaw-E303 = "{ $value }" is the name of several rows of "{ $table }".
    .do = Write the id instead of the name.
flaw-E304 = The horizon must start on a Monday, and { $date } is none.
    .do = Write the date of a Monday.
flaw-E305 = { $second } comes before { $first }, but must come after it.
    .do = Check the two dates (or times) and correct the wrong one.
flaw-E306 = The lottery number { $number } is household { $other }'s too.
    .do = Give each household the number drawn at its registration.
flaw-E307 = The household has no members.
    .do = Add at least one row to the members.
flaw-E308 = No member of the household is parent or head.
    .do = Give at least one member the tie "parent or head".
flaw-E309 = The condition has no legal basis.
    .do = Write the law or act that allows it; without one the condition has to go.
flaw-E310 = The condition has no author.
    .do = Write who set it.
flaw-E311 = The condition has no date.
    .do = Write when it was set.
flaw-E312 = Spent and committed (or guaranteed) exceed the budget by { $over }.
    .do = Check the amounts of this row.
flaw-E313 = The wish does not say what for: its kind needs this cell.
    .do = Fill it in, or change the kind of wish.
flaw-E314 = This cell has nothing to do with the kind of wish.
    .do = Empty it, or change the kind; two wishes go into two rows.
flaw-E315 = The mediation capacity does not say in which language.
    .do = Write the language, one row a language.
flaw-E316 = Only mediation has a language.
    .do = Empty the cell, or correct the service.
flaw-E317 = The household is linked to itself.
    .do = Write the id of the other household.
flaw-E318 = The extension is granted, but not until when.
    .do = Write the date in "Extended until".
flaw-E319 = There is the end of an extension that was not granted.
    .do = Mark the extension as granted, or take the date out.
flaw-E320 = The deposit of { $deposit } exceeds three months' rent ({ $most }): the law does not allow it (L. 392/1978 art. 11).
    .do = Correct the amount, or ask the owner to lower it.
flaw-E321 = The bedrooms together measure { $bedrooms } m², more than the unit ({ $area } m²).
    .do = Check the floor areas.
flaw-E322 = "{ $place }" is not a school.
    .do = Write the id of a school, or correct the kind of the place.
flaw-E323 = The household has no member number { $member }.
    .do = Correct the number, or add the member.
flaw-E324 = The plan was made for other data, decisions or policy: the hash is not the same.
    .do = Give the files that the plan was made with, or make the plan again.
flaw-E325 = The plan is of a kind that is not known here (“{ $value }”).
    .do = Give a plan made with “fasi place” (in the field “room”: { $known }), or update the program.

## Policy and decisions
flaw-E401 = The rule "{ $rule }" does not exist.
    .do = Use an id of the list that "fasi rules" gives.
flaw-E402 = "{ $rule }" is a hard rule: it has no weight.
    .do = Take the row out; if the rule can be switched off, use the table of switches.
flaw-E403 = "{ $rule }" cannot be switched off.
    .do = Take the row out; for a criterion, put weight 0 into the table of weights.
flaw-E404 = The placement decided with unit { $unit } contradicts another decision on the same household (exclusion, refusal or another pin).
    .do = Keep the decision that holds.

## Scenarios
flaw-E501 = Table “{ $table }” is none of those of the data, the decisions and the policy.
    .do = Write the name of a sheet, Units, Funds or Weights for example.
flaw-E502 = Table “{ $table }” has no column “{ $column }”.
    .do = Write the name of one of its columns, as it stands in the sheet.
flaw-E503 = “{ $row }” names no row of “{ $table }” to be changed.
    .do = Write the code of a row that is there; where it takes several parts, with / between them.
flaw-E504 = Row { $first } of the same scenario changes this cell already.
    .do = Keep one of the two changes.
flaw-E505 = Row { $first } of the same scenario removes what this one changes, or the other way round.
    .do = Keep one of the two changes.
flaw-E506 = The change lacks “{ $column }”.
    .do = Complete it, or take the row out.
flaw-E507 = This action does not take “{ $column }”.
    .do = Empty the cell, or choose another action.
flaw-E508 = Table “{ $table }” has “{ $row }” already.
    .do = Choose another code, or change the row that is there.
flaw-E509 = “{ $column }” is no number that could be scaled.
    .do = Choose a column of amounts, hours or numbers, or use the action “change”.
flaw-E510 = The rows of “{ $table }” have no code of their own: none can be added like another one.
    .do = Add it cell by cell, with column and value of each.
flaw-E511 = “{ $table }” do not arrive: there are more arrivals of households alone.
    .do = Write Households as the table.
flaw-E512 = With its changes made the scenario's data have a flaw. { $flaw }
    .do = Correct the changes, or add one that mends the flaw.

## To look at: the data can be used all the same
flaw-W101 = "{ $value }" can be read in two ways: it was read as { $read }{ $others ->
        [0] .
        [one] , and so was another cell of the column.
       *[other] , and so were { $others } other cells of the column.
    }
    .do = If that is right there is nothing to do; otherwise write the amount with thousands and decimals, as 1,350.00.
flaw-W102 = "{ $value }" is the number by which the spreadsheet program counts days: it was read as { $read }{ $others ->
        [0] .
        [one] , and so was another cell of the column.
       *[other] , and so were { $others } other cells of the column.
    }
    .do = If that is right there is nothing to do; otherwise format the column as dates.
flaw-W103 = "{ $value }" was read as "{ $read }", from which the spreadsheet program took the zeros off or which it wrote anew{ $others ->
        [0] .
        [one] ; so was another cell of the column.
       *[other] ; so were { $others } other cells of the column.
    }
    .do = If that is right there is nothing to do; to be rid of this, format the column as text and type the ids again.
flaw-W104 = The position is { $kilometres } km from the centre of { $municipality }.
    .do = Check latitude and longitude (are they swapped?) and the municipality.
