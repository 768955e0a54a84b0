# Scenarios: what would be if.

## Sheets and columns of the scenario file

table-scenarios = Scenarios
    .note = One “what if” a row: the data of today with its changes.
column-scenarios-id = Code
    .note = Short, S1 for example.
    .also = Scenario code
    .example = S1
column-scenarios-title = Title
    .note = What it is called in the results.
    .also = Name
    .example = Three more flats in Quarrata
column-scenarios-why = Why
    .note = Why it is asked.
    .also = Reason|Question

table-changes = Changes
    .note = One change a row: of which table, which row, which column, by the names of your own sheets.
    .also = Modifications
column-changes-scenario = Scenario
    .note = The code of the scenario.
    .example = S1
column-changes-step = Step
    .note = Where the order matters: step 1 first. Within a step: add, change, scale, arrivals, remove.
    .also = Order
    .example = 1
column-changes-action = Action
    .note = add: a row like another one (the other's code in Value), or one cell of a new row. change: another value (empty = empties the cell). scale: more or less by so many per cent. more arrivals: so many per cent more households. remove: rows away, with what hangs on them.
    .also = What is done
    .example = add
column-changes-table = Table
    .note = The sheet of the data, the decisions or the policy: Units, Funds, Weights for example.
    .also = Sheet
    .example = Units
column-changes-row = Row
    .note = The code of the row. Where it takes several parts, with / between them: FAMI/2027/rent; * stands for all.
    .also = Row code
    .example = A101
column-changes-column = Column
    .note = The column, where a cell is meant.
    .also = Field
    .example = -
column-changes-value = Value
    .note = As one would write it in the sheet; per cent (-20) for scale and more arrivals.
    .also = New value
    .example = A031

word-action-add = add
    .also = new
word-action-alter = change
    .also = set
word-action-scale = scale
    .also = percent
word-action-more = more arrivals
    .also = arrivals
word-action-remove = remove
    .also = delete|close

## Tables of the result

table-scenario-outcomes = Results
column-scenario-outcomes-scenario = Scenario
column-scenario-outcomes-title = Title
column-scenario-outcomes-room = Part
column-scenario-outcomes-indicator = Indicator
column-scenario-outcomes-unit = Unit
column-scenario-outcomes-base = Today
column-scenario-outcomes-with = In the scenario
column-scenario-outcomes-by = Difference
column-scenario-outcomes-open = Summed gap
column-scenario-outcomes-text = In words
table-scenario-groups = Groups
column-scenario-groups-scenario = Scenario
column-scenario-groups-group = Group
column-scenario-groups-of = Households
column-scenario-groups-gain = Gain a home
column-scenario-groups-lose = Lose a home

## What a change does

change-copied = { $table }: { $code } is added, like { $like }.
change-added = { $table }: “{ $code }” is added ({ $cells }).
change-altered =
    { $rows ->
        [one] { $table }, { $code }: “{ $column }” goes from { $from } to { $to }.
       *[other] { $table }, { $code }: “{ $column }” goes from { $from } to { $to } in { $rows } rows.
    }
change-set =
    { $rows ->
        [one] { $table }, { $code }: “{ $column }” becomes { $to }.
       *[other] { $table }, { $code }: “{ $column }” becomes { $to } in { $rows } rows.
    }
change-scaled =
    { $rows ->
        [one] { $table }, { $code }: “{ $column }” { $percent }% (one row).
       *[other] { $table }, { $code }: “{ $column }” { $percent }% ({ $rows } rows).
    }
change-arrived =
    { $count ->
        [one] One household more ({ $percent }%), drawn from the { $of } that are there (seed { $seed }).
       *[other] { $count } households more ({ $percent }%), drawn from the { $of } that are there (seed { $seed }).
    }
change-removed =
    { $rows ->
        [one] { $table }: { $code } is removed.
       *[other] { $table }: { $code } is removed, { $rows } rows.
    }
change-with =
    { $count ->
        [one] With one row more: { $tables }.
       *[other] With { $count } rows more: { $tables }.
    }
change-nothing = nothing

## What comes of it

room-name-placement = Placement
room-name-routes = The mobile team's week

indicator-homes = Lasting homes
indicator-homes-first = Lasting homes, first class
indicator-bridged = Bridge alone
indicator-waiting = Waiting, without a bridge unit
indicator-people-housed = People with a home
indicator-minors-housed = Minors with a home
indicator-fund-cost = Cost to the funds
indicator-floors = Households lacking to the fairness floors
indicator-points = Points of the criteria
indicator-visits-made = Visits made
indicator-visits-left-out = Visits left out
indicator-priority-left-out = Priority left out
indicator-travel = Travel
indicator-overtime = Overtime
indicator-late = Lateness

difference-none = no difference
difference-within = no difference ({ $by }, within the gap of { $open })
difference-proven = { $base } → { $with } ({ $by })
difference-apart = { $base } → { $with } ({ $by }; summed gap { $open })
difference-unknown = { $base } → { $with } ({ $by }; no proven limit)
difference-by-proven = { $by }
difference-by-apart = { $by } (summed gap { $open })
difference-by-unknown = { $by } (no proven limit)

group-everybody = all households

standing-placement-absent = not there
standing-placement-nothing = waits
standing-placement-part = bridge { $place }
standing-placement-whole = home { $place }
standing-routes-absent = not there
standing-routes-nothing = left out
standing-routes-part = in part
standing-routes-whole = made

scenario-row = { $before } → { $after }
scenario-headline = { $name }: { $difference }.
scenario-infeasible = No plan keeps the decisions in force: this is proven.
scenario-no-plan = The search stopped before a first plan.
scenario-failed = The computation failed: { $reason }. This is an error of the program, not of the data.
scenario-stopped = Stopped before the answer.
scenario-is-solved = nothing to compare
scenario-is-flawed = to be corrected
scenario-is-failed = failed
scenario-is-stopped = stopped

## The page to be mailed

scenario-page-title = What would be if
scenario-page-intro =
    { $count ->
        [one] One scenario, beside things as they are today.
       *[other] { $count } scenarios, beside things as they are today.
    }
scenario-page-week = The mobile team's week is that of { $week }.
scenario-page-base = Today
scenario-page-bars = { $room }: { $name }
scenario-page-tornado = { $room }: { $name }, difference from today
scenario-page-open = Beside each difference stands the summed gap of the two searches: how far each may be from the best, where this is proven, or how much hangs on the luck of the search. A difference that is not beyond it is “no difference”.
scenario-page-groups = Groups of fewer than 5 households are not shown, nor those that could be found by subtraction.
scenario-page-people = The machine proposes, people decide.
scenario-page-made = FaSi { $engine }; data { $dataset }, policy { $policy }, scenarios { $scenarios } (SHA-256, beginning); seed { $seed }.

## On the screen

whatif-headline =
    { $count ->
        [one] One scenario, { $solved } answered.
       *[other] { $count } scenarios, { $solved } answered.
    }
whatif-base = Today, { $room }: { $figures }.
whatif-overview = The scenarios at a glance
whatif-same = No difference: { $names }.
whatif-gains-placement =
    { $more ->
        [0] Better off: { $rows }.
       *[other] Better off: { $rows }; and { $more } more.
    }
whatif-loses-placement =
    { $more ->
        [0] Worse off: { $rows }.
       *[other] Worse off: { $rows }; and { $more } more.
    }
whatif-gains-routes =
    { $more ->
        [0] Visits more: { $rows }.
       *[other] Visits more: { $rows }; and { $more } more.
    }
whatif-loses-routes =
    { $more ->
        [0] Visits fewer: { $rows }.
       *[other] Visits fewer: { $rows }; and { $more } more.
    }
whatif-comes-placement = Those who come: { $whole } with a home, { $part } with a bridge alone, { $nothing } waiting.
whatif-comes-routes = Visits of those who come: { $whole } made, { $nothing } left out.
whatif-moves =
    { $count ->
        [one] One more household would have another home.
       *[other] { $count } more households would have another home.
    }
whatif-groups = Whom it concerns: { $groups }.
whatif-group = { $name } ({ $of }): +{ $gain }, −{ $lose }
whatif-note = A difference that is not beyond the summed gap of the two searches is “no difference”. The machine proposes, people decide.
whatif-not-written = The result was not saved. To save it: -o result.json; to mail it: --html page.html.

cli-column-scenario = Scenario
cli-column-indicator = Indicator
cli-column-difference = Difference
cli-column-base = Today
cli-column-with = Scenario
cli-column-group = Group
cli-column-how-many = Households
cli-column-gain = Gain a home
cli-column-lose = Lose a home
cli-progress-scenarios = Trying the scenarios

replay-is-same = The same inputs, the same result: equal to the byte.
replay-is-changed = It cannot be made again as it was; changed: { $changed }.
replay-is-other = The inputs are the same, the result is not: the file was altered, or this is an error of the program.
replay-dataset = the data
replay-decisions = the decisions
replay-policy = the policy
replay-scenarios = the scenarios
replay-engine = the program's version
cli-replay-no-files = The result does not say from which files it was made: it cannot be made again.
cli-replay-clock = The result hangs on the time that was given (--time-limit): another run may give another one. For a result that can be made again, limit by --nodes and --moves.

## whatif

cli-whatif = Says what would be if: tries many scenarios at once and puts each beside things as they are today.
    .more =
        The scenarios stand in a file of their own (fasi template --for scenarios): one row a change. A wrong scenario is told, and the others are tried all the same. A result written with -o can be made again with fasi replay.

        The page of --html names no household but those that changes name. Ctrl-C stops and keeps what was found.
    .examples =
        fasi whatif data.xlsx scenarios.xlsx --decisions decisions.xlsx --policy policy.xlsx
        fasi whatif data.xlsx scenarios.json --rooms routes --html page.html
        fasi whatif data.json scenarios.json -o result.json --xlsx tables.xlsx
cli-whatif-scenarios = The scenarios: a .json file, an .xlsx workbook or a folder of .csv files.
    .value = SCENARIOS
cli-whatif-rooms = Which parts are asked, parted by commas: placement, routes (the mobile team's week), training. All unless said.
    .value = PARTS
cli-whatif-week = The mobile team's week: one of its days or its number, 2026-W49. The first with visits unless said.
    .value = WEEK
cli-whatif-time-limit = Seconds for each scenario and part; then the clock decides, and the result cannot be made again. No limit unless said.
    .value = SECONDS
cli-whatif-moves = Moves of each search of a week; 100,000 unless said.
    .value = MOVES
cli-whatif-nodes = How many trials a level of placement; 20,000 unless said.
    .value = TRIALS
cli-whatif-seed = Number from which every draw starts, that of arrivals too. 1 unless said.
    .value = NUMBER
cli-whatif-threads = How many computations at once; it does not change the result.
    .value = HOW MANY
cli-whatif-cold = Every scenario from nothing, and not from the plan of today.
cli-whatif-output = Where to write the result (JSON), which can be made again.
    .value = FILE
cli-whatif-html = Where to write the page to be mailed.
    .value = FILE
cli-whatif-xlsx = Where to write the tables.
    .value = FILE

## replay

cli-replay = Makes a result of fasi whatif, margins, reach, front or accept again: says whether it is equal to the byte, or what has changed.
    .examples =
        fasi replay result.json
cli-replay-result = The result written with -o.
    .value = RESULT
cli-replay-threads = How many computations at once; it does not change the result.
    .value = HOW MANY

## Service

job-stage-scenarios = Scenarios
