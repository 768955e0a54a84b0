//! The identities file: who the households are. No solve opens it; only its shape is known here.

use chrono::NaiveDate;

use crate::table::{Kind, book, table};

table! {
    /// A person, by household id and member number.
    PersonRow = "people", key 2, required {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Number of the member within the household.
        member: u8 = Kind::Int { min: 1, max: 30 },
        /// Given name.
        name: String = Kind::Text,
        /// Surname.
        surname: String = Kind::Text,
        /// Birth date.
        birth_date: Option<NaiveDate> = Kind::Date,
        /// Nationality.
        nationality: Option<String> = Kind::Text,
        /// Telephone.
        phone: Option<String> = Kind::Text,
        /// E-mail.
        email: Option<String> = Kind::Text,
        /// Present address.
        address: Option<String> = Kind::Text,
    }
}

book! {
    /// Identities by household; kept apart from the dataset.
    Identities = "fasi-identities" {
        /// People.
        people: PersonRow,
    }
}
