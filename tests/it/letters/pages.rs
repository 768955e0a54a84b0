//! Letters as pages: nothing that a page could run or fetch, and everything escaped.

use fasi_exchange::case::{Files, open_case};
use fasi_exchange::letters::{Desk, Language, Role, html};

use super::{data, letter, plan};

#[test]
fn a_page_stands_alone_and_says_what_it_is() {
    let language = Language::built_in("it").expect("a language of the program");
    let page = html(&letter(&language, Role::Household, "N001"));
    for part in [
        "<!doctype html>",
        "<html lang=\"it\" dir=\"ltr\">",
        "<title>Una proposta di casa per voi",
        "<main>",
        "@media print",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!((page.matches("<h1>").count(), page.matches("<script").count()), (1, 0));
    assert!(!page.contains("://") && !page.contains("url(") && !page.contains("@import"), "{page}");
}

#[test]
fn whatever_stands_in_the_data_is_shown_as_it_stands() {
    let text = std::fs::read_to_string(data("small.json")).expect("the data of the tests");
    let folder = tempfile::tempdir().expect("a folder");
    let dataset = folder.path().join("odd.json");
    let odd = text.replace("\"Bilocale\"", "\"<script>alert('a')</script> & \\\"via\\\"\"");
    std::fs::write(&dataset, odd).expect("a file");
    let case = open_case(&Files { dataset, ..Files::default() }).expect("no flaw");
    let language = Language::built_in("it").expect("a language of the program");
    let id = case.parsed.names.household("N001").expect("a household");
    let page = html(&Desk::new(&case, &plan(&case)).letter(&language, Role::Household, id));
    assert!(page.contains("&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt; &amp; &quot;via&quot;"), "{page}");
    assert!(!page.contains("<script"), "{page}");
}
