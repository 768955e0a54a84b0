//! What kind of problem it is: whether tours are alone, and what outweighs all that a plan can cost.

use super::{AT_END, FAR, Problem, Span};

impl Problem {
    /// Whether tours are alone with their visits: no links, one seat each, all of it somewhere, nothing late, no overtime, no seat
    /// dearer to one than to another, nothing counted over days or weeks.
    pub fn parts(&self) -> bool {
        let single = (0..self.visits() as u32).all(|visit| self.tasks_of(visit).len() == 1);
        let somewhere = !self.has_remote && !self.enters.contains(&AT_END);
        let alone = single
            && self.draft.is_empty()
            && self.edges.iter().all(Vec::is_empty)
            && somewhere
            && self.later.is_empty();
        let uncounted = self.gaps.is_empty() && !self.counted.binds();
        let strict = |span: &Span| span.close <= span.due;
        let lateness = self.costs.late > 0 || self.costs.latest > 0;
        let overtime = self.costs.overtime > 0 && self.tours.iter().any(|tour| tour.until < tour.latest);
        alone && uncounted && !overtime && self.seating.is_empty() && (!lateness || self.spans.iter().all(strict))
    }

    /// Whether anything can be too late: a window that closes, a tour that has to be back.
    pub fn closes(&self) -> bool {
        self.tours.iter().any(|tour| tour.latest < FAR) || self.spans.iter().any(|span| (0..FAR).contains(&span.close))
    }

    /// What a point of priority left out costs in a search: more than a whole plan can cost, so that no cost buys a visit.
    pub fn penalty(&self) -> i64 {
        let wide = |values: &mut dyn Iterator<Item = i64>| values.map(i128::from).sum::<i128>();
        let way = i128::from(self.matrices.iter().flatten().copied().max().unwrap_or(0));
        let ways = way * (self.tasks() + self.tours.len()) as i128;
        let spans = || self.spans.iter().chain(self.later.iter().flatten()).filter(|span| span.close >= 0);
        let first = spans().map(|span| span.due).chain(self.tours.iter().map(|tour| tour.until)).min().unwrap_or(0);
        let last = spans().map(|span| span.open).chain(self.tours.iter().map(|tour| tour.from)).max().unwrap_or(0);
        let apart = wide(&mut self.edges.iter().flatten().map(|edge| edge.after.abs()));
        // Nobody starts later than after everything else, one after another.
        let late = (i128::from(last - first) + wide(&mut self.duration.iter().copied()) + ways + apart).max(0);
        let costs = &self.costs;
        let lateness = late * (i128::from(costs.late) * self.tasks() as i128 + i128::from(costs.latest));
        let overtime = late * i128::from(costs.overtime) * self.tours.len() as i128;
        let dearest = self.seating.chunks(self.tours.len().max(1)).filter_map(|tours| tours.iter().max());
        let seating = wide(&mut dearest.copied());
        let counted = self.counted.dearest(&self.costs, wide(&mut self.duration.iter().copied()) + ways);
        let all = ways * i128::from(costs.travel) + lateness + overtime + seating + counted + 1;
        // Beyond what can be added up, lateness may still buy a visit; `verify` tells the value as it is.
        let most = i64::MAX / 4 / self.priority.iter().sum::<i64>().max(1);
        i64::try_from(all).unwrap_or(most).min(most)
    }
}
