# Texts of the placement rules: name; `.means` what it asks; `.breach` what is missing, with the facts; `.do` what it
# would take. The same variables in every language. Counts are numbers, all else arrives written with its unit.

rule-placement-size = Beds
    .means = Everybody has a bed for the whole stay, those about to arrive included.
    .breach = { $people } beds are needed and the home has { $beds }.
    .do = A home with at least { $people } beds, or more beds where there is room.

rule-placement-bedrooms = Bedrooms
    .means = No more than two people sleep in a bedroom, one if it is below 9 m²; under 3 they sleep with a parent.
    .breach = { $people ->
        [one] One person needs a place in a bedroom
       *[other] { $people } people need a place in a bedroom
    } and the bedrooms have room for { $places }.
    .do = A home with one more bedroom, or with larger ones.

rule-placement-suitability = Suitability for reunification
    .means = Where family reunification is expected, the home has 14 m² each for the first four people and 10 for every other (a studio 28 m² for one, 38 for two), bedrooms of 9 m² for one and of 14 for two. For a child under 14 who follows a parent the consent of the home’s holder suffices.
    .breach = For { $people } people the suitability standard asks for { $standard } m² and { $sleepers } places in bedrooms; { $area ->
        [0] the floor area of this home is not on record
       *[other] this home has { $area } m²
    } and { $places ->
        [0] no bedroom of that size
        [one] one place in bedrooms of that size
       *[other] { $places } places in bedrooms of that size
    }.
    .do = A home of at least { $standard } m² with { $sleepers } places in bedrooms of that size, or the floor area put on record if it is missing.

rule-placement-step-free = Step-free
    .means = Whoever cannot climb stairs lives where one can enter and move about without steps.
    .breach = A step-free home is needed: this one, { $floor ->
        [0] on the ground floor
       *[other] on floor { $floor }
    }, has steps.
    .do = A step-free home, or a ramp or stairlift that makes this one so.

rule-placement-right-use = Use of the unit
    .means = Bridge units are for stays with an end, no longer than agreed; lasting homes are for staying.
    .breach = { $weeks ->
        [0] A bridge unit is no lasting home.
        [one] The stay would last one week: stays with an end are in bridge units alone, for { $most } weeks at most.
       *[other] The stay would last { $weeks } weeks: stays with an end are in bridge units alone, for { $most } at most.
    }
    .do = A shorter stay, or a lasting home.

rule-placement-availability = Availability
    .means = The home is free, keys ready, from the day they move in and for the whole stay.
    .breach = It is ready from { $ready } and needed until { $needed } at least. End of availability: { $until }.
    .do = Moving in later, or a contract that lasts longer.
word-availability-open = after that date

rule-placement-lawful-conditions = Conditions of the home
    .means = Conditions of a home hold where they have a legal basis, an author and a date.
    .breach = The home has a condition that the household does not meet: { $condition }.
    .do = A home without this condition.

rule-placement-public-housing = Public housing
    .means = Public housing (ERP) goes by the public call alone, never from here.
    .breach = It is public housing: it goes by the public call alone.
    .do = An application to the municipality’s public housing call.

rule-placement-sharing-consent = Consent to sharing
    .means = A shared home is proposed only to those who have agreed to share.
    .breach = The home is shared, by up to { $most } households, and there is no record that the household has agreed to share.
    .do = Talk to the household and record its consent, if it gives it.

rule-placement-protected-address = Protected address
    .means = A household with a protected address lives where it stays confidential, and out of the municipalities to avoid.
    .breach = To protect the household: { $what }.
    .do = A confidential home, out of the municipalities to avoid.
word-protection-avoided = the municipality is one to avoid
word-protection-open = the address of this home cannot stay confidential

rule-placement-household-refusal = Household’s refusal
    .means = A home that the household refused is not proposed to it again; the refusal costs it nothing.
    .breach = The household has already refused this home.
    .do = Take the refusal back, if the household changes its mind.

rule-placement-suspended-unit = Suspended unit
    .means = If the owner refuses for a reason outside the list, the unit is suspended for everyone and the case is referred.
    .breach = The unit is suspended for everyone: the owner refused without a reason of the list.
    .do = Clear it up with the owner and with those it was referred to, then lift the suspension.

rule-placement-exclusion = Team’s exclusion
    .means = What the team excluded by a reasoned decision is not proposed.
    .breach = The team has excluded this home for the household.
    .do = A new decision of the team.

rule-placement-school-reachable = School within reach
    .means = Every minor of compulsory age, those about to arrive included, reaches a school of their level by the family’s own means; free seats do not count.
    .breach = By the family’s own means no { $level } is reached within { $limit }.
    .do = A home nearer by, a school bus or somebody who takes them.

rule-placement-work-reachable = Work within reach
    .means = Whoever has fixed hours gets to work and back by their own means, past the school or nursery if need be.
    .breach = For { $place }, from { $start } to { $end }: { $way }; the limit is { $limit }.
    .do = A home nearer by, other hours or a means of transport.
word-way-none = at that hour one cannot get there or back

