# Texts of the rules of the team's week: name; `.means` what it asks or prices; `.breach` what is wrong, with the facts. The
# same variables in every language. Times and durations come already written.

rule-routes-skills = Profile
    .means = A seat of a visit is taken by somebody who has what it asks for: profession, language at its level, further skills, and a woman or a man where the household asks.
    .breach = Visit { $visit }: { $professional } lacks "{ $skill }".

rule-routes-apart = People who do not meet
    .means = Who of the team must not meet a household does not make its visits.
    .breach = Visit { $visit } would be made by { $professional }, whom that household must not meet.

rule-routes-pin = Decided
    .means = What is decided of a visit (who, on which day, at which hour) is not changed.
    .breach = Visit { $visit } is not as was decided.

rule-routes-rest = Break
    .means = Who has a break in the shift takes it, in its hours: as a stop that is written down, or as time in which nothing else is to be done.
    .breach = The shift of { $shift } leaves no time for the break.

rule-routes-day = Day
    .means = A visit is made only on days on which it may be.
    .breach = Visit { $visit } may not be made on { $day }.

rule-routes-window = Window
    .means = A visit does not start before its window opens, nor after it closes.
    .breach = Visit { $visit } would start { $start }, but may start only between { $from } and { $to }.

rule-routes-together = All together
    .means = A visit is made with all professionals foreseen, different people who start together; two visits that are tied are both made, or neither.
    .breach = At visit { $visit } somebody is missing, somebody sits twice, they do not start together, or the visit tied to it is not made.

rule-routes-link = Between tied visits
    .means = Between the starts of two visits that are tied lies the time agreed.
    .breach = Between the starts of visits { $visit } and { $other } lie { $apart }: it has to be at least { $least }, at most { $most }.

rule-routes-gap = Days apart
    .means = Two visits that are to be kept apart lie at least so many days apart; with one, they are not made on the same day.
    .breach = Visits { $visit } and { $other } would be too close: { $days ->
        [one] they are not to be made on the same day
       *[other] there have to be at least { $days } days from one to the other
    }.

rule-routes-way = Time for the way
    .means = Between two visits there is time to finish and to arrive.
    .breach = Visit { $visit } starts { $start }, but nobody is there before { $ready } ({ $shift }).

rule-routes-shift = End of the shift
    .means = Everybody is back by the end of the shift, overtime included, and makes one tour at a time.
    .breach = The tour of { $shift } ends { $back }, and has to end by { $latest }.

rule-routes-capacity = Load of a shift
    .means = A shift takes no more load than it can.
    .breach = The shift of { $shift } has a load of { $load }, at most { $most }.

rule-routes-hours = Hours of the week
    .means = Nobody works more in the week than they may by contract, overtime included, nor more than the hours left to them in the month: visits count, the writing up after them and the road, not the break. Who works on call counts at least the smallest call.
    .breach = { $professional } would work { $beyond } more than they may { $of } ({ $most }).

rule-routes-pool = Shared cars
    .means = Who goes out in a shared car has it for all of the shift: no more people are out at once than there are cars.
    .breach = When the shift of { $shift } begins, { $needed } shared cars would be needed; there are { $cars }.

rule-routes-travel = Travel
    .means = Less time on the way, from the base and back to it included: every minute is priced.

rule-routes-lateness = Lateness
    .means = A visit starts by the time promised: every minute later is priced, for each professional.

rule-routes-largest-lateness = Largest lateness
    .means = Lateness does not fall on one household alone: every minute of the largest is priced.

rule-routes-overtime = Overtime
    .means = Everybody is back by the end of working hours: every minute later is priced.

rule-routes-calls = Calls
    .means = Who works on call is not called for less than is paid: every minute short of the smallest call is priced.

rule-routes-workload = Workload
    .means = Work is shared by everybody's hours: every minute of visits and road beyond three quarters of a person's hours is priced.

rule-routes-demanding = Demanding visits
    .means = Hard cases do not all fall on one day of one person: each after the second weighs as an hour on the road.

rule-routes-continuity = References
    .means = A household is visited by people whom it knows, where they can: for each seat that another takes sixty minutes are priced.

rule-routes-changes = Changes against what was told
    .means = The week that people know already changes as little as possible: another person at the door weighs as three hours on the way, another day as two, for each seat; the hour told is an hour promised.
