//! The codes of flaws: one list, from which their texts and tests follow.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// The codes of flaws, stable, never reused; `flaw-<code>` in the messages says what is wrong, `.do` what to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name),*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The code as shown: `E101`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $code),*
                }
            }
        }
    };
}

codes! {
    /// The file or folder cannot be read.
    Unreadable = "E001",
    /// Not a kind of file that is read.
    UnknownForm = "E002",
    /// Not valid JSON.
    Json = "E003",
    /// `format` is another one.
    Format = "E004",
    /// `version` is another one.
    Version = "E005",
    /// Not a workbook, or a broken one.
    Workbook = "E006",
    /// More bytes than are read, packed or unpacked.
    TooLarge = "E007",
    /// More rows or columns than are read.
    TooManyRows = "E008",
    /// A csv record cannot be read.
    Csv = "E009",
    /// A folder without csv files.
    EmptyFolder = "E010",
    /// A JSON field twice in one object.
    FieldTwice = "E011",
    /// A workbook that unpacks to far more than cells do.
    Bomb = "E012",
    /// A part of a workbook that is not what it claims.
    PartLies = "E013",
    /// Too many merged cells.
    MergedCells = "E014",
    /// A part of a workbook with a document type or entities.
    Entities = "E015",
    /// Another kind of file than its ending says.
    WrongEnding = "E016",
    /// Text in an encoding that is not read.
    Encoding = "E017",
    /// A pipe or device.
    NotAFile = "E018",
    /// Another of our files than is expected.
    WrongBook = "E019",
    /// More flaws than are told.
    MoreFlaws = "E020",

    /// A sheet, csv file or JSON field that is no table.
    UnknownTable = "E101",
    /// A required table is missing or has no row.
    MissingTable = "E102",
    /// Two sheets or files for one table.
    TableTwice = "E103",
    /// No header row.
    NoHeader = "E104",
    /// A column that the table does not have.
    UnknownColumn = "E105",
    /// Two columns for one field.
    ColumnTwice = "E106",
    /// A required column is missing.
    MissingColumn = "E107",
    /// Data in a column without a header.
    HeaderlessData = "E108",
    /// The head table has more than one row.
    HeadRows = "E109",
    /// A JSON table is not a list of objects.
    Shape = "E110",

    /// A required cell is empty.
    Required = "E201",
    /// Another type of value is expected.
    Type = "E202",
    /// Not a whole number.
    NotWhole = "E203",
    /// A number out of its limits.
    OutOfRange = "E204",
    /// Not an amount of money.
    NotMoney = "E205",
    /// More decimals than allowed.
    Decimals = "E206",
    /// Not a date.
    NotDate = "E207",
    /// Not a time of day.
    NotTime = "E208",
    /// Neither yes nor no.
    NotBool = "E209",
    /// Not a word of the list.
    UnknownWord = "E210",
    /// Not days of the week.
    NotDays = "E211",
    /// Not a list of floor areas.
    NotAreas = "E212",
    /// Not degrees.
    NotDegrees = "E213",
    /// The sheet shows an error in this cell.
    ErrorCell = "E214",
    /// A text that is too long or holds control characters.
    BadText = "E215",
    /// Not hours.
    NotHours = "E216",
    /// An id with characters that nobody sees.
    Invisible = "E217",
    /// An id that a spreadsheet made a day or a time.
    CodeChanged = "E218",
    /// Not a day with an hour.
    NotMoment = "E219",

    /// Two rows with one key.
    Duplicate = "E301",
    /// A reference to nothing.
    Dangling = "E302",
    /// A name that several rows bear.
    Ambiguous = "E303",
    /// The horizon does not start on a Monday.
    NotMonday = "E304",
    /// Two dates, or times, in the wrong order.
    DateOrder = "E305",
    /// One lottery number for two households.
    LotteryTwice = "E306",
    /// A household without members.
    NoMembers = "E307",
    /// A household without anybody in charge.
    NoHead = "E308",
    /// A condition without legal basis.
    NoLegalBasis = "E309",
    /// A condition without author.
    NoAuthor = "E310",
    /// A condition without date.
    NoDate = "E311",
    /// More spent, committed or guaranteed than the budget.
    Overspent = "E312",
    /// A wish without what it is about.
    WishLacks = "E313",
    /// A wish with what its kind does not take.
    WishSurplus = "E314",
    /// Mediation capacity without a language.
    NoLanguage = "E315",
    /// A language on a service that has none.
    LanguageSurplus = "E316",
    /// A household linked to itself.
    SelfLink = "E317",
    /// An extension granted without its end.
    ExtensionDate = "E318",
    /// An end of extension that nobody granted.
    ExtensionState = "E319",
    /// A deposit above three months' rent.
    Deposit = "E320",
    /// Bedrooms larger than the unit.
    BedroomsTooLarge = "E321",
    /// A member's school is no school.
    NotASchool = "E322",
    /// A member that the household does not have.
    NoSuchMember = "E323",

    /// A plan made for other inputs.
    OtherInputs = "E324",
    /// A plan of a room that is not known here.
    UnknownRoom = "E325",
    /// No week of the horizon has visits and shifts.
    NoWeek = "E326",
    /// A week outside the horizon.
    WeekOutside = "E327",
    /// A visit with no place, or several.
    VisitPlace = "E328",
    /// An end without a beginning.
    EndsAlone = "E329",
    /// A visit without seats.
    NoSeats = "E330",
    /// A visit tied to itself.
    VisitTiedToItself = "E331",
    /// A tie between visits whose limits leave nothing between them.
    LinkLimits = "E332",
    /// Two shifts of a professional at once.
    ShiftTwice = "E334",
    /// How well a language is spoken, and no language.
    NoSpokenLanguage = "E335",
    /// The plan that a week is planned anew from is of another week.
    BeforeOtherWeek = "E336",
    /// The moment from which on a week is planned anew comes after it.
    WeekIsOver = "E337",
    /// A decided hour without its day.
    PinNoDay = "E338",
    /// A decision of a visit that says nothing.
    PinEmpty = "E339",
    /// A stop where the professional has no shift.
    NoShiftThen = "E340",
    /// A visit that is not to be made in this week, or a seat that it does not have.
    NotThisWeek = "E341",
    /// A visit with more people than it has seats.
    NoSeatLeft = "E342",
    /// A moment from which on to decide, and a plan that nobody was told of.
    NowOfDraft = "E343",
    /// A visit that has happened.
    AlreadyMade = "E344",
    /// A visit that is not of the week in question.
    VisitOtherWeek = "E345",
    /// A seat that two people take.
    SeatTwice = "E346",
    /// A row of a week that people made, of another week than its first.
    RowOtherWeek = "E347",
    /// A seat that a visit does not have.
    NoSuchSeat = "E348",
    /// Of a break's beginning, end and length something is missing.
    BreakIncomplete = "E350",
    /// A break does not fit into its hours, or its hours into the shift.
    BreakOutside = "E351",
    /// Days between times of a visit that is made once.
    ApartOnce = "E352",
    /// A visit is to be made oftener than its days allow.
    TooOften = "E353",
    /// Two of a visit's hours meet on a day.
    HoursMeet = "E354",
    /// A visit is to come after itself.
    AfterItself = "E355",
    /// What is held at the base is no remote consultation.
    AtBaseNotRemote = "E356",
    /// Where the plan of a week stands is not said in a way that is known.
    PlanState = "E357",
    /// A shift that ends when it begins.
    ShiftEmpty = "E358",
    /// A tour of a plan's file where its professional has no shift.
    NoShiftOfTour = "E359",

    /// A rule id that does not exist.
    UnknownRule = "E401",
    /// A weight on a rule that has none.
    NoWeight = "E402",
    /// A switch on a rule that cannot be switched off.
    NoSwitch = "E403",
    /// A pin against an exclusion or refusal, or two pins of one household.
    PinClash = "E404",
    /// A level that is wanted below the one that is there.
    WantedBelow = "E405",
    /// Prerequisites that run in a circle.
    PrerequisiteCircle = "E406",
    /// A smallest group above the largest.
    GroupLimits = "E407",
    /// A smallest group above what rooms hold.
    GroupRoom = "E408",
    /// A desk that asks for more people than its service has.
    FloorAbove = "E409",
    /// Sessions that no slots can hold one after the other.
    NoSeries = "E410",
    /// A trainer who cannot hold the activity of a slot.
    TrainerCannot = "E411",
    /// Two slots of one room or trainer at once.
    SlotsMeet = "E412",
    /// Training that has to be, and no activity brings.
    NothingBrings = "E413",
    /// Decisions of training that contradict each other.
    TrainingPinClash = "E414",
    /// A decision of training that does not say what it is about.
    TrainingPinLacks = "E415",
    /// A role that no operator has.
    UnknownRole = "E416",
    /// A prerequisite that is neither an activity nor a level of a competence, or both.
    PrerequisiteWhat = "E417",
    /// Fewest days between sessions above the most.
    DaysBetween = "E418",
    /// A need that both the dataset and the questionnaire tell.
    AnswerTwice = "E419",
    /// Somebody at a session in which they have no seat.
    NoSeatThere = "E420",
    /// More minutes at a session than it has.
    LongerThanSession = "E421",

    /// A change of a table that does not exist.
    NoSuchTable = "E501",
    /// A change of a column that the table does not have.
    NoSuchColumn = "E502",
    /// A change that names no row.
    NamesNothing = "E503",
    /// A cell that another change of the scenario alters too.
    CellTwice = "E504",
    /// A row that another change of the scenario removes, and this one alters, or the other way round.
    AlteredAndRemoved = "E505",
    /// A change lacks what it needs.
    ChangeLacks = "E506",
    /// A change with what it does not take.
    ChangeSurplus = "E507",
    /// A row to be added that is there.
    ThereAlready = "E508",
    /// A column that holds no number to be scaled.
    NotScaled = "E509",
    /// Only rows with a code of their own can be copied.
    NotCopied = "E510",
    /// Arrivals of something that does not arrive.
    NoArrivals = "E511",
    /// With its changes made the data have a flaw.
    BreaksData = "E512",

    /// An amount that could be read in two ways.
    AmountReadAs = "W101",
    /// A serial number read as a day.
    DayReadAs = "W102",
    /// An id that a spreadsheet made a number, read as the one that it was.
    CodeReadAs = "W103",
    /// A place far from its municipality.
    FarAway = "W104",
    /// A tie to a visit of another week.
    OtherWeek = "W105",
    /// A decision of a visit that cannot be kept.
    PinCannot = "W106",
    /// A seat asks for what nobody of the team has.
    NobodyHas = "W111",
    /// At the hours of a visit nobody works who could make it.
    NobodyThen = "W112",
    /// Those who could make a visit by several are never there on one day.
    NeverTogether = "W113",
    /// A decision for a seat that the visit does not have.
    PinNoSuchSeat = "W114",
    /// Visits that are to come one after the other, in a circle.
    OrderCircle = "W115",
    /// Decided days or times of tied visits that cannot all be kept.
    PinsOfTied = "W116",
    /// One person decided for two visits at once.
    PinAtOnce = "W117",
    /// Visits that are to be days apart, and tied more closely by minutes.
    ApartAndTied = "W118",
    /// Hours of a visit on days that are not its own.
    HoursOtherDays = "W119",
    /// A notice for somebody who is not on call.
    NoticeNotOnCall = "W120",
    /// Somebody shares cars where none stand.
    NoSharedCar = "W121",
    /// A tie between visits that are not made equally often.
    TiedUnequally = "W122",
    /// A decision for a week in which the visit is not made.
    PinOtherWeek = "W123",
    /// Ties between visits that run in a circle.
    LinkCircle = "W124",
    /// A slot outside the horizon.
    SlotOutside = "W201",
    /// A slot in which nothing can be held.
    SlotIdle = "W202",
    /// A plan of training names what the data no longer have.
    SeatGone = "W203",
    /// A number of a simulation that is too small or too great.
    TermOutOfRange = "E513",
    /// A process or a policy that nobody knows.
    TermUnknown = "E514",
    /// A process without a mean, and no history to take it from.
    TermLacksMean = "E515",
    /// A negative binomial whose bunches nobody knows.
    TermLacksSize = "E516",
    /// The weeks of a history are asked for, and there is none.
    TermLacksHistory = "E517",
    /// A number that the process does not take.
    TermSurplus = "E518",
    /// More replications at least than at most.
    TermsContradict = "E519",
    /// A history of too few weeks.
    HistoryShort = "E520",
    /// A week twice in a history.
    HistoryWeekTwice = "E521",
    /// Data without a household, or without a home that somebody could be offered.
    NobodyLike = "E522",
    /// A history that says of some weeks only how many left the list.
    HistoryLeftPartly = "E523",
    /// Departures as in the history are asked for, and it tells of none.
    TermLacksLeft = "E524",
    /// Weeks to come beyond the last year of the funds.
    BeyondFunds = "W301",
    /// A history with weeks missing.
    HistoryGaps = "W302",
}

impl Code {
    /// Whether this only warns: the data can be used.
    pub fn is_warning(self) -> bool {
        self.as_str().starts_with('W')
    }
}
