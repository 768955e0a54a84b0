//! Languages of letters: figures as each writes them, a language by its file alone, what it lacks in Italian.

use chrono::NaiveDate;
use fasi_engine::units::Cents;
use fasi_exchange::letters::{Direction, Language, Role, html};

use super::{data, letter};

fn built_in(tag: &str) -> Language {
    Language::built_in(tag).expect("a language of the program")
}

fn arabic() -> Language {
    let source = std::fs::read_to_string(data("letters/ar/letters.ftl")).expect("the file of the tests");
    Language::of_messages("ar", &source).expect("messages that can be read")
}

#[test]
fn each_language_has_its_own_dates_money_and_lists() {
    let day = NaiveDate::from_ymd_opt(2027, 3, 1).expect("a day");
    let written = |tag: &str| {
        let language = built_in(tag);
        let names = ["Ada", "Bea", "Cora"].map(str::to_owned);
        let money = language.money(Cents(123_450)).replace(['\u{a0}', '\u{202f}'], "~");
        (language.date(day), money, language.list(&names), language.minutes(75))
    };
    let of = |parts: [&str; 4]| {
        let [date, money, list, minutes] = parts.map(str::to_owned);
        (date, money, list, minutes)
    };
    assert_eq!(written("it"), of(["1° marzo 2027", "1.234,50~€", "Ada, Bea e Cora", "un’ora e 15 minuti"]));
    assert_eq!(written("en"), of(["1 March 2027", "€~1,234.50", "Ada, Bea and Cora", "one hour and 15 minutes"]));
    assert_eq!(written("fr"), of(["1er mars 2027", "1~234,50~€", "Ada, Bea et Cora", "1 heure et 15 minutes"]));
}

#[test]
fn a_file_of_messages_makes_a_language_and_italian_says_what_it_lacks() {
    let arabic = arabic();
    assert_eq!(arabic.direction(), Direction::RightToLeft);
    assert!(arabic.missing().contains(&"letter-next-review".to_owned()), "{:?}", arabic.missing());
    assert!(!arabic.missing().contains(&"letter-next-refusal".to_owned()), "{:?}", arabic.missing());
    let letter = letter(&arabic, Role::Household, "N001");
    assert_eq!(letter.title, "اقتراح سكن لكم");
    let page = html(&letter);
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    assert!(page.contains("<li>\u{2068}Un programma ha preparato"), "and keeps its direction: {page}");
    assert!(page.contains("chiedete un riesame"), "what Arabic lacks is read in Italian: {page}");
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let days = |days: i64| arabic().say("letter-waited", &[("days", days.into())]);
    assert!(days(2).contains("يومين") && days(5).contains("أيام") && days(30).contains("يومًا"));
}

#[test]
fn a_file_that_is_no_messages_says_where_it_breaks() {
    let Err(errors) = Language::of_messages("sq", "letter-home = Shtëpia\nletter-from\n") else {
        panic!("a key without a text was read")
    };
    assert!(errors.len() == 1 && errors[0].starts_with("2:"), "{errors:?}");
    assert!(Language::built_in("sq").is_none());
}
