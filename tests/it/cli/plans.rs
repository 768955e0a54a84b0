//! Plans: made, judged again, compared, and refused where they do not belong to the data.

use serde_json::Value;

use super::{Folder, json, run, says, small};

const REFUSAL: &str = r#"{"format": "fasi-decisions", "version": 1,
    "household_refusals": [{"household": "N002", "unit": "A002"}]}"#;
const AGAINST_RULES: &str = r#"{"format": "fasi-decisions", "version": 1,
    "pins": [{"household": "N005", "unit": "A001"}]}"#;

fn altered(path: &str, alter: impl FnOnce(&mut Value)) -> String {
    let mut plan: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    alter(&mut plan);
    plan.to_string()
}

#[test]
fn a_plan_verifies_against_its_own_inputs_only() {
    let folder = Folder::new();
    let decisions = folder.with("decisioni.json", REFUSAL);
    let plan = folder.plan("piano.json", &["--decisions", &decisions]);
    let said = says(&["verify", &small(), &plan, "--decisions", &decisions]);
    assert!(said.starts_with("Il piano rispetta tutte le regole."), "{said}");
    let refused = run(&["verify", &small(), &plan]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("E324 · piano.json"), "{}", refused.err);
}

#[test]
fn a_tampered_plan_is_found_out() {
    let folder = Folder::new();
    let plan = folder.plan("piano.json", &[]);
    let broken = altered(&plan, |plan| plan["placements"][0]["home"]["unit"] = "A002".into());
    let (code, value) = json(&["verify", &small(), &folder.with("rotto.json", &broken)]);
    assert_eq!((code, &value["verification"]["valid"]), (4, &false.into()));
    assert!(!value["verification"]["breaches"].as_array().unwrap().is_empty());

    let boasting = altered(&plan, |plan| {
        let points = plan["levels"].as_array_mut().unwrap().iter_mut().find(|level| level["level"] == "points");
        points.unwrap()["value"] = 9_000_000.into();
    });
    let told = run(&["verify", &small(), &folder.with("vanto.json", &boasting)]);
    assert_eq!(told.code, 4);
    assert!(told.out.contains("Punti dei criteri: nel file 9.000.000, risulta"), "{}", told.out);

    // of a plan that does not pass that is said first, whatever is asked
    let passing = run(&["explain", &small(), &plan]);
    assert!(passing.code == 0 && !passing.out.contains("fasi verify"), "{}", passing.out);
    for name in ["rotto.json", "vanto.json"] {
        let household =
            json(&["explain", &small(), &plan]).1["households"][0]["household"].as_str().unwrap().to_owned();
        for more in [&[][..], &["--household", &household]] {
            let told = run(&[&["explain", &small(), &folder.path(name)], more].concat());
            let first = "Questo piano non passa la verifica: perché, lo dice fasi verify DATI PIANO.";
            assert!(told.code == 0 && told.out.starts_with(first), "{}", told.out);
        }
        let (code, value) = json(&["explain", &small(), &folder.path(name)]);
        assert!(code == 0 && value["refused"].as_str().unwrap().starts_with("Questo piano"), "{value}");
    }

    for (field, code) in [("unit", "E302"), ("package", "E302"), ("from", "E304")] {
        let value = if field == "from" { "2026-12-15" } else { "X" };
        let unknown = altered(&plan, |plan| plan["placements"][0]["home"][field] = value.into());
        let (exit, told) = json(&["verify", &small(), &folder.with("altro.json", &unknown)]);
        assert_eq!((exit, &told["flaws"][0]["code"]), (2, &code.into()), "{field}");
    }
}

#[test]
fn a_plan_of_another_kind_is_a_clear_flaw() {
    let folder = Folder::new();
    let plan = folder.plan("piano.json", &[]);
    let routes = folder.with("giri.json", &altered(&plan, |plan| plan["room"] = "routes".into()));
    let refused = run(&["compare", &plan, &routes]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("E325 · giri.json") && refused.err.contains("«routes»"), "{}", refused.err);
    assert_eq!(json(&["verify", &small(), &small()]).1["flaws"][0]["code"], "E019");
    assert_eq!(json(&["verify", &small(), &folder.path("manca.json")]).1["flaws"][0]["code"], "E001");
    assert_eq!(json(&["verify", &small(), &folder.with("mezzo.json", "{\"format\":")]).1["flaws"][0]["code"], "E003");
}

