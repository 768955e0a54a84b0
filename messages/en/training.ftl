# Training: results, reasons, needs, sheets. Times and amounts come written already.

training-headline =
    { $editions ->
        [0] No edition is held
        [one] One edition is held
       *[other] { $editions } editions are held
    } ({ $held } of { $activities } activities): { $people ->
        [one] one operator attends
       *[other] { $people } operators attend
    } of { $operators }, { $seats } seats in all. { $closed } of the needs are met, by weight; { $unmet ->
        [0] no mandatory training is left out
        [one] one mandatory training is left out
       *[other] { $unmet } mandatory trainings are left out
    }.
training-infeasible = No plan keeps what was decided: this is proven. Take one of the decisions out of the sheet “Decided training”.
training-credits = { $credits } credits ({ $kind }), with at least { $attendance }% of attendance
training-gathered = { $credits } credits ({ $kind }) of the { $missing } that are missing
training-online = on line
training-moved = { $operator }: { $activity } moves to another edition, which begins { $when }.
training-lost = { $operator }: { $activity } is no longer there.
training-malformed = The plan is not well written: { $flaw }.

level-training-mandatory = Mandatory trainings left out
level-training-needs = Needs met (the first step counts most)
level-training-left = People for whom nothing is met
level-training-half = People for whom less than half is met
level-training-cost = Cost: editions and ways (cents)
level-training-changes = Seats that are not as they were told (2 if lost, 1 if moved)
level-training-groups = Points of groups: wishes, mixed groups, cases, credits

## Words of facts
role-none = no role
shown-slot = { $slot } ({ $moment })
word-half-morning = morning
word-half-afternoon = afternoon
word-series-sessions = its sessions are not those planned for
word-series-offer = a slot is not for this activity, or its trainer does not hold it
word-series-order = its sessions are not in order
word-series-gap = between two sessions there are too many days, or too few
word-series-place = its sessions are not all in one room and with one trainer
word-trainer-away = is away
word-trainer-elsewhere = is elsewhere
word-edition-unknown = an edition names what the data do not have
word-edition-twice = an edition is written twice
word-edition-order = the editions are not in order
word-attendees-order = the people of an edition are not in order, or one is written twice

## Needs
needs-headline =
    { $answers ->
        [one] One answer
       *[other] { $answers } answers
    } of { $people ->
        [one] one person
       *[other] { $people } people
    } out of { $operators }.
needs-note = Counted is who is below the level to be reached. Groups of fewer than { $fewest } are not shown, nor those from which they could be worked out; the levels of a person are seen by that person and by whoever leads training.
needs-people =
    { $people ->
        [one] one person
       *[other] { $people } people
    }
needs-people-gap =
    { $people ->
        [one] one person
       *[other] { $people } people
    }, { $gap } levels below on average
needs-few = fewer than { $fewest } people, or it cannot be told
needs-no-territory = no municipality
needs-levels = Levels of single persons: seen by themselves and by whoever leads training, and never for appraisal.
needs-mandatory = mandatory
needs-case = brings a case

## fasi train
cli-train = Plans training: which editions are held, when, where, with whom; and who attends, without closing the desks.
    .more =
        The sheets that are needed: Data, Services, Operators, Competences, Activities, Activity competences, Slots, Trainers, Trainer activities, Rooms; if there are any, Minimum staff, Operator hours and absences, Credits, Prerequisites, Training funds, Past attendance, Decided training. The answers of the questionnaire stand in the sheet Training needs or in a file of their own (--answers).

        Mandatory trainings first, then needs, then those who would be left with least, then cost, then seats that people were told of. With Ctrl-C it stops and keeps the best so far.
    .examples =
        fasi train data.xlsx --answers questionnaire.xlsx -o training.json
        fasi train data.xlsx --answers questionnaire.xlsx --previous training.json -o new.json
cli-train-answers = The answers of the questionnaire: a workbook .xlsx, a .csv or .json file; one row an answer.
    .value = FILE
cli-train-previous = The plan that people were told of: its seats stay where they can, and what changes is told.
    .value = PLAN
cli-train-time-limit = Seconds of search; 0 = no limit. 20 unless said, or none with --nodes.
    .value = SECONDS
cli-train-nodes = A limit of computing that is the same on every machine: how many tries a level.
    .value = TRIES
cli-train-seed = Number from which everything random starts. 1 unless said.
    .value = NUMBER
cli-train-threads = How many processors to use; the result does not change. All unless said.
    .value = COUNT
