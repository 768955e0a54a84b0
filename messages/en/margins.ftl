# A planner's studies: what one more of each thing is worth, what suffices to reach a goal, two figures against each other, one policy against
# another; and training in scenarios.

## Training in scenarios

room-name-training = Training

indicator-training-mandatory-met = Mandatory needs met
indicator-training-mandatory = Mandatory needs not met
indicator-training-needs = Needs closed, by weight
indicator-training-needs-met = Needs met in full
indicator-training-left = Operators without a step forward
indicator-training-editions = Editions
indicator-training-seats = Seats taken
indicator-training-cost = Cost of training

standing-training-absent = not there
standing-training-nothing = not held
standing-training-part = in part
standing-training-whole = held (editions × seats: { $place })

whatif-gains-training =
    { $more ->
        [0] Activities more: { $rows }.
       *[other] Activities more: { $rows }; and { $more } more.
    }
whatif-loses-training =
    { $more ->
        [0] Activities fewer: { $rows }.
       *[other] Activities fewer: { $rows }; and { $more } more.
    }
whatif-comes-training = New activities: { $whole } held, { $nothing } not.
way-slots = one more day of the trainer ({ $when })
cli-whatif-answers = The answers of the questionnaire on training needs, where training is asked too.
    .value = FILE

## Demands that cannot be met together

scenario-clash =
    { $count ->
        [one] A single demand leaves no plan:
       *[other] These { $count } demands cannot be met together:
    }
scenario-clash-decision = { $table }: { $code } stays fixed.
scenario-clash-smallest = Without any one of them there is a plan: each was left out, and the plan made anew.
scenario-clash-stopped = Not of all of them could it be found out whether they are needed: fewer may suffice.

## Studies

study-title-margins = What one more of each thing is worth
study-title-reach = What suffices to get there
study-title-front = Two figures against each other
study-title-accept = One policy against another
study-stopped = Stopped before the end: what follows is what was found.
study-more-rows =
    { $count ->
        [one] And one row more, in the result.
       *[other] And { $count } rows more, in the result.
    }
study-page-made = FaSi { $engine }; data { $dataset }, policy { $policy } (SHA-256, beginning); seed { $seed }.

study-column-what = What
study-column-when = When
study-column-homes = More
study-column-bridges = Bridge
study-column-proof = Certainty
study-column-cost = Cost
study-column-per-million = Per M€
study-column-relaxed = Relaxed
study-column-by = From
study-column-visits = Visits more
study-column-mandatory = Mandatory
study-column-needs = Needs
study-column-needs-per-thousand = Per €1,000
study-column-how-many = Times
study-column-x = -
study-column-y = -
study-column-indicator = Figure
study-column-against = With the other
study-column-tested = With this one
study-column-difference = Difference
study-column-open = Summed gap
study-column-worse-weeks = Weeks worse
study-column-verdict = Outcome

study-csv-number = { $name } (number)
study-proven = proven
study-found = found
study-unknown = unknown
study-beyond-luck = more than luck
study-within-luck = no more than luck
study-no-row = –
study-half-day = half a day (4 hours): { $who }
study-guarantor = a guarantor for a household
study-guarantors =
    { $count ->
        [one] a guarantor for a household
       *[other] a guarantor for a household: the same for each of { $count }
    }
study-bed = one more bed in { $unit }

study-margins-none = Without a plan as things are there is nothing to compare with.
study-margins-homes =
    Today { $homes } households of { $households } have a lasting home. { $helps ->
        [0] No one thing more brings another home alone
        [one] One thing more brings others home alone
       *[other] { $helps } things more bring others home, each alone
    }; { $idle ->
        [one] one was tried that does not
       *[other] { $idle } were tried that do not
    }.{ $left ->
        [0] {""}
       *[other] {" "}Not tried: { $left }.
    }
study-margins-courses =
    { $mandatory ->
        [0] All mandatory training is met.
        [one] One mandatory need is not met.
       *[other] { $mandatory } mandatory needs are not met.
    } { $helps ->
        [0] No one thing more closes anything alone
        [one] One thing more closes more alone
       *[other] { $helps } things more close more, each alone
    }; { $idle ->
        [one] one was tried that does not
       *[other] { $idle } were tried that do not
    }.{ $left ->
        [0] {""}
       *[other] {" "}Not tried: { $left }.
    }
study-table-homes-by-unit = Homes: what brings most households home
study-table-homes-by-euro = Homes: what brings most for the money
study-table-homes-next = Homes: not enough alone, but the relaxation puts a price on it
study-table-half-days = The mobile team's week: half a day more
study-table-courses-by-unit = Training: what closes most
study-table-courses-by-euro = Training: what closes most for the money
study-plot-homes = Homes more with one thing more
study-plot-courses = Needs more with one thing more

