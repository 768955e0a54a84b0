//! The municipalities: ISTAT codes, rough centres, the places where people live, what a home costs there.

use fasi_engine::geo::Terrain;

/// A municipality.
pub(crate) struct Town {
    /// ISTAT code.
    pub code: &'static str,
    /// Name.
    pub name: &'static str,
    /// Service area.
    pub area: &'static str,
    /// Terrain.
    pub terrain: Terrain,
    /// Centre, in millionths of a degree.
    pub centre: (i32, i32),
    /// Where homes are: names and rough positions.
    pub quarters: &'static [(&'static str, i32, i32)],
    /// Rent for 70 m² a month, in euro, from and to.
    pub rent: (i64, i64),
    /// How many of 60 households live there now.
    pub households: u32,
}

/// The area of the plain.
pub(crate) const PLAIN: &str = "PIANA";
/// The area of hills and mountains.
pub(crate) const MOUNTAIN: &str = "MONTAGNA";

/// All of them; Pistoia is the first.
pub(crate) const TOWNS: [Town; 9] = [
    Town {
        code: "047014",
        name: "Pistoia",
        area: PLAIN,
        terrain: Terrain::Plain,
        centre: (43_933_000, 10_917_000),
        quarters: &[
            ("centro", 43_933_000, 10_917_000),
            ("Le Fornaci", 43_938_000, 10_931_000),
            ("Sant'Agostino", 43_927_000, 10_938_000),
            ("San Biagio", 43_923_000, 10_927_000),
            ("Bonelle", 43_912_000, 10_900_000),
            ("Pontelungo", 43_920_000, 10_884_000),
            ("Capostrada", 43_953_000, 10_906_000),
            ("Bottegone", 43_894_000, 10_955_000),
        ],
        rent: (560, 700),
        households: 26,
    },
    Town {
        code: "047017",
        name: "Quarrata",
        area: PLAIN,
        terrain: Terrain::Plain,
        centre: (43_847_000, 10_978_000),
        quarters: &[
            ("centro", 43_847_000, 10_978_000),
            ("Santonuovo", 43_843_000, 10_957_000),
            ("Vignole", 43_861_000, 10_997_000),
        ],
        rent: (650, 800),
        households: 9,
    },
    Town {
        code: "047002",
        name: "Agliana",
        area: PLAIN,
        terrain: Terrain::Plain,
        centre: (43_905_000, 11_003_000),
        quarters: &[
            ("San Niccolò", 43_905_000, 11_003_000),
            ("San Piero", 43_897_000, 11_011_000),
            ("Spedalino", 43_902_000, 10_987_000),
        ],
        rent: (650, 800),
        households: 7,
    },
    Town {
        code: "047010",
        name: "Montale",
        area: PLAIN,
        terrain: Terrain::Plain,
        centre: (43_941_000, 11_019_000),
        quarters: &[("centro", 43_941_000, 11_019_000), ("Fognano", 43_951_000, 11_014_000)],
        rent: (600, 720),
        households: 5,
    },
    Town {
        code: "047020",
        name: "Serravalle Pistoiese",
        area: PLAIN,
        terrain: Terrain::Plain,
        centre: (43_905_000, 10_833_000),
        quarters: &[
            ("Casalguidi", 43_876_000, 10_921_000),
            ("Masotti", 43_908_000, 10_868_000),
            ("Cantagrillo", 43_882_000, 10_907_000),
        ],
        rent: (540, 660),
        households: 4,
    },
    Town {
        code: "047007",
        name: "Marliana",
        area: MOUNTAIN,
        terrain: Terrain::Hill,
        centre: (43_935_000, 10_772_000),
        quarters: &[("capoluogo", 43_935_000, 10_772_000), ("Montagnana", 43_927_000, 10_806_000)],
        rent: (390, 470),
        households: 1,
    },
    Town {
        code: "047024",
        name: "San Marcello Piteglio",
        area: MOUNTAIN,
        terrain: Terrain::Mountain,
        centre: (44_055_000, 10_793_000),
        quarters: &[("capoluogo", 44_055_000, 10_793_000), ("Gavinana", 44_053_000, 10_822_000)],
        rent: (350, 470),
        households: 4,
    },
    Town {
        code: "047023",
        name: "Abetone Cutigliano",
        area: MOUNTAIN,
        terrain: Terrain::Mountain,
        centre: (44_100_000, 10_756_000),
        quarters: &[("Cutigliano", 44_100_000, 10_756_000)],
        rent: (350, 470),
        households: 2,
    },
    Town {
        code: "047018",
        name: "Sambuca Pistoiese",
        area: MOUNTAIN,
        terrain: Terrain::Mountain,
        centre: (44_103_000, 10_990_000),
        quarters: &[("Taviano", 44_103_000, 10_990_000), ("Pavana", 44_114_000, 10_996_000)],
        rent: (330, 400),
        households: 2,
    },
];
