# Sheets, calendars, map and workbook of a week of the team ("fasi sheets"). Times and durations come as text.

sheets-week = Week { $week }, { $from } to { $until }
sheets-person = { $who } ({ $profession })
sheets-team = Mobile team
sheets-foot = A sheet for the team: it holds codes and no names, but is not to be left lying about. Where an address is protected, place and ways are left out on purpose. The hours that the program prepares are a proposal: people decide.
sheets-foot-lead = A page for who leads the team: it helps to share the work, not to appraise people. Who goes to a protected address has no ways, neither in their row nor in the sums. Kilometres are estimates.
sheets-draft = DRAFT
sheets-draft-of = DRAFT – { $title }
sheets-notes = Notes

## The sheet of a day
sheets-shift = Shift { $shift }.
sheets-shift-called = On call { $shift }.
sheets-means = Means: { $means }.
sheets-out = Sets out { $time }.
sheets-back = Back { $time }.
sheets-on-way = On the way { $minutes }.
sheets-overtime = Overtime { $minutes }.
sheets-head-done = Done
sheets-head-when = When
sheets-head-what = Visit
sheets-head-notes = Notes
sheets-visit = { $visit } · { $household }
sheets-with = With { $others }
sheets-asked = Profile: { $asked }
sheets-writing = The last { $minutes } for writing up
sheets-done = done
sheets-already = Done already
sheets-done-before = Done already:
sheets-done-hours = { $visits ->
        [one] One visit, { $hours }
       *[other] { $visits } visits, { $hours }
    }
sheets-changes = What is not as you were told
sheets-new = NEW
sheets-moved = MOVED: was { $was }
sheets-taken = NEW FOR YOU: was of { $others }
sheets-taken-moved = NEW FOR YOU: was { $was }, of { $others }
sheets-company = OTHERS COME: was { $others }

## A person's week
sheets-overview = The week of { $who }
sheets-days = Day by day
sheets-no-stop = No visit.
sheets-called = on call
sheets-own-car = shared car no. { $number }
sheets-on-call = Hours on call
sheets-at-visits-called = { $visits ->
        [one] { $hours } at one visit
       *[other] { $hours } at { $visits } visits
    }
sheets-at-visits = { $visits ->
        [one] { $hours } at one visit, { $share } of the shifts
       *[other] { $hours } at { $visits } visits, { $share } of the shifts
    }
sheets-way = { $minutes }, { $km } km estimated
sheets-hidden = Not told: one of the addresses is protected.
sheets-picture = The week at a glance, quarter of an hour by quarter of an hour
sheets-tone-visit = at a visit
sheets-tone-remote = remote
sheets-tone-way = on the way
sheets-tone-free = free
sheets-tone-done = done already

## The lead's page
sheets-summary = The team's week
sheets-hours = Hours
sheets-balance = Balance
sheets-balance-ways = Balance of ways
sheets-cars = Shared cars
sheets-car = no. { $number } { $who } { $shift }
sheets-cars-of = { $place }: { $cars }
sheets-continuity = Continuity
sheets-made = { $served } of { $visits }; { $left ->
        [0] none is left out.
        [one] one is left out.
       *[other] { $left } are left out.
    }
sheets-team-hours = Shifts { $shifts }; at visits { $lasts }, writing up included: { $share }.{ $people ->
        [0] {""}
       *[other] {" "}On call: can be called { $on-call }, at visits { $called }.
    }
sheets-team-way = { $minutes }, { $km } km estimated{ $hidden ->
        [0] .
        [one] ; without one person who goes to a protected address.
       *[other] ; without { $hidden } people who go to a protected address.
    }
sheets-shares = At visits from { $least } ({ $who-least }) to { $most } ({ $who-most }) of the hours of shifts{ $called ->
        [0] {""}
        [one] {" "}(without one person on call)
       *[other] {" "}(without { $called } people on call)
    }; all together { $mean }.
sheets-met = { $households ->
        [one] One household visited
       *[other] { $households } households visited
    }, by { $mean } people on average; by { $most } at most ({ $who }).
