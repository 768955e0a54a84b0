//! `cargo xtask demo`: the main jobs on the demo dataset, from a fresh checkout to proposals and a week on the screen.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::house::{House, output, succeed};

/// Most seconds that the demo's solve may take.
const SECONDS: &str = "60";
/// Seconds for the team's week.
const ROUTE_SECONDS: &str = "10";

/// Seconds for training.
const TRAIN_SECONDS: &str = "20";

/// The goal of the demo, and for how long it is looked for.
const GOAL: [&str; 4] = ["--goal", "everyone-placed", "--time-limit", "30"];
/// The answers of the questionnaire on training needs.
const ANSWERS: [&str; 2] = ["--answers", "data/demo/answers.xlsx"];

/// How `fasi accept` ends where the test is not passed, or nobody can tell.
const NOT_PASSED: i32 = 4;
/// Past weeks, and the policies that are held against each other on them.
const PAST: [&str; 2] = ["data/demo/past-2026-09-29.json", "data/demo/past-2026-10-27.json"];
const POLICIES: [&str; 6] =
    ["--policy", "data/demo/policy-draft.json", "--against", "data/demo/policy.json", "--rooms", "placement"];

/// The dataset, and the options that name what goes with it.
const CASE: [&str; 5] =
    ["data/demo/dataset.json", "--decisions", "data/demo/decisions.json", "--policy", "data/demo/policy.json"];

/// Builds, checks, places, explains, plans the team's week, asks what would be if, and says what to try next.
pub fn run(house: &House) -> Result<(), String> {
    let lang = Lang::of(|name| std::env::var(name).ok());
    house.build()?;
    let plan = house.target().join("demo").join("plan.json");
    std::fs::create_dir_all(house.target().join("demo")).map_err(|error| error.to_string())?;
    let plan = shortened(house, &plan);

    lang.say(
        "Controllo dei dati: 60 nuclei e 45 alloggi inventati",
        "Checking the data: 60 households, 45 units, invented",
    );
    shown(&mut fasi(house, lang, "check", &["--identities", "data/demo/identities.json"]))?;

    lang.say("Proposte di abbinamento, al massimo in un minuto", "Placement proposals, within a minute");
    shown(&mut fasi(house, lang, "place", &["--time-limit", SECONDS, "-o", &plan, "--force"]))?;

    let standing = output(&mut fasi(house, lang, "explain", &[&plan, "--format", "json"]))?;
    let standing: Value = serde_json::from_slice(&standing).map_err(|error| format!("fasi explain: {error}"))?;
    let pair = nearest(&standing);
    if let Some((household, unit)) = &pair {
        lang.say("Perché non quell’alloggio", "Why not that unit");
        shown(&mut fasi(house, lang, "explain", &[&plan, "--household", household, "--unit", unit]))?;
    }
    if let Some((household, _)) = &pair {
        lang.say("Il foglio per il nucleo", "The page for the household");
        let letters = shortened(house, &house.target().join("demo").join("letters"));
        let more = [&*plan, "--household", household, "--identities", "data/demo/identities.json"];
        shown(&mut fasi(house, lang, "dossier", &[&more[..], &["-o", &letters, "--force"]].concat()))?;
        println!("{letters}/{household}.{}.pdf", lang.tag());
    }
    lang.say("La settimana dell’équipe mobile", "The mobile team's week");
    let week = shortened(house, &house.target().join("demo").join("week.json"));
    shown(house.command(house.fasi()).args(["--lang", lang.tag(), "route", CASE[0]]).args([
        "--time-limit",
        ROUTE_SECONDS,
        "-o",
        &week,
        "--force",
    ]))?;
    lang.say("I fogli della settimana: da stampare, calendari, mappa", "The week's sheets: to print, calendars, a map");
    let sheets = shortened(house, &house.target().join("demo").join("sheets"));
    shown(house.command(house.fasi()).args([
        "--lang",
        lang.tag(),
        "sheets",
        CASE[0],
        &week,
        "-o",
        &sheets,
        "--force",
    ]))?;
    courses(house, lang)?;
    lang.say("Che cosa succederebbe se: otto scenari", "What would be if: eight scenarios");
    let page = shortened(house, &house.target().join("demo").join("scenarios.html"));
    let result = shortened(house, &house.target().join("demo").join("scenarios.json"));
    let more = ["data/demo/scenarios.json", "-o", &result, "--html", &page, "--force"];
    shown(&mut fasi(house, lang, "whatif", &more))?;
    lang.say("Quando siamo saturi? Aspettare o assegnare ora?", "When is it too many? Wait or place now?");
    let page = shortened(house, &house.target().join("demo").join("weeks.html"));
    let result = shortened(house, &house.target().join("demo").join("weeks.json"));
    let more = ["--history", "data/demo/history.json", "--give", "in-turn,by-price"];
    let short = ["--weeks", "13", "--least", "4", "--most", "4", "-o", &result, "--html", &page, "--force"];
    shown(&mut fasi(house, lang, "simulate", &[&more[..], &short].concat()))?;
    studies(house, lang)?;
    next(house, lang, (&plan, &week), pair.as_ref().map(|(household, _)| household));
    Ok(())
}

