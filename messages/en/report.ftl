# Results, explanations and comparisons of placement.

result-headline =
    { $households ->
        [one] { $households } household
       *[other] { $households } households
    }: { $placed ->
        [one] { $placed } lasting home proposed
       *[other] { $placed } lasting homes proposed
    }, { $waiting ->
        [0] nobody on the waiting list.
        [one] { $waiting } household on the waiting list{ $bridged ->
            [0] {"."}
           *[other] {", "}in a bridge unit meanwhile.
        }
       *[other] { $waiting } households on the waiting list{ $bridged ->
            [0] {"."}
            [one] {", "}one of them in a bridge unit meanwhile.
           *[other] {", "}{ $bridged } of them in a bridge unit meanwhile.
        }
    }
result-infeasible = No plan keeps every decision given: look at the decisions (pins, exclusions, refusals) with “fasi check”.

status-optimal = Proven optimal: no other plan is better.
status-within-gap = Nearly optimal: proven within { $gap } of the best possible (“{ $level }”).
status-time-limit = Out of time: the best found so far. The first level that is not proven is “{ $level }” (largest gap to the best: { $gap }).
status-iteration-limit = Search limit reached: the best found so far. The first level that is not proven is “{ $level }” (largest gap to the best: { $gap }).
status-cancelled = Stopped: the best found so far. The first level that is not proven is “{ $level }” (largest gap to the best: { $gap }).
status-infeasible = No plan is possible with these decisions.

status-alternatives-stopped =
    { $found ->
        [0] The search for other plans stopped before it found any.
        [one] The search for other plans stopped before its end: it found one.
       *[other] The search for other plans stopped before its end: it found { $found }.
    }
trade = Gains: { $gains }. Loses: { $loses }.
trade-nothing = nothing

gap-none = no bound known
gap-optimal = proven optimal
gap-optimal-unproven = optimal, given the levels above
gap-within = within { $gap }

level-floors = Households lacking to the fairness floors
level-placed-first = Lasting homes, first priority class
level-placed-second = Lasting homes, second priority class
level-placed-third = Lasting homes, third priority class
level-bridged = Bridge unit only
level-changes = Proposals changed against the published plan
level-points = Points of the criteria
level-waiting = Days waited by the households proposed a home
level-lottery = Lottery (sum of the numbers)

why-proposed = Household { $household }: { $what }.
why-waits = Household { $household }: waiting.

why-not-proposed = Unit { $unit } is the one proposed to household { $household }.
why-not-too-late = Unit { $unit } is not ready within the plan's period.
why-not-no-bridge-needed = Household { $household } needs no bridge unit: it has no exit ahead, or somewhere to stay until the proposed home starts.
why-not-bridge-after-home = Bridge unit { $unit } is free only when household { $household } is in the proposed home already.
why-not-forbidden = Unit { $unit } does not suit household { $household }, whatever the support:
why-not-no-package = Unit { $unit } would suit, but no support package is enough for household { $household }. The nearest is “{ $package }”:
why-not-taken = Unit { $unit } would suit household { $household } with “{ $package }”, but not together with the rest of the plan:
why-not-better = Unit { $unit } is possible with “{ $package }”. Points: { $instead }%, against { $now }% of the proposal made.
why-not-others = Unit { $unit } is possible with “{ $package }” and stays free in this plan, but other ties of the plan keep household { $household } waiting.

waiting-nothing-fits =
    { $homes ->
        [0] There is no lasting home.
        [one] The only lasting home does not suit today.
       *[other] None of the { $homes } lasting homes suits today.
    }
waiting-rule =
    { $rule }: lacking in { $homes ->
        [one] one home
       *[other] { $homes } homes
    }{ $alone ->
        [0] {""}
        [one] , the only obstacle in one
       *[other] , the only obstacle in { $alone }
    }.
waiting-outcompeted =
    { $homes ->
        [one] One home would suit, but others need it in this plan.
       *[other] { $homes } homes would suit, but others need them in this plan.
    }
