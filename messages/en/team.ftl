# The mobile territorial team: sheets and columns (as in columns.ftl), words of lists (as in words.ftl).

table-professionals = Team
    .note = The people of the mobile territorial team, by a staff code: names do not stand in this file.
    .also = Professionals|Mobile team
column-professionals-id = Staff code
    .note = A code that never changes; no names.
    .also = Code|Professional
    .example = P01
column-professionals-profession = Profession
    .example = social_worker
column-professionals-sex = Sex
    .note = Only for visits whose household asks for a woman or a man.
    .example = -
column-professionals-base = Base
    .note = The code of the place (sheet Places) where they set out and come back to.
    .example = L63
column-professionals-means = Means
    .note = How they get around.
    .also = Means of travel
    .example = car
column-professionals-week-hours = Hours a week
    .note = How many hours they may work in a week, overtime included: visits, writing up and road. Empty = as long as their shifts are.
    .also = Weekly hours
    .example = 24
column-professionals-hours-left = Hours left
    .note = For who works by the month or on call: the hours that are left in the month. Empty = not counted.
    .also = Monthly hours left
    .example = -
column-professionals-call-minimum = Smallest call (min)
    .note = For who works on call: the minutes that each call counts at least. Empty = not on call.
    .also = Minimum call
    .example = -
column-professionals-call-notice = Notice (hours)
    .note = For who works on call: how many hours before they have to know. It counts where a week is planned anew after it began.
    .also = Notice
    .example = -

table-spoken = Team languages
    .note = The languages that people of the team speak besides Italian.
    .also = Languages of the team
column-spoken-professional = Staff code
    .also = Professional
    .example = P01
column-spoken-language = Language
    .example = ar
column-spoken-fluency = Level
    .note = How well: basic, good, mediation.
    .example = professional

table-skills = Team skills
    .note = Further skills that a visit may ask for, by a code of your own.
    .also = Skills
column-skills-professional = Staff code
    .also = Professional
    .example = P01
column-skills-skill = Skill
    .note = A short code, the same as in the seats of visits.
    .example = ISEE

table-team-shifts = Team shifts
    .note = When the people of the team work for visits, week after week.
    .also = Team hours
column-team-shifts-professional = Staff code
    .also = Professional
    .example = P01
column-team-shifts-days = Days
    .note = For example Mon-Fri, or Mon, Wed.
    .example = mon-fri
column-team-shifts-start = Start
    .example = 09:00
column-team-shifts-end = End
    .example = 13:00
column-team-shifts-overtime = Overtime (min)
    .note = Minutes after the end in which they may still be at a visit or on the way; empty = none.
    .also = Overtime
    .example = 30
column-team-shifts-break-from = Break from
    .note = It does not begin before; the three columns of the break go together.
    .example = 12:00
column-team-shifts-break-until = Break until
    .note = It is over by then.
    .example = 14:00
column-team-shifts-break-lasts = Break (min)
    .note = How long it is; empty = no break.
    .also = Break
    .example = 30
column-team-shifts-from = From
    .note = Empty = from the start.
    .also = From day
    .example = -
column-team-shifts-until = Until
    .note = Empty = no end.
    .example = -

table-absences = Team absences
    .note = When somebody of the team is away: leave, illness, training. The reason is not written.
    .also = Absences|Leave
column-absences-professional = Staff code
    .also = Professional
    .example = P01
column-absences-from = From
    .note = The first day.
    .also = From day
    .example = 2026-12-07
column-absences-until = Until
    .note = The last day; empty = that day alone.
    .example = 2026-12-09
column-absences-start = From hour
    .note = From which hour of the first day; empty = all day.
    .also = Start
    .example = -
column-absences-end = Until hour
    .note = Until which hour of the last day; empty = all day.
    .also = End
    .example = -

table-shared-cars = Shared cars
    .note = The cars that people with the means "shared car" share: who goes out has one for all of the shift.
    .also = Pool cars
column-shared-cars-place = Base
    .note = The code of the place (sheet Places) where they stand.
    .also = Place
    .example = L63
column-shared-cars-cars = Cars
    .note = How many.
    .also = Number
    .example = 2

table-visits = Visits
    .note = The visits and remote consultations to be made, once in the week that is planned. A seat for each professional: sheet Visit seats.
    .also = Appointments
column-visits-id = Visit
    .also = Code|Visit code
    .example = V001
