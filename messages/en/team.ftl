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
column-team-shifts-from = From
    .note = Empty = from the start.
    .also = From day
    .example = -
column-team-shifts-until = Until
    .note = Empty = no end.
    .example = -

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

table-visit-links = Visit links
    .note = How long after the start of the first visit the second starts. Both are made, or none.
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

table-travel = Travel times
    .note = The times that you know, one way; all others are estimated from positions.
    .also = Travel
column-travel-from = From
    .note = Code of the place of departure.
    .example = L01
column-travel-to = To
    .note = Code of the place of arrival.
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

word-fluency-basic = basic
word-fluency-good = good
word-fluency-professional = mediation
    .also = professional

## Means

word-means-car = car
word-means-foot = on foot
    .also = foot|walking

word-open-ended = no limit

## As shown

shown-language = { $language } – { $fluency }
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
flaw-E333 = This tie closes a circle that no times can keep: a visit would have to start after itself.
    .do = Look at the ties of these visits one after another and take one out, or widen its minutes.
flaw-E334 = On the same day at the same hours there is the shift of row { $first } already.
    .do = Take out one of the two, or correct days and times.
flaw-E335 = There is a level, but no language.
    .do = Write the language, or take out the level.
flaw-W105 = Visit { $visit } is not made in the week that is planned: the tie to it does not bind.
    .do = Check the dates of both visits, if they belong to one week.
