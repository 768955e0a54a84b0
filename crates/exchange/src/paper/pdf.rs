//! Pages as a PDF file: A4, tagged by the rules of PDF/UA-1, with its fonts embedded.
//!
//! The fonts cover Latin, Greek, Cyrillic and Arabic writing; letters of other writings are reported, not silently left blank.

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, LayoutContext};

use super::About;
use super::drawing::draw;
use super::setting::{Setter, Sheet};

/// The fonts: Noto Sans and Noto Sans Arabic, under the SIL Open Font License.
const FONTS: [&[u8]; 4] = [
    include_bytes!("../../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Bold.ttf"),
];

/// Size of text where a leaf asks for none, in points.
const SIZE: f32 = 10.0;

/// A PDF.
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// Characters that the fonts lack, each once.
    pub uncovered: String,
}

/// What cannot be set.
#[derive(Debug, thiserror::Error)]
#[error("PDF: {0}")]
pub struct PdfError(String);

/// What is to stand on one page.
pub(crate) struct Leaf<'a> {
    /// Its title, by which readers find it.
    pub title: &'a str,
    /// Sizes of its text in points, the largest that fits one page is taken.
    pub sizes: &'a [f32],
    /// Lays it out with text of a size.
    pub set: &'a dyn Fn(&mut Setter<'_>, f32),
}

/// Sets leaves one after the other, each from the top of a page.
pub(crate) fn print(about: &About<'_>, leaves: &[Leaf<'_>]) -> Result<Pdf, PdfError> {
    let options = CollectionOptions { shared: false, system_fonts: false };
    let mut fonts = FontContext { collection: Collection::new(options), source_cache: SourceCache::default() };
    for font in FONTS {
        fonts.collection.register_fonts(Blob::new(std::sync::Arc::new(font)), None);
    }
    let mut layouts = LayoutContext::new();
    let mut fitted = |leaf: &Leaf<'_>| -> Sheet {
        let mut set = |size: f32| {
            let mut setter = Setter::new(&mut fonts, &mut layouts, about.direction);
            (leaf.set)(&mut setter, size);
            setter.sheet
        };
        let (first, smaller) = leaf.sizes.split_first().unwrap_or((&SIZE, &[]));
        let mut sheet = set(*first);
        for size in smaller {
            if sheet.pages() == 1 {
                break;
            }
            sheet = set(*size);
        }
        sheet
    };
    let sheets: Vec<(&str, Sheet)> = leaves.iter().map(|leaf| (leaf.title, fitted(leaf))).collect();
    let mut uncovered: Vec<char> = sheets.iter().flat_map(|(_, sheet)| sheet.uncovered()).collect();
    uncovered.sort_unstable();
    uncovered.dedup();
    let bytes = draw(about, &sheets, uncovered.is_empty()).map_err(PdfError)?;
    let pages = sheets.iter().map(|(_, sheet)| sheet.pages()).sum();
    Ok(Pdf { bytes, pages, uncovered: uncovered.into_iter().collect() })
}
