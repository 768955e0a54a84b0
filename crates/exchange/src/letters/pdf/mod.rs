//! A letter as PDF: one A4 page, tagged by the rules of PDF/UA-1, with its fonts embedded.
//!
//! [`setting`] lays a letter out, [`drawing`] draws what was laid out. The fonts cover Latin, Greek, Cyrillic and Arabic
//! writing; letters of other writings are reported, not silently left blank.

mod drawing;
mod setting;

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, LayoutContext};

use super::sheet::Letter;
use drawing::draw;
use setting::set;

/// The fonts: Noto Sans and Noto Sans Arabic, under the SIL Open Font License.
const FONTS: [&[u8]; 4] = [
    include_bytes!("../../../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../../fonts/NotoSansArabic-Bold.ttf"),
];

/// Sizes of the text in points, the largest that fits one page is taken.
const SIZES: [f32; 4] = [10.5, 10.0, 9.5, 9.0];

/// A letter as PDF.
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// Characters that the fonts lack, each once.
    pub uncovered: String,
}

/// A letter that cannot be set.
#[derive(Debug, thiserror::Error)]
#[error("PDF: {0}")]
pub struct PdfError(String);

/// Sets a letter.
pub fn pdf(letter: &Letter) -> Result<Pdf, PdfError> {
    let options = CollectionOptions { shared: false, system_fonts: false };
    let mut fonts = FontContext { collection: Collection::new(options), source_cache: SourceCache::default() };
    for font in FONTS {
        fonts.collection.register_fonts(Blob::new(std::sync::Arc::new(font)), None);
    }
    let mut layouts = LayoutContext::new();
    let mut sheet = set(letter, SIZES[0], &mut fonts, &mut layouts);
    for size in &SIZES[1..] {
        if sheet.pages() == 1 {
            break;
        }
        sheet = set(letter, *size, &mut fonts, &mut layouts);
    }
    let uncovered = sheet.uncovered();
    let bytes = draw(letter, &sheet, uncovered.is_empty()).map_err(PdfError)?;
    Ok(Pdf { bytes, pages: sheet.pages(), uncovered })
}
