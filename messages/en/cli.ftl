# Texts of the `fasi` command. `cli-<command>` = what it does, `.more` = more of it, `.examples` = examples;
# `cli-<command>-<argument>` or `cli-arg-<argument>` = what the argument says, `.value` = name of its value.

## Headings and values of help
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-global = Options of every command
cli-heading-examples = Examples
cli-value-command = COMMAND
cli-value-options = OPTIONS

## The command
cli-fasi = FaSi proposes which home, with which support, to which households leaving reception, the week of the team that goes with them, and the training of those who work there.
    .more =
        Its placement proposals are there to be weighed: people decide. The data stays on this computer.

        How a command ends (exit code):
          0  all is well; with Ctrl-C too, if there is a plan
          1  a failure of the program, or a file that cannot be written
          2  flaws in the data or on the command line
          3  no plan keeps the decisions given (proven)
          4  the plan breaks rules, or claims values that are not true; a result cannot be made again as it was
          5  stopped before there was a plan
    .examples =
        fasi template                                 the workbook to fill in
        fasi check data.xlsx                          what is wrong in the data
        fasi place data.xlsx -o plan.json             the placement proposals
        fasi route data.xlsx -o week.json             the mobile team's week
        fasi train data.xlsx -o training.json         who attends which course, and when
        fasi explain data.xlsx plan.json --household N012
cli-arg-lang = Language of texts: it, en. Else the environment decides (LC_ALL, LC_MESSAGES, LANG); then Italian.
    .value = LANGUAGE
cli-arg-format = How to write the result: text (tables and sentences), json (for other programs). Text unless said.
    .value = FORM
cli-arg-help = Shows this help.
cli-arg-version = Shows the version.

## Arguments of several commands
cli-arg-dataset = The data: a .json file, an .xlsx workbook or a folder of .csv files.
    .value = DATA
cli-arg-decisions = The decisions in force: pins, exclusions, refusals.
    .value = FILE
cli-arg-answers = The answers of the questionnaire on training needs, if the plan is one of training: .xlsx, .csv or .json.
    .value = FILE
cli-arg-policy = Weights of criteria, suspended rules and thresholds, each with the act it comes from.
    .value = FILE
cli-arg-plan = The plan written by “fasi place”, “fasi route” or “fasi train”; - to read it from another program.
    .value = PLAN
cli-arg-time-limit = Seconds of search in all; 0 = no limit. No limit unless said.
    .value = SECONDS
cli-arg-nodes = A search limit that is the same on every computer: how many trials a level.
    .value = TRIALS
cli-arg-force = Replaces files that are there already.

## check
cli-check = Reads the data and tells every flaw at once, with its place and what to do.
    .more = Where there is none, it tells what it has read.
    .examples =
        fasi check data.xlsx
        fasi check folder-of-csv --decisions decisions.xlsx --policy policy.json
        fasi check data.xlsx --marked flaws           copy with the flaws beside the rows
cli-check-marked = Writes into this folder a copy of the .xlsx and .csv files with one column more, "Error": the flaws beside the rows. Nothing else changes; once mended, the copy can be given instead, and the column is not read.
    .value = FOLDER
cli-check-identities = Who the people are: checked against the households, never shown.
    .value = FILE

## template
cli-template = Writes the workbook to fill in, with drop-downs, notes and example rows.
    .examples =
        fasi template
        fasi template --for decisions -o decisions.xlsx
        fasi template --for week -o week.xlsx
cli-template-kind = For which file: dataset (the data), decisions, policy, identities (who the people are), week (one that you made yourselves), answers (the questionnaire on training needs), attendance (who was at which session), scenarios (what would be if), history (arrivals week by week). The data unless said.
    .value = WHICH
cli-template-output = Where to write it. Else in the present folder, with a name that says what it is.
    .value = FILE.xlsx
cli-template-file-dataset = data-template.xlsx
cli-template-file-decisions = decisions-template.xlsx
cli-template-file-policy = policy-template.xlsx
cli-template-file-identities = people-template.xlsx
cli-template-file-week = week-template.xlsx
cli-template-file-scenarios = scenarios-template.xlsx

