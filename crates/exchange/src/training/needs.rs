//! What is needed: gaps by competence, service and territory for everybody to read; and by person, for that person and the training lead.

use std::collections::BTreeMap;

use super::veil::{FEWEST, hidden, nested};
use super::view::{CompetenceView, GroupView, NeedView, NeedsView, OperatorNeedsView};
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::{nearest, table_key};
use crate::rows::{CompetenceRow, Dataset, OperatorRow, ServiceRow, TrainingNeedRow};
use crate::text::{Arg, Lang, tenths, text};

/// What is needed, competence by competence: groups of fewer than five are not told, nor can they be worked out.
pub fn needs(lang: Lang, dataset: &Dataset) -> NeedsView {
    let ground = Ground::of(lang, dataset);
    let people: std::collections::BTreeSet<&str> =
        dataset.training_needs.iter().map(|row| row.operator.as_str()).collect();
    let args = [
        ("answers", Arg::from(dataset.training_needs.len() as i64)),
        ("people", (people.len() as i64).into()),
        ("operators", (dataset.operators.len() as i64).into()),
    ];
    let mut competences: Vec<(i64, CompetenceView)> =
        dataset.competences.iter().map(|competence| ground.competence(competence)).collect();
    competences.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.competence.cmp(&other.1.competence)));
    NeedsView {
        headline: text(lang, "needs-headline", &args),
        note: text(lang, "needs-note", &[("fewest", FEWEST.into())]),
        competences: competences.into_iter().map(|(_, view)| view).collect(),
    }
}

/// What one person needs; a flaw if nobody bears that code.
pub fn own_needs(lang: Lang, dataset: &Dataset, operator: &str) -> Result<OperatorNeedsView, Box<Flaw>> {
    let known = dataset.operators.iter().find(|row| row.id == operator);
    known.map(|row| person(lang, dataset, row)).ok_or_else(|| {
        let near = nearest(operator, dataset.operators.iter().map(|row| row.id.as_str())).map(Arg::Text);
        let flaw = Flaw::new(Code::Dangling, Place::default()).with("value", operator);
        Box::new(flaw.with("table", Arg::Message(table_key("operators").into())).suggest(near))
    })
}

/// What everybody needs who answered: for whoever leads training alone.
pub fn people_needs(lang: Lang, dataset: &Dataset) -> Vec<OperatorNeedsView> {
    let all = dataset.operators.iter().map(|row| person(lang, dataset, row));
    all.filter(|view| !view.needs.is_empty()).collect()
}

fn person(lang: Lang, dataset: &Dataset, operator: &OperatorRow) -> OperatorNeedsView {
    let mut own: Vec<&TrainingNeedRow> =
        dataset.training_needs.iter().filter(|need| need.operator == operator.id).collect();
    own.sort_by_key(|need| (std::cmp::Reverse(gap(need)), need.competence.clone()));
    let view = |need: &&TrainingNeedRow| NeedView {
        competence: competence_name(dataset, &need.competence),
        own: need.own,
        supervisor: need.supervisor,
        wanted: need.wanted,
        weight: need.weight.unwrap_or(1),
        mandatory: need.mandatory,
        case: need.case,
    };
    let service = dataset.services.iter().find(|service| service.id == operator.service);
    OperatorNeedsView {
        operator: operator.id.clone(),
        service: service.map_or_else(|| text(lang, "role-none", &[]), service_name),
        needs: own.iter().map(view).collect(),
    }
}

/// Steps that are missing to what somebody is to reach.
fn gap(need: &TrainingNeedRow) -> i64 {
    i64::from(need.wanted.saturating_sub(need.level()))
}

fn shown(id: &str, label: Option<&String>) -> String {
    label.map_or_else(|| id.to_owned(), |label| format!("{id} {label}"))
}

fn service_name(row: &ServiceRow) -> String {
    shown(&row.id, row.label.as_ref())
}

fn competence_name(dataset: &Dataset, id: &str) -> String {
    let row = dataset.competences.iter().find(|row| row.id == id);
    shown(id, row.and_then(|row| row.label.as_ref()))
}