/// What one more of each thing is worth, what suffices that everybody has a home, how many homes for how much money.
fn studies(house: &House, lang: Lang) -> Result<(), String> {
    let asked: [(&str, &str, &str, &[&str]); 3] = [
        ("margins", "Quanto vale una cosa in più", "What one more of each thing is worth", &["--rooms", "placement"]),
        ("reach", "Che cosa basta perché tutti abbiano casa", "What suffices that everybody has a home", &GOAL),
        ("front", "Quante case con quanta spesa", "How many homes for how much money", &[]),
    ];
    for (what, italian, english, more) in asked {
        lang.say(italian, english);
        let page = shortened(house, &house.target().join("demo").join(format!("{what}.html")));
        shown(&mut fasi(house, lang, what, &[more, &["--html", &page, "--force"]].concat()))?;
    }
    lang.say("Una policy nuova, provata sulle settimane passate", "A new policy, tested on past weeks");
    let page = shortened(house, &house.target().join("demo").join("accept.html"));
    let mut accept = house.command(house.fasi());
    accept.args(["--lang", lang.tag(), "accept"]).args(PAST).args(POLICIES).args(["--html", &page, "--force"]);
    judged(&mut accept)
}

/// What training is needed, who attends what, and the papers of it.
fn courses(house: &House, lang: Lang) -> Result<(), String> {
    let fasi = |what: &str, more: &[&str]| {
        let mut command = house.command(house.fasi());
        command.args(["--lang", lang.tag(), what, CASE[0]]).args(more).args(ANSWERS);
        command
    };
    lang.say(
        "Di che formazione c’è bisogno: il quadro per tutti",
        "What training is needed: the picture for everybody",
    );
    shown(&mut fasi("needs", &[]))?;
    lang.say(
        "La formazione: chi va a quale corso, senza chiudere lo sportello",
        "Training: who goes to which course, without closing the desk",
    );
    let plan = shortened(house, &house.target().join("demo").join("training.json"));
    shown(&mut fasi("train", &["--time-limit", TRAIN_SECONDS, "-o", &plan, "--force"]))?;
    lang.say("Registri, calendari, elenco per gli attestati", "Sheets to sign, calendars, the list for certificates");
    let papers = shortened(house, &house.target().join("demo").join("courses"));
    shown(&mut fasi("sheets", &[&plan, "-o", &papers, "--force"]))?;
    let said = lang.pick(
        "Chi altro posso mandare a quel corso senza chiudere lo sportello, e per quali crediti",
        "Whom else can I send to that course without closing the desk, and for which credits",
    );
    lang.say(said, said);
    shown(&mut fasi("explain", &[&plan, "--activity", "A07"]))
}

/// Of the waiting households the one whose turn is first, with the home that misses it by least.
fn nearest(standing: &Value) -> Option<(String, String)> {
    let waiting = standing["households"].as_array()?.iter().map(|view| &view["waiting"]);
    let turn = |waiting: &&Value| (waiting["priority"].as_u64(), waiting["days"].as_i64().map(|days| -days));
    let first = waiting.filter(|waiting| waiting["nearest"]["unit"].is_string()).min_by_key(turn)?;
    Some((first["household"].as_str()?.to_owned(), first["nearest"]["unit"].as_str()?.to_owned()))
}

fn fasi(house: &House, lang: Lang, what: &str, more: &[&str]) -> Command {
    let mut command = house.command(house.fasi());
    command.args(["--lang", lang.tag(), what]).args(CASE).args(more);
    command
}

