# Training: sheets and columns (as in columns.ftl), words of the lists (as in words.ftl).

table-services = Services
    .note = The services whose operators are trained.
    .also = Service
column-services-id = Service
    .also = Service code
    .example = SRV01
column-services-label = Name
    .example = Family advice centre
column-services-organisation = Organisation
    .note = The body that it belongs to.
    .example = Health board
column-services-sector = Sector
    .example = health
column-services-municipality = Municipality
    .note = Where it stands: for mixed groups and for the picture of needs.
    .also = Territory
    .example = 047014

table-desk-floors = Minimum staff
    .note = How many people of a service have to stay on duty, half-day by half-day.
    .also = Desk floors
column-desk-floors-service = Service
    .example = SRV01
column-desk-floors-days = Days
    .note = Such as mon-fri; empty = Monday to Friday.
    .example = mon-fri
column-desk-floors-half-day = Half-day
    .note = Morning or afternoon; empty = both.
    .example = morning
column-desk-floors-role = Role
    .note = Where the minimum is of one role alone; empty = whoever it is.
    .example = -
column-desk-floors-at-least = At least
    .note = How many people at least.
    .also = Minimum
    .example = 2
column-desk-floors-substitutes = Substitutes
    .note = How many people of the same service and role, not on duty, can stand in; empty = nobody.
    .also = Stand-ins
    .example = -

table-operators = Operators
    .note = The operators, by a code: names stand nowhere in this file.
    .also = Staff
column-operators-id = Operator
    .note = A code that does not change; no names.
    .also = Operator code
    .example = OP001
column-operators-service = Service
    .example = SRV01
column-operators-role = Role
    .note = As your organisation calls it.
    .example = social worker
column-operators-base = Base
    .note = The code of the place (sheet Places) that they set out from; empty = the municipality of the service.
    .also = Place
    .example = L63
column-operators-professional = In the mobile team
    .note = Their code in the sheet Team, if they are in it: training does not fall into their shifts.
    .also = Team code
    .example = -
column-operators-most = Editions at most
    .note = How many editions they can attend; empty = as many as fit.
    .example = 2

table-operator-hours = Operator hours
    .note = When somebody works who does not work full time. Whoever has no row works from Monday to Friday, morning and afternoon.
    .also = Hours of operators
column-operator-hours-operator = Operator
    .example = OP001
column-operator-hours-days = Days
    .example = mon-fri
column-operator-hours-start = Start
    .example = 08:00
column-operator-hours-end = End
    .example = 13:00

table-operator-absences = Operator absences
    .note = When an operator is away. The reason is not written.
column-operator-absences-operator = Operator
    .example = OP001
column-operator-absences-from = From
    .example = 2026-12-07
column-operator-absences-until = Until
    .note = The last day; empty = that day alone.
    .example = 2026-12-11
column-operator-absences-start = From hour
    .note = From which hour of the first day; empty = all of it.
    .example = -
column-operator-absences-end = Until hour
    .note = Until which hour of the last day; empty = all of it.
    .example = -

table-competences = Competences
    .note = The competences whose needs are collected.
    .also = Training competences
column-competences-id = Competence
    .also = Competence code
    .example = C01
column-competences-label = Name
    .also = Description
    .example = Residence permits

table-training-needs = Training needs
    .note = The answers of the questionnaire, one a row. Levels are seen by the person and the training lead, nobody else.
column-training-needs-operator = Operator
    .also = Operator code
    .example = OP001
column-training-needs-competence = Competence
    .also = Competence code
    .example = C01
column-training-needs-own = Own level
    .note = From 0 (nothing) to 5 (can teach it), as the person says.
    .also = Current level|Self-assessment
    .example = 1
column-training-needs-supervisor = Supervisor's level
    .note = From 0 to 5, as who leads them says; empty = not asked.
    .also = Supervisor|Level by the supervisor
    .example = 2
column-training-needs-wanted = Wanted level
    .note = From 0 to 5.
    .also = Target level|Level wanted
    .example = 3
column-training-needs-weight = Weight
    .note = From 1 to 5; empty = 1.
    .also = Importance
    .example = 2
column-training-needs-mandatory = Mandatory
    .note = Yes if the training is due by law or by contract.
    .also = Compulsory
column-training-needs-case = Brings a case
    .note = Yes if the person would bring a case of their own to discuss.

