# The one-page letter for a household (`fasi dossier`). Each language has one file, this one: with its sentences it brings
# the direction of writing, dates and amounts. What a language lacks is read in Italian. An empty text ({""}) is not written.
# Short sentences to "you"; none speaks of another household.

## How this language is written
letter-direction = ltr
letter-thousands = ,
letter-decimals = .
letter-money = €{"\u00A0"}{ $amount }
letter-date = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
letter-minutes = { $minutes ->
        [0] a few minutes
        [one] one minute
       *[other] { $minutes } minutes
    }
letter-hours = { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }{ $minutes ->
        [0] {""}
        [one] {" "}and one minute
       *[other] {" "}and { $minutes } minutes
    }
letter-and = { $first } and { $last }
letter-list = { $first }, { $last }

## Who, what
letter-title-home = A home proposed to you
letter-title-bridge = A bridge stay proposed to you
letter-title-waiting = Why you are still on the waiting list
letter-to-nobody = To household { $household }
letter-to = { $people } (household { $household })
letter-as-of = Data as of { $day }
letter-intro-home = We propose a home to you. It is a proposal: you decide, with the people of the team.
letter-intro-bridge = There is no lasting home for you yet. In the meantime we propose a bridge stay: a home for a limited time. It is a proposal: you decide, with the people of the team.
letter-intro-waiting = Today we have no home to propose to you yet. Here you read why, what can help and what happens now.

## What we propose
letter-heading-proposal = What we propose
letter-home = The home
letter-home-named = { $home } (code { $unit })
letter-home-in = A home in { $town } (code { $unit })
letter-home-protected = A home whose address stays confidential (code { $unit })
letter-size = { $beds ->
        [one] One bed
       *[other] { $beds } beds
    }, { $rooms ->
        [one] one bedroom
       *[other] { $rooms } bedrooms
    }{ $area ->
        [0] {""}
       *[other] , { $area } m²
    }.
letter-floor = { $floor ->
        [0] Ground floor
       *[other] Floor { $floor }
    }{ $lift ->
        [1] , with a lift
       *[0] {""}
    }{ $step-free ->
        [1] , without steps
       *[0] {""}
    }.
letter-shared = It is a shared home: other households may live in the other rooms.
letter-signs-household = You sign the contract.
letter-signs-body = The body that supports you signs the contract.
letter-from = From when
letter-from-day = From { $day }.
letter-bridge = Bridge stay
letter-bridge-first = First, a bridge stay
letter-until = From { $from } to { $until }.
letter-uncovered = Before that you have no place for { $nights ->
        [one] one night
       *[other] { $nights } nights
    }, from { $from }: together we have to find where you can stay.
letter-support = The support
letter-support-weeks = { $weeks ->
        [0] { $package }.
        [one] { $package }, for one week.
       *[other] { $package }, for { $weeks } weeks.
    }
letter-pays = What you pay
letter-pays-same = { $now } a month: rent and utilities.
letter-pays-first = At first { $now } a month: rent and utilities are { $whole }, the contribution pays { $given } of it.
letter-pays-later = The contribution lasts { $months ->
        [one] one month
       *[other] { $months } months
    }: from { $day } you pay { $later } a month.
letter-entry = To move in
letter-entry-none = You have nothing to pay to move in.
letter-entry-own = Deposit, fees and furniture cost { $costs }: you pay them, from your savings.
letter-entry-shared = Deposit, fees and furniture cost { $costs }: the contribution gives { $given }, you add { $own }.
letter-entry-given = Deposit, fees and furniture cost { $costs }: the contribution pays all of it.
letter-entry-body = Deposit, fees and furniture are paid by the body that signs the contract.

## Why this proposal, criterion by criterion
letter-heading-why = Why this proposal
letter-heading-less = What is less good about it
letter-why-placement-nights-without-home = { $nights ->
        [0] You have no night without a home.
       *[other] {""}
    }
    .less = { $nights ->
        [one] You have one night without a home.
       *[other] You have { $nights } nights without a home.
    }
