# The team's week: results, reasons, verification. Times and durations come already written.

week-headline =
    Week of { $week }: { $served } of { $visits ->
        [one] 1 visit
       *[other] { $visits } visits
    }, { $left ->
        [0] none is left out
        [one] one is left out
       *[other] { $left } are left out
    }. At visits { $lasts }{ $called ->
        [0] {""}
       *[other] {" "}({ $of-called } by who is on call)
    }, on the way { $travel }, all of the team together.
week-about = about { $length }
balance-visits = At visits from { $least } ({ $who-least }) to { $most } ({ $who-most }), { $mean } on average ({ $people } people{ $called ->
        [0] {""}
        [one] ; without one on call
       *[other] ; without { $called } on call
    }).
balance-travel = On the way from { $least } ({ $who-least }) to { $most } ({ $who-most }), { $mean } on average ({ $people } people{ $called ->
        [0] {""}
        [one] ; without one on call
       *[other] ; without { $called } on call
    }{ $hidden ->
        [0] {""}
        [one] ; without one who goes to a protected address
       *[other] ; without { $hidden } who go to a protected address
    }).
week-rounded = Somebody goes to a protected address in this week: ways and overtime are rounded to hours and the cost to large steps, so that nobody can work out how far it is.
week-optimal = There is nothing else to decide.
week-within-gap = The plan is good enough.
week-time-limit = Time is up: it is the best found so far. How far it is from the best possible is not proven.
week-iteration-limit = Limit of work reached: it is the best found so far. How far it is from the best possible is not proven.
week-cancelled = Stopped: it is the best found so far.
week-infeasible = No plan is possible.
week-from-draft = The plan before is a draft: it is only where the search begins. There are no promises, and nobody has to be told about its hours.

level-left-out = Visits left out (20,000 of priority 1, 200 of 2, 2 of 3; one more if people were told)
level-cost = Cost: seconds of travel, lateness and overtime, each by its weight

visit-remote = remote
visit-protected = protected address
visit-from-to = from { $from } to { $to }
seat-anybody = anybody of the team
stop-way = { $minutes } on the way
stop-with = with { $others }
stop-late = { $minutes } late

changes-headline =
    { $kept ->
        [one] One visit stays as people were told
       *[other] { $kept } visits stay as people were told
    }; { $forced ->
        [0] none has to change
        [one] one has to change
       *[other] { $forced } have to change
    } (whoever made it is away, or day and hour no longer go), { $others ->
        [0] of the others none changes
        [one] of the others one changes
       *[other] of the others { $others } change
    }.{ $added ->
        [0] {""}
        [one] {" "}One is new.
       *[other] {" "}{ $added } are new.
    }{ $done ->
        [0] {""}
        [one] {" "}One has been made.
       *[other] {" "}{ $done } have been made.
    }
change-new = New: { $visit }: { $when }, { $place }.
change-dropped = No longer { $visit } ({ $when }): it is left out.
change-gone = No longer { $visit }: it is not among the visits to be made any more.
change-given = No longer { $visit } ({ $was }): { $when }, now by { $who }.
change-taken = New: { $visit }: { $when }, { $place }; it was { $was } by { $others }.
change-moved = { $visit } moves: from { $was } to { $when }, { $place }.
change-company = { $visit } ({ $when }) stays, but the people change: now { $who }.
visit-priority = { $visit } (priority { $priority })
dropped-forced = { $visit }: could not stay; who made it is not there, or day and hour do not do any more.
dropped-for = { $visit }: could have stayed, but makes room for { $others }.
dropped-for-several = { $visit }: could have stayed, but its room is needed for { $others } together.
dropped-full = { $visit }: could have stayed; what stops it is told among the visits left out.
household-moved = { $visit }: no longer { $was }, but { $when }; who comes stays: { $who }.
household-moved-people = { $visit }: no longer { $was }, but { $when }; now with { $who }.
household-people = { $visit }: still { $when }, but others come: now { $who }.
household-dropped = { $visit }, { $was }: not made in this week any more; another time has to be found.
household-new = { $visit }: it is made { $when }, with { $who }.

suggest-headline =
    Visit { $visit }, { $place }: { $count ->
        [0] no place in the week as it is.
        [one] one place in the week as it is.
       *[other] the { $count } best places in the week as it is.
    }