table-answers = Answers
    .note = The answers of the questionnaire on training needs, one a row. Levels are seen by the person and the training lead, nobody else.
    .also = Questionnaire answers|Questionnaire|Form Responses 1
column-answers-operator = Operator
    .also = Operator code
    .example = OP001
column-answers-competence = Competence
    .also = Competence code
    .example = C01
column-answers-own = Own level
    .note = From 0 (nothing) to 5 (can teach it), as the person says.
    .also = Current level|Self-assessment
    .example = 1
column-answers-supervisor = Supervisor's level
    .note = From 0 to 5, as who leads them says; empty = not asked.
    .also = Supervisor|Level by the supervisor
    .example = 2
column-answers-wanted = Wanted level
    .note = From 0 to 5.
    .also = Target level|Level wanted
    .example = 3
column-answers-weight = Weight
    .note = From 1 to 5; empty = 1.
    .also = Importance
    .example = 2
column-answers-mandatory = Mandatory
    .note = Yes if the training is due by law or by contract.
    .also = Compulsory
column-answers-case = Brings a case
    .note = Yes if the person would bring a case of their own to discuss.

table-credit-targets = Credit targets
    .note = The credits that each has to gather in their period, and those that they have.
column-credit-targets-operator = Operator
    .example = OP001
column-credit-targets-kind = Credits
    .note = Of which kind.
    .also = Kind of credits
    .example = social_work
column-credit-targets-target = Target
    .also = To be reached
    .example = 60
column-credit-targets-earned = Earned
    .also = So far
    .example = 35

table-attended = Past attendance
    .note = The activities attended before: they count as prerequisites.
    .also = Courses attended
column-attended-operator = Operator
    .example = OP001
column-attended-activity = Activity
    .example = A01
column-attended-date = Ended on
    .also = Date
    .example = 2026-05-20

table-activities = Activities
    .note = Courses, groups, supervisions and consultancies that can be held, in one edition or several.
    .also = Training activities|Courses
column-activities-id = Activity
    .also = Activity code
    .example = A01
column-activities-label = Name
    .also = Title
    .example = Residence permits
column-activities-method = Method
    .example = lecture
column-activities-least = Least
    .note = With how many people at least an edition opens.
    .also = Minimum group
    .example = 12
column-activities-most = Most
    .note = How many people at most.
    .also = Maximum group
    .example = 20
column-activities-sessions = Sessions
    .note = How many there are: each has a slot of its own.
    .also = Number of sessions
    .example = 4
column-activities-lasts = Lasts (min)
    .note = How long a session is.
    .also = Minutes
    .example = 240
column-activities-days-least = Days between sessions
    .note = At least how many from one session to the next; empty = 1.
    .also = Days at least
    .example = 5
column-activities-days-most = Days at most
    .note = At most how many from one session to the next; empty = 60.
    .example = 21
column-activities-editions = Editions
    .note = How many at most; empty = as many as the dates allow.
    .also = Most editions
    .example = 2
column-activities-service = Only for service
    .note = For the consultancy or supervision of one service; empty = for all.
    .also = Service
    .example = -
column-activities-services = Different services
    .note = How many different services a group should bring together; empty = it does not matter.
    .also = Mixed group
    .example = 3
column-activities-sectors = Different sectors
    .note = How many sectors.
    .example = 2
column-activities-territories = Different territories
    .note = How many municipalities.
    .example = 2
column-activities-cases = Cases at least
    .note = How many people at least have to bring a case of their own; empty = none.
    .also = Cases
    .example = -
column-activities-cost = Cost
    .note = Cost of an edition, besides those of its dates.
    .also = Cost of an edition
    .example = 300

table-activity-roles = Activity roles
    .note = For which roles an activity is; without rows it is for all.
column-activity-roles-activity = Activity
    .example = A01
column-activity-roles-role = Role
    .note = As in the sheet Operators.
    .example = social worker

table-activity-competences = Activity competences
    .note = The level to which an activity brings whoever attends it.
column-activity-competences-activity = Activity
    .example = A01
column-activity-competences-competence = Competence
    .example = C01
column-activity-competences-brings = Brings to level
    .note = From 1 to 5.
    .also = Level
    .example = 3

table-activity-prerequisites = Prerequisites
    .note = What has to be there first: an activity attended, or a level of a competence.
column-activity-prerequisites-activity = Activity
    .example = A02
