//! What is made several times a week: one visit for each time, the first under its own code.

use crate::rows::{Dataset, VisitRow};

/// The times of one visit: their codes, and how many days apart they are at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The first has the visit's own code; what is tied to it or decided of it holds of that one.
    pub visits: Vec<String>,
    /// From day to day.
    pub days_apart: i32,
}

/// Puts a row of its own for each time of a visit, with its seats, members and hours; the dataset is in order before and after.
pub fn repeated(dataset: &mut Dataset) -> Vec<Repeat> {
    let mut repeats = Vec::new();
    let often: Vec<VisitRow> = dataset.visits.iter().filter(|row| row.times.unwrap_or(1) > 1).cloned().collect();
    for row in often {
        let codes = (2..=row.times.unwrap_or(1)).map(|time| format!("{}/{time}", row.id));
        let mut visits = vec![row.id.clone()];
        for code in codes {
            let own = |visit: &String| *visit == row.id;
            let seats: Vec<_> = dataset.seats.iter().filter(|seat| own(&seat.visit)).cloned().collect();
            dataset.seats.extend(seats.into_iter().map(|seat| crate::rows::SeatRow { visit: code.clone(), ..seat }));
            let members: Vec<_> = dataset.visit_members.iter().filter(|row| own(&row.visit)).cloned().collect();
            let member = |row| crate::rows::VisitMemberRow { visit: code.clone(), ..row };
            dataset.visit_members.extend(members.into_iter().map(member));
            let hours: Vec<_> = dataset.visit_hours.iter().filter(|row| own(&row.visit)).cloned().collect();
            let hour = |row| crate::rows::VisitHoursRow { visit: code.clone(), ..row };
            dataset.visit_hours.extend(hours.into_iter().map(hour));
            dataset.visits.push(VisitRow { id: code.clone(), ..row.clone() });
            visits.push(code);
        }
        repeats.push(Repeat { visits, days_apart: i32::from(row.days_apart.unwrap_or(1)) });
    }
    dataset.visits.sort_by(|one, other| one.id.cmp(&other.id));
    repeats
}