letter-why-placement-needs-covered = { $share ->
        [0] Home and support do not answer yet the needs that you spoke about with the team.
        [100] Home and support answer all the needs that you spoke about with the team.
       *[other] Home and support answer { $share }% of the needs that you spoke about with the team.
    }
letter-why-placement-burden-later = Without the contribution, rent and utilities take { $share }% of your certain income.
    .less-income-none = For the time after the contribution we know of no certain income of yours: talk about it with your worker.
letter-why-placement-reach-work = It takes { $way } at most to get to work or to your course.
    .less-way-none = With your hours we do not know yet how you can get to work or to your course.
letter-why-placement-reach-school = It takes { $way } at most to get to school.
    .less-way-no-school = We do not know yet how to get to school on time.
letter-why-placement-school-continuity = { $pupils ->
        [0] {""}
       *[other] { $staying ->
            [0] Whoever goes to school would change school.
           *[other] Whoever goes to school can stay at the same school: { $staying } of { $pupils }.
        }
    }
letter-why-placement-wish = { $wishes ->
        [0] {""}
        [one] Your wish about the home { $met ->
            [0] is not met
           *[other] is met
        }.
       *[other] Of your { $wishes } wishes about the home, { $met ->
            [0] none is met
            [one] one is met
           *[other] { $met } are met
        }.
    }
letter-why-placement-reach-places = { $named ->
        [0] {""}
        [one] The place that you said matters to you is { $near ->
            [0] more than { $within } away
           *[other] within { $within }
        }.
       *[other] Places that matter to you within { $within }: { $near } of { $named }.
    }
letter-why-placement-size-fit = { $spare ->
        [0] There are as many beds as you need.
        [one] There is one bed more than you need.
       *[other] There are { $spare } beds more than you need.
    }
letter-why-placement-housing-standard = { $area ->
        [0] {""}
       *[other] The home has { $area } m²; the recommended size for you is { $standard } m².
    }
    .less = { $area ->
        [0] We do not know yet how large the home is: the team measures it.
       *[other] The home has { $area } m² and { $places } places in bedrooms that are large enough; the recommended size for you is { $standard } m² and { $sleepers } places.
    }
letter-why-placement-transit-time = {""}
    .less = { $weeks ->
        [0] {""}
        [one] First you spend one week in a bridge stay.
       *[other] First you spend { $weeks } weeks in a bridge stay.
    }
letter-why-placement-moves-avoided = {""}
    .good-town-stays = You stay in your municipality.
    .less-town-leaves = You move to another municipality.
letter-why-placement-least-support = The support is not less than the team thinks right for you.
    .less = The support is more than the team thinks necessary.
letter-why-placement-fund-cost = {""}

## Why there is no lasting home yet
letter-heading-waiting = Why there is no lasting home yet
letter-heading-help = What can help
letter-waited = You have been on the waiting list for { $days ->
        [one] one day
       *[other] { $days } days
    }.
letter-nothing-fits = { $homes ->
        [0] Today there are no lasting homes.
        [one] Today there is only one lasting home, and it does not suit you.
       *[other] We looked at all { $homes } lasting homes: today none suits you.
    }
letter-outcompeted = { $homes ->
        [one] One home would suit you, but today it is not enough for all who wait.
       *[other] { $homes } homes would suit you, but today they are not enough for all who wait.
    }
letter-in-homes = { $homes ->
        [one] In one home
       *[other] In { $homes } homes
    }
letter-wait-placement-size = { $where } there are not enough beds for everybody.
    .help = A home with more beds.
letter-wait-placement-bedrooms = { $where } there are not enough bedrooms for everybody.
    .help = A home with one more bedroom, or larger ones.
letter-wait-placement-suitability = { $where } the home or its bedrooms are too small for the family reunification.
    .help = A larger home, of the size that the reunification asks for.
letter-wait-placement-step-free = { $where } there are steps, and you need a home without.
    .help = A home without steps, or a ramp or a stairlift.
