//! The hard rules of placement: texts in both languages, audits that agree with judgements and with coupling rows.

use fasi_engine::placement::hard;
use fasi_exchange::facts::rule_key;
use fasi_exchange::text::{Lang, every_key, has};

#[test]
fn every_hard_rule_has_its_name_meaning_breach_and_remedy_in_both_languages() {
    for lang in Lang::ALL {
        for rule in hard::ALL {
            for part in ["", ".means", ".breach", ".do"] {
                let key = format!("{}{part}", rule_key(rule.card().id));
                assert!(has(lang, &key), "{} {key}", lang.tag());
            }
        }
        let torn: Vec<String> = every_key(lang).into_iter().filter(|key| key.contains(": ")).collect();
        assert_eq!(torn, Vec::<String>::new(), "texts that cannot be parsed");
    }
}
