# Explanations of a household and a home, for who reads: team, household, steering board. `repair-…` are changes, said as
# nouns; `told-…` is a rule said to the household, `hidden-…` a rule or change said without saying where.

## What it would take
repair-verdict = a new check of eligibility for “{ $package }”, with a yes
repair-area = the floor area put on record, of at least { $metres } m²
repair-exclusion = a new decision of the team that lifts the exclusion
repair-unpinned = letting go of the proposal already fixed for the household
repair-refusal-back = the household taking its refusal back, if it wishes
repair-sharing = the household agreeing to share, if it wishes
repair-owner-agrees = the owner’s reason for refusing gone
repair-cleared = the refusal cleared up and the unit’s suspension lifted
repair-condition = the condition lifted by whoever set it: { $condition }
repair-confidential = arrangements that keep the home’s address confidential
repair-later =
    { $weeks ->
        [one] moving in one week later
       *[other] moving in { $weeks } weeks later
    }
repair-keys =
    { $weeks ->
        [one] the keys one week earlier
       *[other] the keys { $weeks } weeks earlier
    }
repair-lease =
    { $weeks ->
        [one] a contract that lasts one week longer
       *[other] a contract that lasts { $weeks } weeks longer
    }
repair-guarantor = a guarantor
repair-service = a service named for the need: { $domain }
repair-hours = other hours of work or course
repair-transport = a means of transport: a car, a lift, a school bus
repair-guarantee = “{ $package }” with a guarantee of { $amount }
repair-rent-contribution = “{ $package }” with { $monthly } a month more of contribution
repair-months =
    { $months ->
        [one] “{ $package }” with one more month of contribution
       *[other] “{ $package }” with { $months } more months of contribution
    }
repair-entry-contribution = “{ $package }” with { $amount } more for the entry costs
repair-entry-cash = { $amount } more for the entry costs, from elsewhere
repair-rent-cut = a rent lower by { $monthly } a month
repair-income = a reliable income higher by { $monthly } a month
repair-fund = { $amount } more in { $fund }
repair-fund-line = { $amount } for “{ $package }” from a fund of { $year }: { $category }
repair-capacity = { $weekly } a week more: { $line }
repair-staff = { $weekly } a week of { $service } ({ $language })
repair-beds =
    { $beds ->
        [one] one more bed
       *[other] { $beds } more beds
    }
repair-bedroom = one more bedroom of { $metres } m²
repair-step-free = works that take the steps away
repair-another = another home like { $unit }
word-language-any = any language

told-repair-unpinned = letting go of the proposal already fixed for you
told-repair-refusal-back = that you take your refusal back, if you wish
told-repair-sharing = that you agree to share the home, if you wish
told-repair-income = a reliable income of yours higher by { $monthly } a month
told-repair-fund = more money in the funds for this support
told-repair-capacity = more hours of this service
told-repair-another = another home like { $unit }

hidden-repair-capacity = { $weekly } a week more of this service

board-repair-income = a higher reliable income
board-repair-service = a service named for a severe need

takes-nothing = It keeps every rule as it is: people only have to decide it.
takes-one = This would be enough: { $first }.
takes-two = Together these would be enough: { $first }; { $second }.
takes-beyond = No change that we know is enough, neither alone nor two together.
takes-home = To get to { $unit } it would take: { $changes }.
takes-home-nothing = { $unit } keeps every rule as it is: people only have to decide it.
takes-cost = Cost of the first year, as a guide: { $cost }.
takes-room = The rest of the plan would have to make room.
room-lost =
    { $lost ->
        [0] Making room, no other household loses its proposed home.
        [one] Making room, one other household loses its proposed home.
       *[other] Making room, { $lost } other households lose their proposed home.
    }
room-lost-unproven =
    { $lost ->
        [one] Making room, at most one other household loses its proposed home: the search stopped before its end.
       *[other] Making room, at most { $lost } other households lose their proposed home: the search stopped before its end.
    }
room-moved =
    { $moved ->
        [0] No other proposal changes.
        [one] One other proposal changes.
       *[other] { $moved } other proposals change.
    }
room-none = There is no way to make room: other decisions forbid it.

## The first sentence, to the household and to the steering board
household-not-proposed = Home { $unit } is the one we propose to you.
household-not-too-late = Home { $unit } is not ready in the period that we speak of now.
household-not-no-bridge-needed = You need no bridge home: you have somewhere to stay until the proposed one.
household-not-bridge-after-home = Bridge home { $unit } is free only when you are in the proposed home already.
household-not-forbidden = Home { $unit } does not suit you today.
household-not-no-package = Home { $unit } suits, but the support there is today is not enough.
household-not-taken = Home { $unit } suits you, but it cannot be proposed to you now.
household-not-better = Home { $unit } is possible, but the proposed one answers better to what matters for you.
household-not-others = Home { $unit } is possible: talk about it with who follows you.
board-not-proposed = { $household } – { $unit }: it is the proposal.
board-not-too-late = { $household } – { $unit }: the home is not ready in the period.
board-not-no-bridge-needed = { $household } – { $unit }: no bridge unit is needed.
board-not-bridge-after-home = { $household } – { $unit }: the bridge unit is free too late.
board-not-forbidden = { $household } – { $unit }: home not suitable.
board-not-no-package = { $household } – { $unit }: home suitable, support not enough.
board-not-taken = { $household } – { $unit }: suitable, but not together with the rest of the plan.
board-not-better = { $household } – { $unit }: possible, but the proposal made is worth more.
board-not-others = { $household } – { $unit }: possible; other ties of the plan decide.
board-reasons = Rules not met: { $rules }.
reasons-more =
    { $count ->
        [one] There is one more reason.
       *[other] There are { $count } more reasons.
    }