letter-wait-placement-right-use = { $where } people can only stay for a limited time.
    .help = One more lasting home.
letter-wait-placement-availability = { $where } the keys are not there on the days that are needed.
    .help = A home that is free earlier, or for longer.
letter-wait-placement-lawful-conditions = { $where } only those may enter who meet a condition set by a law or an act.
    .help = A home without this condition.
letter-wait-placement-public-housing = { $where } people enter by public ranking only (public housing).
    .help = To apply for public housing at the municipality.
letter-wait-placement-sharing-consent = { $where } people live with other households, and you have not told us that you accept a shared home.
    .help = If you wish, to tell the team that you accept a shared home. You may also say no.
letter-wait-placement-protected-address = { $where } we cannot keep your address confidential.
    .help = A home whose address can stay confidential.
letter-wait-placement-household-refusal = { $where } you have already said no. That costs you nothing.
    .help = If you change your mind, to tell the team.
letter-wait-placement-suspended-unit = { $where } the owner has stopped everything: it is being looked into.
    .help = That the owner is willing again.
letter-wait-placement-exclusion = { $where } the team has decided that it is not right for you.
    .help = To talk about it with the team, which can decide again.
letter-wait-placement-school-reachable = { $where } school cannot be reached on time.
    .help = A home nearer to a school, a school bus or somebody to go along.
letter-wait-placement-work-reachable = { $where } work or the course cannot be reached on time, or there is no way back.
    .help = Other working hours, a means of transport or a home that is nearer.
letter-wait-placement-minimum-support = { $where } the support that is possible is less than you need.
    .help = More intensive support.
letter-wait-placement-package-eligibility = { $where } the requirements for the support are not met.
    .help = To ask the team to check the requirements again.
letter-wait-placement-severe-need = { $where } an important need would stay without an answer.
    .help = A service or support that answers this need.
letter-wait-placement-mediation-language = { $where } nobody does the hours of support in that area or in your language.
    .help = A mediator or worker who can come there and speaks your language.
letter-wait-placement-rent-burden = { $where } rent and utilities are too high for your income today.
    .help = More income, a lower rent or a higher contribution.
letter-wait-placement-rent-burden-after = { $where } rent and utilities become too high when the contribution ends.
    .help = A certain income that lasts longer, or a lower rent.
letter-wait-placement-entry-cash = { $where } the money to move in is missing: deposit, fees, furniture.
    .help = A contribution to the costs of moving in, or a guarantee instead of the deposit.
letter-wait-placement-guarantee = { $where } the owner asks for a guarantee that is not there.
    .help = A guarantor, or the guarantee fund.
letter-wait-placement-owner-refusal = { $where } the owner cannot let today.
    .help = That the owner is willing again.
letter-wait-placement-funding = { $where } no fund can pay for the support.
    .help = A fund that can pay for the support.
letter-wait-placement-unit-occupancy = { $where } there is another proposal already.
    .help = More homes of the right size.
letter-wait-placement-shared-unit = { $where } that are shared there is no place left.
    .help = A place that becomes free in a shared home.
letter-wait-placement-shared-bedrooms = { $where } that are shared there are no bedrooms free for you alone.
    .help = A bedroom that becomes free in a shared home.
letter-wait-placement-fund-budget = { $where } the fund's money is used up.
    .help = More money in the fund, or support paid by another fund.
letter-wait-placement-service-capacity = { $where } the hours of support are used up.
    .help = More hours of support, or to move in on another date.
letter-wait-placement-keep-apart = { $where } it is not possible, as the team has indicated.
    .help = A home in another area.
letter-wait-placement-keep-together = { $where } you would be far from those who, the team says, have to live near you.
    .help = Two homes in the same municipality.
letter-wait-placement-pin = { $where } people have already decided.
    .help = To talk about it with the team, which can decide again.