/// Shows what is typed, then what comes.
fn shown(command: &mut Command) -> Result<(), String> {
    println!("$ {}\n", crate::house::shown(command));
    succeed(command)
}

/// The same of a test: that it is not passed is an answer, too.
fn judged(command: &mut Command) -> Result<(), String> {
    println!("$ {}\n", crate::house::shown(command));
    let status = command.status().map_err(|error| error.to_string())?;
    if matches!(status.code(), Some(0 | NOT_PASSED)) { Ok(()) } else { Err(format!("fasi accept: {status}")) }
}

fn next(house: &House, lang: Lang, (plan, week): (&str, &str), household: Option<&String>) {
    let fasi = shortened(house, &house.fasi());
    let case = CASE.join(" ");
    let household = household.map_or("N001", String::as_str);
    let workbook = lang.pick("dati.xlsx", "data.xlsx");
    lang.say("E ora", "What to try next");
    let lines = [
        ("Perché questa proposta, o perché nessuna", "Why this proposal, or why none", {
            format!("explain {case} {plan} --household {household}")
        }),
        ("Un secondo parere sul piano", "A second opinion on the plan", format!("verify {case} {plan}")),
        ("Chi va a una visita, e chi altro potrebbe", "Who comes to a visit, and who else could", {
            format!("explain {} {week} --visit V072", CASE[0])
        }),
        ("Le regole, con fonte e peso", "The rules, with source and weight", "rules".to_owned()),
        (
            "Un foglio da compilare con i propri dati",
            "A workbook for one's own data",
            format!("template -o {workbook}"),
        ),
        ("Il controllo del proprio foglio", "Checking that workbook", format!("check {workbook}")),
        ("Il servizio HTTP", "The HTTP service", "serve".to_owned()),
    ];
    for (italian, english, words) in lines {
        println!("{}:\n  {fasi} {words}", lang.pick(italian, english));
    }
    println!(
        "\n{} {plan}",
        lang.pick(
            "La macchina propone, le persone decidono. Il piano è in",
            "The machine proposes, people decide. The plan is in"
        )
    );
}

/// A path as one would type it in the checkout.
fn shortened(house: &House, path: &Path) -> String {
    path.strip_prefix(house.path("")).unwrap_or(path).display().to_string()
}

/// The language of what is said here; `fasi` has the texts of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lang {
    It,
    En,
}

impl Lang {
    /// As `fasi` reads the environment: the first variable that is set decides, Italian where it decides nothing.
    fn of(env: impl Fn(&str) -> Option<String>) -> Self {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(env).find(|locale| !locale.is_empty());
        if set.is_some_and(|locale| locale.to_lowercase().starts_with("en")) { Self::En } else { Self::It }
    }

    fn tag(self) -> &'static str {
        self.pick("it", "en")
    }

    fn pick(self, italian: &'static str, english: &'static str) -> &'static str {
        match self {
            Self::It => italian,
            Self::En => english,
        }
    }

    fn say(self, italian: &'static str, english: &'static str) {
        println!("\n── {} ──\n", self.pick(italian, english));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_one_whose_turn_is_first_is_asked_about() {
        let waiting = |household: &str, priority: u8, days: i64, unit: Option<&str>| {
            let nearest = unit.map(|unit| json!({ "unit": unit, "text": "" }));
            json!({ "waiting": { "household": household, "priority": priority, "days": days, "nearest": nearest } })
        };
        let placed = json!({ "waiting": null });
        let late = waiting("C", 2, 300, Some("U3"));
        let views = [placed, waiting("A", 1, 10, None), late, waiting("B", 2, 400, Some("U2"))];
        assert_eq!(nearest(&json!({ "households": views })), Some(("B".to_owned(), "U2".to_owned())));
        assert_eq!(nearest(&json!({ "households": [] })), None);
    }

    #[test]
    fn english_only_where_it_is_asked_for() {
        let of = |value: &'static str| Lang::of(move |name| (name == "LANG").then(|| value.to_owned()));
        assert_eq!(
            (of("en_GB.UTF-8"), of("it_IT.UTF-8"), of("C.UTF-8"), of("")),
            (Lang::En, Lang::It, Lang::It, Lang::It)
        );
    }
}