sheets-phone = Whom to phone, and what to say
sheets-phone-draft = Whom to phone, and what to say, once the week is published
sheets-phone-people = The people of the team
sheets-phone-households = The households
sheets-phone-why = Why they are not made any more
sheets-phone-nobody = Nobody has to be phoned: all stays as people were told.
sheets-left-out = { $visit } (priority { $priority }): { $reason }
sheets-left-out-household = { $visit } · { $household } (priority { $priority }): { $reason }
sheets-more-left-out =
    { $count ->
        [one] And one more: all reasons are in the workbook.
       *[other] And { $count } more: all reasons are in the workbook.
    }

## Calendar and workbook
sheets-event = { $code } · { $place }
sheets-event-cancelled = Cancelled: { $visit }
sheets-book-stops = Tours
sheets-book-people = People
sheets-book-left-out = Left out
sheets-book-changes = What changes
sheets-whom-person = one of the team
sheets-whom-household = household
sheets-whom-visit = visit cancelled
sheets-column-day = Day
sheets-column-profession = Profession
sheets-column-order = No.
sheets-column-start = Start
sheets-column-until = End
sheets-column-seat = Seat
sheets-column-area = Municipality
sheets-column-asked = Asked for
sheets-column-with = With
sheets-column-way = Way there
sheets-column-writing = Writing up
sheets-column-late = Late
sheets-column-car = Car no.
sheets-column-changed = Changed
sheets-column-whom = Who
sheets-column-code = Code
sheets-column-say = What is not as they were told
sheets-column-share = Share
sheets-column-km = km

## fasi sheets
cli-sheets = Writes the sheets of a week of the team: for each person the week and every day, to print, and the calendar; for the lead a page, the workbook and the map of the tours.
    .more =
        Of a plan of training (“fasi train”): the sheets to sign of every edition, calendars of every edition and every person, the list for certificates, and the workbook with seats, what is asked after the course, and who waits.

        The plan is verified first: if it breaks a rule nothing is written. While it is a draft (“fasi publish” publishes it) every page says DRAFT and the calendars are tentative. For each person: CODE.en.html and .pdf (the first page is the week, then an A4 sheet a day) and CODE.en.ics. Besides these the summary (HTML, PDF), the week as .xlsx and the tours as .geojson.

        There are codes and no names; in the calendar only code and municipality. Where an address is protected there is neither place nor way, anywhere. Import the calendar into one of its own. That of a week planned anew and published moves and cancels what changed by itself; if your program does not, empty it before importing.

        Sheets of a week planned anew are the whole week: what is done is grey, what is new or moved is marked; the lead has a page of whom to phone and what to say.
    .examples =
        fasi sheets data.xlsx published.json -o sheets
        fasi sheets data.xlsx training.json --answers questionnaire.xlsx -o courses
        fasi sheets data.xlsx published.json --policy policy.json -o sheets --force
cli-sheets-plan = The plan that “fasi route” or “fasi train” wrote; - to read it from another program.
    .value = PLAN
cli-sheets-output = The folder to write to.
    .value = FOLDER
cli-sheets-file-summary = summary
cli-sheets-file-week = week
cli-sheets-file-tours = tours
cli-sheets-done =
    { $people ->
        [one] One person
       *[other] { $people } people
    }, { $days ->
        [one] one sheet of a day
       *[other] { $days } sheets of a day
    }: written to { $folder } ({ $files }).
cli-sheets-draft = It is a draft: every sheet says so, and the calendars are tentative.
cli-sheets-more = For the lead: { $files }.
cli-sheets-paper = These are sheets for the team: who sees a whole day can guess a distance from the hours around it.
cli-sheets-long = More than one page a day: { $people }
cli-sheets-not-week = “{ $path }” is a plan of placement: sheets are made from plans of a week (fasi route) and of training (fasi train). For households: fasi dossier.
cli-sheets-nothing = Nothing was written: this plan is not to be handed out.