waiting-taken = { $rule }: stops { $homes ->
        [one] one home
       *[other] { $homes } homes
    }.

uncovered = { $nights ->
        [one] before that, one night without a home
       *[other] before that, { $nights } nights without a home
    }
itinerary-none = waiting
itinerary-bridge = bridge unit { $unit } from { $from } to { $until }
itinerary-home = home { $unit } from { $from } with “{ $package }”

fund-row = { $line }: free { $available }, used by the plan { $taken }, left { $left }
alternative =
    { $different ->
        [one] One household changes its proposal
       *[other] { $different } households change their proposal
    }, with { $points }% of the best plan's points.

compare-headline =
    { $count ->
        [0] The two plans are the same.
        [one] One household has a different proposal.
       *[other] { $count } households have a different proposal.
    }

verify-valid = The plan keeps every rule.
verify-invalid =
    { $count ->
        [one] The plan breaks a rule:
       *[other] The plan breaks rules { $count } times:
    }
verify-false-claims = The plan keeps every rule, but the values written in the file are not those found:
verify-contradictions = The plan keeps every rule, but what the file says of itself contradicts itself:
claim-status = the status “{ $status }” does not exist.
claim-unknown-level = the level “{ $level }” does not exist.
claim-order = the levels are not all there, or not in order.
claim-infeasible = the file says that no plan is possible, and proposes one.
claim-bound = { $level }: the bound claimed is worse than the plan’s value.
claim-proven = { $level }: claimed proven where what comes before is not.
claim-optimal = { $level }: claimed optimal, but a gap is left.
claim-first = { $level }: the first plan would be better than the final one.
verify-claim = { $level }: { $said } in the file, { $value } found.
plan-malformed = The plan is malformed for this household: { $flaw }.
word-twice = it appears twice
word-unknown = it names a unit or package that does not exist
word-horizon = a date lies outside the plan's period
word-empty = it proposes nothing
word-bridge = the bridge unit is no bridge or has no end
word-home = the lasting home is not lasting
word-order = the lasting home does not start when the bridge ends

force-always = always in force
force-switchable = in force; a policy may suspend it
force-weight = weight { $weight }

task-shelter = Find somewhere to stay from { $from } to { $to }: { $nights ->
        [one] one night without a home
       *[other] { $nights } nights without a home
    }.
task-assess =
    { $domains ->
        [one] Complete the assessment: one domain is not known yet.
       *[other] Complete the assessment: { $domains } domains are not known yet.
    }
task-verdict = Verify the requirements for “{ $package }”.
task-guarantee = Set up the guarantee of { $amount }.
task-takeover = Agree when and how the household takes over the contract.
task-enrol =
    { $pupils ->
        [one] Enrol one child at school: enrolment is open all year.
       *[other] Enrol { $pupils } children at school: enrolment is open all year.
    }
task-review = Review the assessment, due on { $day }.
task-review-past = Review the assessment: it was due on { $day }.
task-age =
    { $minors ->
        [one] Put on record whether the minor between 14 and 17 is 16 already: until then school is compulsory.
       *[other] Put on record which of the { $minors } minors between 14 and 17 are 16 already: until then school is compulsory.
    }
task-isee = Ask for the ISEE: there is none on record.
task-isee-renew = Renew the ISEE, which runs out on { $day }.
task-isee-past = Renew the ISEE: it ran out on { $day }.
task-suitability = Ask for the housing-suitability certificate for the reunification expected on { $day }.
task-holder-consent = Obtain the consent of the home’s holder for the child under 14 expected on { $day }.
task-standard = Tell the household: the home is below the suitability standard ({ $area } m² of { $standard }, { $places } places in bedrooms of that size of { $sleepers }).
task-measure = Measure the home: its floor area is not on record, the standard for the household is { $standard } m².
task-contract = Register the contract by { $day }.
task-residence = Apply for residence by { $day }.
task-together = Coordinate the move with the household tied to this one.
task-hospitality-notice = Notice of hospitality, if due, within 48 hours of moving in on { $day }.