letter-help-ask = { $domains ->
        [one] To talk with the team about one subject that we have not looked at together yet.
       *[other] To talk with the team about { $domains } subjects that we have not looked at together yet.
    }

## What has to be done, and by whom
letter-heading-tasks = What has to be done, and by whom
letter-who-household = You
letter-who-team = The team
letter-who-both = You and the team
letter-task-answer = Say yes or no to the proposal. You may take the time to see the home and ask questions.
letter-task-shelter = Find where to stay from { $from } to { $to }.
letter-task-assess = { $domains ->
        [one] Talk together about one subject that we have not looked at yet.
       *[other] Talk together about { $domains } subjects that we have not looked at yet.
    }
letter-task-verdict = Check the requirements for the support.
letter-task-guarantee = Set up the guarantee of { $amount } for the owner.
letter-task-takeover = Explain to you when and how the contract passes to your name.
letter-task-enrol = { $pupils ->
        [one] Enrol one child at school. That can be done at any time of the year.
       *[other] Enrol { $pupils } children at school. That can be done at any time of the year.
    }
letter-task-suitability = Ask for the certificate of housing suitability for the reunification of { $day }.
letter-task-together = Prepare moving in together with the people who have to live near you.
letter-task-hospitality-notice = Tell the police authority who lives in the home, where that is due, within 48 hours of { $day }.
letter-task-review = Look at your situation together again: the assessment is due on { $day }.
letter-task-review-past = Look at your situation together again: the assessment was due on { $day }.
letter-task-age = { $minors ->
        [one] Find out whether one minor is 16 already: until then school is compulsory.
       *[other] Find out which of the { $minors } minors are 16 already: until then school is compulsory.
    }
letter-task-isee = Ask for the ISEE.
letter-task-isee-renew = Renew the ISEE, which runs out on { $day }.
letter-task-isee-past = Renew the ISEE, which ran out on { $day }.
letter-task-holder-consent = Obtain the consent of the home’s holder for the child who comes on { $day }.
letter-task-standard = Talk with you about the space: the home has { $area } m² and { $places } places in bedrooms that are large enough, the recommended size is { $standard } m² and { $sleepers } places.
letter-task-measure = Measure the home: the recommended size for you is { $standard } m².
letter-task-contract = Register the contract by { $day }.
letter-task-residence = Apply for residence in the new home by { $day }.

## What happens now
letter-heading-next = What happens now
letter-next-out = From { $day } you have no place to stay. Call your worker: a solution for those days has to be looked for at once.
letter-next-out-already = Today you have no place of your own to stay. Call your worker: a solution has to be looked for at once.
letter-next-list = You stay on the waiting list and your waiting time goes on counting. You need not apply again.
letter-next-again = When there are new homes, funds or facts, the team looks again.
letter-next-refusal = You may say no. If you say no you lose nothing: not your waiting time, not your priority, not the proposals to come. You need not say why.
letter-next-refusal-later = When a proposal comes you may say no: it will cost you nothing, no waiting time, no priority, no later proposals.
letter-next-people = A program prepared this proposal from the data that you gave us. The program does not decide: people do.
letter-next-people-waiting = A program compared the homes with the data that you gave us. The program does not decide: people do.
letter-next-review = Is something wrong, has it changed, or are you not convinced? Tell your worker that you ask for a review: a person looks at the data again with you and answers you.

## For the team
letter-heading-team = For the team
letter-team-turn = Household { $household }: priority class { $priority }, { $days } days of waiting.
letter-team-points = Points of the proposal: { $percent } of 100.
letter-team-package = Support { $package } ({ $name }).
letter-team-nearest = The home that lacks least is { $unit }. For the details: fasi explain, with household and unit.
letter-team-fewest-rules = The home with the fewest rules in the way is { $unit }. For the details: fasi explain, with household and unit.

## At the foot
letter-sign-worker = Your worker
letter-sign-phone = Telephone
letter-sign-day = Handed over on
letter-foot = Prepared with FaSi. This sheet speaks of you alone: keep it in a safe place.