column-visits-household = Household
    .note = Whom it is for; empty = an appointment of the team.
    .example = N001
column-visits-place = Place
    .note = Where it begins: a code of the sheet Places, never a household's address. Otherwise the municipality, or remote.
    .also = Where
    .example = L01
column-visits-ends = Place of arrival
    .note = Only for accompaniments that end elsewhere.
    .also = Arrival
    .example = -
column-visits-municipality = Municipality
    .note = Where there is no place: times are counted from its centre.
    .example = -
column-visits-remote = Remote
    .note = Yes for a remote consultation: no place and no municipality.
    .also = Remote consultation
    .example = no
column-visits-at-base = At the base
    .note = Yes if the remote consultation is held from the base alone, not from wherever somebody is.
    .example = no
column-visits-priority = Priority
    .note = 1 = before all others, then 2 and 3.
    .example = 2
column-visits-lasts = Lasts (min)
    .also = Duration|Minutes
    .example = 60
column-visits-writing-up = Writing up (min)
    .note = Minutes to write after the visit; empty = none.
    .also = Writing-up
    .example = 15
column-visits-days = Days
    .note = On which days it may be; empty = Monday to Friday.
    .example = mon-fri
column-visits-from = From
    .note = Not before this day; empty = any.
    .also = From day
    .example = -
column-visits-until = Until
    .note = Not after this day; empty = any.
    .example = -
column-visits-opens = Not before
    .note = The time before which it does not start.
    .also = Opens
    .example = 09:00
column-visits-due = By
    .note = The time promised: what starts later is late. Empty = as the next column.
    .also = Promised time
    .example = 11:00
column-visits-closes = Not after
    .note = The time after which it does not start any more.
    .also = Closes
    .example = 12:00
column-visits-times = Times
    .note = How often in the week, on different days; empty = once.
    .also = Frequency|Times a week
    .example = -
column-visits-days-apart = Days between times
    .note = At least; empty = another day.
    .also = Days apart
    .example = -
column-visits-demanding = Demanding
    .note = Yes if it is a hard case: no more than two a day for one person, if that can be.
    .also = Hard case
    .example = no

table-visit-hours = More visit hours
    .note = Further hours at which a visit may start, besides those of the sheet Visits.
    .also = Visit hours
column-visit-hours-visit = Visit
    .example = V001
column-visit-hours-days = Days
    .note = Empty = on all of its days.
    .example = mon-fri
column-visit-hours-opens = Not before
    .also = Opens
    .example = 16:00
column-visit-hours-due = By
    .note = The time promised; empty = as the next column.
    .example = -
column-visit-hours-closes = Not after
    .also = Closes
    .example = 18:00

table-seats = Visit seats
    .note = Who has to be at each visit: one row a professional. Several rows of one visit start together.
    .also = Seats
column-seats-visit = Visit
    .example = V001
column-seats-seat = Seat
    .note = 1, 2, 3 …
    .also = Number
    .example = 1
column-seats-profession = Profession
    .note = Empty = anybody of the team.
    .example = mediator
column-seats-language = Language
    .example = ar
column-seats-fluency = Level
    .note = How well at least; empty = good.
    .example = professional
column-seats-sex = Sex
    .note = Only where the household asks for a woman or a man.
    .example = -
column-seats-skill = Skill
    .note = A code of the sheet Team skills.
    .example = -

table-visit-members = Attendance
    .note = Who has to be at an appointment of the team: a meeting, a supervision. Who does not work then is not waited for.
column-visit-members-visit = Visit
    .note = An appointment of the team, in the sheet Visits.
    .also = Appointment
    .example = V001
column-visit-members-professional = Staff code
    .also = Professional
    .example = P01

table-visit-links = Visit links
    .note = How long after the start of the first visit the second starts. Both are made, or none. Where both are made several times a week, each time is tied to the one of the same number.
    .also = Linked visits
column-visit-links-first = First visit
    .also = First
    .example = V001
column-visit-links-second = Second visit
    .also = Second
    .example = V002
column-visit-links-least = At least (min)
    .note = Minutes from start to start; empty = 0. A day has 1440 minutes.
    .also = At least
    .example = 60
column-visit-links-most = At most (min)
    .note = Empty = any.
    .also = At most
    .example = -
column-visit-links-days-apart = Days apart
    .note = At least so many days between them, whichever comes first; 1 = not on the same day. By itself it does not ask for both.
    .also = Apart in days
    .example = -