## Rules said to the household
told-placement-size = You are { $people } and the home has { $beds } beds.
told-placement-bedrooms = The bedrooms are enough for { $places } and are needed for { $people }.
told-placement-suitability = For the reunification of { $people } the law asks for { $standard } m²; { $area ->
        [0] the floor area of this home is not known
       *[other] this home has { $area }
    }.
told-placement-sharing-consent = It is a shared home, and you have not told us that you agree to it.
told-placement-household-refusal = You have refused this home already: it costs you nothing.
told-placement-suspended-unit = This home is proposed to nobody for now.
told-placement-owner-refusal = The owner does not let it: { $reason }.
told-placement-exclusion = The team has decided not to propose this home to you: you can ask it why.
told-placement-minimum-support = The support possible here is less than what is needed.
told-placement-package-eligibility = For “{ $package }” the requirements are on record as missing: that can be checked again.
told-placement-severe-need = The help for an important need is missing here: { $domain }.
told-placement-rent-burden = You would pay { $pays } a month on an income of { $income }: { $missing } are missing.
told-placement-rent-burden-after = From { $day } you would pay { $pays } a month on a reliable income of { $income }: { $missing } are missing.
told-placement-entry-cash = Moving in takes { $costs }, and { $missing } are missing.
told-placement-unit-occupancy = It is already proposed to other people.
told-placement-shared-unit = In the shared home there is no room in that period.
told-placement-fund-budget = The money for this support has run out.
told-placement-service-capacity = The hours of the service that you need are all taken.
told-placement-mediation-language = Nobody gives the hours of this service here: { $service }.
told-placement-keep-apart = For reasons that the team knows this home will not do now.
told-placement-keep-together = For reasons that the team knows the home has to be looked for together with other things.
told-placement-pin = Another proposal is already fixed for you.

## Said without saying where
hidden-placement-work-reachable = With the fixed hours the way will not do.
hidden-placement-school-reachable = The way to school will not do.
hidden-placement-service-capacity = The hours of the service are all taken.
hidden-placement-reach-work = Way to work: protected address, how long is not said.
hidden-placement-reach-school = Way to school: protected address, how long is not said.
hidden-placement-reach-places = Places that matter: protected address, how far is not said.
hidden-placement-school-continuity = Present school: protected address, how near is not said.
hidden-placement-moves-avoided = Moves: protected address, the municipality is not said.

## Prices, scarcity, firmness, decisions that clash
price-headline =
    { $count ->
        [one] One decision looked at
       *[other] { $count } decisions looked at
    }, one at a time, making the plan anew without it: { $dear ->
        [0] none changes the plan.
        [one] one changes the plan.
       *[other] { $dear } change the plan.
    }
price-impossible = With the decisions in force no plan is possible: the clash comes first.
price-pin = Without the fixed proposal { $household } – { $unit }
price-exclusion = Without the exclusion { $household } – { $unit }
price-refusal = Without the refusal { $household } – { $unit } (it costs the household nothing)
price-owner = Without the refusal by the owner of { $unit }
price-floor = Without the fairness floor: { $group }
price-fund-more = With { $amount } more: { $fund }
price-fund-less = With { $amount } less: { $fund }
price-same = no difference
price-none = no plan would be possible
price-more = { $level }: { $by } more ({ $then })
price-fewer = { $level }: { $by } less ({ $then })
group-single-parent = single-parent households
group-five-or-more = households of five or more
group-disability = households with a disability
group-severe-need = households with a severe need
scarce-headline =
    { $helps ->
        [0] No single thing would bring more households home
        [one] One single thing would bring more households home
       *[other] { $helps } things, each alone, would bring more households home
    } ({ $idle } tried bring none).
scarce-home =
    { $bedrooms ->
        [one] a home with one bedroom in { $town } (like { $unit })
       *[other] a home with { $bedrooms } bedrooms in { $town } (like { $unit })
    }
scarce-shared = a shared home in { $town } (like { $unit })
scarce-bridge = a bridge unit in { $town } (like { $unit })
room-stopped = The search stopped before it knew what making room costs.
firm-headline = Household { $household }: in which range of each criterion’s weight the proposed home stays in a best plan, one weight at a time.
firm-not = Household { $household }: with today’s weights the home is in no best plan.
firm-down = stays down to { $stays }, no more at { $goes }
firm-down-end = stays without any weight
firm-up = stays up to { $stays }, no more at { $goes }
firm-up-end = stays up to 100
firm-unproven = not proven
clash-one = One fixed proposal is impossible:
clash-several = { $count } fixed proposals do not go together; letting one go would be enough:
clash-pin = { $household } in { $unit }
clash-rules = Together they go against: { $rules }.
clash-stopped = The search stopped before its end: fewer may be enough.
left-out =
    { $count ->
        [one] One was not looked at: the search stopped before.
       *[other] { $count } were not looked at: the search stopped before.
    }