cli-train-output = Where to write the plan; - to hand it to another program.
    .value = PLAN
cli-train-not-written = The plan is not written to any file: to keep it, -o PLAN.
cli-train-editions = Editions
cli-train-not-held = Not held: { $activities }.
cli-train-desks = The desks, where there is least to spare
cli-train-more-desks =
    { $count ->
        [one] One more half-day has
       *[other] { $count } more half-days have
    } at least as much to spare.
cli-train-waiting = Who waits, and why
cli-train-more-waiting =
    { $count ->
        [one] And one more need
       *[other] And { $count } more needs
    }: “fasi explain” tells them all.
cli-train-funds = Funds
cli-train-changes = What changes for whom
cli-train-cut = Of these activities there are too many possible calendars and not all were looked at, so bounds prove nothing for them: { $activities }.
cli-column-edition = Edition
cli-column-when = When and where
cli-column-attend = Seats
cli-column-away = Away
cli-column-stay = Stay
cli-column-floor = Minimum
cli-column-operator = Operator
cli-column-service = Service
cli-column-services = Services
cli-column-territories = Municipalities
cli-column-competence = Competence
cli-column-below = Below the level to be reached
cli-column-supervisor = Supervisor
cli-column-wanted = To be reached
cli-not-for-training = The option { $option } is not for a plan of training.
cli-answers-of-training = --answers is for plans of training: this is another plan.
cli-operator-of-training = --operator is for plans of training: this is a placement plan; for a household, --household.

## fasi needs
cli-needs = The picture of training needs: by competence, service and municipality, without small groups; or person by person, for whoever leads training.
    .more =
        Without options it is the picture for everybody: groups of fewer than 5 are not seen and cannot be worked out. With --for lead, or --operator, there are people's levels: not to be passed around.
    .examples =
        fasi needs data.xlsx --answers questionnaire.xlsx
        fasi needs data.xlsx --answers questionnaire.xlsx --operator OP012
cli-needs-answers = The answers of the questionnaire: a workbook .xlsx, a .csv or .json file; one row an answer.
    .value = FILE
cli-needs-role = For whom: board (the steering board, and whoever else), lead (whoever leads training). board unless said.
    .value = WHO
cli-needs-operator = What one person needs, to be given to that person.
    .value = CODE

## The template of the questionnaire
cli-template-file-answers = questionnaire.xlsx

## fasi explain, of a plan of training
cli-column-spent = Spent
cli-column-budget = Available
cli-explain-operator = Of training: the code of an operator. Without it, all who wait.
    .value = CODE
cli-explain-activity = Why that operator does not attend this activity, and what it would take.
    .value = ACTIVITY
waiting-nothing-brings = No activity brings more.
waiting-no-edition = For { $activity } there is no possible series of slots.
waiting-held = { $activity } is held, but they cannot be there:
waiting-not-held = { $activity } is not held:
why-headline =
    { $operator }, { $service }: { $count ->
        [0] attends nothing
        [one] attends one activity
       *[other] attends { $count } activities
    }.
why-attends = { $activity }, from the first session { $when }
why-activity = Why not { $activity }{ $more ->
        [0] :
        [one] {" "}(one more possible edition is not told):
       *[other] {" "}({ $more } more possible editions are not told):
    }
why-edition-held = The edition that begins { $when } ({ $more }), which is held
why-edition-open = The edition that would begin { $when } ({ $more })
why-edition-then = then { $days }
why-edition-free = They could be there as things stand: no rule is in the way.
why-repair =
    { $count ->
        [0] They could attend { $activity } ({ $when }) as things stand.
       *[other] For { $activity } ({ $when }) it would take: { $ways }.
    }
way-moved = moving { $activity } to the edition that begins { $when }
way-opened = opening the edition that begins { $when }, with those who wait for the same
way-seats =
    { $more ->
        [one] one more seat in { $activity }
       *[other] { $more } more seats in { $activity }
    }
way-group = that a group of { $least } suffices for { $activity }
way-desk =
    that { $service }, { $when }, does with { $fewer ->
        [one] one person less
       *[other] { $fewer } people less
    }
way-floor =
    that the desk of { $service } always do with { $fewer ->
        [one] one person fewer
       *[other] { $fewer } people fewer
    }
way-load =
    that { $operator } can attend { $more ->
        [one] one more edition
       *[other] { $more } more editions
    }
