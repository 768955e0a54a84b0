//! Granular local search over tours alone: segments are moved, exchanged and turned, tails change tours, where that makes an
//! arc between visits that lie well beside each other.
//!
//! Toth and Vigo 2003 (granular neighbourhoods); a move joins what is known before a segment (earliest departures) to what is
//! known behind it (latest starts), as Vidal, Crainic, Gendreau and Prins 2013 do, in O(1) for short segments. What travels no less is given
//! up before its windows are looked at. Only possible moves are made: windows are hard here.

use super::super::super::problem::NONE;
use super::Ruin;

/// Most visits of a segment that goes elsewhere, and of one that comes back for it.
const LONGEST: usize = 3;
const BACK: usize = 2;

/// Adjacent visits of a tour; turned round where they go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Part {
    pub tour: u32,
    pub from: usize,
    pub len: usize,
    pub turned: bool,
}

/// A change of one or two tours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Move {
    /// Each goes where the other was; one may be empty. On two tours.
    Exchange(Part, Part),
    /// What stands from these places on changes tours. On two tours that are alike.
    Tails((u32, usize), (u32, usize)),
    /// What stands from the second place on goes before what stands from the first on, up to the third.
    Rotate(u32, usize, usize, usize),
    /// What stands between the places is driven the other way round.
    Turn(u32, usize, usize),
}

