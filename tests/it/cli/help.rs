//! Language, help, and a command line that is wrong.

use super::{ended, fasi, run, says};

const COMMANDS: [&str; 17] = [
    "bench",
    "check",
    "template",
    "place",
    "explain",
    "verify",
    "compare",
    "rules",
    "generate",
    "generate assignment",
    "schema",
    "serve",
    "sheets",
    "whatif",
    "replay",
    "completions",
    "man",
];

#[test]
fn every_command_has_help_with_examples_in_both_languages() {
    for command in COMMANDS {
        for (lang, usage, examples) in [("it", "Uso: fasi", "Esempi"), ("en", "Usage: fasi", "Examples")] {
            let help = says(&[&command.split(' ').collect::<Vec<_>>()[..], &["--help", "--lang", lang]].concat());
            assert!(help.contains(&format!("{usage} {command}")), "{help}");
            assert!(help.contains(examples) && help.contains(&format!("  fasi {command}")), "{help}");
        }
    }
    let help = says(&["--help"]);
    assert!(COMMANDS.iter().filter(|command| !command.contains(' ')).all(|command| help.contains(command)), "{help}");
    assert!((0..=5).all(|code| help.contains(&format!("\n  {code}  "))), "exit codes: {help}");
}

#[test]
fn the_language_is_the_environments_unless_said() {
    let headline = |lang: &str, arguments: &[&str]| {
        ended(fasi(&[&["rules"], arguments].concat()).env("LANG", lang)).out.lines().next().unwrap().to_owned()
    };
    assert_eq!(headline("it_IT.UTF-8", &[]), "Regole");
    assert_eq!(headline("en_GB.UTF-8", &[]), "Rules");
    assert_eq!(headline("de_DE.UTF-8", &[]), "Regole");
    assert_eq!(headline("it_IT.UTF-8", &["--lang", "en"]), "Rules");
    assert_eq!(ended(fasi(&["rules"]).env("LC_ALL", "en_US")).out.lines().next(), Some("Rules"));
}

#[test]
fn a_wrong_command_line_ends_with_two_and_a_sentence() {
    let cases = [
        (&["plce"][..], "Il comando «plce» non esiste. Forse «place»?"),
        (&["place"], "Manca: <DATI>."),
        (&["place", "d.json", "--time-limit", "presto"], "«presto» non va bene per --time-limit <SECONDI>."),
        (&["rules", "--format", "xml"], "Vanno bene: text, json, markdown."),
        (&["check", "d.json", "--format", "markdown"], "solo per «fasi rules»"),
        (&["--lang", "de", "rules"], "«de» non va bene per --lang <LINGUA>."),
    ];
    for (arguments, said) in cases {
        let refused = run(arguments);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{arguments:?}");
        assert!(refused.err.contains(said), "{arguments:?}: {}", refused.err);
    }
}

#[test]
fn without_a_command_the_help_is_shown() {
    let refused = run(&[]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("Uso: fasi COMANDO"), "{}", refused.err);
}
