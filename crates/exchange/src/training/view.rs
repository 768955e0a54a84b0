//! Views of training: texts in the language asked for and plain figures beside them. Levels of one person are in no view but
//! [`OperatorNeedsView`], which is for that person and for whoever leads training.

use serde::Serialize;

use crate::levels::LevelView;

/// Training planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrainingView {
    /// Stable name of the status.
    pub status: String,
    /// The status in words.
    pub status_text: String,
    /// One sentence: how many editions are held, how many people attend, what has to be met and is not.
    pub headline: String,
    /// Activities of whose possible calendars not all were weighed: of these the bounds say nothing.
    pub cut: Vec<String>,
    /// Value by level.
    pub levels: Vec<LevelView>,
    /// The editions that are held, by when they begin.
    pub editions: Vec<EditionView>,
    /// Activities of which nothing is held.
    pub not_held: Vec<String>,
    /// Each person who attends something.
    pub operators: Vec<OperatorView>,
    /// Who needs something and has no seat for it.
    pub waiting: Vec<WaitingView>,
    /// The desks on the half-days on which they are left with fewest.
    pub desks: Vec<DeskView>,
    /// What funds pay.
    pub funds: Vec<FundView>,
    /// What is not as people were told, where training was planned anew.
    pub changes: Vec<String>,
}

/// An edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditionView {
    /// The activity and the slot in which it begins: `A01/D05`.
    pub edition: String,
    /// The activity.
    pub activity: String,
    /// Its id and name.
    pub name: String,
    /// Method in words.
    pub method: String,
    /// Its sessions in order.
    pub sessions: Vec<SessionView>,
    /// Who attends, by staff code.
    pub attendees: Vec<String>,
    /// How many attend, and how many could.
    pub seats: (usize, u32),
    /// From how many services they come.
    pub services: usize,
    /// Credits that it gives, in words.
    pub credits: Vec<String>,
    /// What it costs, in words.
    pub cost: String,
    /// The day on which its usefulness is asked about, ISO: that of the last session.
    pub asked_after: String,
    /// The day on which its use at work is asked about, ISO: three months later.
    pub asked_later: String,
    /// Why this is a good group, in sentences.
    pub why: Vec<String>,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionView {
    /// The slot.
    pub slot: String,
    /// The day, ISO.
    pub day: String,
    /// Day and hours in words.
    pub when: String,
    /// From.
    pub from: String,
    /// Until.
    pub until: String,
    /// Where.
    pub place: String,
    /// Who holds it, by code.
    pub trainer: Option<String>,
}

/// Somebody who attends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OperatorView {
    /// Staff code.
    pub operator: String,
    /// Service, by id and name.
    pub service: String,
    /// The editions that they attend.
    pub editions: Vec<String>,
    /// Credits that these give them towards what they have to gather, in words.
    pub credits: Vec<String>,
}

/// Somebody who needs something and has no seat for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingView {
    /// Staff code.
    pub operator: String,
    /// Service, by id and name.
    pub service: String,
    /// The competence, by id and name.
    pub competence: String,
    /// Whether they have to be trained.
    pub mandatory: bool,
    /// Why they wait, in sentences; of the first of the list alone.
    pub reasons: Vec<String>,
}

/// What somebody attends, and why they wait for what else they need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OperatorWhyView {
    /// Staff code.
    pub operator: String,
    /// In a sentence.
    pub headline: String,
    /// What they attend, when, and for which credits.
    pub attends: Vec<String>,
    /// Activities that would close what they need, or the one asked about, and why they are not in them.
    pub waits: Vec<WhyActivityView>,
    /// Competences of which nothing that is for them brings more, in sentences.
    pub unmet: Vec<String>,
}

/// Why somebody does not attend an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WhyActivityView {
    /// The activity.
    pub activity: String,
    /// In a sentence.
    pub headline: String,
    /// Edition by edition, those that are held first; the first of them.
    pub editions: Vec<StoppedView>,
    /// The smallest change that lets them in, where one was found: it was tried, and breaks no rule.
    pub repair: Option<String>,
}

/// What keeps somebody out of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoppedView {
    /// Which, in words.
    pub edition: String,
    /// Whether it is held.
    pub held: bool,
    /// What is in the way, in sentences.
    pub reasons: Vec<String>,
    /// The rules in the way, by id.
    pub rules: Vec<String>,
}

/// Whom an edition could take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CandidatesView {
    /// The activity and the slot in which it begins.
    pub edition: String,
    /// In a sentence.
    pub headline: String,
    /// Who attends, by staff code.
    pub attendees: Vec<String>,
    /// Credits that it gives, in words.
    pub credits: Vec<String>,
    /// Who else could come as things stand: no rule is broken, no desk is closed.
    pub could: Vec<CandidateView>,
    /// Whom only their desk keeps out, with when it would be short.
    pub desk: Vec<CandidateView>,
}

/// Somebody who could come, or whom their desk keeps out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CandidateView {
    /// Staff code.
    pub operator: String,
    /// Service, by id and name.
    pub service: String,
    /// What is in the way, if anything.
    pub text: String,
}

/// A desk on a half-day on which somebody attends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskView {
    /// Service, by id and name.
    pub service: String,
    /// Half-day in words.
    pub when: String,
    /// How many attend then.
    pub away: i64,
    /// How many stay on duty, with those who can stand in.
    pub left: i64,
    /// How many have to.
    pub least: i64,
}

/// What a fund pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FundView {
    /// The fund, by id and name.
    pub fund: String,
    /// What it pays, in words.
    pub spent: String,
    /// What it had, in words.
    pub budget: String,
    /// What is left, in words.
    pub left: String,
}

/// What is needed, as everybody may read it: nobody's levels, and no group of fewer than five.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NeedsView {
    /// One sentence: how many answers of how many people.
    pub headline: String,
    /// How small groups are kept from view, and why some larger ones are too.
    pub note: String,
    /// Competence by competence, the one with most people below what they want first.
    pub competences: Vec<CompetenceView>,
}

/// What is needed of a competence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CompetenceView {
    /// The competence.
    pub competence: String,
    /// Its id and name.
    pub name: String,
    /// How many people are below what they are to reach; `None` where they are fewer than five.
    pub people: Option<i64>,
    /// By how many tenths of a level, on average; `None` as above, and where all are by as much.
    pub gap_tenths: Option<i64>,
    /// Both in words.
    pub text: String,
    /// By service.
    pub services: Vec<GroupView>,
    /// By municipality of the service.
    pub territories: Vec<GroupView>,
}

/// A group of people, of whom some are below what they are to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupView {
    /// Which.
    pub group: String,
    /// How many; `None` where they are fewer than five, or would tell of a group that is.
    pub people: Option<i64>,
    /// The same in words.
    pub text: String,
}

/// What one person needs: for that person and for whoever leads training.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OperatorNeedsView {
    /// Staff code.
    pub operator: String,
    /// Service, by id and name.
    pub service: String,
    /// Need by need, the widest first.
    pub needs: Vec<NeedView>,
}

/// A need of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NeedView {
    /// The competence, by id and name.
    pub competence: String,
    /// The level that they say they have.
    pub own: u8,
    /// The level that who leads them says.
    pub supervisor: Option<u8>,
    /// The level that they are to reach.
    pub wanted: u8,
    /// How much it weighs.
    pub weight: u8,
    /// Whether they have to be trained.
    pub mandatory: bool,
    /// Whether they would bring a case.
    pub case: bool,
}