impl Ruin<'_> {
    /// Makes moves until none of those looked at is better; looks at what this try has put in, what stands beside it, and what moves change.
    pub(super) fn polish(&mut self) {
        for tour in 0..self.tours.len() as u32 {
            self.placed(tour);
        }
        for at in 0..self.put.len() {
            let visit = self.put[at];
            let (tour, place) = (self.tour_of[visit as usize], self.place[visit as usize] as usize);
            self.look_around(tour, place, place + 1);
        }
        while let Some(visit) = self.look.pop() {
            self.is_looked[visit as usize] = false;
            for at in 0..self.beside[visit as usize].len() {
                let beside = self.beside[visit as usize][at];
                let (one, other) = if beside.after { (beside.visit, visit) } else { (visit, beside.visit) };
                if let Some((less, best)) = self.best_joining(one, other) {
                    self.make(best, less);
                    break;
                }
            }
        }
    }

    /// Notes where the visits of a tour stand.
    fn placed(&mut self, tour: u32) {
        for (at, visit) in (0u32..).zip(&self.tours[tour as usize].visits) {
            self.place[*visit as usize] = at;
        }
    }

    /// Looks at what stands between two places of a tour, and beside it.
    fn look_around(&mut self, tour: u32, from: usize, until: usize) {
        let visits = &self.tours[tour as usize].visits;
        for visit in &visits[from.saturating_sub(1)..visits.len().min(until + 1)] {
            if !std::mem::replace(&mut self.is_looked[*visit as usize], true) {
                self.look.push(*visit);
            }
        }
    }

    /// The best of the moves after which one visit follows another, if it is better than none; by how much it is.
    fn best_joining(&mut self, one: u32, other: u32) -> Option<(i64, Move)> {
        let (tour, onto) = (self.tour_of[one as usize], self.tour_of[other as usize]);
        if tour == NONE || onto == NONE {
            return None;
        }
        let problem = self.problem;
        let (i, j) = (self.place[one as usize] as usize, self.place[other as usize] as usize);
        let (a, b) = (&self.tours[tour as usize], &self.tours[onto as usize]);
        // one of the arcs that a better move makes is shorter than one of those that it parts there (Lin and Kernighan 1973)
        let way = |on: u32| problem.time(on, problem.leaves[one as usize], problem.enters[other as usize]);
        if way(tour) >= a.way[i + 1] && way(onto) >= b.way[j] {
            return None;
        }
        let (mut best, mut least, mut judged) = (None, 0, 0);
        let mut offer = |change: Move| {
            // within a tour a move may be given up before its difference is known
            judged += u64::from(tour != onto);
            if let Some(more) = self.judge(change, least) {
                least = more;
                best = Some((more, change));
            }
        };
        let part = |tour: u32, from: usize, len: usize| Part { tour, from, len, turned: false };
        let turned = |tour: u32, from: usize, len: usize| Part { tour, from, len, turned: true };
        if tour == onto && i < j {
            for len in 1..=LONGEST {
                if j + len <= b.visits.len() && i + 1 < j {
                    offer(Move::Rotate(tour, i + 1, j, j + len));
                }
                if len <= i + 1 && i + 1 < j {
                    offer(Move::Rotate(tour, i + 1 - len, i + 1, j));
                }
            }
            if i + 1 < j {
                offer(Move::Turn(tour, i + 1, j + 1));
            }
        } else if tour == onto {
            for len in 1..=LONGEST.min(i - j) {
                offer(Move::Rotate(tour, j, i + 1 - len, i + 1));
                offer(Move::Rotate(tour, j, j + len, i + 1));
            }
        } else {
            for len in 1..=LONGEST {
                if j + len <= b.visits.len() {
                    for back in 0..=BACK.min(a.visits.len() - i - 1) {
                        offer(Move::Exchange(part(tour, i + 1, back), part(onto, j, len)));
                    }
                }
                if len <= i + 1 {
                    for back in 0..=BACK.min(j) {
                        offer(Move::Exchange(part(tour, i + 1 - len, len), part(onto, j - back, back)));
                    }
                }
                if len > 1 && len <= j + 1 {
                    offer(Move::Exchange(part(tour, i + 1, 0), turned(onto, j + 1 - len, len)));
                }
                if len > 1 && i + len <= a.visits.len() {
                    offer(Move::Exchange(turned(tour, i, len), part(onto, j, 0)));
                }
            }
            offer(Move::Tails((tour, i + 1), (onto, j)));
        }
        self.judged += judged;
        best
    }

    /// How much more a move travels, if that is less than `least` and possible.
    pub(in super::super) fn judge(&self, change: Move, least: i64) -> Option<i64> {
        let (more, fits) = match change {
            Move::Exchange(one, other) => {
                let more = self.more_with(one, other) + self.more_with(other, one);
                (more, more < least && self.fits_with(one, other) && self.fits_with(other, one))
            }
            Move::Tails(one, other) => {
                let more = self.more_with_tail(one, other) + self.more_with_tail(other, one);
                (more, more < least && self.fits_tails(one, other))
            }
            Move::Rotate(tour, from, middle, until) => {
                let len = until - from;
                let order = |at: usize| if at < until - middle { middle + at } else { from + at - (until - middle) };
                self.reordered(tour, (from, len), order, least)
            }
            Move::Turn(tour, from, until) => self.reordered(tour, (from, until - from), |at| until - 1 - at, least),
        };
        fits.then_some(more)
    }

    /// The visits of a part, as they stand where it goes.
    fn driven(&self, part: Part) -> impl Iterator<Item = u32> + '_ {
        let visits = &self.tours[part.tour as usize].visits[part.from..part.from + part.len];
        (0..part.len).map(move |at| visits[if part.turned { part.len - 1 - at } else { at }])
    }

    /// How much more a tour travels with another's part in place of its own.
    fn more_with(&self, own: Part, other: Part) -> i64 {
        let (problem, of) = (self.problem, &self.tours[own.tour as usize]);
        let (mut site, mut ways) = (of.outs[own.from], 0);
        for visit in self.driven(other) {
            ways += problem.time(own.tour, site, problem.enters[visit as usize]);
            site = problem.leaves[visit as usize];
        }
        // who has nothing to do stays at the base
        if other.len > 0 || own.len < of.visits.len() {
            ways += problem.time(own.tour, site, of.ins[own.from + own.len]);
        }
        ways - of.way[own.from..=own.from + own.len].iter().sum::<i64>()
    }

    /// Whether a tour can do so.
    fn fits_with(&self, own: Part, other: Part) -> bool {
        let (problem, of) = (self.problem, &self.tours[own.tour as usize]);
        let (mut site, mut time) = (of.outs[own.from], of.leave[own.from]);
        let mut load = of.load - self.driven(own).map(|visit| problem.load[visit as usize]).sum::<i64>();
        for visit in self.driven(other) {
            let task = problem.first[visit as usize];
            let span = problem.span(visit, own.tour);
            let start = span.open.max(time + problem.time(own.tour, site, problem.enters[visit as usize]));
            if start > span.close || !problem.allows(task, own.tour) {
                return false;
            }
            time = start + problem.duration[task as usize];
            site = problem.leaves[visit as usize];
            load += problem.load[visit as usize];
        }
        let next = own.from + own.len;
        load <= problem.tours[own.tour as usize].capacity
            && time + problem.time(own.tour, site, of.ins[next]) <= of.latest[next]
    }

    /// How much more a tour travels, from a place on, with what stands on another one from some place on.
    fn more_with_tail(&self, (own, at): (u32, usize), (other, from): (u32, usize)) -> i64 {
        let (of, tail) = (&self.tours[own as usize], &self.tours[other as usize]);
        let empty = at == 0 && from == tail.visits.len();
        if empty { -tail.way[from] } else { self.problem.time(own, of.outs[at], tail.ins[from]) - tail.way[from] }
    }

    /// Whether a move keeps tails on tours that are alike.
    #[cfg(test)]
    pub(in super::super) fn alike(&self, change: Move) -> bool {
        let Move::Tails((one, _), (other, _)) = change else { return true };
        self.class[one as usize] == self.class[other as usize]
    }

    /// Whether two tours can do so: they are alike, so that what is known of one's tail holds on the other.
    fn fits_tails(&self, one: (u32, usize), other: (u32, usize)) -> bool {
        let in_time = |(own, at): (u32, usize), (other, from): (u32, usize)| {
            let (of, tail) = (&self.tours[own as usize], &self.tours[other as usize]);
            of.leave[at] + self.problem.time(own, of.outs[at], tail.ins[from]) <= tail.latest[from]
        };
        let load = |(tour, until): (u32, usize)| {
            let head = &self.tours[tour as usize].visits[..until];
            head.iter().map(|visit| self.problem.load[*visit as usize]).sum::<i64>()
        };
        let room = |own: (u32, usize), other: (u32, usize)| {
            let tail = self.tours[other.0 as usize].load - load(other);
            load(own) + tail <= self.problem.tours[own.0 as usize].capacity
        };
        let alike = self.class[one.0 as usize] == self.class[other.0 as usize];
        alike && in_time(one, other) && in_time(other, one) && room(one, other) && room(other, one)
    }

    /// How much more a tour travels when so many of its visits stand in another order, and whether it can if it is less than `least`.
    fn reordered(
        &self,
        tour: u32,
        (from, len): (usize, usize),
        order: impl Fn(usize) -> usize,
        least: i64,
    ) -> (i64, bool) {
        let (problem, of) = (self.problem, &self.tours[tour as usize]);
        let (mut site, mut time, mut more) = (of.outs[from], of.leave[from], 0);
        let mut fits = true;
        for at in 0..len {
            let visit = of.visits[order(at)];
            let span = problem.span(visit, tour);
            let way = problem.time(tour, site, problem.enters[visit as usize]);
            let start = span.open.max(time + way);
            fits &= start <= span.close;
            if !fits {
                return (0, false);
            }
            more += way;
            time = start + problem.duration[problem.first[visit as usize] as usize];
            site = problem.leaves[visit as usize];
        }
        let way = problem.time(tour, site, of.ins[from + len]);
        more += way - of.way[from..=from + len].iter().sum::<i64>();
        (more, more < least && time + way <= of.latest[from + len])
    }

    /// Makes a move that travels so much more.
    pub(in super::super) fn make(&mut self, change: Move, more: i64) {
        let [one, other] = match change {
            Move::Exchange(a, b) => [(a.tour, a.from, a.from + b.len), (b.tour, b.from, b.from + a.len)],
            Move::Tails(a, b) => [(a.0, a.1, a.1), (b.0, b.1, b.1)],
            Move::Rotate(tour, from, _, until) | Move::Turn(tour, from, until) => [(tour, from, until); 2],
        };
        self.save(one.0);
        self.save(other.0);
        match change {
            Move::Exchange(one, other) => self.exchange(one, other),
            Move::Tails((one, at), (other, from)) => {
                let (one, other) = (one as usize, other as usize);
                self.tail.clear();
                self.tail.extend(self.tours[one].visits.drain(at..));
                let Some([one, other]) = self.tours.get_disjoint_mut([one, other]).ok() else { return };
                one.visits.extend(other.visits.drain(from..));
                other.visits.extend_from_slice(&self.tail);
            }
            Move::Rotate(tour, from, middle, until) => {
                self.tours[tour as usize].visits[from..until].rotate_left(middle - from);
            }
            Move::Turn(tour, from, until) => self.tours[tour as usize].visits[from..until].reverse(),
        }
        self.travel += more;
        self.seat(one);
        if other.0 != one.0 {
            self.seat(other);
        }
    }

    fn exchange(&mut self, one: Part, other: Part) {
        self.tail.clear();
        let (from, until) = (other.from, other.from + other.len);
        self.tail.extend(self.tours[other.tour as usize].visits[from..until].iter().copied());
        if other.turned {
            self.tail.reverse();
        }
        let Ok([a, b]) = self.tours.get_disjoint_mut([one.tour as usize, other.tour as usize]) else { return };
        let own = one.from..one.from + one.len;
        if one.turned {
            a.visits[own.clone()].reverse();
        }
        b.visits.splice(from..until, a.visits[own.clone()].iter().copied());
        a.visits.splice(own, self.tail.iter().copied());
    }

    /// Finds again what is known of a tour that has changed between two places.
    fn seat(&mut self, (tour, from, until): (u32, usize, usize)) {
        self.renew(tour);
        self.placed(tour);
        self.look_around(tour, from, until);
        for visit in &self.tours[tour as usize].visits {
            self.tour_of[*visit as usize] = tour;
        }
    }
}