suggest-place = { $when }, by { $who }
suggest-place-together = { $when }, by { $who } together
suggest-more = { $name }: { $minutes } more
suggest-less = { $name }: { $minutes } less
suggest-later = { $visit } would start at { $now } instead of { $before }
suggest-free = it costs the others nothing

visit-nobody = Visit { $visit }: left out.
visit-made = Visit { $visit }: { $start }, { $place }.
visit-seat = { $who } ({ $asked }); { $count ->
        [0] nobody else of the team has the profile this week.
       *[other] by profile and day so could: { $others }.
    }

late-by = It starts { $minutes } after the time promised ({ $due }).
late-after = { $who } is not there earlier: they have { $visit } until { $until }{ $way ->
        [0] .
       *[other] , then { $minutes } on the way.
    }
late-begins = { $who } is not there earlier: they begin at { $from }{ $way ->
        [0] .
       *[other] , then { $minutes } on the way.
    }
late-tied = It is tied to the visit { $visit }, which starts { $when }.
late-decided = Its hour is decided.
late-opens = It cannot be earlier: of its hours only this is left.
late-hidden = Who makes it comes from a tour whose times are not shown (protected address).
late-for-nothing = Nothing holds it up: it could start earlier.
late-elsewhere =
    { $better ->
        [better] In time it would fit: { $when }, by { $who }; and the week would cost less.
       *[dearer] In time it would fit: { $when }, by { $who }; but the week would cost more (what: fasi suggest).
    }
late-nowhere = Beside the others, as they are, no place in time was found.

left-out-nobody = For "{ $asked }" no shift of the week will do.
left-out-nobody-tied = It is tied to visit { $visit }: for "{ $asked }" no shift of the week will do.
left-out-rule =
    The rule "{ $rule }" excludes { $shifts ->
        [one] one shift
       *[other] { $shifts } shifts
    }.
left-out-circle = The ties run in a circle that no times can keep: a visit would have to start after itself.
left-out-apart = For each seat there is somebody who could, but never all on the same day, each on one seat.
left-out-apart-tied = It is tied to visit { $visit }: there for each seat is somebody who could, but never all on the same day.
left-out-alone = It does not fit even into an empty week. Where it misses by least:
left-out-alone-unproven = Not even in an empty week was room found for it and the visits tied to it. Where it misses by least:
left-out-full = Alone it would fit; beside the others it does not, if they stay as they are. Where it misses by least ({ $shifts }):
left-out-tied = It is made only together with: { $visits }.
nobody-profession = Nobody of the team has the profession "{ $profession }".
nobody-language = Nobody of the team speaks "{ $language }" at level "{ $fluency }" or better.
nobody-sex = Nobody of the team is "{ $sex }".
nobody-skill = Nobody of the team has the skill "{ $skill }".
relief-later = It is enough that { $visit } may start { $minutes } later ({ $day }): { $when }, by { $who }.
relief-earlier = It is enough that { $visit } may start { $minutes } earlier ({ $day }): { $when }, by { $who }.
relief-farther = It is enough that { $minutes } more may pass between { $visit } and { $other }: { $when }, by { $who }.
relief-closer = It is enough that { $minutes } less may pass between { $visit } and { $other }: { $when }, by { $who }.
relief-overtime =
    { $some ->
        [some] It is enough to add overtime ({ $shift }), { $minutes } beyond what is allowed already ({ $allowed }): { $when }, by { $who }.
       *[none] It is enough to add overtime ({ $shift }), { $minutes } where none is allowed now: { $when }, by { $who }.
    }
relief-hours = It is enough that { $professional } may work { $minutes } more in the { $of ->
        [left] month
       *[week] week
    }: { $when }, with { $who }.
relief-day = It is enough that { $visit } may be on { $day } too: { $when }, by { $who }.
relief-car = One shared car more is enough ({ $place }, { $day }): { $when }, with { $who }.
relief-rest = { $moved ->
        [within] It is enough to move the break ({ $shift }) within its hours: { $when }, with { $who }.
       *[outside] It is enough to move the break ({ $shift }), { $minutes } outside its hours: { $when }, with { $who }.
    }
