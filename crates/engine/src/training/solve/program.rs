//! The integer program: seats, editions that are held, and columns that count what seats are worth together.
//!
//! A seat is a column. An edition has one only where being held means something by itself: it costs, needs a group, or stands
//! in the way of another. What the value counts of several seats together has a column too, which is open only once a level
//! asks for it.

mod rows;

use std::ops::Range;

use rows::Rows;
pub(super) use rows::excludes;

use crate::kernel::mip::{Column, Model};
use crate::training::LEVELS;
use crate::training::problem::Problem;
use crate::training::soft;
use crate::training::value::{CHANGES, COST, GROUPS, HALF, LEFT, LOST, MANDATORY, MOVED, NEEDS, Value};

/// The levels that were asked for so far.
pub(super) type Asked = [bool; LEVELS.len()];

/// What a level adds up: column, amount; and what there is of it beside the columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Goal {
    /// Column, amount; no column twice.
    pub entries: Vec<(u32, i64)>,
    /// Beside the columns.
    pub constant: i64,
}

/// The program of a problem.
pub(super) struct Program {
    /// Columns and rows: seats first, then editions, then what is counted.
    pub model: Model,
    /// What each row binds.
    pub kinds: Vec<Kind>,
    /// What each level adds up.
    pub goals: [Goal; LEVELS.len()],
    /// Of each edition: its column.
    pub opens: Vec<Option<u32>>,
    /// The columns of editions, which follow each other.
    editions: Range<u32>,
    counted: Vec<Counted>,
}

/// What a row binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The seats of one person alone, by what they clash with or by how many they take.
    Own,
    /// An edition with its seats: the size of its group.
    Group,
    /// Editions that cannot all be held in one place or with one trainer.
    Place,
    /// Anything else.
    Other,
}

/// A column that counts what seats are worth together.
struct Counted {
    column: u32,
    /// The level that asks for it.
    level: usize,
    what: What,
}

/// When such a column is one.
enum What {
    /// Any of these seats is taken.
    Any(Vec<u32>),
    /// Any of these is taken, and not so many of its row are counted already: row, most.
    Few(Vec<u32>, usize, u32),
    /// So much is reached by the columns: column, amount; least.
    Least(Vec<(u32, i64)>, i64),
}

impl Program {
    /// The program of a problem.
    pub fn of(problem: &Problem<'_>) -> Self {
        let mut made = Self {
            model: Model::default(),
            kinds: Vec::new(),
            goals: std::array::from_fn(|_| Goal::default()),
            opens: vec![None; problem.editions.len()],
            editions: 0..0,
            counted: Vec::new(),
        };
        made.model.columns = vec![Column { lower: 0, upper: 1 }; problem.seats.len()];
        let mut rows = Rows::new(problem);
        rows.people();
        rows.editions(&mut made);
        made.editions = problem.seats.len() as u32..made.model.columns.len() as u32;
        rows.desks(&mut made);
        rows.prerequisites();
        rows.pins(&made);
        made.needs(problem, &mut rows);
        made.costs(problem);
        made.changes(problem);
        made.groups(problem, &mut rows);
        (made.model.rows, made.kinds) = (rows.made, rows.kinds);
        made
    }

    /// Whether a column says that an edition is held.
    pub fn is_edition(&self, column: u32) -> bool {
        self.editions.contains(&column)
    }

    /// A further column of 0 and 1.
    fn column(&mut self) -> u32 {
        self.model.columns.push(Column { lower: 0, upper: 1 });
        self.model.columns.len() as u32 - 1
    }

    /// A column that is one where any of these seats is taken, and may be nothing.
    fn any(&mut self, seats: &[u32], level: usize, rows: &mut Rows<'_, '_>) -> u32 {
        let column = self.column();
        rows.at_most(column, seats);
        self.counted.push(Counted { column, level, what: What::Any(seats.to_vec()) });
        column
    }

    /// What is closed of needs: mandatory ones, all by worth, who is left with nothing, who with less than half.
    fn needs(&mut self, problem: &Problem<'_>, rows: &mut Rows<'_, '_>) {
        let counts = &problem.counts;
        // the columns of which one at most is one, where the level is reached
        let reached: Vec<Vec<u32>> = (counts.reaches.iter())
            .map(|reach| if reach.single { reach.seats.clone() } else { vec![self.any(&reach.seats, MANDATORY, rows)] })
            .collect();
        let mut worths = Sum::default();
        let mut met = Sum::default();
        for (reach, columns) in counts.reaches.iter().zip(&reached) {
            worths.add(columns, reach.gain);
            if reach.meets {
                met.add(columns, -1);
            }
        }
        self.goals[MANDATORY] = Goal { entries: met.entries(), constant: counts.mandatory };
        self.goals[NEEDS] = Goal { entries: worths.entries(), constant: 0 };
        let (mut left, mut half) = (Sum::default(), Sum::default());
        for needy in counts.needy.iter().filter(|needy| !needy.closing.is_empty()) {
            if needy.single {
                left.add(&needy.closing, -1);
            } else {
                left.add(&[self.any(&needy.closing, LEFT, rows)], -1);
            }
        }
        for needy in &counts.needy {
            let mut closed = Sum::default();
            for at in needy.reaches.clone() {
                closed.add(&reached[at], 2 * counts.reaches[at].gain);
            }
            let closed = closed.entries();
            if closed.iter().map(|(_, gain)| gain).sum::<i64>() >= needy.whole {
                let column = self.column();
                rows.least(&closed, column, needy.whole);
                self.counted.push(Counted { column, level: HALF, what: What::Least(closed, needy.whole) });
                half.add(&[column], -1);
            }
        }
        let all = counts.needy.len() as i64;
        self.goals[LEFT] = Goal { entries: left.entries(), constant: all };
        self.goals[HALF] = Goal { entries: half.entries(), constant: all };
    }

