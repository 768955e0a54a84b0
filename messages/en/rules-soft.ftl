# Texts of the placement criteria: name; `.means` what it rewards, and what 0 and 1000 points stand for; `.because` the
# facts behind the points. The same variables in every language. Counts are numbers (for plurals); amounts, durations,
# percentages and words arrive written with their unit.

rule-placement-nights-without-home = Nights without a home
    .means = Fewer nights without a home after leaving: 1000 points for none, 0 for 60 nights or more.
    .because = { $nights ->
        [0] No night without a home.
        [one] One night without a home.
       *[other] { $nights } nights without a home.
    }

rule-placement-needs-covered = Needs answered
    .means = How much of the assessed needs, by severity, the home, the support or a named service answers: 1000 points for all of it, or where there is nothing to answer; 0 for none. Domains not assessed yet do not count, nor does housing: the home itself answers it.
    .because = { $unknown ->
        [0] Assessed needs answered: { $share }.
        [one] Assessed needs answered: { $share }; one domain is still to be assessed.
       *[other] Assessed needs answered: { $share }; { $unknown } domains are still to be assessed.
    }

rule-placement-burden-later = Weight of the rent later on
    .means = Rent, utilities and the bus pass that stay light on the reliable income in the twelve months without a contribution: 1000 points up to 20% of the income, 0 from 50% or without reliable income.
    .because = Without a contribution they would pay { $pays } a month; the lowest reliable income is { $income } a month. Share of the income: { $share }.
word-income-none = no reliable income

rule-placement-reach-work = Way to work
    .means = The longest way to work or to a course, or back, by the household’s own means at its own hours: 1000 points up to 15 minutes or where nobody has set hours, 0 from an hour or where there is no way.
    .because = Longest way to work or a course: { $way }.
word-way-not-asked = nobody has set hours

rule-placement-reach-school = Way to school
    .means = The longest way to the nearest school of each level needed, nursery school included: 1000 points up to 10 minutes or where nobody is of school age, 0 from 45 or where there is no way.
    .because = Longest way to school: { $way }.
word-way-no-pupils = nobody is of school age
word-way-no-school = no school is reached before lessons begin

rule-placement-school-continuity = Same school
    .means = Those who go to school can stay at theirs until the summer, with a way of 45 minutes at most: 1000 points if all can, if nobody goes to school yet or if they move in during July or August; half for whoever changes and finds a free seat in a school near by; 0 if nobody can.
    .because = { $pupils ->
        [0] Nobody goes to school yet.
       *[other] No change of school during the year for { $staying } of { $pupils }; changing, with a free seat near by: { $seated }.
    }

rule-placement-wish = Household’s wishes
    .means = The wishes the household uttered, each by how much it matters to it: 1000 points if all are met or none was uttered, 0 if none is met.
    .because = { $wishes ->
        [0] The household uttered no wishes.
       *[other] Wishes met: { $met } of { $wishes }.
    }

rule-placement-reach-places = Places the household named
    .means = The way to the places that the household itself named, by their importance: 1000 points up to 20 minutes or where none was named, 0 from 75 or where there is no way. No nearness is presumed.
    .because = { $named ->
        [0] The household named no places.
       *[other] Named places within { $within }: { $near } of { $named }.
    }

rule-placement-size-fit = The right size
    .means = Large homes are few: 1000 points with one spare bed at most, 250 less for each further one, 0 from five. In shared homes always 1000.
    .because = { $spare ->
        [0] No bed too many.
        [one] One spare bed.
       *[other] { $spare } spare beds.
    }

rule-placement-housing-standard = Room for everybody
    .means = Floor area and bedrooms against the suitability standard, those about to arrive included: 14 m² each for the first four people and 10 for every other, bedrooms of 9 m² for one and of 14 for two. 1000 points if it is met, else in proportion to what is lacking most; 500 if the area is not on record.
    .because = { $area ->
        [0] The floor area is not on record
       *[other] { $area } m²
    }; the standard for the household is { $standard } m² and { $sleepers } places in bedrooms of that size: this home has { $places }.

rule-placement-transit-time = Time in a bridge unit
    .means = Little time in a bridge unit before the lasting home: 1000 points if none is needed, 500 for 13 weeks, 0 for 26 or more.
    .because = { $weeks ->
        [0] No bridge unit before the lasting home.
        [one] One week in a bridge unit.
       *[other] { $weeks } weeks in a bridge unit.
    }

rule-placement-moves-avoided = Moves avoided
    .means = One move alone, within the municipality: 1000 points; 500 for a change of municipality or a bridge unit on the way, 0 for both.
    .because = { $moves ->
        [one] One move, { $town }.
       *[other] { $moves } moves, { $town }.
    }
word-town-stays = within the municipality
word-town-leaves = to another municipality
word-town-unknown = from a municipality not on record

rule-placement-least-support = Support that suffices
    .means = The lightest support that suffices, never below the team’s minimum: 1000 points at that level, 250 less for each level above it.
    .because = Support of level { $level }; the team’s minimum is { $minimum }.

rule-placement-fund-cost = Cost to the funds
    .means = What the proposal costs the funds: 1000 points for nothing, 500 for € 5,000, 0 for € 10,000 or more; a guarantee counts a tenth.
    .because = Cost to the funds, guarantees at a tenth: { $cost }.