/// Services and territories, and who works where.
struct Ground<'a> {
    lang: Lang,
    dataset: &'a Dataset,
    /// Names of territories; of services without one the last.
    territories: Vec<String>,
    /// Of each service its territory.
    of: Vec<usize>,
    /// Of each operator the service.
    service: BTreeMap<&'a str, usize>,
}

impl<'a> Ground<'a> {
    fn of(lang: Lang, dataset: &'a Dataset) -> Self {
        let named = |code: &str| {
            let town = dataset.municipalities.iter().find(|town| town.code == code);
            town.map_or_else(|| code.to_owned(), |town| town.name.clone())
        };
        let mut codes: Vec<&str> = dataset.services.iter().filter_map(|row| row.municipality.as_deref()).collect();
        codes.sort_unstable();
        codes.dedup();
        let mut territories: Vec<String> = codes.iter().map(|code| named(code)).collect();
        territories.push(text(lang, "needs-no-territory", &[]));
        let of = |row: &ServiceRow| {
            let code = row.municipality.as_deref();
            code.and_then(|code| codes.binary_search(&code).ok()).unwrap_or(codes.len())
        };
        let services = (0usize..).zip(&dataset.services);
        let services: BTreeMap<&str, usize> = services.map(|(at, row)| (row.id.as_str(), at)).collect();
        let operators = dataset.operators.iter();
        Self {
            lang,
            dataset,
            territories,
            of: dataset.services.iter().map(of).collect(),
            service: operators
                .filter_map(|row| Some((row.id.as_str(), *services.get(row.service.as_str())?)))
                .collect(),
        }
    }

    /// A competence, and how many are below what they are to reach: by which competences are put in order, not told where they are few.
    fn competence(&self, row: &CompetenceRow) -> (i64, CompetenceView) {
        let needs = self.dataset.training_needs.iter().filter(|need| need.competence == row.id);
        let below: Vec<&TrainingNeedRow> = needs.filter(|need| gap(need) > 0).collect();
        let people = below.len() as i64;
        let mut by_service = vec![0; self.dataset.services.len()];
        for need in &below {
            if let Some(at) = self.service.get(need.operator.as_str()) {
                by_service[*at] += 1;
            }
        }
        let (veiled, territories) = nested(&by_service, &self.of, self.territories.len());
        let mut by_territory = vec![0; self.territories.len()];
        for (people, territory) in by_service.iter().zip(&self.of) {
            by_territory[*territory] += people;
        }
        let told = !hidden(&[people])[0];
        let alike = below.windows(2).all(|pair| gap(pair[0]) == gap(pair[1]));
        let sum: i64 = below.iter().map(|need| gap(need)).sum();
        let gap_tenths = (told && !alike).then(|| (sum * 10 + people / 2) / people);
        let group = |name: String, people: i64, hidden: bool| {
            let people = Some(people).filter(|_| told && !hidden);
            GroupView { group: name, people, text: self.people(people) }
        };
        let names = self.dataset.services.iter().map(service_name);
        let services = names.zip(&by_service).zip(&veiled);
        let services = services.map(|((name, people), hidden)| group(name, *people, *hidden)).collect();
        let places = self.territories.iter().zip(&by_territory).zip(&territories).enumerate();
        // nobody works where no service is
        let places = places.filter(|(at, _)| self.of.contains(at));
        let territories = places.map(|(_, ((name, people), hidden))| group(name.clone(), *people, *hidden)).collect();
        let told = Some(people).filter(|_| told);
        let words = match (told, gap_tenths) {
            (Some(people), Some(gap)) => {
                let args = [("people", Arg::from(people)), ("gap", tenths(self.lang, gap).into())];
                text(self.lang, "needs-people-gap", &args)
            }
            (told, _) => self.people(told),
        };
        let order = told.unwrap_or(0);
        let (competence, name) = (row.id.clone(), shown(&row.id, row.label.as_ref()));
        (order, CompetenceView { competence, name, people: told, gap_tenths, text: words, services, territories })
    }

    fn people(&self, people: Option<i64>) -> String {
        match people {
            Some(people) => text(self.lang, "needs-people", &[("people", people.into())]),
            None => text(self.lang, "needs-few", &[("fewest", FEWEST.into())]),
        }
    }
}