table-visit-pins = Decided visits
    .note = What is decided of a visit already: who, on which day, at which hour. The plan keeps it at any cost.
    .also = Visit decisions
column-visit-pins-visit = Visit
    .example = V001
column-visit-pins-seat = Seat
    .note = Where the visit has several; empty = one that the person can take.
    .also = Number
    .example = -
column-visit-pins-professional = Staff code
    .note = Who goes; empty = anybody.
    .also = Professional
    .example = P01
column-visit-pins-day = Day
    .note = Of a visit made several times the days decided are, in order, those of the first time, the second and so on; without a day the row holds of all.
    .also = Date
    .example = 2026-12-01
column-visit-pins-start = Hour
    .note = At which hour of that day it starts; empty = within its window.
    .also = Start
    .example = 09:30
column-visit-pins-after = After visit
    .note = It starts when that one is over; both are made, or none.
    .also = After
    .example = -

table-team-ties = Team references
    .note = Whom of the team the household knows, and whom it must not meet. The reason is not written.
    .also = References
column-team-ties-household = Household
    .example = N001
column-team-ties-professional = Staff code
    .also = Professional
    .example = P01
column-team-ties-kind = Tie
    .note = Reference if the household knows them, apart if they must not meet.
    .example = reference

table-week-stops = Week
    .note = A week that you made yourselves: a row for each person at each visit.
    .also = Tours
column-week-stops-professional = Staff code
    .also = Professional|Who
    .example = P01
column-week-stops-day = Day
    .also = Date
    .example = 2026-12-01
column-week-stops-start = Hour
    .also = Start|At
    .example = 09:30
column-week-stops-visit = Visit
    .also = Visit code
    .example = V001
column-week-stops-seat = Seat
    .note = Where the visit has several; empty = the first free one that the person can take.
    .also = Number
    .example = -

table-travel = Travel times
    .note = The times that you know, one way; all others are estimated from positions.
    .also = Travel
column-travel-from = From
    .note = Code of the place of departure, base or other; or of a municipality (or its name), for its centre, where visits are that have no place of their own.
    .example = L01
column-travel-to = To
    .note = Code of the place of arrival; the same holds.
    .example = L02
column-travel-means = Means
    .example = car
column-travel-minutes = Minutes
    .example = 18

## Professions

word-profession-social-worker = social worker
word-profession-educator = educator
word-profession-mediator = mediator
    .also = linguistic-cultural mediator
word-profession-facilitator = intercultural facilitator
    .also = facilitator
word-profession-anthropologist = anthropologist
word-profession-legal-officer = legal officer
word-profession-legal-consultant = legal consultant
    .also = lawyer
word-profession-psychologist = psychologist
word-profession-health-worker = health worker
    .also = nurse|midwife

## How well a language is spoken

word-team-tie-reference = reference
word-team-tie-apart = apart

word-fluency-basic = basic
word-fluency-good = good
word-fluency-professional = mediation
    .also = professional

## Means

word-means-car = car
word-means-foot = on foot
    .also = foot|walking

word-means-bus = bus
    .also = public transport
word-means-shared-car = shared car
    .also = pool car

word-open-ended = no limit
word-hours-of-week = in the week
word-hours-left = with the hours left in the month

## As shown

shown-language = { $language } – { $fluency }
shown-car = shared car no. { $number } ({ $place })
shown-shift = { $professional }, { $day } from { $from }

## Flaws

flaw-E326 = In no week of the horizon are there both visits to be made and shifts of the team.
    .do = Fill in the sheets Team, Team shifts, Visits and Visit seats, or check the dates From and Until.
flaw-E327 = The week of { $date } lies outside the horizon of the data, which runs from { $first } until before { $end }.
    .do = Choose another week, or change the start or the number of weeks in the general data.
flaw-E328 = Where the visit takes place is not clear: it needs exactly one of place, municipality and remote.
    .do = Leave only the right one.
flaw-E329 = There is a place of arrival, but none where the visit begins.
    .do = Write the place where it begins, or take out the place of arrival.
flaw-E330 = It is not written who has to be at this visit.
    .do = Add at least one row in the sheet Visit seats.
flaw-E331 = The visit is tied to itself.
    .do = Write the other visit, or take out the row.
flaw-E332 = The greatest ({ $most } minutes) is less than the least ({ $least } minutes).
    .do = Correct one of the two.
