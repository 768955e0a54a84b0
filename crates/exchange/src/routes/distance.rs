//! Estimated distances by road, which no rule asks for; where somebody goes to a protected address none is told.

use fasi_engine::geo::road;
use fasi_engine::ids::SiteId;
use fasi_engine::routes::report::{Report, TourRow};

use super::words::secret;
use crate::parse::ParsedWeek;

/// The sites that a tour passes, from base to base; those of protected addresses are left out.
pub(crate) fn sites(parsed: &ParsedWeek, row: &TourRow) -> Vec<SiteId> {
    let shift = parsed.model.shift(row.shift);
    let mut sites = vec![shift.base];
    for stop in row.stops.iter().filter(|stop| !secret(parsed, stop.stop.visit)) {
        if let Some((from, to)) = parsed.model.visit(stop.stop.visit).sites(shift) {
            sites.extend([from, to]);
        }
    }
    sites.push(shift.end);
    sites.dedup();
    sites
}

/// Metres of a tour by road, estimated from positions; nothing where a protected address is on it.
pub(crate) fn metres(parsed: &ParsedWeek, row: &TourRow) -> Option<i64> {
    let hidden = row.stops.iter().any(|stop| secret(parsed, stop.stop.visit));
    let place = |site: &SiteId| (parsed.sites[site.index()].point, parsed.sites[site.index()].terrain);
    let sites = sites(parsed, row);
    (!hidden).then(|| sites.windows(2).map(|pair| road(place(&pair[0]), place(&pair[1])).0).sum())
}

/// Metres as whole kilometres, to the nearest.
pub(crate) fn kilometres(metres: i64) -> i64 {
    (metres + 500) / 1000
}

/// Whole kilometres of all tours of which they are told.
pub(super) fn kilometres_told(parsed: &ParsedWeek, report: &Report) -> i64 {
    kilometres(report.tours.iter().filter_map(|row| metres(parsed, row)).sum())
}
