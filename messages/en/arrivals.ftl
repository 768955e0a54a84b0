# Weeks to come: arrivals, homes that become free, who waits.

## The history of arrivals

book-fasi-history = the history of arrivals
table-history = History
    .note = One row for each past week: how many households registered, how many homes became free.
    .also = Arrivals history|Past weeks
column-history-week = Week
    .note = Any day of the week.
    .also = Date|Monday
    .example = 2026-11-23
column-history-households = Households come
    .note = How many households registered. Zero if none.
    .also = Arrivals|Households
    .example = 2
column-history-homes = Homes freed
    .note = How many lasting homes became free or were added. Zero if none.
    .also = Homes|Units
    .example = 1
column-history-left = Households that left by themselves
    .note = How many households left the list by themselves: they found a home, or moved away. Zero if none; if nobody knows, empty in every row.
    .also = Left|Departures
    .example = 0

## Tables of the result

table-simulation-figures = Figures
column-simulation-figures-scenario = Scenario
column-simulation-figures-policy = How homes are given
column-simulation-figures-figure = Figure
column-simulation-figures-mean = Mean (thousandths)
column-simulation-figures-half = Plus or minus (thousandths)
column-simulation-figures-text = In words
column-simulation-figures-difference = Difference
table-simulation-weeks = Weeks
column-simulation-weeks-scenario = Scenario
column-simulation-weeks-policy = How homes are given
column-simulation-weeks-day = Day
column-simulation-weeks-waiting = Waiting, mean (thousandths)
column-simulation-weeks-low = One in ten: at most
column-simulation-weeks-high = One in ten: at least
column-simulation-weeks-free = Homes kept free, mean (thousandths)

## What may be wrong

flaw-E513 = "{ $value }" is out of bounds: { $min } to { $max }.
    .do = Write a number within the bounds.
flaw-E514 = "{ $value }" is none of the choices: { $known }.
    .do = Write one of these.
flaw-E515 = Nobody knows how many come in a week on average.
    .do = Write the mean, or give a history (--history).
flaw-E516 = Nobody knows how much they come in bunches: there is no history, or its weeks vary no more than chance alone.
    .do = Write the size (the smaller, the more in bunches), or use poisson.
flaw-E517 = Past weeks are to be drawn again, but there is no history.
    .do = Give the history (--history), or choose poisson with a mean.
flaw-E518 = With { $process } this number is not needed.
    .do = Take it out, or choose another way of coming.
flaw-E519 = At least { $least } replications and at most { $most }: that cannot be.
    .do = Raise the most or lower the least.
flaw-E520 = The history has { $count ->
        [one] one week
       *[other] { $count } weeks
    }: it takes { $least } at least to say anything of those to come.
    .do = Add weeks, those without arrivals too, with zero.
flaw-E521 = The week of { $week } is there already, in row { $first }.
    .do = Keep one row for each week, with its totals.
flaw-E522 = The data have no household, or no lasting home that would do for somebody: who comes is like who is there.
    .do = Add a household and a home to the data.
flaw-E523 = { $count ->
        [one] One week of the history does not say
       *[other] { $count } weeks of the history do not say
    } how many households left by themselves, the others do.
    .do = Write zero where nobody left, or take the column out.
flaw-E524 = Those who leave the list are to be drawn from the history, but it does not tell of them.
    .do = Add the column "Households that left by themselves", or choose poisson with a mean.
flaw-W301 = The weeks go on to { $last }, but funds are described up to { $year } only: after that nobody pays for support.
    .do = Add the years that the funds lack, or look at fewer weeks.
flaw-W302 = { $count ->
        [one] The history lacks a week
       *[other] The history lacks { $count } weeks
    } between { $from } and { $to }: they count neither as zero nor otherwise.
    .do = If they were weeks without arrivals, add them with zero.

## What comes of it

process-poisson = one by one, by chance (Poisson)
process-negative-binomial = in bunches (negative binomial)
process-history = as in the weeks of the history
policy-name-in-turn = in the order of the list
policy-name-best-now = the best today
policy-name-by-price = wait or place
change-faster = Every week { $percent }% households come.

figure-waiting-end = Waiting at the end
figure-waiting-mean = Waiting, mean of the weeks
figure-placed = Homes given
figure-left = Left the list by themselves
figure-weeks-to-home = Weeks waited by those given a home
figure-free-mean = Homes kept free, mean
figure-paid = Paid by the funds
figure-share = Share of the best possible

simulation-process = { $mean } a week, { $process }
simulation-expected = Households that come: { $households }. Homes that become free: { $homes }.
simulation-expected-leaves = Households that leave the list by themselves: { $leaves }.
simulation-intro =
    { $weeks ->
        [one] One week
       *[other] { $weeks } weeks
    } from today, played { $replications } times with arrivals drawn by lot: the same for every scenario and every way of giving homes.
simulation-limit =
    { $limit ->
        [one] It is too many when one household waits.
       *[other] It is too many when { $limit } households wait.
    } Beside each mean stands its margin: of 100 simulations like this one, { $confidence } hold the true value.
simulation-narrow = The answer is as precise as asked.
simulation-wide = The answer is not yet as precise as asked: it would take more replications (--most).
simulation-stopped = Stopped before: the replications that were finished count.
simulation-spread = { $mean } ± { $half }
simulation-difference = { $by }
simulation-difference-none = no sure difference ({ $by })
simulation-beyond = beyond { $weeks } weeks
simulation-date = { $date } (between { $earliest } and { $latest })
simulation-date-beyond = { $date }
simulation-headline = Waiting at the end: { $waiting }. Too many, one time in two: { $p50 }; nine times in ten: { $p90 }.

