//! What people read, word for word, in both languages; and that no page has a key or a variable in it.

use fasi_exchange::sheets::{Kind, html};
use fasi_exchange::text::Lang;

use super::{invented, shown, small, stamp};

#[test]
fn a_person_and_the_lead_read_their_week() {
    let week = small(|data| data["households"][4]["protected"] = true.into());
    for lang in Lang::ALL {
        let desk = week.desk(lang);
        let tag = lang.tag();
        insta::assert_snapshot!(format!("person_{tag}"), shown(&desk.person("P01").expect("P01 works")));
        insta::assert_snapshot!(format!("protected_{tag}"), shown(&desk.person("P03").expect("P03 works")));
        insta::assert_snapshot!(format!("summary_{tag}"), shown(&desk.summary()));
        insta::assert_snapshot!(format!("calendar_{tag}"), desk.calendar("P03", stamp()));
    }
    insta::assert_snapshot!("map", week.desk(Lang::En).map());
    assert!(week.desk(Lang::It).person("P99").is_none());
}

#[test]
fn every_day_with_a_stop_has_a_sheet_and_all_is_said() {
    let week = invented(3, |_| {});
    for lang in Lang::ALL {
        let desk = week.desk(lang);
        let mut days = 0;
        for who in desk.professionals() {
            let paper = desk.person(who).expect("who has a shift has a paper");
            days += paper.pages.iter().filter(|page| page.kind == Kind::Day).count();
            let page = html(&paper);
            assert!(!page.contains("sheets-") && !page.contains("cli-") && !page.contains("{ $"), "{page}");
            assert!(!page.contains("://") && !page.contains("<script"), "{page}");
        }
        let summary = html(&desk.summary());
        assert!(!summary.contains("sheets-") && !summary.contains("cli-") && !summary.contains("{ $"), "{summary}");
        let shifts = week.plan.tours.iter().map(|tour| week.parsed.model.shift(tour.shift));
        let own: std::collections::BTreeSet<_> = shifts.map(|shift| (shift.professional, shift.day)).collect();
        assert_eq!(days, own.len(), "{}", lang.tag());
    }
}

#[test]
fn whatever_stands_in_the_data_is_shown_as_it_stands() {
    let week = small(|data| data["places"][0]["label"] = "<script>alert('a')</script> & \"via\"; a, b\\".into());
    let desk = week.desk(Lang::It);
    let pages: String = desk.professionals().filter_map(|who| desk.person(who)).map(|paper| html(&paper)).collect();
    assert!(pages.contains("&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt; &amp; &quot;via&quot;"), "{pages}");
    assert!(!pages.contains("<script"), "{pages}");
}
