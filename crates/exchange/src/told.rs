//! How flaws are told: letters that nobody sees are named, long texts cut, what is alike is gathered.

use std::fmt::Write as _;

use crate::flaw::{Code, Flaw, Place};
use crate::text::Arg;

/// Whether nobody sees this letter, or takes it for a plain space: two ids that look alike would differ.
pub(crate) fn unseen(letter: char) -> bool {
    (letter.is_whitespace() && letter != ' ')
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// A text in which letters that nobody sees are named, so that they neither hide nor turn a message around.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if unseen(letter) || letter.is_control() {
            let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(letter));
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// A text cut to what fits a message.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The most flaws that are told one by one: nobody reads more, and one cause often explains many.
pub(crate) const MOST_FLAWS: usize = 5_000;

/// The warnings, if there is no flaw; else all of them, the flaws first, and of very many flaws only how many more.
pub(crate) fn settled(flaws: Vec<Flaw>) -> Result<Vec<Flaw>, Vec<Flaw>> {
    let (warnings, mut flaws): (Vec<Flaw>, Vec<Flaw>) = flaws.into_iter().partition(|flaw| flaw.code.is_warning());
    if flaws.is_empty() {
        return Ok(warnings);
    }
    let mut more = 0;
    flaws.retain(|flaw| match (flaw.code, flaw.args.first()) {
        (Code::MoreFlaws, Some((_, Arg::Number(uncounted)))) => {
            more += uncounted;
            false
        }
        _ => true,
    });
    more += flaws.len().saturating_sub(MOST_FLAWS) as i64;
    flaws.truncate(MOST_FLAWS);
    if more > 0 {
        flaws.push(Flaw::new(Code::MoreFlaws, Place::default()).with("more", more));
    }
    Err([flaws, warnings].concat())
}

/// Warnings, told once a column with how many more cells are alike.
#[derive(Debug, Default)]
pub(crate) struct Notices(Vec<(Flaw, i64)>);

impl Notices {
    /// Takes a warning.
    pub fn note(&mut self, notice: Flaw) {
        let alike = |known: &&mut (Flaw, i64)| {
            let (known, new) = (&known.0, &notice);
            known.code == new.code && known.at.table == new.at.table && known.at.column == new.at.column
        };
        match self.0.iter_mut().find(alike) {
            Some(known) => known.1 += 1,
            None => self.0.push((notice, 0)),
        }
    }

    /// The warnings to tell.
    pub fn told(self) -> impl Iterator<Item = Flaw> {
        self.0.into_iter().map(|(notice, others)| notice.with("others", others))
    }
}

/// Whether a flaw of a dataset matters for training, which needs no table but its own, the head, and the answers where they are given.
pub(crate) fn concerns_training(flaw: &Flaw) -> bool {
    const ASKED: [&str; 2] = ["head", "answers"];
    let asked = |arg: &Arg| matches!(arg, Arg::Text(table) if ASKED.contains(&table.as_str()));
    match flaw.code {
        Code::MissingTable => flaw.args.iter().any(|(name, arg)| *name == "field" && asked(arg)),
        Code::NoMembers | Code::NoHead => false,
        _ => true,
    }
}

/// Whether a flaw of a dataset matters for a week: what placement alone needs may be missing.
pub(crate) fn concerns_week(flaw: &Flaw) -> bool {
    const HOUSING: [&str; 4] = ["households", "members", "units", "packages"];
    let housing = |arg: &Arg| matches!(arg, Arg::Text(table) if HOUSING.contains(&table.as_str()));
    match flaw.code {
        Code::MissingTable => !flaw.args.iter().any(|(name, arg)| *name == "field" && housing(arg)),
        Code::NoMembers | Code::NoHead => false,
        _ => true,
    }
}