#[test]
fn decisions_that_no_plan_keeps_end_with_three() {
    let folder = Folder::new();
    let decisions = folder.with("decisioni.json", AGAINST_RULES);
    let plan = folder.path("piano.json");
    let arguments = ["place", &small(), "--decisions", &decisions, "-o", &plan];
    let told = run(&arguments);
    assert_eq!(told.code, 3);
    assert!(told.out.contains("Nessun piano rispetta tutte le decisioni"), "{}", told.out);
    assert!(!std::path::Path::new(&plan).exists());
    let (code, value) = json(&arguments);
    assert_eq!((code, &value["result"]["status"]), (3, &"infeasible".into()));
}

#[test]
fn two_plans_are_compared_by_themselves_or_on_the_same_data() {
    let folder = Folder::new();
    let decisions = folder.with("decisioni.json", REFUSAL);
    let first = folder.plan("primo.json", &[]);
    let second = folder.plan("secondo.json", &["--decisions", &decisions]);
    let (_, alone) = json(&["compare", &first, &second]);
    let changed = |value: &Value| -> Vec<String> {
        let changes = value["comparison"]["changes"].as_array().unwrap().iter();
        changes.map(|change| change["household"].as_str().unwrap().to_owned()).collect()
    };
    assert!(changed(&alone).contains(&"N002".to_owned()));
    let (_, on_data) = json(&["compare", &first, &second, "--dataset", &small()]);
    assert_eq!(changed(&alone), changed(&on_data));
    assert!(says(&["compare", &first, &first]).starts_with("I due piani sono uguali."));
    assert!(says(&["compare", &first, &second]).contains("su dati, decisioni o policy diversi"));
}

#[test]
fn the_published_plan_is_kept_where_it_can_be() {
    let folder = Folder::new();
    let decisions = folder.with("decisioni.json", REFUSAL);
    let first = folder.plan("primo.json", &[]);
    let (_, again) = json(&["place", &small(), "--previous", &first, "--decisions", &decisions]);
    let levels = again["result"]["levels"].as_array().unwrap();
    assert!(levels.iter().any(|level| level["level"] == "changes" && level["value"].as_i64() >= Some(1)), "{again}");
    let gone = folder.with("vecchio.json", &altered(&first, |plan| plan["placements"][0]["household"] = "N900".into()));
    let told = run(&["place", &small(), "--previous", &gone]);
    assert_eq!(told.code, 0);
    assert!(told.err.contains("Una proposta del piano pubblicato") && told.err.contains("N900"), "{}", told.err);
}

#[test]
fn the_same_node_limit_gives_the_same_plan_on_any_threads() {
    let plan = |threads: &str| says(&["place", &small(), "--nodes", "500", "--threads", threads, "-o", "-"]);
    assert_eq!(plan("1"), plan("4"));
    let other: Value = serde_json::from_str(&plan("2")).unwrap();
    assert_eq!((&other["format"], &other["budget"]["milliseconds"]), (&"fasi-plan".into(), &Value::Null));
}

#[test]
fn rules_are_listed_for_people_programs_and_the_documents() {
    let (_, value) = json(&["rules"]);
    let rules = value["rules"].as_array().unwrap();
    let text = says(&["rules"]);
    let documents = says(&["rules", "--format", "markdown"]);
    for rule in rules {
        let (id, name) = (rule["id"].as_str().unwrap(), rule["name"].as_str().unwrap());
        assert!(text.contains(id) && text.contains(name), "{id}");
        assert!(documents.contains(&format!("**{name}** `{id}`")), "{id}");
    }
    assert_eq!(documents, says(&["rules", "--format", "markdown", "--lang", "en"]));
}

