//! Flat tables: one declaration a table gives the row type and its columns; readers, writers, template and schema
//! follow from it.
//!
//! A *book* is a file made of tables (a dataset, a decisions file, an identities file). JSON, xlsx and a folder of csv
//! all carry the same tables, so every reader produces [`Raw`] cells and every writer takes them.

mod book;
mod cell;
mod lists;
mod numbers;
mod raw;
mod times;

pub use book::{Book, Origin, Seen};
pub use cell::{Cell, CellFlaw, Cells, Degrees, Form};
pub use lists::{Areas, DAYS, Days};
pub use raw::Raw;

pub(crate) use book::book;
pub(crate) use numbers::{ambiguous_money, serial};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An external id, trimmed, kept as written.
    Code,
    /// An Italian municipality's ISTAT code: six digits, leading zeros restored.
    Istat,
    /// The id of a row of this table (its first column); municipalities also by name.
    Ref(&'static str),
    /// The id of a rule.
    Rule(Rules),
    /// Free text.
    Text,
    /// A whole number within limits.
    Int {
        /// Least.
        min: i64,
        /// Greatest.
        max: i64,
    },
    /// Euro, zero or more, with at most two decimals; cents inside.
    Money,
    /// Hours with decimals or `h:mm`, whole minutes inside, up to so many hours.
    Hours {
        /// Greatest number of hours.
        max: i64,
    },
    /// Degrees of latitude or longitude, up to this absolute value; millionths inside.
    Degrees {
        /// Greatest absolute value, in degrees.
        max: i64,
    },
    /// A calendar day.
    Date,
    /// A time of day, to the minute.
    Time,
    /// Yes or no; an empty cell is no.
    Bool,
    /// A word of a closed list.
    Word(&'static WordList),
    /// Days of the week.
    Days,
    /// Floor areas in whole square metres, at least one.
    Areas,
}

/// Which rules a policy's column may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// Criteria, which have a weight.
    Weighted,
    /// Hard rules that can be switched off.
    Switched,
}

/// A closed list of words; `word-<name>-<code>` (with `_` as `-`) are their messages.
#[derive(Debug, PartialEq, Eq)]
pub struct WordList {
    /// Name of the list.
    pub name: &'static str,
    /// Codes in order.
    pub codes: &'static [&'static str],
}

/// A column of a table.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    /// Field name in JSON, and header accepted everywhere.
    pub field: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether a row must have it.
    pub required: bool,
}

/// A table: its columns, and what identifies a row.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Name in JSON; csv stem and sheet name are also accepted in it.
    pub name: &'static str,
    /// How many leading columns identify a row together; 0 = rows have no key and may repeat.
    pub key: usize,
    /// Whether a file must have it, with at least one row.
    pub required: bool,
    /// Columns in order.
    pub columns: &'static [Column],
}

/// A row type: made by `table!`.
pub trait Row: Sized {
    /// The table.
    const TABLE: &'static Table;

    /// Reads every cell, collecting all flaws in `cells`; what is flawed is left blank.
    fn read(cells: &mut Cells<'_>) -> Self;

    /// Stands for a row that is not read yet.
    fn blank() -> Self;

    /// The cells in the order of the columns.
    fn cells(&self) -> Vec<Raw>;

    /// Hands every text that refers to another table to `visit`, with its column.
    fn each_ref(&mut self, visit: &mut dyn FnMut(&'static Column, &mut String));
}

/// Declares a row type and its table: `Row = "table", key N, required|optional { field: Type = Kind, … }`.
macro_rules! table {
    ($(#[$doc:meta])* $row:ident = $name:literal, key $key:literal, $need:ident {
        $($(#[$note:meta])* $field:ident: $type:ty = $kind:expr),* $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $row {
            $($(#[$note])* pub $field: $type),*
        }

        impl $crate::table::Row for $row {
            const TABLE: &'static $crate::table::Table = &$crate::table::Table {
                name: $name,
                key: $key,
                required: $crate::table::table!(@$need),
                columns: &[$($crate::table::Column {
                    field: stringify!($field),
                    kind: $kind,
                    required: <$type as $crate::table::Cell>::REQUIRED,
                }),*],
            };

            fn read(cells: &mut $crate::table::Cells<'_>) -> Self {
                Self { $($field: cells.read::<$type>()),* }
            }

            fn blank() -> Self {
                Self { $($field: <$type as $crate::table::Cell>::blank()),* }
            }

            fn cells(&self) -> Vec<$crate::table::Raw> {
                vec![$($crate::table::Cell::write(&self.$field)),*]
            }

            fn each_ref(
                &mut self,
                visit: &mut dyn FnMut(&'static $crate::table::Column, &mut String),
            ) {
                let mut columns = Self::TABLE.columns.iter();
                $(
                    let (column, text) = (columns.next(), $crate::table::Cell::text(&mut self.$field));
                    if let (Some(column @ $crate::table::Column { kind: $crate::table::Kind::Ref(_), .. }), Some(text)) =
                        (column, text)
                    {
                        visit(column, text);
                    }
                )*
            }
        }
    };
    (@required) => { true };
    (@optional) => { false };
}
pub(crate) use table;

impl Table {
    /// Whether the first column can say that a row is the template's example: it holds an id, which a word may precede.
    pub fn marks_examples(&self) -> bool {
        matches!(
            self.columns.first(),
            Some(Column { kind: Kind::Code | Kind::Istat | Kind::Ref(_) | Kind::Rule(_), .. })
        )
    }

    /// A column by its field name.
    pub fn column(&self, field: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.field == field)
    }
}
