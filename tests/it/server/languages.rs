//! The language of answers: asked for by `lang`, else by `Accept-Language`, else the service's own.

use fasi_exchange::text::Lang;
use fasi_server::Options;

use super::client::spawn;

#[test]
fn texts_come_in_the_language_asked_for() {
    let server = spawn(Options::default());
    let title = |path: &str, accept: &str| {
        let answer = server.ask("GET", path, &[("accept-language", accept)], &[]);
        let lang = answer.header("content-language").to_owned();
        (lang, answer.json()["title"].as_str().unwrap().to_owned())
    };
    let italian = ("it".to_owned(), "Indirizzo inesistente".to_owned());
    let english = ("en".to_owned(), "No such address".to_owned());
    assert_eq!(title("/x", "fr"), italian);
    assert_eq!(title("/x", "en-GB, it;q=0.9"), english);
    assert_eq!(title("/x?lang=it", "en"), italian);
    assert_eq!(title("/x?lang=en", "it"), english);
    let own = spawn(Options { lang: Lang::En, ..Options::default() });
    assert_eq!(own.ask("GET", "/x", &[], &[]).json()["title"], english.1);
}

#[test]
fn rules_are_told_in_both_languages() {
    let server = spawn(Options::default());
    let rules = |lang: &str| server.get(&format!("/rules?lang={lang}")).json()["rules"].as_array().unwrap().clone();
    let (italian, english) = (rules("it"), rules("en"));
    assert!(italian.len() > 40);
    for (a, b) in italian.iter().zip(&english) {
        assert_eq!((&a["id"], &a["source"]), (&b["id"], &b["source"]));
        assert_ne!(a["means"], b["means"]);
    }
}