relief-shorter-rest = It is enough to shorten the break ({ $shift }), { $minutes }: { $when }, with { $who }.
relief-move = It is enough to move { $visit }, which has lower priority ({ $to }): { $when }, by { $who }.
relief-skill = "{ $skill }" for { $professional } too would be enough: { $when }, by { $who }.
relief-leave-out = It is enough to leave out { $visit }, which has lower priority: { $when }, by { $who }.
relief-meet = It is enough that those who decided to keep { $professional } and the household of { $visit } apart think again: { $when }, by { $who }.
relief-unpin = It is enough that those who decided of { $visit } ({ $decided }) think again: { $when }, by { $who }.
relief-none = No single change is enough, of those that are tried: up to two hours of a window, of overtime or of the week, a day, a shared car, a break moved or shortened, a skill, a decision, a visit of lower priority moved or left out.
relief-minutes-hidden = some minutes (how many is not shown: protected address)
first-off-shift = is not on shift
first-profession = does not have the profession: { $skill }
first-language = does not speak { $skill }
first-skill = does not have: { $skill }
first-apart = must not meet this household
first-decided = is decided otherwise
first-rule = the rule "{ $rule }" excludes it
first-no-colleague = there is nobody to come with
first-no-room = there is no room: { $passed }
first-tied = there would be room, but not for the visits tied to it
first-room = there is room
no-room-window = it would start { $minutes } after its hours end
no-room-other = { $visit } would start { $minutes } after its hours end
no-room-hour = { $visit } would start { $minutes } after the hour decided
no-room-shift = { $who } would be back { $minutes } beyond the overtime allowed ({ $allowed })
no-room-next = { $who } would be back { $minutes } after the next shift begins
no-room-load = { $who } would have a greater load than is allowed
no-room-hours = { $who } would work { $minutes } more than { $of ->
        [left] the hours left in the month allow
       *[week] they may in the week
    }
no-room-circle = there is no room: visits would wait for each other
left-out-open = It would fit: the search ended before it was put there. Give it more time.
left-out-not-asked = The reason was not looked for: the time was over. Ask for the single visit (fasi explain).
left-out-relief-not-asked = What would be enough was not looked for: the time was over. Ask for the single visit (fasi explain).
breach-protected = { $rule } (times not shown: protected address).

week-malformed = The plan is not well formed ({ $shift }): { $flaw }.
word-tour-twice = the shift appears twice
word-tour-order = the shifts are not in order
word-tour-unknown = it names a shift, a visit or a seat that is not there

room-placement = Placement of households
room-routes = The mobile team's week
room-training = Training

## fasi route
cli-route = Plans a week of the mobile team: who visits whom, when, on which way; which visits are left out, and why.
    .more =
        The sheets that it needs: Data, Municipalities, Places, Team, Team shifts, Visits, Visit seats; where there are such, Team languages, Team skills, Visit links, Travel times. A visit is made once in the week; tied to another one, both are made or neither.

        What it writes is a draft: “fasi publish” makes it the week that people are told.

        Where people were told the week and something happens (somebody falls ill, an urgent visit comes, one takes longer), change the data – sheet Team absences, a row in Visits, the duration – and plan again with --previous.

        Ctrl-C stops the search and keeps the best plan so far; a second time ends the program.

        The same plan comes out on another computer with --nodes and without --time-limit.
    .examples =
        fasi route data.xlsx -o week.json
        fasi route data.xlsx --week 2026-W49 --time-limit 60 -o week.json
        fasi publish data.xlsx week.json -o published.json
        fasi route data.xlsx --previous published.json --now "2026-12-01 10:30" -o week-2.json
        fasi explain data.xlsx week.json --visit V012
        fasi verify data.xlsx week.json
cli-route-previous = The plan before. A published one (“fasi publish”) is what people were told: as little as possible is changed, and it says what and to whom. A draft is only where the search begins.
    .value = PLAN
cli-route-now = With a --previous that is published: day and hour from which on there is something to decide (2026-12-01 10:30). What starts earlier has happened.
    .value = MOMENT
cli-route-week = Which week: its number (2026-W49) or one of its days (2026-11-30). The first with visits and shifts unless said.
    .value = WEEK
cli-route-time-limit = Seconds of search; 0 = no limit, ten million moves of each search. 30 unless said, 0.7 with a --previous that is published, or no limit with --nodes.
    .value = SECONDS
cli-route-nodes = A limit that is the same on every computer: moves of each search.
    .value = MOVES
cli-route-seed = Number from which everything random starts. 1 unless said.
    .value = NUMBER
