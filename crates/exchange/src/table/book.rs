//! Books: files made of tables, and where each of their rows was read.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cells, Column, Raw, Table};
use crate::flaw::Place;

/// A file made of tables: made by `book!`.
pub trait Book: Sized + Clone {
    /// What the file says of itself: `fasi-dataset`.
    const FORMAT: &'static str;
    /// The table of one row that stands at the top, if any.
    const HEAD: Option<&'static Table>;
    /// The other tables, in the order of the file.
    const TABLES: &'static [&'static Table];

    /// Without a row; the head holds blanks until it is read.
    fn blank() -> Self;

    /// Reads a row into its table (or the head); flawed cells hold blanks.
    fn push(&mut self, table: &str, cells: &mut Cells<'_>);

    /// The rows of a table (or the head's one), as cells in the order of its columns.
    fn rows(&self, table: &str) -> Vec<Vec<Raw>>;

    /// Hands every reference to `visit`: table, position of the row, column, text.
    fn each_ref(&mut self, visit: &mut dyn FnMut(&'static Table, usize, &'static Column, &mut String));

    /// Sorts every table by its cells, first column first, bytewise: shuffled rows become the same book.
    fn sort(&mut self);

    /// Where the rows were read.
    fn origin(&self) -> &Origin;

    /// Where the rows were read, to be noted.
    fn origin_mut(&mut self) -> &mut Origin;

    /// All tables, the head first.
    fn tables() -> impl Iterator<Item = &'static Table> {
        Self::HEAD.into_iter().chain(Self::TABLES.iter().copied())
    }
}

/// Where a book's rows were read; empty for a book made in memory.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// File or folder name.
    pub file: String,
    /// By table name.
    pub seen: BTreeMap<&'static str, Seen>,
}

/// How one table stood in the file.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Sheet, csv file or JSON field.
    pub name: String,
    /// Header of each field, as written.
    pub headers: BTreeMap<&'static str, String>,
    /// Row number of each row that was read.
    pub rows: Vec<u32>,
    /// Fields that hold blanks, as their cells were flawed: by position of the row.
    pub doubtful: BTreeMap<usize, BTreeSet<&'static str>>,
    /// Required fields that hold blanks in every row, as the file has no such column.
    pub lacking: BTreeSet<&'static str>,
    /// Whether rows may be missing here that the file has, or was meant to have.
    pub unread: bool,
}

impl Origin {
    /// The place of a cell: of the `index`-th row that was read, with its id.
    pub fn place(&self, table: &'static Table, index: usize, field: Option<&str>, id: &str) -> Place {
        let seen = self.seen.get(table.name);
        let header =
            |field: &str| seen.and_then(|seen| seen.headers.get(field)).map_or(field, String::as_str).to_owned();
        let row = seen.and_then(|seen| seen.rows.get(index)).copied().unwrap_or(index as u32 + 1);
        Place {
            row: Some(row).filter(|row| *row > 0),
            column: field.map(header),
            id: Some(id.to_owned()).filter(|id| !id.is_empty()),
            ..self.table(table)
        }
    }

    /// The place of a table.
    pub fn table(&self, table: &'static Table) -> Place {
        let name = self.seen.get(table.name).map_or(table.name, |seen| seen.name.as_str());
        let name = Some(name.to_owned()).filter(|name| !name.is_empty());
        Place { file: self.file.clone(), table: name, ..Place::default() }
    }

    /// Whether these fields of a row were read as they were meant, and are no blanks.
    pub fn sound(&self, table: &str, index: usize, fields: &[&str]) -> bool {
        self.seen.get(table).is_none_or(|seen| {
            let doubtful = seen.doubtful.get(&index);
            index < seen.rows.len()
                && !fields.iter().any(|field| {
                    seen.lacking.contains(field) || doubtful.is_some_and(|doubtful| doubtful.contains(field))
                })
        })
    }

    /// Whether every row's field is known: only then can it be said that a value is not among them.
    pub fn whole(&self, table: &str, field: &str) -> bool {
        self.seen.get(table).is_none_or(|seen| {
            !seen.unread
                && !seen.lacking.contains(field)
                && !seen.doubtful.values().any(|doubtful| doubtful.contains(field))
        })
    }

    /// Whether a table was read from a sheet or csv file, where people's spreadsheets change what was typed.
    pub fn sheet(&self, table: &str) -> bool {
        self.seen.get(table).is_some_and(|seen| !seen.headers.is_empty())
    }
}

/// Declares a book: `Name = "format", head: Head { table: Row, … }`, the head left out where there is none.
macro_rules! book {
    ($(#[$doc:meta])* $book:ident = $format:literal $(, $head:ident: $headrow:ty)? {
        $($(#[$note:meta])* $table:ident: $row:ty),* $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $book {
            $(#[doc = "The table of one row at the top."] pub $head: $headrow,)?
            $($(#[$note])* pub $table: Vec<$row>,)*
            /// Where the rows were read; not part of what is compared.
            pub origin: $crate::table::Origin,
        }

        impl PartialEq for $book {
            fn eq(&self, other: &Self) -> bool {
                true $(&& self.$head == other.$head)? $(&& self.$table == other.$table)*
            }
        }

        impl $crate::table::Book for $book {
            const FORMAT: &'static str = $format;
            const HEAD: Option<&'static $crate::table::Table> =
                $crate::table::book!(@head $(<$headrow as $crate::table::Row>::TABLE)?);
            const TABLES: &'static [&'static $crate::table::Table] =
                &[$(<$row as $crate::table::Row>::TABLE),*];

            fn blank() -> Self {
                Self {
                    $($head: <$headrow as $crate::table::Row>::blank(),)?
                    $($table: Vec::new(),)*
                    origin: $crate::table::Origin::default(),
                }
            }

            fn push(&mut self, table: &str, cells: &mut $crate::table::Cells<'_>) {
                $(if table == <$headrow as $crate::table::Row>::TABLE.name {
                    self.$head = <$headrow as $crate::table::Row>::read(cells);
                })?
                $(if table == <$row as $crate::table::Row>::TABLE.name {
                    self.$table.push(<$row as $crate::table::Row>::read(cells));
                })*
            }

            fn rows(&self, table: &str) -> Vec<Vec<$crate::table::Raw>> {
                $(if table == <$headrow as $crate::table::Row>::TABLE.name {
                    return vec![$crate::table::Row::cells(&self.$head)];
                })?
                $(if table == <$row as $crate::table::Row>::TABLE.name {
                    return self.$table.iter().map($crate::table::Row::cells).collect();
                })*
                Vec::new()
            }

            fn each_ref(
                &mut self,
                visit: &mut dyn FnMut(
                    &'static $crate::table::Table,
                    usize,
                    &'static $crate::table::Column,
                    &mut String,
                ),
            ) {
                $(for (index, row) in self.$table.iter_mut().enumerate() {
                    let table = <$row as $crate::table::Row>::TABLE;
                    $crate::table::Row::each_ref(row, &mut |column, text| visit(table, index, column, text));
                })*
            }

            fn sort(&mut self) {
                $(self.$table.sort_by_cached_key(|row| {
                    $crate::table::Row::cells(row).iter().map($crate::table::Raw::shown).collect::<Vec<_>>()
                });)*
                self.origin = $crate::table::Origin::default();
            }

            fn origin(&self) -> &$crate::table::Origin {
                &self.origin
            }

            fn origin_mut(&mut self) -> &mut $crate::table::Origin {
                &mut self.origin
            }
        }
    };
    (@head) => { None };
    (@head $table:expr) => { Some($table) };
}
pub(crate) use book;