rule-placement-minimum-support = Least support
    .means = Support never falls below what the team thinks right.
    .breach = The team asks for support of level { $minimum } and this one is of level { $level }.
    .do = A support package of level { $minimum } or more.

rule-placement-package-eligibility = Eligibility for support
    .means = Only a “no” recorded by an operator excludes; what is to be verified becomes a task.
    .breach = An operator has recorded that the household is not eligible for “{ $package }”.
    .do = Another package, or a new check of eligibility.

rule-placement-severe-need = Severe needs
    .means = A need of severity 4 has an answer: in the home, in the support or in a named service.
    .breach = A severe need stays without an answer: { $domain }.
    .do = Support that reaches that far, or a service named for this need.

rule-placement-mediation-language = Hours that somebody gives
    .means = For every hour planned there is somebody in that area who gives it; mediation, where Italian does not suffice yet, in a language of the household.
    .breach = For { $weekly } a week nobody gives this service here, or in a language of the household: { $service }.
    .do = Somebody who gives the hours in the area or language, or a package without those hours.

rule-placement-rent-burden = Rent during the contribution
    .means = While the contribution runs, rent, utilities and the bus pass to work take no more of the income than the limit.
    .breach = They would pay { $pays } a month on an income of { $income }: the limit is { $limit }, { $missing } a month are missing.
    .do = A contribution higher by { $missing } a month, a lower rent or another income.

rule-placement-rent-burden-after = Rent after the contribution
    .means = In the twelve months after the contribution, reliable income pays rent, utilities and the bus pass to work within the limit.
    .breach = From { $day } they would pay { $pays } a month on a reliable income that falls to { $income }: the limit is { $limit }, { $missing } a month are missing.
    .do = A rent lower by { $missing } a month, or a reliable income that is higher or lasts longer.

rule-placement-entry-cash = Entry costs
    .means = Where the household signs, deposit, fees and furniture are covered by savings, contribution and guarantee on the day of moving in.
    .breach = Moving in takes { $costs }: { $given } from the contribution, { $savings } from savings, { $missing } are missing.
    .do = An entry contribution higher by { $missing }, or a guarantee in place of the deposit.

rule-placement-guarantee = Guarantee
    .means = If the owner asks for a guarantee, somebody gives it: a person, the guarantee fund or the body that signs.
    .breach = The owner asks for a guarantee on the rent of { $rent } and nobody gives it.
    .do = A guarantor, a package with the guarantee fund, or a contract signed by the body.

rule-placement-owner-refusal = Owner’s refusal
    .means = An owner’s refusal holds only for a lawful reason: let already, works, price, a guarantee that is lacking.
    .breach = The owner said no: { $reason }.
    .do = Remove the reason, or another home.

rule-placement-funding = Who pays
    .means = Every cost of the support, and of a bridge that has a fund, finds who can pay it, by year, cost category, eligible dates and the most for a household; two funds for one cost only where both allow it.
    .breach = No fund meant for it can pay { $amount } in { $year }: { $category }.
    .do = A fund with this category in { $year }, or another day of moving in.

rule-placement-unit-occupancy = One household a home
    .means = A whole home holds one household at a time.
    .breach = { $unit } is already proposed to others in the week of { $week }.
    .do = Another home, or another date.

rule-placement-shared-unit = Room in the shared home
    .means = In a shared home people and households never outnumber the beds and the households allowed.
    .breach = In the week of { $week } there would be { $people } people for { $beds } beds in { $unit }, and { $households } households where { $most } are allowed.
    .do = Another date, or another shared home.

rule-placement-shared-bedrooms = Bedrooms in the shared home
    .means = In a shared home every household has bedrooms of its own: nobody sleeps with people of another household.
    .breach = In the week of { $week } the bedrooms of { $unit } do not suffice: { $rooms } for { $people } people of { $households } households.
    .do = Another date, or another shared home.

rule-placement-fund-budget = Budgets of the funds
    .means = Together the proposals take no more from a fund than it has left, by year and cost category.
    .breach = { $fund }: { $taken } would be needed and { $available } are there, { $missing } are missing.
    .do = Another { $missing } for this fund, or support that another one pays.

rule-placement-service-capacity = Hours of the services
    .means = No service gives more hours a week than it has.
    .breach = { $service }: in the week of { $week } { $asked } would be needed and { $given } are there.
    .do = More hours for this service, moving in on another date or support with fewer hours.

rule-placement-keep-apart = Households to keep apart
    .means = Those who by the team’s word must not meet live in different homes, or in different municipalities.
    .breach = This proposal does not keep a distance that the team asked for.
    .do = A home elsewhere, or another date.

rule-placement-keep-together = Households to keep near
    .means = Those who need each other get homes in the same municipality, or wait together.
    .breach = This proposal parts the household from those it has to live near, by the team’s word, in the same municipality.
    .do = Homes for both in the same municipality.

rule-placement-pin = Fixed proposals
    .means = What people have fixed stays: the home and, if given, the support and the date.
    .breach = For household { $household } the home { $unit } is fixed, and the plan does not keep to it.
    .do = Look again at the fixed proposal, or at what makes it impossible.