way-editions =
    { $more ->
        [one] one more edition of { $activity }
       *[other] { $more } more editions of { $activity }
    }
way-fund = { $more } more in the fund { $fund }
way-slot = one more slot, { $when }
way-no-trainer = that { $trainer } were not there
way-no-room = that the room { $room } were not there
why-nothing-brings = { $competence }: nothing that is for this person brings more.
why-overview =
    { $count ->
        [0] Nobody waits for anything
        [one] One person waits
       *[other] { $count } people wait
    }.
why-next = To know what it would take: --operator CODE, with --activity ACTIVITY too. To know who else can go to an edition without closing the desk: --activity ACTIVITY.
candidates-headline =
    { $activity }, from the first session { $when }: { $count ->
        [one] one person
       *[other] { $count } people
    }.
candidates-attend = Attend: { $people }
candidates-could = Who else can go, as things stand, without closing the desk
candidates-desk = Who would go, if their desk were not left short
candidates-nobody = Nobody else can go as things stand: the seats are taken, or there is nobody whom it helps and who can.
candidates-none = { $activity } is not held.

## fasi compare
compare-seats =
    { $same ->
        [one] One seat is the same
       *[other] { $same } seats are the same
    }, { $moved ->
        [one] one is in another edition
       *[other] { $moved } are in another edition
    }, { $first ->
        [one] one is in the first alone
       *[other] { $first } are in the first alone
    }, { $second ->
        [one] one in the second alone
       *[other] { $second } in the second alone
    }.
compare-seat-moved = { $operator }, { $activity }: from the edition that begins with { $from } to the one with { $to }
compare-seat-first = { $operator }, { $activity }: in the first alone ({ $from })
compare-seat-second = { $operator }, { $activity }: in the second alone ({ $to })

## Sheets, calendars
training-register = Attendance sheet
training-session = session { $session } of { $sessions }
training-method = Method
training-trainer = Trainer
training-trainer-signs = Signature of the trainer, what was done
training-number = No.
training-name = Name and surname
training-in = Signature, coming in
training-out = Signature, going out
training-register-foot = Names are written by hand: the data have codes alone. To be kept with the papers of the course.
training-certificates = List for certificates
training-certificates-foot = Credits go only to those who attended the least that is asked: hours are counted from the signed sheets.
training-from = { $credits } credits ({ $kind }) for those who attend at least { $least } of { $length }.
training-no-credits = This activity gives no credits: a certificate of attendance alone.
training-attended = Hours attended
training-certified = Credits (yes or no)
training-event = { $activity }, session { $session } of { $sessions }
training-held-by = Trainer: { $trainer }
training-cancelled = { $activity }: no longer planned
training-ask-after = Usefulness of { $activity }: ask those who attended today
training-ask-later = Use at work of { $activity }: ask three months on
training-activity = Activity
training-session-number = Session
training-credits-head = Credits
training-after = Usefulness, right after
training-later = Use at work, three months on
training-book-sessions = Sessions
training-book-seats = Seats
training-book-asked = To be asked
training-book-waiting = Waiting
cli-sheets-answers = The answers of the questionnaire, if the plan is one of training.
    .value = FILE
cli-courses-done =
    { $editions ->
        [one] One edition
       *[other] { $editions } editions
    } and { $people ->
        [one] one person
       *[other] { $people } people
    } in { $folder } ({ $files }): sheets to sign, calendars of every edition and of every person, the list for certificates, the workbook.
cli-courses-names = The files have codes, no names: whoever signs writes theirs.
cli-courses-file-certificates = certificates
cli-courses-file-training = training

## fasi generate training
cli-generate-training = Invented training of many operators: services, needs, activities, slots. It serves to measure the search.
    .examples =
        fasi generate training -o trial
        fasi generate training --operators 200 --slots 60 -o trial
cli-generate-training-operators = How many operators. 700 unless said.
    .value = COUNT
cli-generate-training-slots = How many slots. 100 unless said.
    .value = COUNT
cli-generate-training-seed = Number from which the draw starts: the same number gives the same file. 1 unless said.
    .value = NUMBER
cli-generate-training-output = The folder to write to.
    .value = FOLDER

## Attendance
training-earned = { $credits } ({ $kind })
training-not-earned = no: { $kind }, { $least } are needed
cli-sheets-attendance = Who was at which session, from the signed sheets: then the list for certificates says who has reached the least, and with which credits.
    .value = FILE
cli-template-file-attendance = attendance.xlsx