#[test]
fn the_demo_is_placed_verified_and_explained() {
    let file = |name: &str| {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        root.join("data/demo").join(name).display().to_string()
    };
    let (dataset, decisions, policy) = (file("dataset.json"), file("decisions.json"), file("policy.json"));
    let books = ["--decisions", &decisions, "--policy", &policy];
    let checked =
        says(&[&["check", &file("dataset.xlsx"), "--identities", &file("identities.xlsx")], &books[..]].concat());
    assert!(checked.starts_with("Nessun difetto."), "{checked}");
    let folder = Folder::new();
    let plan = folder.path("piano.json");
    let (code, value) = json(&[&["place", &dataset, "-o", &plan, "--time-limit", "20"], &books[..]].concat());
    assert_eq!(code, 0);
    let count = |field: &str| value["result"][field].as_array().unwrap().len();
    assert!(count("proposals") >= 25 && count("waiting") >= 5 && count("scarce") >= 3, "{value}");
    the_list_and_the_days_are_told_as_they_are(&value["result"]);
    says(&[&["verify", &dataset, &plan], &books[..]].concat());
    let overview = says(&[&["explain", &dataset, &plan], &books[..]].concat());
    assert!((1..=60).all(|number| overview.contains(&format!("Nucleo N{number:03}"))), "{overview}");
}

/// The headline says how long the waiting list is, one home is the one that lacks least, and days before the data's are past.
fn the_list_and_the_days_are_told_as_they_are(result: &Value) {
    let waiting = result["waiting"].as_array().unwrap();
    let headline = result["headline"].as_str().unwrap();
    assert!(headline.contains(&format!(" {} nuclei in lista d’attesa", waiting.len())), "{headline}");
    let two = |row: &&Value| row["takes"].is_object() && row["nearest"]["unit"] != row["takes"]["unit"];
    assert_eq!(waiting.iter().filter(two).collect::<Vec<_>>(), Vec::<&Value>::new());
    let tasks = result["proposals"].as_array().unwrap().iter().flat_map(|row| row["tasks"].as_array().unwrap());
    let mut past = [0, 0];
    for task in tasks.map(|task| task.as_str().unwrap()) {
        for (at, (due, was)) in
            [("ISEE, che scade il", "ISEE: è scaduto il"), ("in scadenza il", "era prevista per il")]
                .into_iter()
                .enumerate()
        {
            let day = |text: &str| {
                let day: Vec<&str> = task.split(text).nth(1)?.trim().trim_end_matches('.').split('/').collect();
                Some([day[2].to_owned(), day[1].to_owned(), day[0].to_owned()].join("-"))
            };
            assert!(day(due).is_none_or(|day| day.as_str() >= "2026-11-24"), "{task}");
            assert!(day(was).is_none_or(|day| day.as_str() < "2026-11-24"), "{task}");
            past[at] += i32::from(day(was).is_some());
        }
    }
    assert!(past.into_iter().all(|count| count > 0), "{past:?}");
}

#[test]
fn a_plan_that_contradicts_itself_is_found_out_without_its_values() {
    let folder = Folder::new();
    let plan = folder.plan("piano.json", &[]);
    let told = |name: &str, alter: &dyn Fn(&mut Value)| {
        let run = run(&["verify", &small(), &folder.with(name, &altered(&plan, |plan| alter(plan)))]);
        assert_eq!(run.code, 4, "{name}: {}{}", run.out, run.err);
        run.out
    };
    let points =
        |plan: &Value| plan["levels"].as_array().unwrap().iter().position(|level| level["level"] == "points").unwrap();
    let bound = told("limite.json", &|plan: &mut Value| {
        let at = points(plan);
        plan["levels"][at]["bound"] = 1.into();
    });
    assert!(bound.contains("peggiore del valore"), "{bound}");
    let gap = told("scarto.json", &|plan: &mut Value| {
        let at = points(plan);
        plan["levels"][at]["bound"] = 99_000_000.into();
    });
    assert!(gap.contains("dichiarato ottimo"), "{gap}");
    let first = told("primo.json", &|plan: &mut Value| plan["levels"][1]["first"] = 99.into());
    assert!(first.contains("il primo piano sarebbe migliore"), "{first}");
    let order = told("ordine.json", &|plan: &mut Value| plan["levels"].as_array_mut().unwrap().reverse());
    assert!(order.contains("non sono in ordine"), "{order}");
    let unknown = told("livello.json", &|plan: &mut Value| plan["levels"][0]["level"] = "meraviglia".into());
    assert!(unknown.contains("meraviglia"), "{unknown}");
    let status = told("stato.json", &|plan: &mut Value| plan["status"] = "perfetto".into());
    assert!(status.contains("perfetto"), "{status}");
}