study-note-exact = “More” comes from a plan made anew with that thing, all of it: what is told happened in a true plan, as if the thing were there today. “Per M€”: homes per million euro.
study-note-relaxed = “Relaxed” is the price of the linear relaxation, in homes: something else, what it would be worth if homes could be cut into parts. It orders what to try and proves nothing; “–” says that the thing does not appear there.
study-note-leads = “From” says when it helps first: it counts the weeks that it mostly takes to get it (a home 12 and its keys, funds 8, hours 6, a guarantor and a trainer's day 4, mediation and half a day 3, a bed 2, a seat 1). These are estimates, not measured.
study-note-costs = Costs serve to compare, they are no estimates of works: a home counts deposit, fees, furniture and a year of rent; services €30 an hour for the whole horizon.
study-note-luck = The week is made anew three times with and three times without: what luck does as well is not counted. Nothing is proven of a week, and there is no relaxation to read prices from.
study-note-courses = Training: a seat more counts in every slot of the activity; a trainer's day is morning and afternoon, where room and trainer are free; funds €1,000 at a time. One more edition, a desk with one person fewer and one more slot are decisions: they cost what is written and no more. No relaxation's price is told here.

study-reach-already = The goal is reached already: nothing more is needed.
study-reach-homes = With this all who can ({ $then } households of { $households }) have a lasting home; today { $homes } have.
study-reach-homes-short = The sum by kinds of homes came out, the whole plan did not: with these additions { $then } households of { $households } have a home. The bound below holds all the same.
study-reach-homes-open = Today { $homes } households of { $households } have a home; in the time given nothing was found that suffices.
study-reach-homes-impossible = Today { $homes } households of { $households } have a home: no sum of these additions suffices, this is proven.
study-reach-visits = Today { $open } visits are left out; with this all are made, and a plan shows it.
study-reach-visits-open = { $open } visits are left out: in { $tried } trials nothing was found that suffices.
study-reach-courses = Today { $missing } mandatory needs are not met; with this none is left, and a plan shows it.
study-reach-courses-open = Today { $missing } mandatory needs are not met; in { $tried } trials they came down to { $left }, not to none.
study-reach-courses-impossible = { $missing } mandatory needs are not met, and { $left } not even with all these additions together: this is proven.
study-reach-proven = It costs { $cost }, and it is proven that less does not suffice.
study-reach-within = It costs { $cost }; it is proven that less than { $bound } does not suffice, what lies between is not known.
study-reach-found = It costs { $cost }: the least that was found, without a proof.
study-reach-bound = Less than { $bound } does not suffice, this is proven.
study-reach-nothing = No proven bound.
study-table-additions = What is added
study-note-hopeless = Who cannot: households to whom none of these additions opens a home that would do (size, health, area, decisions). Why is told by fasi explain.
study-note-reach-homes = Added are homes like those that are there, beds, guarantors, €1,000 at a time in funds, hours at a time in services. The sum is an integer program with its bound; then the plan is made anew with the additions, and that is what counts.
study-note-reach-visits = Added are half-days of those who are short, each when it helps most. Nothing is proven of a week: the bound counts the hours alone that are missing, without travel.
study-note-reach-courses = Added are seats, trainers' days, €1,000 at a time. Sums are tried from the cheapest on, each with a plan: whatever costs less than the last one tried is proven not to suffice.

study-front-complete =
    { $count ->
        [one] { $x } and { $y }: a single point, proven; the two figures are not at odds.
       *[other] { $x } and { $y }: { $count } points, all proven, and there is none between them.
    }
study-front-some = { $x } and { $y }: { $count } points, { $proven } proven; there may be others between them.
study-front-stopped = { $x } and { $y }: { $count } points before the end, { $proven } proven.
study-front-none = No plan: there is nothing to compare.
study-table-front = { $x } and { $y }
study-note-front = Every point is a plan: more of one figure is only to be had with less of the other. Filled: proven. The line joins the points, it is no plan.

study-accept-passed =
    { $weeks ->
        [one] Passed on one week
       *[other] Passed on { $weeks } weeks
    }: no figure is worse, { $better ->
        [one] one is better
       *[other] { $better } are better
    }.
study-accept-failed =
    { $fails ->
        [one] Failed: one figure is worse
       *[other] Failed: { $fails } figures are worse
    }, { $better ->
        [one] one is better
       *[other] { $better } are better
    } ({ $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }).
study-accept-unknown =
    { $unknown ->
        [one] Undecided: one figure is worse in the plans found, and nobody knows how far that may be off
       *[other] Undecided: { $unknown } figures are worse in the plans found, and nobody knows how far that may be off
    }; no other is worse.
study-accept-none = No week with a plan for both policies.
study-mark-better = better
study-mark-found = better in the plans found
study-mark-same = the same
study-mark-fails = WORSE
study-mark-unknown = undecided
study-plot-accept = { $room }: to the right is better, in proportion to how it is with the other policy
study-note-accept = Every week is planned with the one policy and with the other. A figure is worse if the difference over the sum of the weeks is beyond the summed gap of all searches.
study-note-own = Points of the criteria and fairness floors are not compared: under two policies they do not count the same.

## On the screen

cli-progress-margins = Making the plan anew with one thing more at a time
cli-progress-reach = Looking for what suffices
cli-progress-front = Looking for the points
replay-against = the other policy
cli-front-same = --x and --y are the same figure: two are needed.

cli-arg-week = The mobile team's week: one of its days or its number, 2026-W49. The first with visits unless said.
    .value = WEEK
cli-arg-moves = Moves of each search of a week; 100,000 unless said.
    .value = MOVES
cli-arg-seed = Number from which every draw starts. 1 unless said.
    .value = NUMBER
cli-arg-threads = How many computations at once; it does not change the result.
    .value = HOW MANY
cli-arg-output = Where to write the result (JSON), which can be made again.
    .value = FILE
cli-arg-html = Where to write the page to be mailed.
    .value = FILE
cli-arg-xlsx = Where to write the tables.
    .value = FILE
cli-arg-csv = The folder to write the tables to as .csv.
    .value = FOLDER
cli-arg-rooms = Which parts are asked, parted by commas: placement, routes (the mobile team's week), training. All unless said.
    .value = PARTS

cli-margins = Says what one more of each thing is worth: a home, a bed, a guarantor, ten hours of an educator, half a day of who is short, a seat of a course, €1,000 of each fund.
    .more =
        Every value comes from a plan made anew with that thing; beside it stands the relaxation's price, which is something else and is called so. Ranked per unit and per euro, with the date from which it helps. Ctrl-C stops and keeps what was found.
    .examples =
        fasi margins data.xlsx --decisions decisions.xlsx --policy policy.xlsx
        fasi margins data.xlsx --rooms placement --html page.html --xlsx tables.xlsx
cli-margins-time-limit = Seconds for each plan made anew; then the clock decides, and the result cannot be made again. No limit unless said.
    .value = SECONDS

cli-reach = Says what suffices, at the least cost, that everybody has a home, every visit is made, or the mandatory training is met.
    .more =
        Says what is added, what it costs, and at least how much it would cost: proven, or found alone.
    .examples =
        fasi reach data.xlsx --goal everyone-placed
        fasi reach data.xlsx --goal mandatory-training --answers answers.xlsx --html page.html
cli-reach-goal = The goal: everyone-placed, every-visit, mandatory-training.
    .value = GOAL
cli-reach-tries = How many plans are tried at most, where only a plan can tell. 40 unless said.
    .value = HOW MANY
cli-reach-time-limit = Seconds for each search; then the clock decides, and the result cannot be made again. No limit unless said.
    .value = SECONDS

cli-front = Holds two figures of placement against each other: how many homes for how much money, point by point, proven.
    .more =
        Figures: homes, homes-first, bridged, waiting, people-housed, minors-housed, fund-cost, floors, points. None of the week and of training: points would not be proven there.
    .examples =
        fasi front data.xlsx --html page.html
        fasi front data.xlsx --x minors-housed --y fund-cost --points 30
cli-front-x = The first figure. homes unless said.
    .value = FIGURE
cli-front-y = The second. fund-cost unless said.
    .value = FIGURE
cli-front-points = About how many points at most. 20 unless said.
    .value = HOW MANY
cli-front-time-limit = Seconds in all; then the clock decides, and the result cannot be made again. No limit unless said.
    .value = SECONDS

cli-accept = Tests a policy against another over past weeks: figure by figure, passed or failed.
    .more =
        Exits with 4 if the test is not passed.
    .examples =
        fasi accept october.xlsx november.xlsx --policy new.xlsx --against today.xlsx
        fasi accept data/*.json --policy new.json --rooms placement --html page.html
cli-accept-datasets = The past weeks: a file or a folder of data each.
    .value = DATA
cli-accept-policy = The policy that is tested.
    .value = FILE
cli-accept-against = The policy that it is held against; if not said, that of whoever has decided nothing.
    .value = FILE
cli-accept-time-limit = Seconds for each week and part; then the clock decides, and the result cannot be made again. No limit unless said.
    .value = SECONDS