## place
cli-place = Proposes placements: who where, with which support, from when; who stays waiting and why.
    .more =
        Ctrl-C stops the search and keeps the best plan found by then; a second one ends the program.

        The same plan can be had on another computer with --nodes and without --time-limit.
    .examples =
        fasi place data.xlsx -o plan.json
        fasi place data.xlsx --decisions decisions.xlsx --previous plan.json -o new-plan.json
        fasi place data.xlsx --time-limit 600 --gap 0.5 --alternatives 2
cli-place-previous = The plan published before: as few proposals as possible change.
    .value = PLAN
cli-place-alternatives = How many other plans to look for, truly different and of nearly the same value (0–10). None unless said.
    .value = COUNT
cli-place-time-limit = Seconds of search; 0 = until proven optimal. 60 unless said, or no limit with --nodes.
    .value = SECONDS
cli-place-nodes = A search limit that is the same on every computer: how many trials a level.
    .value = TRIALS
cli-place-seed = The number that everything random starts from. 1 unless said.
    .value = NUMBER
cli-place-threads = How many processors to use, at most those there are. With --nodes the result does not change; with a time limit more of them get further. All unless said.
    .value = COUNT
cli-place-gap = The gap to the best that is good enough, in per cent (0.5 = half a per cent). 0 unless said.
    .value = PERCENT
cli-place-output = Where to write the plan; - to hand it to another program.
    .value = PLAN

## explain
cli-explain = Explains a plan: why this proposal, why not that unit and what it would take, why a household waits.
    .more = Without --household it looks at every household in brief. Of a week of the team it says who comes to a visit, or why it is left out.
    .examples =
        fasi explain data.xlsx plan.json
        fasi explain data.xlsx plan.json --household N012
        fasi explain data.xlsx plan.json --household N012 --unit A007
        fasi explain data.xlsx week.json --visit V012
cli-explain-household = The household's code.
    .value = HOUSEHOLD
cli-explain-unit = Why not this unit.
    .value = UNIT
cli-explain-role = For whom it is written: coordinator (the team), household, board (the steering board). For the team unless said.
    .value = WHOM
cli-explain-weights = In which range of the criteria’s weights the proposed home stays in a best plan.

## price
cli-price = Says what each decision in force costs: makes the plan anew without it, one at a time, and compares.
    .more = Fixed proposals, exclusions, refusals, owners’ refusals, fairness floors, funds with € 1,000 more and less. Ctrl-C stops and keeps what it has found.
    .examples =
        fasi price data.xlsx --decisions decisions.xlsx

## scarce
cli-scarce = Says what would bring more households home: makes the plan anew with one more thing, one at a time.
    .more =
        With a week of the team: hours asked for and hours there by profession, language, place and day, and what a half-day more of who is short is worth (60 seconds in all unless said).

        Without: Homes by municipality and bedrooms, funds with € 1,000 more, services with 4 hours a week more; ranked by households, and by households per euro. Ctrl-C stops and keeps what it has found.
    .examples =
        fasi scarce data.xlsx --decisions decisions.xlsx
        fasi scarce data.xlsx week.json

## dossier
cli-dossier = Writes the one-page sheet for a household: what is proposed and why, or why it waits, what has to be done and what happens now.
    .more =
        Each sheet speaks of one household and names no other. Names are there only with --identities. Where the address is protected, place and travel are left out.

        Languages: it, en, fr; others with --messages. What a language lacks is written in Italian, and the command says what. The PDF sheets have Latin, Greek, Cyrillic and Arabic letters.
    .examples =
        fasi dossier data.xlsx plan.json -o letters
        fasi dossier data.xlsx plan.json --household N012 --identities people.xlsx -o letters
        fasi dossier data.xlsx plan.json --lang sq --messages translations -o letters
cli-dossier-household = The household’s code; all = everybody. Usually all.
    .value = HOUSEHOLD