## The page to be mailed

simulation-page-title = Weeks to come
simulation-page-when = When is it too many?
simulation-page-arm = { $title }, { $policy }
simulation-page-limit = too many ({ $limit })
simulation-page-alt = Households waiting, week by week: { $title }, { $policy }
simulation-page-band = In the picture the line is the mean of those who wait; eight of ten replications lie in the band.
simulation-page-share = "Share of the best possible": what was reached against somebody who had known every arrival before, and whom only the homes had limited. It counts who has a home, by priority class, how well the home serves, and how long they waited.
simulation-page-same = Who comes is a copy of a household of the data, its dates moved; homes that become free are copies of homes of the data. Differences are measured between replications with the same arrivals.
simulation-page-made = FaSi { $engine }; data { $dataset }, policy { $policy }, history { $history } (SHA-256, beginning).

## On the screen

simulate-when = When it is too many
simulate-note = "Wait or place" keeps a home free where somebody who can live only there is likely to come. The machine proposes, people decide.
simulate-not-written = The result was not saved. To save it: -o result.json; to mail it: --html page.html.
cli-column-policy = How homes are given
cli-column-p50 = One time in two
cli-column-p90 = Nine times in ten
cli-column-mean = Mean
cli-progress-weeks = Weeks are being played
cli-usage-form-number = A number is written, decimals allowed.
cli-simulate-nothing = Stopped before a replication was finished: there is nothing to tell.
cli-template-file-history = history-template.xlsx
replay-history = the history of arrivals
kind-terms = an object with the fields of a simulation

## simulate

cli-simulate = Says when it will be too many, and whether to wait or to place now: plays the weeks to come, many times.
    .more =
        Who comes is a copy of a household of the data, drawn by lot; homes that become free are copies of homes of the data. Every week homes are given by all rules. Scenarios, if there are any, meet the same arrivals as things as they are; "more arrivals" holds for every week.

        Three ways of giving homes: in-turn (in the order of the list), best-now (the best of today's homes and households), by-price (waits where the home is likely to serve somebody more who is still to come). Ctrl-C stops and keeps the replications that are finished.
    .examples =
        fasi simulate data.xlsx --history history.xlsx
        fasi simulate data.xlsx scenarios.xlsx --history history.xlsx --html page.html
        fasi simulate data.json --mean 1.5 --homes-mean 1 --give in-turn,best-now,by-price -o result.json
cli-simulate-scenarios = Scenarios to be played beside things as they are: .json, .xlsx or a folder of .csv.
    .value = SCENARIOS
cli-simulate-history = The history: households that came and homes that became free, week by week (fasi template --for history).
    .value = HISTORY
cli-simulate-weeks = How many weeks, up to 260. Usually those of the data.
    .value = WEEKS
cli-simulate-arrivals = How households come: poisson (one by one), negative-binomial (in bunches), history (as in the history). Usually history, if there is one.
    .value = HOW
cli-simulate-mean = Households a week, on average. Usually the mean of the history.
    .value = MEAN
cli-simulate-size = For negative-binomial: the smaller, the more in bunches. Usually fitted to the history.
    .value = NUMBER
cli-simulate-homes = How homes become free: as with --arrivals, and usually the same way.
    .value = HOW
cli-simulate-homes-mean = Homes that become free a week, on average. Usually the mean of the history; without a history, none.
    .value = MEAN
cli-simulate-homes-size = As --size, for homes.
    .value = NUMBER
cli-simulate-leaves = How households leave the list by themselves (they find a home, they move away): as with --arrivals. Usually as they come, if the history tells of it; else nobody does.
    .value = HOW
cli-simulate-leaves-mean = Households a week that leave by themselves, on average. Usually the mean of the history.
    .value = MEAN
cli-simulate-leaves-size = As --size, for those who leave.
    .value = NUMBER
cli-simulate-give = How homes are given, separated by commas: in-turn, best-now, by-price. Usually best-now.
    .value = WAYS
cli-simulate-precision = How many households more or less will do, for those who wait at the end. Usually 1.
    .value = HOUSEHOLDS
cli-simulate-confidence = How many times in a hundred the margin is to hold the true value. Usually 95.
    .value = IN-A-HUNDRED
cli-simulate-least = Replications at least. Usually 24.
    .value = REPLICATIONS
cli-simulate-most = Replications at most. Usually 200.
    .value = REPLICATIONS
cli-simulate-limit = How many waiting are too many. Usually as many as wait today.
    .value = HOUSEHOLDS
cli-simulate-ahead = How many weeks by-price looks ahead. Usually 26.
    .value = WEEKS
cli-simulate-futures = How many futures by-price imagines each week. Usually 20.
    .value = COUNT
cli-simulate-nodes = How many attempts a level, every week. Usually 20.
    .value = NODES
cli-simulate-seed = Number that every draw starts from. Usually 1.
    .value = NUMBER
cli-simulate-threads = How many computations at once; it does not change the result.
    .value = COUNT
cli-simulate-output = Where to write the result (JSON), which fasi replay makes again.
    .value = FILE
cli-simulate-html = Where to write the page to be mailed.
    .value = FILE
cli-simulate-xlsx = Where to write the tables.
    .value = FILE

## Service

job-stage-weeks = Weeks