column-activity-prerequisites-before = Before
    .note = The activity that comes first.
    .also = Prerequisite
    .example = A01
column-activity-prerequisites-competence = Or competence
    .note = Instead of the activity: a competence with its level.
    .also = Competence|Competence code
    .example = -
column-activity-prerequisites-level = Level
    .note = At least which, from 1 to 5.
    .example = -

table-activity-credits = Activity credits
    .note = The credits that an activity gives to whoever has attended enough of it.
column-activity-credits-activity = Activity
    .example = A01
column-activity-credits-kind = Kind
    .note = Which credits they are.
    .also = Kind of credits
    .example = social_work
column-activity-credits-credits = Credits
    .also = Number of credits
    .example = 16
column-activity-credits-attendance = Least attendance (%)
    .note = The part of the hours that has to be attended for them.
    .also = Least attendance|Minimum attendance
    .example = 80

table-training-rooms = Rooms
    .note = Where sessions are held.
    .also = Training rooms
column-training-rooms-id = Room
    .also = Room code
    .example = AU1
column-training-rooms-label = Name
    .example = Meeting room
column-training-rooms-place = Place
    .note = The code of the place (sheet Places).
    .also = Where
    .example = L63
column-training-rooms-holds = Holds
    .also = Capacity
    .example = 24

table-trainers = Trainers
    .note = The trainers, by a code: names stand nowhere in this file.
column-trainers-id = Trainer
    .also = Trainer code
    .example = F01
column-trainers-field = Field
    .also = Subject
    .example = immigration law

table-trainer-activities = Trainer activities
    .note = Which activities each can hold.
column-trainer-activities-trainer = Trainer
    .example = F01
column-trainer-activities-activity = Activity
    .example = A01

table-trainer-absences = Trainer absences
    .note = When a trainer is not there: nothing is held in their slots of those days.
column-trainer-absences-trainer = Trainer
    .example = F01
column-trainer-absences-from = From
    .example = 2026-12-14
column-trainer-absences-until = Until
    .note = The last day; empty = that day alone.
    .example = -

table-slots = Slots
    .note = Days and hours at which a room and a trainer are there: in each one session can be held.
    .also = Dates and hours|Calendar
column-slots-id = Slot
    .note = A code for this day and these hours.
    .also = Slot code
    .example = D01
column-slots-day = Day
    .example = 2026-12-10
column-slots-start = Start
    .example = 09:00
column-slots-end = End
    .example = 13:00
column-slots-room = Room
    .note = Empty = on line.
    .example = AU1
column-slots-trainer = Trainer
    .note = Empty = whoever it is.
    .example = F01
column-slots-seats = Seats
    .note = Where they are fewer than the room holds, or on line.
    .example = -
column-slots-activity = Only for activity
    .note = Empty = for any activity that the trainer can hold.
    .also = Activity
    .example = -
column-slots-cost = Cost
    .also = Fee
    .example = 320
column-slots-fund = Fund
    .note = The fund that pays for it; empty = it is not asked.
    .also = Fund code
    .example = F01

table-training-funds = Training funds
    .note = What is left for training.
column-training-funds-id = Fund
    .also = Fund code
    .example = F01
column-training-funds-label = Name
    .example = AMIF, training
column-training-funds-budget = Left
    .also = Budget|Amount
    .example = 12000

table-training-pins = Decided training
    .note = What people decided: who attends and who does not, which slots are used and which are not.
    .also = Training decisions
column-training-pins-kind = Decision
    .also = Kind
    .example = attends
column-training-pins-activity = Activity
    .note = Empty = any, where something is ruled out.
    .example = A01
column-training-pins-operator = Operator
    .note = For decisions about a person.
    .example = OP001
column-training-pins-slot = Slot
    .note = For decisions about a slot; with a person: the edition that this slot belongs to.
    .example = -
column-training-pins-reason = Reason
    .also = Act
    .example = asked for by who leads them

table-attendance = Attendance
    .note = Who was at which session, as the signed sheets say. Who has no row was not there.
    .also = Attendance sheet
column-attendance-operator = Operator
    .example = OP001
column-attendance-slot = Slot
    .note = The code of the slot (sheet Slots).
    .also = Slot code
    .example = D001
column-attendance-minutes = Minutes
    .note = How long they were there; empty = all of the session.
    .also = Presence (min)
    .example = -

## Sectors
word-sector-social = social services
    .also = social