cli-dossier-role = For whom: household, or coordinator (the team: with codes, points and the order of the list). Usually household.
    .value = WHO
cli-dossier-identities = Who the people are: the names of a household’s adults, and nobody else’s, are in its sheet.
    .value = FILE
cli-dossier-messages = The sentences in another language: a file letters.ftl, or the folder that holds LANGUAGE/letters.ftl.
    .value = SENTENCES
cli-dossier-output = The folder to write to.
    .value = FOLDER
cli-dossier-done =
    { $letters ->
        [one] One sheet written to { $folder } ({ $files }), language { $language }.
       *[other] { $letters } sheets written to { $folder } ({ $files }), language { $language }.
    }
cli-dossier-paper = They are proposals, to be handed over and explained in person; name and telephone are added by hand at the foot.
cli-dossier-missing =
    { $count ->
        [one] One sentence is missing in this language and is written in Italian: { $keys }
       *[other] { $count } sentences are missing in this language and are written in Italian: { $keys }
    }
cli-dossier-uncovered = The fonts of the PDF lack these letters, which do not show: { $letters } Use the HTML files.
cli-dossier-long = Longer than a page: { $households }
cli-dossier-no-language = There are no sentences for the language “{ $language }”. There are: { $known }. For another one: --messages, with its file letters.ftl.
cli-dossier-bad-messages = “{ $path }” is no file of sentences that can be read: { $errors }
cli-cannot-read = “{ $path }” cannot be read: { $reason }.

## verify
cli-verify = Judges a plan again, rule by rule, from the data alone.
    .more = Data, decisions and policy must be those that the plan was made with. Bounds on the best possible are not proven again.
    .examples =
        fasi verify data.xlsx plan.json
        fasi verify data.xlsx plan.json --decisions decisions.xlsx
        fasi verify data.xlsx week.json
cli-verify-previous = The plan published before, to count changed proposals too.
    .value = PLAN

## compare
cli-compare = Puts two plans side by side: values and proposals that differ; of two weeks of the team also visits by priority, hours, kilometres, lateness, who changes and which visits.
    .more = The two plans are enough. With --dataset the values of both are found again on the same data.
    .examples =
        fasi compare plan.json new-plan.json
        fasi compare plan.json new-plan.json --dataset data.xlsx
        fasi compare told.json week-2.json --dataset data.xlsx
cli-compare-first = The first plan; - to read it from another program.
    .value = PLAN
cli-compare-second = The second plan.
    .value = PLAN
cli-compare-dataset = The data: a .json file, an .xlsx workbook or a folder of .csv files.
    .value = DATA

## rules
cli-rules = Lists rules and criteria: what they ask, how much they weigh, where they come from.
    .examples =
        fasi rules
        fasi rules --room routes
        fasi rules --format markdown              the rules of all parts