flaw-E334 = On the same day at the same hours there is the shift of row { $first } already.
    .do = Take out one of the two, or correct days and times.
flaw-E335 = There is a level, but no language.
    .do = Write the language, or take out the level.
flaw-W105 = Visit { $visit } is not made in the week that is planned: the tie to it does not bind.
    .do = Check the dates of both visits, if they belong to one week.

flaw-E336 = The plan before is of another week: it has a tour on { $date }, and the week of { $week } is planned.
    .do = Give the plan of the same week, or leave out --previous.
flaw-E337 = The moment given ({ $date }) comes after the end of the week of { $week }: there is nothing left to decide.
    .do = Mend --now, or plan the week after.
flaw-E343 = The plan before is a draft: nobody knows of it, and nothing of it can have happened before the moment given ({ $date }).
    .do = Give the published plan (fasi publish), or leave the moment out.
flaw-E219 = “{ $value }” is no day with its hour.
    .do = Write as 2026-12-01 10:30.
flaw-E338 = There is a decided hour, but no day.
    .do = Write the day, or leave out the hour.
flaw-E339 = The decision says nothing: neither who nor when.
    .do = Write the staff code or the day, or leave out the row.
flaw-W106 = What is decided cannot be done: { $cause }. The visit is left out.
    .do = Change the decision, or the data that stand in its way.
flaw-W111 =
    { $kind ->
        [profession] Nobody of the team has the profession "{ $what }": the visit is left out.
        [language] Nobody of the team speaks "{ $what }" at level "{ $fluency }" or better: the visit is left out.
        [sex] Nobody of the team is "{ $what }": the visit is left out.
        [skill] Nobody of the team has the skill "{ $what }": the visit is left out.
       *[other] Nobody of the team has together all that seat { $what } asks for: the visit is left out.
    }
    .do = Check what the seat asks for and the sheets Team, Team languages and Team skills; if it is right, look for somebody from outside.
flaw-W112 = At the hours of this visit nobody is on shift who could make it: it is left out.
    .do = Widen the hours or days of the visit, or add a shift.
flaw-W113 = Those who could make this visit together are never on shift on one day: it is left out.
    .do = Add a day to the visit, or move a shift.
flaw-W114 = Visit { $visit } has no seat number { $seat }: the number does not count, and whoever is decided takes the first seat that suits.
    .do = Write one of its seats ({ $seats }), or leave the seat empty.
flaw-W115 = Each of these visits is to come after another one of them, in a circle: { $visits }. They are left out.
    .do = Look through the column "After visit" and the ties between these visits one by one, and take one away.
flaw-W116 =
    { $kind ->
        [days] The days of { $first } and of { $second } have to be { $amount } apart at least, and those decided are nearer: one of the two is left out.
        [order] { $second } must not begin before { $first }, and what is decided of { $visit } and of { $other } does not allow it: they are left out.
        [least] { $second } has to begin { $amount } minutes after { $first } at least, and what is decided of { $visit } and of { $other } does not allow it: they are left out.
       *[most] { $second } has to begin { $amount } minutes after { $first } at most, and what is decided of { $visit } and of { $other } does not allow it: they are left out.
    }
    .do = Change one of the two days or hours that are decided, or the tie.
flaw-W117 = { $who } is decided for { $visit } and for { $other } at the same time: one of the two is left out.
    .do = Decide another person or another hour for one of the two.
flaw-W118 = { $first } and { $second } are to be days apart ({ $days } at least), but they are tied so that { $minutes } minutes at most lie between their starts: they are left out.
    .do = Take the days apart away, or widen the minutes of the tie.
flaw-W119 = These hours also hold on { $day }{ $others ->
        [0] {""}
        [one] {" "}and on another day
       *[other] {" "}and on { $others } other days
    }, but visit { $visit } is not made on those days: there they do not count.
    .do = Correct the days of these hours, or add them to the visit.
flaw-W120 = There is a notice, but without "Smallest call" the person is not on call: the notice is kept only when the week is planned anew.
    .do = Write the minutes that a call counts at least (0 if there is no minimum), or take the notice away.
flaw-W121 = Who shares a car sets out from { $base }, and no cars stand there: they cannot be sent on visits that need a way.
    .do = Add { $base } to the sheet Shared cars with the number of cars, or correct the means.