cli-route-threads = How many processors to use; the result is the same. All unless said.
    .value = HOW MANY
cli-route-output = Where to write the plan; - to hand it to another program.
    .value = PLAN
cli-publish = Publishes the draft of a week: from then on it is what people were told, and its hours are promises.
    .more =
        The plan is verified first: if it breaks a rule, or is not of these data, nothing is published. State and day are written into the file. With “fasi route --previous” a published plan is changed as little as possible and it says whom to tell; a draft is not.
    .examples =
        fasi publish data.xlsx week.json -o published.json
        fasi sheets data.xlsx published.json -o sheets
cli-publish-plan = The draft that “fasi route” wrote; - to read it from another program.
    .value = PLAN
cli-publish-output = Where to write the published plan; - to hand it to another program.
    .value = PLAN
cli-publish-few = Publishes even a week that makes less than half of the visits to be made.
cli-publish-done = The week of { $week } is published, with { $served } of { $visits } visits: now people can be told.
cli-publish-too-few =
    { $served ->
        [0] This plan makes none
       *[other] This plan makes { $served }
    } of the { $visits } visits to be made, less than half: whoever gets it would think that the others are not needed. Nothing was published. Usually it is enough to plan again with more time (--time-limit), or to see why they are left out (fasi explain); if it really is the week that people are to be told, --few.
cli-publish-nothing = Nothing was published: nobody should be told of this plan.
cli-publish-already = “{ $path }” is published already, since { $date }: there is nothing more to do.
cli-publish-not-week = “{ $path }” is a plan of placement: what is published are plans of a week (fasi route).
cli-suggest = Finds the best places for a visit in a week planned before, which stays as it is: who, on which day, at which hour, and what it costs.
    .more =
        The visit may be new: add its row to the data and give the plan. The hours of a published one are promises; those of a draft are not. No other visit changes people or day; where one would start later, it is told.
    .examples =
        fasi suggest data.xlsx week.json --visit V096
        fasi suggest data.xlsx published.json --visit V012 --now "2026-12-01 10:30"
cli-suggest-plan = The week planned before (a plan of “fasi route”).
    .value = PLAN
cli-suggest-visit = The code of the visit.
    .value = VISIT
cli-suggest-now = With a published plan: day and hour from which on there is something to decide (2026-12-01 10:30).
    .value = MOMENT
cli-suggest-count = How many places, at most 50.
    .value = HOW MANY

cli-check-plan = A week of the team that you made yourselves (sheet Week: Staff code, Day, Hour, Visit; or a plan of “fasi route”, changed by hand too): what is wrong with it and what it costs, without changing it.
    .value = WEEK
cli-check-not-a-week = This is no plan of a week: --plan is for a week of the team. For a plan of placement: fasi verify.
own-week-headline =
    { $count ->
        [0] All { $visits } visits have somebody who makes them.
        [one] { $served ->
            [one] One visit of { $visits } has somebody who makes it
           *[other] { $served } visits of { $visits } have somebody who makes them
        }; { $left } is left out.
       *[other] { $served ->
            [0] None of the { $visits } visits has somebody who makes it
            [one] One visit of { $visits } has somebody who makes it
           *[other] { $served } visits of { $visits } have somebody who makes them
        }; { $left } are left out.
    }

cli-explain-visit = Of a week of the team: the code of the visit. Without it, all that are left out.
    .value = VISIT

week-scarce =
    Week of { $week }: { $open ->
        [0] no visit is left out.
        [one] one visit is left out.
       *[other] { $open } visits are left out.
    }
week-scarce-more = { $more } of priority { $class }
week-scarce-moves = Each search has { $moves } moves: the same question always has the same answer.
week-scarce-moves-limit =
    { $left ->
        [0] Each search has { $moves } moves: the same question always has the same answer. The time limit ({ $seconds } s in all) was not needed.
       *[other] Each search has { $moves } moves. The time limit ({ $seconds } s in all) stopped them before: those that are told are whole, and more time does not change them; the others by --time-limit.
    }
week-scarce-clock = The searches share the time: the same question may have another answer. With --nodes it is always the same.
week-scarce-same = no difference (no more than luck makes)
cli-scarce-plan = A week of the team (a plan of “fasi route”): what is scarce in it. Without one, what is scarce in placement.
    .value = PLAN
