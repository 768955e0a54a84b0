//! Whom a scenario concerns: households that change their standing, and how many of each group.

use std::collections::BTreeSet;

/// Groups smaller than this are not told: nobody is to be found out by a figure.
pub const SMALLEST: usize = 5;

/// What a household, or a visit, has in a plan, the better the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is not in the data.
    Absent,
    /// It waits, or is left out.
    Nothing,
    /// A bridge alone.
    Part,
    /// A lasting home, or a visit that is made.
    Whole,
}

/// How many of a group a scenario concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The group, a word of the list `group`; `everybody` for all.
    pub id: &'static str,
    /// How many there are in base and scenario together.
    pub of: usize,
    /// How many have a lasting home only in the scenario.
    pub gain: usize,
    /// How many have one only as things are.
    pub lose: usize,
}

/// The groups that may be told. `members` has the households of each group by external id; `gain` and `lose` are those that change.
///
/// Of a group that is told, those who do not belong to it may be found by subtraction from everybody: so it is not told either where
/// these are too few.
pub fn groups<'a>(
    everybody: &BTreeSet<&'a str>,
    members: &[(&'static str, BTreeSet<&'a str>)],
    gain: &BTreeSet<&'a str>,
    lose: &BTreeSet<&'a str>,
) -> Vec<Group> {
    let group = |id, members: &BTreeSet<&str>| Group {
        id,
        of: members.len(),
        gain: members.iter().filter(|one| gain.contains(*one)).count(),
        lose: members.iter().filter(|one| lose.contains(*one)).count(),
    };
    let few = |count: usize| (1..SMALLEST).contains(&count);
    let told =
        |members: &BTreeSet<&str>| members.len() >= SMALLEST && !few(everybody.len().saturating_sub(members.len()));
    let all = Some(group("everybody", everybody)).filter(|_| everybody.len() >= SMALLEST);
    let of_groups = members.iter().filter(|(_, members)| told(members)).map(|(id, members)| group(id, members));
    all.into_iter().chain(of_groups).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_groups_and_those_whose_rest_is_small_are_not_told() {
        let ids: Vec<String> = (0..20).map(|at| format!("N{at:02}")).collect();
        let of = |from: usize, to: usize| ids[from..to].iter().map(String::as_str).collect::<BTreeSet<&str>>();
        let members = [("few", of(0, 4)), ("some", of(0, 6)), ("most", of(0, 17)), ("every", of(0, 20))];
        let found = groups(&of(0, 20), &members, &of(3, 8), &of(0, 1));
        let told: Vec<_> = found.iter().map(|group| (group.id, group.of, group.gain, group.lose)).collect();
        assert_eq!(told, [("everybody", 20, 5, 1), ("some", 6, 3, 1), ("every", 20, 5, 1)]);
        assert_eq!(groups(&of(0, 4), &members[..1], &of(0, 1), &of(1, 2)), []);
    }
}