flaw-W122 = { $first } is made { $times-first ->
        [one] once
       *[other] { $times-first } times
    } a week and { $second } { $times-second ->
        [one] once
       *[other] { $times-second } times
    }: this tie holds of { $bound ->
        [one] one of them alone
       *[other] { $bound } of them, the first with the first and so on
    }.
    .do = If that is right there is nothing to do; otherwise make them equally often, or make the time that matters a visit of its own.
flaw-W123 = Visit { $visit } is not made in the week of { $date } (week { $week }): this decision counts in no week.
    .do = Correct the day decided, or the days and dates of the visit.
flaw-W124 = This tie closes a circle that no times can keep: a visit would have to start after itself. The visits of the circle are left out, the others are planned.
    .do = Look at the ties of these visits one after another and take one out, or widen its minutes.
pin-two = another row decides otherwise of the same visit
pin-seats = the same person is decided for two seats of the visit
pin-nobody = nobody who could make it is on shift then for all of the visit
pin-day = the visit cannot be made on that day
pin-hour = the visit cannot start at that hour
pin-profile = the person does not have what the seat asks for
pin-apart = the person and the household must not meet
pin-shift = the person is not on shift then, or the shift ends before the visit does
flaw-E340 = On { $date } at that hour { $professional } is not on shift.
    .do =
        { $shifts ->
            [0] There is no shift of theirs on that day: write another person or another day, or add the shift in the sheet Team shifts, and ask again with the new data.
           *[other] On that day they are on shift { $hours }: write an hour of these or another person, or make the shift longer in the sheet Team shifts, and ask again with the new data.
        }
flaw-E341 = Visit { $visit } is not to be made in this week.
    .do = Mend the code, or take the row out.
flaw-E342 = Visit { $visit } has no other seat.
    .do = Take the row out, or mend the seat.
flaw-E344 = The visit { $visit } has been made, before the moment from which on something is decided.
    .do = Ask about a visit still to be made, or mend --now.
flaw-E345 = The visit { $visit } is in the data, but is not made in the week of { $week }: its days are others.
    .do = Choose the right week, or mend days and dates of the visit in the sheet Visits.
flaw-E346 = Seat { $seat } of the visit { $visit } is taken by { $other } already, in row { $first }: two people cannot take one seat.
    .do = Mend the seat, or leave one of the two rows out.
flaw-E347 = { $date } is of another week: the other rows are of that of { $week }.
    .do = Mend the day, or make a file for each week.
flaw-E348 = The visit { $visit } has no seat number { $seat }.
    .do = Write one of its seats ({ $seats }), or leave it empty: the first free one is taken.
flaw-E350 = Of the break something is missing: it takes the hour from which, the hour until which, and the minutes.
    .do = Fill in all three columns of the break, or none.
flaw-E351 = The break does not fit: between { $from } and { $until } there have to be { $minutes } minutes, within the shift.
    .do = Correct hours or length of the break, or the shift.
flaw-E352 = There are days between times, but the visit is made once only.
    .do = Write how often, or take the days away.
flaw-E353 = { $times } times do not fit: on the days on which the visit may be made, as far apart as asked, there are at most { $most }.
    .do = Ask for fewer times or fewer days apart, or add days.
flaw-E354 = These hours meet others of the same visit on the same day.
    .do = Put the two together, or correct the hours.
flaw-E355 = The visit would have to come after itself.
    .do = Write the code of another visit.
flaw-E358 = This shift begins and ends at { $time }: it lasts for nothing.
    .do = Mend its beginning or its end, or take the row out.
flaw-E359 = On { $date } { $professional } has no shift that begins at { $time }: the visits of this tour cannot be judged.
    .do =
        { $shifts ->
            [0] There is no shift of theirs on that day: in the plan put the visits on a tour of another person or another day, or add the shift in the sheet Team shifts, and ask again with the new data.
           *[other] On that day they are on shift { $hours }: in the plan write the beginning of that shift in "shift", or add the shift in the sheet Team shifts, and ask again with the new data.
        }
flaw-E357 = The field "state" says "{ $value }", and nobody can tell whether the week is a draft or people were told of it.
    .do = Do not write it by hand: take the field away (the week is a draft then) and publish it with "fasi publish", which writes "state": {"{"} "published": "2026-11-27" {"}"}.
flaw-E356 = "At the base" is for remote consultations, and this visit is none.
    .do = Take "at the base" away, or mark the visit as remote.
visit-at-base = remote, from the base
visit-rest = break
