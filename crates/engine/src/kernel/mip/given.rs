//! What HiGHS is given of a request: only the columns that can be anything but nothing. Its presolve would find the others
//! too, but in many times the time and the memory.

use highs::{Col, RowProblem};

use super::{Request, Row};

/// What stands for the columns of a request in HiGHS.
pub(super) struct Given {
    /// The request's columns, in the order in which HiGHS has them.
    open: Vec<u32>,
    /// Of each of the request's columns: where HiGHS has it.
    place: Vec<Option<u32>>,
    /// How many columns the request has.
    columns: usize,
}

impl Given {
    /// Leaves out what can only be nothing.
    pub fn of(request: &Request<'_>) -> Self {
        let columns = &request.model.columns;
        let is_open = |column: &u32| {
            let column = columns[*column as usize];
            column.lower != 0 || column.upper != 0
        };
        let open: Vec<u32> = (0..columns.len() as u32).filter(is_open).collect();
        let mut place = vec![None; columns.len()];
        for (at, column) in open.iter().enumerate() {
            place[*column as usize] = Some(at as u32);
        }
        Self { open, place, columns: columns.len() }
    }

    /// How many of the request's columns HiGHS is given.
    pub fn columns(&self) -> usize {
        self.open.len()
    }

    /// The program for HiGHS, its costs divided by `scale`; its linear relaxation where the columns need not be whole.
    pub fn problem(&self, request: &Request<'_>, scale: i64, whole: bool) -> RowProblem {
        let mut problem = RowProblem::new();
        let mut costs = vec![0i64; self.columns];
        for (column, cost) in request.objective {
            costs[*column as usize] = cost / scale;
        }
        let columns: Vec<Col> = (self.open.iter())
            .map(|column| {
                let of = request.model.columns[*column as usize];
                let (cost, range) = (costs[*column as usize] as f64, of.lower as f64..=of.upper as f64);
                if whole { problem.add_integer_column(cost, range) } else { problem.add_column(cost, range) }
            })
            .collect();
        for row in request.model.rows.iter().chain(request.extra_rows) {
            if self.gives(row) {
                let placed = |(column, factor): &(u32, i64)| {
                    Some((columns[self.place[*column as usize]? as usize], *factor as f64))
                };
                let entries: Vec<(Col, f64)> = row.entries.iter().filter_map(placed).collect();
                let lower = row.lower.map_or(f64::NEG_INFINITY, |bound| bound as f64);
                let upper = row.upper.map_or(f64::INFINITY, |bound| bound as f64);
                problem.add_row(lower..=upper, entries);
            }
        }
        problem
    }

    /// Whether HiGHS is given a row: one in which an open column has a part, or that nothing can meet.
    fn gives(&self, row: &Row) -> bool {
        row.entries.iter().any(|(column, _)| self.place[*column as usize].is_some())
            || row.lower.is_some_and(|lower| lower > 0)
            || row.upper.is_some_and(|upper| upper < 0)
    }

    /// What HiGHS says of its rows as the request has them; nothing of a row that it was not given.
    pub fn of_rows(&self, request: &Request<'_>, said: &[f64]) -> Vec<f64> {
        let mut said = said.iter().copied();
        let mut of = |row: &Row| if self.gives(row) { said.next().unwrap_or(0.0) } else { 0.0 };
        request.model.rows.iter().chain(request.extra_rows).map(&mut of).collect()
    }

    /// A solution of the request as HiGHS takes it.
    pub fn start(&self, values: &[i64]) -> Vec<f64> {
        self.open.iter().map(|column| values[*column as usize] as f64).collect()
    }

    /// A solution of HiGHS as the request has it, rounded.
    pub fn values(&self, found: &[f64]) -> Vec<i64> {
        let mut values = vec![0; self.columns];
        for (column, value) in self.open.iter().zip(found) {
            values[*column as usize] = value.round() as i64;
        }
        values
    }
}
