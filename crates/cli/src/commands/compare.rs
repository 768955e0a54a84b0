//! `fasi compare`: two plans side by side, from their files alone or valued on the same data.

use fasi_exchange::case::{Files, open_case};
use fasi_exchange::placement::{ComparisonView, comparison, comparison_of_files};
use fasi_exchange::text::{number, text};

use super::Session;
use crate::args::{CompareArgs, Format};
use crate::exit::{Answer, Failure, print_error};
use crate::inputs;
use crate::output::{Column, Page, flaws, json, result};

pub fn run(session: Session, args: &CompareArgs) -> Result<Answer, Failure> {
    let (first, second) = (inputs::plan(&args.first)?, inputs::plan(&args.second)?);
    let view = match &args.dataset {
        None => comparison_of_files(session.lang, &first.file, &second.file),
        Some(dataset) => {
            let files = Files {
                dataset: dataset.clone(),
                decisions: args.decisions.clone(),
                policy: args.policy.clone(),
                identities: None,
            };
            let parsed = open_case(&files)?.parsed;
            let plans = [&first, &second].map(|named| {
                let (plan, gone) = named.file.published(&named.name, &parsed);
                if !gone.is_empty() {
                    print_error(&format!("{}\n", flaws(session.lang, &gone)));
                }
                plan
            });
            comparison(session.lang, &parsed, &plans[0], &plans[1])
        }
    };
    if session.format == Format::Json {
        let parts = vec![("comparison", json::value(&view)?)];
        return Ok(Answer::fine(json::answer(session.lang, session.command, parts)));
    }
    let same_inputs = first.file.inputs == second.file.inputs;
    Ok(Answer::fine(page(session, &view, same_inputs || args.dataset.is_some())))
}

fn page(session: Session, view: &ComparisonView, comparable: bool) -> String {
    let mut page = Page::new(session.lang);
    page.strong(&view.headline);
    if !comparable {
        page.say(&text(session.lang, "cli-compare-inputs", &[]));
    }
    page.gap();
    result::changes(&mut page, &view.changes, ["cli-column-first", "cli-column-second"]);
    page.heading("cli-levels");
    let columns =
        [Column::Words("cli-column-level"), Column::Figure("cli-column-first"), Column::Figure("cli-column-second")];
    let shown = |value: &i64| number(session.lang, *value);
    page.table(
        &columns,
        view.levels.iter().map(|(_, name, first, second)| vec![name.clone(), shown(first), shown(second)]),
    );
    page.finish()
}