    fn costs(&mut self, problem: &Problem<'_>) {
        let mut costs = Sum::default();
        for (edition, column) in problem.editions.iter().zip(&self.opens) {
            costs.add(column.as_slice(), edition.cost);
        }
        for (at, seat) in (0u32..).zip(&problem.seats) {
            costs.add(&[at], seat.ways);
        }
        self.goals[COST].entries = costs.entries();
    }

    fn changes(&mut self, problem: &Problem<'_>) {
        let mut kept = Sum::default();
        for seat in &problem.model.published {
            let same = problem.find(seat.activity, &seat.slots);
            for at in problem.spans[seat.operator.index()].clone() {
                let edition = problem.seats[at].edition as usize;
                if problem.editions[edition].activity == seat.activity {
                    let change = if Some(edition) == same { 0 } else { MOVED };
                    kept.add(&[at as u32], change - LOST);
                }
            }
        }
        self.goals[CHANGES] = Goal { entries: kept.entries(), constant: LOST * problem.model.published.len() as i64 };
    }

    /// Points that seats have by themselves, and of groups that are mixed.
    fn groups(&mut self, problem: &Problem<'_>, rows: &mut Rows<'_, '_>) {
        let mut points = Sum::default();
        for (at, seat) in (0u32..).zip(&problem.seats) {
            points.add(&[at], seat.points);
        }
        let weight = soft::weight_of_mixed(problem.model);
        let by_edition = if weight > 0 { problem.by_edition() } else { Vec::new() };
        let mut mixed = 0;
        for (edition, seats) in problem.editions.iter().zip(&by_edition) {
            for (part, wanted, each) in soft::parts(problem.model.activity(edition.activity)) {
                let mut by_kind = std::collections::BTreeMap::<u32, Vec<u32>>::new();
                for seat in seats {
                    let kind = part.of(problem.model, problem.seats[*seat as usize].operator);
                    by_kind.entry(kind).or_default().push(*seat);
                }
                let mut columns = Vec::new();
                for seats in by_kind.into_values() {
                    let column = self.column();
                    rows.at_most(column, &seats);
                    self.counted.push(Counted { column, level: GROUPS, what: What::Few(seats, mixed, wanted) });
                    columns.push(column);
                }
                points.add(&columns, weight * each);
                if columns.len() > wanted as usize {
                    rows.capped(&columns, i64::from(wanted));
                }
                mixed += 1;
            }
        }
        self.goals[GROUPS].entries = points.entries();
    }

    /// Opens the columns that these levels ask for, and closes those of others.
    pub fn open(&self, columns: &mut [Column], asked: Asked) {
        for counted in &self.counted {
            columns[counted.column as usize].upper = i64::from(asked[counted.level]);
        }
    }

    /// What all columns are where these seats are taken and these levels ask.
    pub fn values(&self, problem: &Problem<'_>, taken: &[usize], asked: Asked) -> Vec<i64> {
        let mut values = vec![0; self.model.columns.len()];
        for seat in taken {
            values[*seat] = 1;
            if let Some(column) = self.opens[problem.seats[*seat].edition as usize] {
                values[column as usize] = 1;
            }
        }
        let mut of_row = std::collections::BTreeMap::<usize, u32>::new();
        for counted in self.counted.iter().filter(|counted| asked[counted.level]) {
            let any = |seats: &[u32]| seats.iter().any(|seat| values[*seat as usize] == 1);
            let one = match &counted.what {
                What::Any(seats) => any(seats),
                What::Few(seats, row, most) => {
                    let so_far = of_row.entry(*row).or_default();
                    let one = any(seats) && *so_far < *most;
                    *so_far += u32::from(one);
                    one
                }
                What::Least(entries, least) => total(entries, &values) >= *least,
            };
            values[counted.column as usize] = i64::from(one);
        }
        values
    }

    /// The value of the plan in which these seats are taken.
    pub fn worth(&self, problem: &Problem<'_>, taken: &[usize]) -> Value {
        let values = self.values(problem, taken, [true; LEVELS.len()]);
        std::array::from_fn(|level| self.goals[level].constant + total(&self.goals[level].entries, &values))
    }
}

/// What columns add up to.
pub(super) fn total(entries: &[(u32, i64)], values: &[i64]) -> i64 {
    entries.iter().map(|(column, amount)| amount * values[*column as usize]).sum()
}

/// Amounts by column.
#[derive(Default)]
struct Sum(std::collections::BTreeMap<u32, i64>);

impl Sum {
    fn add(&mut self, columns: &[u32], amount: i64) {
        for column in columns {
            *self.0.entry(*column).or_default() += amount;
        }
    }

    fn entries(self) -> Vec<(u32, i64)> {
        self.0.into_iter().filter(|(_, amount)| *amount != 0).collect()
    }
}