cli-rules-room = Of which part: placement, routes (the team's week), training. Placement unless said.
    .value = PART

## generate
cli-generate = Writes invented data of any size, to try and to learn.
    .more = People and homes do not exist; the places do. With assignment it writes an instance to measure the search instead.
    .examples =
        fasi generate --households 60 --units 45 --seed 2026 -o trial
        fasi generate assignment --families 400 --seed 1 -o instances
cli-generate-households = How many households.
    .value = COUNT
cli-generate-units = How many units.
    .value = COUNT
cli-generate-seed = The number that the drawing starts from: the same number gives the same data. 1 unless said.
    .value = NUMBER
cli-generate-output = The folder to write to.
    .value = FOLDER
cli-generate-one = Either a dataset (--households and --units) or a benchmark instance (assignment, week), not both.
cli-generate-invented = This data is invented: nobody in it is real.

cli-generate-assignment = Writes an invented instance for “fasi bench assignment”: families, 20 places, what each pair is worth.
    .examples =
        fasi generate assignment --families 400 --seed 1 -o instances
cli-generate-assignment-families = How many families (20–800).
    .value = COUNT
cli-generate-assignment-seed = The number that the drawing starts from: the same number gives the same file. 1 unless said.
    .value = NUMBER
cli-generate-assignment-output = The folder to write to.
    .value = FOLDER

cli-generate-week = Writes an invented week of the team that is hard to plan: twelve people, five days, a quarter of the visits tied.
    .examples =
        fasi generate week --visits 250 --seed 1 -o trial
        fasi route trial/dataset.json
cli-generate-week-visits = How many visits; 250 unless said. For each 250 there is another team of twelve.
    .value = HOW MANY
cli-generate-week-seed = Number from which the draw starts: the same number gives the same file. 1 unless said.
    .value = NUMBER
cli-generate-week-output = The folder to write to.
    .value = FOLDER

## bench
cli-bench = Measures the search on public instances: solves, checks the solution and writes one JSON line a file.
    .more =
        The lines go to standard output, everything else to standard error. A file that is not right is told in a sentence and the others are solved all the same.

        The forms of the files, and where they come from, are in docs/BENCHMARKS.md.
    .examples =
        fasi bench gap c05100 d20400 --time-limit 10
        fasi bench assignment instances/*.json --solutions solutions
cli-bench-family = Which: gap (OR-Library), assignment (JSON, several capacities), vrptw (Solomon), hhcrsp (JSON, visits by two), sectioning (JSON, courses in sections).
    .value = FAMILY
cli-bench-files = The instances’ files, one instance a file.
    .value = FILE...
cli-bench-time-limit = Seconds an instance, reading and checking included; 0 = no limit: until proven optimal, for vrptw and hhcrsp ten million moves. 60 unless said, or no limit with --nodes.
    .value = SECONDS
cli-bench-nodes = Moves of each search (vrptw and hhcrsp only): a limit that gives the same line, times apart, on every computer.
    .value = HOW-MANY
cli-bench-threads = How many processors may be used, at most those there are. For vrptw and hhcrsp also how many searches go on side by side; with --nodes always two. For gap, assignment and sectioning the search uses one. 1 unless said.
    .value = COUNT
cli-bench-seed = The number that everything random starts from. 1 unless said.
    .value = NUMBER
cli-bench-capacity-scale = What the seats of sections are multiplied by (sectioning alone); each keeps at least one. 1 unless said.
    .value = FACTOR
cli-bench-solutions = The folder to write solutions to, one an instance; those that are there are replaced.
    .value = FOLDER

## schema
cli-schema = Writes the JSON Schema of a file, for those who prepare data with a program.
    .examples =
        fasi schema dataset
cli-schema-kind = Of which file: dataset, decisions, policy, identities, week, answers, attendance, scenarios, history.
    .value = WHICH

## serve
cli-serve = Starts the service for other programs and the browser (HTTP), until Ctrl-C.
    .more = Everything stays in memory: nothing is left when it closes. It asks for no credentials, so it answers this computer alone.
    .examples =
        fasi serve
        fasi serve --bind 127.0.0.1:9000 --workers 2
cli-serve-bind = Address and port. 127.0.0.1:8080 unless said; port 0 takes a free one.
    .value = ADDRESS
cli-serve-allow-remote = Answers other computers too: only on networks that are protected in another way.
cli-serve-workers = How many computations at once. 1 unless said.
    .value = COUNT
cli-serve-threads = How many processors a computation. All unless said.
    .value = COUNT

## completions
cli-completions = Writes completions for the command line.
    .examples =
        fasi completions bash > ~/.local/share/bash-completion/completions/fasi
cli-completions-shell = For which: bash, elvish, fish, powershell, zsh.
    .value = SHELL

## man
cli-man = Writes the manual pages.
    .examples =
        fasi man | man -l -
        fasi man -o ~/.local/share/man/man1
cli-man-name = NAME
cli-man-synopsis = SYNOPSIS
cli-man-description = DESCRIPTION
cli-man-extra = NOTES
cli-man-version = VERSION
cli-man-output = The folder to write a page a command to. Else the page of fasi is written here.
    .value = FOLDER

## A wrong command line
cli-usage-no-value = { $arg }: the value is missing.
cli-usage-value = “{ $value }” is no value for { $arg }.
cli-usage-unknown-argument = There is no option “{ $arg }”.
cli-usage-unknown-command = There is no command “{ $command }”.
cli-usage-missing = Missing: { $arg }.
cli-usage-no-command = The command is missing.
cli-usage-twice = { $arg } is there twice, or does not go with other options.
cli-usage-other = The command line is not understood.
cli-usage-valid = Possible: { $values }.
cli-usage-form-moment = Write day and hour, for example "2026-12-01 10:30".
cli-usage-form-week = Write its number, as 2026-W49, or one of its days, as 2026-11-30.
cli-usage-form-seconds = Write seconds, for example 30 or 0.5.
cli-usage-form-scale = Write a number above 0, at most 1000.
cli-usage-form-percent = Write a percentage from 0 to less than 100.
cli-usage-range = Write a whole number from { $least } to { $most }.
cli-usage-help = For help: { $command } --help.

## While it searches
cli-progress-choices = Looking at the homes possible for each household
cli-progress-first-plan = First plan
cli-progress-reasons = Looking for the reasons of who is left out (Ctrl-C: the plan stays)
cli-progress-cost-of-made = Cost of the visits made, others are left out
cli-progress-alternatives = Other plans
cli-progress-bench = Instance
cli-progress-report = Writing proposals and waiting list
cli-progress-price = Making the plan anew without one decision at a time
cli-progress-scarce = Making the plan anew with one more thing at a time
cli-progress-firm = Trying the plan with other weights
cli-progress-clash = Looking for the decisions that clash
cli-progress-value = { $stage }: { $value }
cli-progress-both = { $stage }: { $value } (at best { $bound })
cli-progress-stopping = Stopping, and keeping the best plan found so far

## Messages
cli-flaws =
    { $count ->
        [one] There is one flaw:
       *[other] There are { $count } flaws:
    }
cli-warnings =
    { $count ->
        [one] One thing to look at; the data can be used all the same:
       *[other] { $count } things to look at; the data can be used all the same:
    }
cli-marked =
    { $count ->
        [one] Written { $path }: one flaw in the column "Error", beside its row.
       *[other] Written { $path }: { $count } flaws in the column "Error", beside their rows.
    }
cli-marked-left =
    { $count ->
        [one] Another one stands in no row: it is told above only.
       *[other] { $count } others stand in no row: they are told above only.
    }
cli-marked-none = No copy written: there is nothing to mark beside a row of an .xlsx or .csv file.
cli-internal = The program failed, the data is not to blame: { $reason }.
cli-cannot-write = “{ $path }” cannot be written: { $reason }.
cli-no-folder = There is no folder “{ $path }”: make it, or choose another place for the plan.
cli-exists = “{ $path }” is there already and is left alone. To replace it: --force.
cli-plan-is-json = “{ $path }” is named like a spreadsheet, but the plan is a JSON file: for instance -o plan.json.
cli-is-input = “{ $path }” is one of the files to read: what is written goes to another file.
cli-written = Written { $path }
cli-not-written = The plan has not been saved. To save it: -o plan.json.
cli-no-plan = The search was stopped before it found a plan. Give it more time, for example --time-limit 600.
cli-previous-gone =
    { $count ->
        [one] One proposal of the published plan speaks of things that are no longer in the data; it is left aside.
       *[other] { $count } proposals of the published plan speak of things that are no longer in the data; they are left aside.
    }
cli-markdown = The form markdown is for “fasi rules” only.

## Check
cli-read-fine = No flaw.
cli-read-decisions = Decisions
cli-read-policy = Policy
cli-read-identities = People
cli-read-empty = The file has no rows.
cli-column-table = Table
cli-column-rows = Rows

## Results
cli-proposals = Placement proposals
cli-proposals-note = “A month”: rent and utilities that the household pays while the contribution runs, and then. “Points”: how far the proposal answers the criteria, out of 100. Where no municipality is shown, the address is protected.
cli-bridges = Bridge unit only, for now
cli-waiting = Waiting list
cli-waiting-note = All the reasons of a household: fasi explain DATA PLAN --household HOUSEHOLD.
cli-scarce-heading = What is lacking most
cli-funds = Funds used by the plan
cli-tasks = What has to be done
cli-levels = What the plan is worth
cli-alternatives = Other plans
cli-column-household = Household
cli-column-home = Home
cli-column-from = From
cli-column-where = Where
cli-column-support = Support
cli-column-pays = A month
cli-column-points = Points
cli-column-priority = Class
cli-column-days = Days
cli-column-minors = Minors
cli-column-out = Exit
cli-column-why = Why
cli-column-what = What
cli-column-unblocks = Households unblocked
cli-column-fund = Fund
cli-column-free = Free
cli-column-taken = Used
cli-column-left = Left
cli-column-tasks = To do
cli-column-level = Level
cli-column-value = Value
cli-column-bound = At best
cli-column-gap = Gap to the best, at most
cli-column-best = Best plan
cli-column-alternative = Other plan
cli-column-first = First plan
cli-column-second = Second plan
cli-before = before that { $bridge }
cli-then = { $now }, then { $later }
cli-nearest = The one that lacks least is { $unit }: { $text }
cli-fewest-rules = The one with the fewest rules in the way is { $unit }: { $text }
cli-meanwhile = Meanwhile: { $bridge }.
cli-to-ask = To be asked, not known yet: { $domains }.
cli-to-ask-many = To be asked: { $count } domains are not known yet.

## Explanations
cli-explain-overview = { $households } households, { $waiting } waiting for a lasting home.
cli-refused-plan = This plan does not pass: fasi verify DATA PLAN tells why. What follows is about the plan as it is.
cli-refused-week = With these data the week does not pass: fasi check DATA --plan WEEK tells why. What follows is about the week as it is.
cli-explain-next = To know why: --household HOUSEHOLD. To know why not a certain unit: --household HOUSEHOLD --unit UNIT.
cli-explain-why = Why this proposal
cli-explain-total = In all { $points } of the points possible.
cli-explain-waits = Waiting for { $days ->
        [one] one day
       *[other] { $days } days
    }; { $minors ->
        [0] there are no minors in the household.
        [one] there is one minor in the household.
       *[other] there are { $minors } minors in the household.
    }
cli-explain-out = It has nowhere to stay from { $day }.
cli-explain-why-waits = Why it waits
cli-explain-takes = What it would take
cli-pays = The household pays { $now } a month while the contribution runs, then { $later }.
cli-pays-same = The household pays { $now } a month.
cli-column-criterion = Criterion
cli-column-weight = Weight

## Comparison
cli-compare-inputs = The two plans were made from different data, decisions or policy: their values are not on a par. With --dataset they are found again.

## Rules
cli-rules-title = Rules and criteria of placement
cli-rules-intro = Generated by `fasi rules --format markdown`: not edited by hand. Rules say what may be proposed; criteria, with their weights, what is better. Weights and suspensions are changed with a policy file that cites the act they come from.
cli-rules-hard = Rules
cli-rules-criteria = Criteria
cli-rules-force = Force: { $force }
cli-rules-source = From: { $source }
cli-rules-id = Code: { $id }
cli-column-rule = Rule
cli-column-means = What it asks
cli-column-force = Force
cli-column-source = Where it comes from

## Prices and scarcity
cli-price-same =
    { $count ->
        [one] One other decision makes no difference.
       *[other] { $count } other decisions make no difference.
    }
cli-column-decision = Decision
cli-column-then = What changes
cli-column-homes = Homes more
cli-column-cost = Cost of the first year
cli-column-per-million = Per million euro
cli-column-range = Where it stays
cli-scarce-by-unit = What brings most households home
cli-scarce-by-euro = What brings most households home per euro
cli-scarce-note = Costs serve to compare, they are no estimates. Funds: € 1,000 more; services: 4 hours a week more, 10 of educators.
cli-not-sure = { $count } (not proven)
cli-explain-no-home = Household { $household } is proposed no home: no weight keeps it.
