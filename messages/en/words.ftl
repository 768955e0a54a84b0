# Words of the closed lists: `word-<list>-<code>`; `.also` = synonyms taken on import, parted by |.

## terrain
word-terrain-plain = plain
word-terrain-hill = hills
    .also = hill
word-terrain-mountain = mountains
    .also = mountain

## place
word-place-work = work or course
    .also = work|course
word-place-nursery-school = nursery school
    .also = preschool
word-place-primary-school = primary school
word-place-lower-secondary-school = lower secondary school
    .also = middle school
word-place-upper-secondary-school = upper secondary school
    .also = high school
word-place-health = health service
    .also = health|hospital
word-place-other = another place
    .also = other

## arrangement
word-arrangement-cas = in a CAS
word-arrangement-sai = in the SAI
word-arrangement-hosted = hosted by relatives or friends
    .also = hosted|guest
word-arrangement-overcrowded = overcrowded rent
    .also = overcrowded
word-arrangement-eviction = home under eviction
    .also = eviction
word-arrangement-bridge = bridge unit
    .also = bridge
word-arrangement-none = without a home
    .also = none|homeless

## exit
word-exit-sai = end of the SAI stay
    .also = SAI
word-exit-cas = end of the CAS stay
    .also = CAS
word-exit-eviction = eviction
word-exit-hosted = end of hospitality
    .also = hospitality
word-exit-out = already out
    .also = out
word-exit-none = no exit pending
    .also = none

## extension
word-extension-none = none
    .also = no
word-extension-requested = requested
    .also = asked
word-extension-granted = granted
    .also = yes

## italian
word-italian-none = none
    .also = pre A1|A0
word-italian-a1 = A1
word-italian-a2 = A2
word-italian-b1 = B1
word-italian-b2 = B2
word-italian-c1 = C1 or better
    .also = C1|C2|native

## age
word-age-infant = 0–2 years
    .also = infant
word-age-nursery = 3–5 years
word-age-primary = 6–10 years
word-age-lower-secondary = 11–13 years
word-age-upper-secondary = 14–17 years
word-age-fourteen-fifteen = 14–15 years
word-age-sixteen-seventeen = 16–17 years
word-age-adult = 18–64 years
    .also = adult
word-age-senior = 65 years and over
    .also = 65+|elderly

## tie
word-tie-parent = parent or head
    .also = parent|head|mother|father
word-tie-partner = partner
    .also = spouse|husband|wife
word-tie-child = child
    .also = son|daughter
word-tie-other = another member
    .also = other|relative

## sex
word-sex-female = female
    .also = F|woman
word-sex-male = male
    .also = M|man

## expected
word-expected-birth = birth
    .also = pregnancy
word-expected-reunification = family reunification
    .also = reunification
word-expected-departure = departure
    .also = leaves

## certainty
word-certainty-possible = possible
    .also = maybe
word-certainty-likely = likely
    .also = probable
word-certainty-certain = certain
    .also = sure

## domain
word-domain-functioning = personal and social functioning
    .also = functioning
word-domain-economic = economic situation
    .also = economy
word-domain-work = work and employability
    .also = work
word-domain-education = education and training
    .also = training
word-domain-housing = housing
word-domain-networks = family and social networks
    .also = networks
word-domain-language = language
word-domain-legal = legal status
    .also = legal
word-domain-health = health
word-domain-minors = care of minors
    .also = children

## income
word-income-wage = wage
    .also = salary
word-income-self-employment = self-employment
word-income-child-allowance = child allowance
word-income-inclusion-allowance = inclusion allowance
    .also = minimum income
word-income-unemployment = unemployment benefit
    .also = unemployment
word-income-pension = pension
word-income-disability-allowance = disability allowance
word-income-training = paid traineeship
    .also = traineeship
word-income-family = help from relatives
    .also = maintenance
word-income-other = other income
    .also = other

## wish
word-wish-municipality = to live in a municipality
    .also = municipality
word-wish-unit = a certain unit
    .also = unit
word-wish-own-home = a home of their own
    .also = own home
word-wish-bedrooms = number of bedrooms
    .also = bedrooms
word-wish-no-stairs = no stairs
    .also = ground floor|lift

## usage
word-usage-lasting = lasting
    .also = permanent
word-usage-bridge = bridge
    .also = temporary

## tenure
word-tenure-free = free market 4+4
    .also = free market|4+4
word-tenure-agreed = agreed rent 3+2
    .also = agreed rent|3+2
word-tenure-transitional = transitional
word-tenure-takeover = contract to the body with takeover
    .also = takeover
word-tenure-sublet = sublet
word-tenure-loan = free loan
    .also = loan
word-tenure-bridge = bridge unit
word-tenure-public = public housing
    .also = ERP

## signatory
word-signatory-household = the household
word-signatory-body = a body
    .also = organisation

## condition
word-condition-women-only = women and their children only
    .also = women only
