//! Invented names: given names, surnames and nationalities by first language.

/// What people who speak a language may be called.
pub(super) struct Names {
    /// Languages, by code.
    languages: &'static [&'static str],
    pub nationalities: &'static [&'static str],
    pub women: &'static [&'static str],
    pub men: &'static [&'static str],
    pub surnames: &'static [&'static str],
}

/// Streets that no municipality has.
pub(super) const STREETS: [&str; 8] = [
    "via dei Sambuchi Inventati",
    "via della Prova",
    "piazza dell'Esempio",
    "via delle Case Immaginarie",
    "vicolo del Modello",
    "via dell'Ipotesi",
    "viale della Simulazione",
    "via del Facsimile",
];

const NAMES: [Names; 11] = [
    Names {
        languages: &["ar"],
        nationalities: &["Marocco", "Tunisia", "Egitto", "Siria"],
        women: &["Amina", "Fatima", "Khadija", "Layla", "Mariam", "Nour", "Salma", "Yasmin"],
        men: &["Ahmed", "Bilal", "Hamza", "Karim", "Mehdi", "Omar", "Samir", "Youssef"],
        surnames: &["Alaoui", "Ben Salah", "Bouzid", "El Amrani", "Haddad", "Mansour", "Saidi", "Trabelsi"],
    },
    Names {
        languages: &["sq"],
        nationalities: &["Albania", "Kosovo"],
        women: &["Albana", "Blerta", "Drita", "Elira", "Luljeta", "Mirela", "Teuta", "Vjosa"],
        men: &["Agron", "Besnik", "Dritan", "Ermal", "Gent", "Ilir", "Kujtim", "Taulant"],
        surnames: &["Berisha", "Dervishi", "Gjoka", "Hoxha", "Kola", "Leka", "Prifti", "Shehu"],
    },
    Names {
        languages: &["en", "pcm"],
        nationalities: &["Nigeria", "Ghana"],
        women: &["Abigail", "Blessing", "Comfort", "Efua", "Grace", "Joy", "Osas", "Patience"],
        men: &["Daniel", "Emeka", "Festus", "Godwin", "Kofi", "Kwame", "Osaze", "Victor"],
        surnames: &["Adeyemi", "Agyeman", "Boateng", "Ehigiator", "Igbinedion", "Mensah", "Okafor", "Osagie"],
    },
    Names {
        languages: &["ur", "pa"],
        nationalities: &["Pakistan"],
        women: &["Aisha", "Bushra", "Hina", "Kiran", "Nadia", "Rabia", "Saima", "Zainab"],
        men: &["Adnan", "Bilawal", "Faisal", "Imran", "Kashif", "Nadeem", "Tariq", "Waqar"],
        surnames: &["Ahmad", "Butt", "Chaudhry", "Khan", "Malik", "Mirza", "Raza", "Siddiqui"],
    },
    Names {
        languages: &["uk", "ru"],
        nationalities: &["Ucraina", "Moldova"],
        women: &["Alina", "Daria", "Iryna", "Kateryna", "Liudmyla", "Nadiia", "Olena", "Svitlana"],
        men: &["Andrii", "Bohdan", "Dmytro", "Ivan", "Mykola", "Oleh", "Serhii", "Taras"],
        surnames: &["Bondarenko", "Hrytsenko", "Kovalenko", "Lysenko", "Marchenko", "Rudenko", "Shevchuk", "Tkachenko"],
    },
    Names {
        languages: &["bn"],
        nationalities: &["Bangladesh"],
        women: &["Anika", "Farzana", "Jannat", "Mousumi", "Nasrin", "Rima", "Shirin", "Taslima"],
        men: &["Anis", "Faruk", "Hasan", "Jamal", "Kamrul", "Mizan", "Rafiq", "Sohel"],
        surnames: &["Akter", "Begum", "Hossain", "Islam", "Miah", "Rahman", "Sarkar", "Uddin"],
    },
    Names {
        languages: &["fr", "wo", "bm"],
        nationalities: &["Senegal", "Costa d'Avorio", "Mali", "Guinea"],
        women: &["Adama", "Aminata", "Awa", "Fatou", "Kadiatou", "Mariama", "Ndeye", "Rokia"],
        men: &["Abdoulaye", "Cheikh", "Ibrahima", "Lamine", "Mamadou", "Moussa", "Ousmane", "Seydou"],
        surnames: &["Camara", "Coulibaly", "Diallo", "Diop", "Keita", "Ndiaye", "Sow", "Traoré"],
    },
    Names {
        languages: &["es"],
        nationalities: &["Perù", "Venezuela", "Colombia"],
        women: &["Ana", "Carmen", "Gabriela", "Lucía", "Marisol", "Paola", "Rosa", "Ximena"],
        men: &["Andrés", "Carlos", "Diego", "Javier", "Luis", "Mateo", "Rafael", "Sergio"],
        surnames: &["Castillo", "Flores", "Gómez", "Herrera", "Quispe", "Rojas", "Torres", "Vargas"],
    },
    Names {
        languages: &["ti"],
        nationalities: &["Eritrea"],
        women: &["Abeba", "Eden", "Helen", "Luwam", "Rahel", "Selam", "Semhar", "Winta"],
        men: &["Aman", "Bereket", "Dawit", "Filmon", "Mehari", "Robel", "Samuel", "Yonas"],
        surnames: &["Araya", "Berhe", "Gebremedhin", "Habte", "Kidane", "Mebrahtu", "Tesfay", "Woldu"],
    },
    Names {
        languages: &["prs"],
        nationalities: &["Afghanistan"],
        women: &["Farishta", "Freshta", "Laila", "Marzia", "Nilofar", "Parwana", "Shabnam", "Zahra"],
        men: &["Ahmad", "Farid", "Habib", "Jawad", "Mirwais", "Nasir", "Reza", "Yama"],
        surnames: &["Amiri", "Azizi", "Haidari", "Karimi", "Mohammadi", "Noori", "Rahimi", "Sadat"],
    },
    Names {
        languages: &["zh"],
        nationalities: &["Cina"],
        women: &["Fang", "Hui", "Jing", "Lan", "Mei", "Qian", "Xia", "Yan"],
        men: &["Bo", "Gang", "Jian", "Jun", "Lei", "Ming", "Tao", "Wei"],
        surnames: &["Chen", "Hu", "Jin", "Lin", "Wang", "Xu", "Zhang", "Zhou"],
    },
];

/// The names that go with a language.
pub(super) fn of_language(code: &str) -> &'static Names {
    NAMES.iter().find(|names| names.languages.contains(&code)).unwrap_or(&NAMES[0])
}
