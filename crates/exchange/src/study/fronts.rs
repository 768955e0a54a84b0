//! Two figures of placement against each other: proven points, as a table and as a picture.

use fasi_engine::kernel::budget::Watch;
use fasi_engine::scenario::fronts::{FIGURES, Point, of_homes};

use super::asked::{Study, StudyError, Told};
use super::file::{CellView, PlotView, PointView, TableView};
use crate::parse::parse;
use crate::scenario::{Inputs, amount, indicator_name};
use crate::text::{Arg, Lang, text};

/// The figures that can be held against each other, by their ids.
pub fn figures() -> impl Iterator<Item = &'static str> {
    FIGURES.into_iter().map(|(id, _)| id)
}

pub(super) fn told(
    lang: Lang,
    study: &Study,
    inputs: &Inputs,
    (x, y, most): (&str, &str, u32),
    watch: Watch<'_>,
) -> Result<Told, StudyError> {
    let parsed = parse(&inputs.dataset, Some(&inputs.decisions), Some(&inputs.policy))?;
    let found = of_homes(&parsed.model, (x, y), most as usize, &study.budget(), watch)?;
    let [x_name, y_name] = [x, y].map(|id| indicator_name(lang, id));
    let proven = found.points.iter().filter(|point| point.proven).count();
    let mut told = Told { stopped: found.stopped, ..Told::default() };
    let args = [
        ("count", Arg::from(found.points.len() as i64)),
        ("proven", (proven as i64).into()),
        ("x", x_name.as_str().into()),
        ("y", y_name.as_str().into()),
    ];
    let key = match (found.points.is_empty(), found.stopped, found.complete) {
        (true, ..) => "study-front-none",
        (_, true, _) => "study-front-stopped",
        (_, _, true) => "study-front-complete",
        _ => "study-front-some",
    };
    told.headline = text(lang, key, &args);
    let mut table = TableView::new(
        lang,
        "front",
        text(lang, "study-table-front", &args),
        &[("x", true), ("y", true), ("proof", false)],
    );
    table.columns[0].name.clone_from(&x_name);
    table.columns[1].name.clone_from(&y_name);
    let shown = |point: &Point| (amount(lang, x, point.x), amount(lang, y, point.y));
    table.rows.extend(found.points.iter().map(|point| {
        let (along, up) = shown(point);
        let proof = text(lang, if point.proven { "study-proven" } else { "study-found" }, &[]);
        vec![CellView::figure(along, point.x), CellView::figure(up, point.y), CellView::words(proof)]
    }));
    if !table.rows.is_empty() {
        told.tables.push(table);
        let point = |point: &Point| PointView { x: point.x, y: point.y, label: shown(point), proven: point.proven };
        let points = found.points.iter().map(point).collect();
        told.plots.push(PlotView::Front {
            title: text(lang, "study-table-front", &args),
            x: x_name,
            y: y_name,
            points,
        });
    }
    told.notes.push(text(lang, "study-note-front", &[]));
    Ok(told)
}