cli-scarce-no-week = This is a plan of placement: “fasi scarce” makes it anew from the data, and takes only a week of the team as a plan. What a seat, an edition, a slot or a lower desk is worth to training is told by “fasi margins --rooms training”.
cli-scarce-by-profession = Hours by profession
cli-scarce-by-language = Hours by language
cli-scarce-by-area = Hours by place
cli-scarce-by-day = Hours by day
cli-scarce-half-day = What a half-day more is worth (4 hours)
cli-scarce-hours-note = Hours asked for: all visits, seat by seat, writing up included; a day counts also the visits left out that could be made then. Ways come out of the hours there, too. Of nobody more hours are counted than they may work; who works on call is not on shift and has, where there is one, a column of their own: when they can be called, no more than the hours that are left to them.
cli-scarce-luck-note = The plan is made anew from where it stands, three times with and three times without: a difference that equal searches show too is not counted.
cli-column-when-best = When
cli-column-more-visits = Visits more
cli-column-asked = Asked for
cli-column-there = There
cli-column-made = Made
cli-column-open = Left out
cli-column-open-visits = Visits left out
cli-explain-stops = What stops it first, person by person
cli-explain-relief = What would be enough, the smallest change first
cli-column-stop = What stops it

cli-explain-week =
    { $count ->
        [0] No visit is left out.
        [one] One visit is left out:
       *[other] { $count } visits are left out:
    }
cli-explain-late =
    { $count ->
        [one] One visit starts after the time promised:
       *[other] { $count } visits start after the time promised:
    }
cli-not-for-week = The option { $option } has no use for a plan of the team's week.
cli-visit-of-week = The option --visit is for plans of a week (fasi route); this is a plan of placement.
cli-week-draft = This is a draft, which promises nothing to anybody. To make it the week that people are told: fasi publish.
cli-route-now-alone = --now says from when on something can still be decided of a week that people were told: give --previous too, with its published plan.
cli-week-not-written = The plan is written to no file: to keep it, -o PLAN.
cli-week-changes = What changes for whom
cli-week-households = What to tell the households
cli-week-cancelled = To be told, for they are not made any more: { $visits }.
cli-week-people = Everybody's hours
cli-week-left-out = Visits left out
cli-week-cost = What the week costs
cli-week-overtime = overtime { $minutes }
cli-week-strip = █ at a visit, ▒ remote, ─ on the way, · free; a sign each quarter of an hour
cli-column-who = Who
cli-column-shift = Shift
cli-column-stops = Visits
cli-column-way = Away
cli-column-amount = How much
cli-column-shift-hours = Shifts
cli-column-on-call = On call
cli-column-visits = Visits
cli-column-at-visits = At visits
cli-column-on-way = On the way
cli-column-overtime = Overtime
cli-column-visit = Visit
cli-column-visit-priority = Priority

## fasi compare: two weeks
weeks-headline =
    Week of { $week }: { $visits ->
        [0] the two weeks are the same.
        [one] one visit is otherwise, and concerns { $people ->
            [one] one person
           *[other] { $people } people
        } of the team.
       *[other] { $visits } visits are otherwise, and concern { $people ->
            [one] one person
           *[other] { $people } people
        } of the team.
    }
weeks-no-data = Here there are only the two plans. With --dataset also priorities, hours, kilometres and lateness of both, on the same data.
weeks-visits = Visits made
weeks-priority-1 = of priority 1
weeks-priority-2 = of priority 2
weeks-priority-3 = of priority 3
weeks-at-visits = At visits
weeks-on-way = On the way
weeks-kilometres = Kilometres estimated (without tours to protected addresses)
weeks-late-visits = Late visits
weeks-lateness = Lateness in all, seat by seat
weeks-overtime = Overtime
weeks-made = { $day }, { $start }, { $people }
weeks-first = First week
weeks-second = Second week
weeks-lost = { $week }: these visits are not counted, since the data have the visit no more, or who made it is not on shift then: { $visits }.
weeks-breaches = { $week }: on these data it does not keep all rules (which: fasi verify, or fasi check --plan).
cli-weeks-figures = What it makes and what it costs
cli-weeks-visits = Visits that are otherwise
cli-weeks-people = Who changes
cli-column-more-of = More
cli-column-fewer-of = Fewer
cli-column-otherwise = Another time or other people
cli-not-made = not made