word-sector-health = health
word-sector-school = school
    .also = education
word-sector-employment = employment
    .also = job centre
word-sector-housing = housing
word-sector-security = security and immigration
    .also = police
word-sector-third-sector = third sector
    .also = voluntary sector|NGO

## Half-days
word-half-day-morning = morning
word-half-day-afternoon = afternoon

## Credits
word-credit-social-work = social workers
word-credit-social-work-ethics = social workers, ethics
    .also = ethics
word-credit-health = health (ECM)
    .also = CME
word-credit-other = other credits
    .also = other

## Methods
word-method-lecture = lecture
    .also = course
word-method-case-comparison = case comparison
    .also = cases
word-method-group-work = group work
    .also = workshop
word-method-exchange = exchange of practice
    .also = exchange
word-method-supervision = supervision
word-method-consultancy = consultancy to a team
    .also = consultancy

## Decisions
word-training-pin-attends = attends
    .also = yes|enrolled
word-training-pin-does-not-attend = does not attend
    .also = excluded
word-training-pin-opens = is held
    .also = open|opens
word-training-pin-does-not-open = is not held
    .also = closed

## Flaws
flaw-E405 = The level to be reached ({ $wanted }) is below the one that is there ({ $own }).
    .do = Correct one of the two; if the person needs nothing, write the same level.
flaw-E406 = The prerequisites run in a circle: { $circle }.
    .do = Take one of the rows away: an activity cannot come before itself.
flaw-E407 = The smallest group ({ $least }) and the largest ({ $most }) do not go together.
    .do = Write a largest group of one person at least, and not below the smallest.
flaw-E408 = The smallest group is { $least }, but there are { $seats } seats.
    .do = Give it a larger room, or lower the smallest group.
flaw-E409 = The desk asks for { $least } people, but the service has { $people }.
    .do = Lower the minimum, or add the operators that are missing.
flaw-E410 = There are { $sessions } sessions, but of slots that follow one another, with one trainer and in one room, { $longest ->
        [0] there is none
        [one] there is one alone
       *[other] there are { $longest } at most
    } (slots that fit: { $slots }).
    .do = Add slots, make sessions shorter or allow more days between them; if it is not held now, write 0 editions.
flaw-E411 = { $trainer } cannot hold the activity { $activity }.
    .do = Change trainer or activity, or add the row to the sheet “Trainer activities”.
flaw-E412 = { $what } is in the slot { $other } already, at the same hour.
    .do = Move one of the two slots, or give it another room or trainer.
flaw-E413 = The training is mandatory, but no activity that this person can attend brings the competence { $competence } above level { $level }.
    .do = Add an activity that brings it (sheets “Activities” and “Activity competences”), or take the duty away.
flaw-E414 = This decision contradicts the one in row { $first }.
    .do = Keep the right one.
flaw-E415 = This decision does not say what it is about, or says too much.
    .do = “attends” asks for operator and activity; “does not attend” for an operator; “is held” for activity and slot; “is not held” for an activity or a slot, and no operator.
flaw-E416 = No operator has the role “{ $role }”.
    .do = Write it as in the sheet “Operators”.
flaw-E417 = This asks for an activity, or for a competence with its level.
    .do = Fill in “Before”, or “Or competence” and “Level”: not both, not none.
flaw-E418 = The days between sessions go from { $least } to { $most }: the wrong way round.
    .do = Write a most that is not below the least.
flaw-E419 = This answer is in the data already: { $operator }, { $competence }.
    .do = Keep it in one place: in the questionnaire or in the sheet “Training needs”.
flaw-W201 = The slot is outside the horizon, which begins on { $first }: it is not used.
    .do = If that is right nothing has to be done; otherwise correct the day or the horizon.
flaw-W202 = Nothing can be held in this slot: no activity suits who holds it and how long it is.
    .do = Check its hours, the trainer and the activities that they can hold.
flaw-W203 = The plan from before names { $what }, which the data no longer have: that seat is left aside.
    .do = If that is right nothing has to be done; otherwise put the row back into the data.
flaw-E420 = This person has no seat in this slot ({ $slot }).
    .do = Correct the code or the slot; who was not enrolled has no credits from this plan.
flaw-E421 = The minutes ({ $minutes }) are more than the session has ({ $length }).
    .do = Write the minutes of presence, or leave it empty for all of the session.
