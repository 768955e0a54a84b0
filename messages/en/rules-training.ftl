# Texts of the rules of training: name; `.means` what it asks or rewards; `.breach` what is wrong, with the facts (`.breach-<fact>` where
# that fact is there); `.because` why of points. The same variables in every language.

rule-training-series = Sessions in order
    .means = An edition is all of its sessions, one after the other, each in a slot of its own, in the same room and with the same trainer, with the right days between them.
    .breach = The edition of { $activity } that begins with { $slot } does not hold: { $flaw }.

rule-training-trainer = Trainers
    .means = A trainer holds one session at a time, not while away, and has the time to get there.
    .breach = { $activity }, { $slot }: { $trainer } { $flaw } ({ $other }).

rule-training-exclusion = Ruled out
    .means = What people ruled out is not proposed.
    .breach = { $activity } in { $slot } was ruled out.
    .breach-operator = For { $operator } { $activity } in { $slot } was ruled out.

rule-training-audience = Whom it is for
    .means = An activity is for the roles that it names; a consultancy for its own team.
    .breach = { $activity } is not for the role or the service of { $operator }.

rule-training-once = Once only
    .means = Nobody attends the same activity twice: who has done it leaves the seat to others.
    .breach = { $operator } has attended { $activity } already.

rule-training-reason = A reason to be there
    .means = Trained are those who need it, who asked for it, or who have to pass there to get to what they need: not those who fill a room.
    .breach = { $activity } answers no need of { $operator }.

rule-training-pin = Decided
    .means = What people decided (who attends what, which editions are held) is not changed.
    .breach = { $activity }: the slot { $slot } was decided.
    .breach-operator = For { $operator } something else was decided of { $activity }.

rule-training-calendar = Calendar
    .means = Whoever is away, or does not work at those hours, does not attend.
    .breach = { $operator } is not there when { $slot } is held.

rule-training-shifts = Shifts of the mobile team
    .means = A shift of the mobile team is not left for training: its visits are promised to families.
    .breach = { $operator } has a shift in the mobile team when { $slot } is held.

rule-training-desk = Minimum staff
    .means = Training does not close the desk: on every half-day at least the people asked for stay on duty. Where fewer are there anyway, nobody leaves.
    .breach = { $service }: on { $day } ({ $half }) { $left } would stay, and the minimum is { $least }.

rule-training-prerequisites = Prerequisites
    .means = What an activity takes for granted is there before it begins: it was there already, or an edition that is over by then brings it.
    .breach = { $operator } should attend { $before } before { $activity }.
    .breach-competence = For { $activity } { $operator } needs level { $level } of { $competence }.

rule-training-way = One session at a time
    .means = Nobody is in two sessions at once, and between one and the next there is time for the way.
    .breach = { $operator } cannot be both in { $slot } and in { $other }.

rule-training-load = How many editions
    .means = Nobody attends more editions than they can.
    .breach = { $operator } would attend { $attends } editions, { $most } at most.

rule-training-group = Size of the group
    .means = A group is neither too small nor too large, and everybody has a seat in the room.
    .breach = { $activity }, { $slot }: { $attend } attend, while the group goes from { $least } to { $most }.

rule-training-cases = Cases to discuss
    .means = Where cases are compared, enough people bring one.
    .breach = { $activity }, { $slot }: the cases brought are { $brought }, { $least } are needed.

rule-training-slot-once = One slot, one session
    .means = In a slot one session alone is held.
    .breach = In { $slot } two sessions would be held (one of { $activity }).

rule-training-room = One room, one session
    .means = A room holds one session at a time.
    .breach = The room { $room } is taken twice: { $activity } in { $slot }, and { $other }.

rule-training-editions = Editions planned for
    .means = Of an activity no more editions are held than planned for.
    .breach = { $activity }: { $held } editions, { $most } at most.

rule-training-budget = Funds
    .means = No fund pays more than it has.
    .breach = The fund { $fund } would pay { $spent }, but has { $left }.

rule-training-wishes = Wishes
    .means = People have the slots that they would like.
    .because = { $met } of { $attend } have a slot that they would like.

rule-training-mixed = Mixed groups
    .means = Groups bring different services, sectors and territories together, as many as the activity asks for.
    .because = Services: { $services }; sectors: { $sectors }; territories: { $territories }.

rule-training-cases-brought = Cases brought
    .means = Where cases are compared or supervised, who attends brings one.
    .because = Cases brought: { $brought }.

rule-training-credits = Credits
    .means = Seats that give credits go to those who still have to gather some.
    .because = People who still have to gather some: { $collecting }.