word-condition-with-minors = households with minors only
    .also = with minors
word-condition-with-disability = households with a disability only
    .also = with disability
word-condition-no-infants = no child under 3
    .also = no infants

## service
word-service-educator = educators
    .also = educator
word-service-mediation = linguistic and cultural mediation
    .also = mediator
word-service-social-work = social work
    .also = social worker
word-service-legal = legal advice
    .also = legal
word-service-job-orientation = job orientation

## category
word-category-rent = rent contributions
word-category-entry = entry costs
    .also = entry
word-category-guarantee = guarantees
    .also = guarantee fund
word-category-services = services and all else

## verdict
word-verdict-yes = eligible
    .also = yes
word-verdict-no = not eligible
    .also = no
word-verdict-to-verify = to be verified
    .also = to verify

## link
word-link-apart-unit = never in the same unit
    .also = apart
word-link-apart-municipality = never in the same municipality
word-link-together-municipality = together in the same municipality
    .also = together

## owner reason
word-owner-reason-let-already = let already
    .also = rented
word-owner-reason-works = works to be done
    .also = repairs
word-owner-reason-price = another price
word-owner-reason-guarantee-lacking = a guarantee is lacking
    .also = guarantee
word-owner-reason-other = another reason
    .also = other

## day
word-day-mon = Monday
word-day-tue = Tuesday
word-day-wed = Wednesday
word-day-thu = Thursday
    .also = thur|thurs
word-day-fri = Friday
word-day-sat = Saturday
word-day-sun = Sunday

## parameter
word-parameter-burden-percent = greatest share of income for rent, with the contribution (%)
word-parameter-burden-after-percent = greatest share of income for rent, after the contribution (%)
word-parameter-school-minutes = most minutes to the compulsory school
word-parameter-work-minutes = most minutes to fixed work
word-parameter-bridge-weeks = most weeks in a bridge unit
word-parameter-lasting-weeks = least weeks that a lasting home is available
word-parameter-floor-single-parent = floor: single-parent households (%)
word-parameter-floor-five-or-more = floor: households of five or more (%)
word-parameter-floor-disability = floor: households with a disability (%)
word-parameter-floor-severe-need = floor: households with a need of severity 4 (%)
word-parameter-stability-percent = points to keep when planning again (%)
word-parameter-training-noon-minutes = training: minutes after midnight that part morning and afternoon (810 = 13:30)
word-parameter-training-road-cents = training: cents a minute on the road to the room and back

## language
word-language-am = Amharic
word-language-ar = Arabic
word-language-bg = Bulgarian
word-language-bm = Bambara
word-language-bn = Bengali
    .also = Bangla
word-language-bs = Bosnian
word-language-de = German
word-language-dyu = Dyula
    .also = Jula
word-language-en = English
word-language-es = Spanish
word-language-fa = Persian
    .also = Farsi
word-language-ff = Fula
    .also = Pulaar|Fulani
word-language-fr = French
word-language-ha = Hausa
word-language-hi = Hindi
word-language-hr = Croatian
word-language-hy = Armenian
word-language-ig = Igbo
word-language-ise = Italian sign language
    .also = LIS
word-language-ka = Georgian
word-language-ku = Kurdish
word-language-ln = Lingala
word-language-lt = Lithuanian
word-language-ml = Malayalam
word-language-mk = Macedonian
word-language-mnk = Mandinka
    .also = Mandingo
word-language-ne = Nepali
word-language-om = Oromo
word-language-pa = Punjabi
    .also = Panjabi
word-language-pcm = Nigerian Pidgin
    .also = Pidgin
word-language-pl = Polish
word-language-prs = Dari
word-language-ps = Pashto
word-language-pt = Portuguese
word-language-ro = Romanian
word-language-rom = Romani
word-language-ru = Russian
word-language-si = Sinhala
    .also = Sinhalese
word-language-sk = Slovak
word-language-so = Somali
word-language-sq = Albanian
word-language-sr = Serbian
word-language-sw = Swahili
word-language-ta = Tamil
word-language-ti = Tigrinya
word-language-tl = Tagalog
    .also = Filipino
word-language-tr = Turkish
word-language-uk = Ukrainian
word-language-ur = Urdu
word-language-vi = Vietnamese
word-language-wo = Wolof
word-language-yo = Yoruba
word-language-zh = Chinese
    .also = Mandarin

## Yes and no; cells without a value; notes
word-bool-true = yes
    .also = x|true|1|y|ok
word-bool-false = no
    .also = false|0|n
# What says "not known", parted by |
word-cell-unknown = unknown|n/a|n.a.|not known|to be assessed
# Columns and sheets of notes only
word-cell-note = Notes|Note|Remarks
word-cell-mark = Error|Errors|Flaw|Flaws

## School levels; words of reasons
word-school-level-nursery = nursery school
word-school-level-primary = primary school
word-school-level-lower-secondary = lower secondary school
word-school-level-upper-secondary = upper secondary school
