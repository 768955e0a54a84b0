//! How evenly the week is shared: hours at visits and hours on the way, each on its own. Who works on call is called when needed, and counts
//! in neither; of ways only those count that may be told.

use super::view::{BalanceView, PersonView, SpreadView};
use crate::text::{Arg, Lang, minutes, text};

/// The balance of everybody's week.
pub(crate) fn balance(lang: Lang, people: &[PersonView]) -> BalanceView {
    let called = people.iter().filter(|person| person.on_call_minutes > 0).count() as i64;
    let there = || people.iter().filter(|person| person.on_call_minutes == 0);
    let who = |person: &PersonView| person.professional.clone();
    let visits: Vec<_> = there().map(|person| (who(person), person.visit_minutes)).collect();
    let travel: Vec<_> = there().filter_map(|person| Some((who(person), person.travel_minutes?))).collect();
    let hidden = (visits.len() - travel.len()) as i64;
    BalanceView {
        visits: spread(lang, "balance-visits", &visits, [called, 0]),
        travel: spread(lang, "balance-travel", &travel, [called, hidden]),
    }
}

/// From the least to the most, of those who have as much the first and the last by code; nothing of fewer than two people.
///
/// Not counted are who works on call, and whose ways are not told: how many they are is said.
fn spread(lang: Lang, key: &str, amounts: &[(String, i64)], [called, hidden]: [i64; 2]) -> Option<SpreadView> {
    if amounts.len() < 2 {
        return None;
    }
    let (least, least_minutes) = amounts.iter().min_by_key(|(who, amount)| (*amount, who.clone()))?.clone();
    let (most, most_minutes) = amounts.iter().max_by_key(|(who, amount)| (*amount, who.clone()))?.clone();
    let mean_minutes = amounts.iter().map(|(_, amount)| amount).sum::<i64>() / amounts.len() as i64;
    let length = |amount: i64| Arg::from(minutes(lang, amount));
    let args = [
        ("least", length(least_minutes)),
        ("who-least", least.as_str().into()),
        ("most", length(most_minutes)),
        ("who-most", most.as_str().into()),
        ("mean", length(mean_minutes)),
        ("people", (amounts.len() as i64).into()),
        ("called", called.into()),
        ("hidden", hidden.into()),
    ];
    let text = text(lang, key, &args);
    Some(SpreadView { least, least_minutes, most, most_minutes, mean_minutes, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_and_ways_are_shared_each_on_its_own_and_what_is_hidden_is_not_counted() {
        let person = |code: &str, visit_minutes: i64, travel_minutes: Option<i64>, on_call_minutes: i64| PersonView {
            professional: code.to_owned(),
            profession: String::new(),
            shift_minutes: 600,
            on_call_minutes,
            visits: 1,
            visit_minutes,
            travel_minutes,
            overtime_minutes: 0,
        };
        let people = [
            person("P1", 300, Some(120), 0),
            person("P2", 120, None, 0),
            person("P3", 300, Some(30), 0),
            person("P4", 10, Some(5), 480),
        ];
        let found = balance(Lang::It, &people);
        let visits = found.visits.unwrap();
        assert_eq!((visits.least.as_str(), visits.most.as_str(), visits.mean_minutes), ("P2", "P3", 240));
        assert!(visits.text.contains("3 persone; senza una a chiamata"), "{}", visits.text);
        let travel = found.travel.unwrap();
        assert!(travel.text.contains("2 persone; senza una a chiamata; senza una che va a un indirizzo protetto"));
        assert_eq!((travel.least.as_str(), travel.most.as_str(), travel.mean_minutes), ("P3", "P1", 75));
        assert!(travel.text.contains("P3") && travel.text.contains("P1"), "{}", travel.text);
        // of one person there is nothing to hold against another
        assert_eq!(balance(Lang::En, &people[2..]), BalanceView { visits: None, travel: None });
    }
}
