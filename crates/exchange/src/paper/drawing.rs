//! Drawing what was laid out: glyphs, rules, the tree for screen readers, and what the file says of itself.

use std::collections::HashMap;

use krilla::color::rgb;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node as TagNode, SpanTag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::setting::{Ink, Node, PAGE, Piece, Rule, Sheet};
use super::{About, Direction};

/// Fonts by the number that the layout gives them.
type Fonts = HashMap<u64, Font>;

/// The file, sheet after sheet under its title; held to PDF/UA-1 where the fonts have every letter, which that standard asks for.
pub(super) fn draw(about: &About<'_>, sheets: &[(&str, Sheet)], whole: bool) -> Result<Vec<u8>, String> {
    let configuration = if whole {
        let checked = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
        checked.map_err(|error| format!("{error:?}"))?
    } else {
        Configuration::default()
    };
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut fonts = Fonts::new();
    let (mut tree, mut outline, mut first) = (TagTree::new(), Outline::new(), 0);
    for (title, sheet) in sheets {
        let mut drawn: HashMap<usize, Vec<Identifier>> = HashMap::new();
        for at in 0..sheet.pages() {
            let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or("page")?;
            let mut page = document.start_page_with(settings);
            let mut surface = page.surface();
            for rule in sheet.rules.iter().filter(|rule| rule.page == at) {
                draw_rule(&mut surface, rule);
            }
            for (number, piece) in sheet.pieces.iter().enumerate().filter(|(_, piece)| piece.page == at) {
                drawn.insert(number, draw_piece(&mut surface, piece, &mut fonts)?);
            }
            surface.finish();
            page.finish();
        }
        for node in &sheet.tree {
            tree.push(tagged(node, &mut drawn));
        }
        outline.push_child(OutlineNode::new((*title).to_owned(), XyzDestination::new(first, Point::from_xy(0.0, 0.0))));
        first += sheet.pages();
    }
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.set_metadata(
        Metadata::new()
            .title(about.title.clone())
            .language(about.lang.to_owned())
            .creator("FaSi".to_owned())
            .text_direction(match about.direction {
                Direction::LeftToRight => TextDirection::LeftToRight,
                Direction::RightToLeft => TextDirection::RightToLeft,
            }),
    );
    document.finish().map_err(|error| format!("{error:?}"))
}

fn fill(ink: Ink) -> Fill {
    let colour = match ink {
        Ink::Text => rgb::Color::new(23, 34, 46),
        Ink::Title => rgb::Color::new(23, 50, 77),
        Ink::Small => rgb::Color::new(61, 75, 89),
        Ink::Middle => rgb::Color::new(116, 152, 187),
        Ink::Faint => rgb::Color::new(214, 222, 230),
        Ink::Alarm => rgb::Color::new(163, 18, 46),
    };
    Fill { paint: colour.into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

/// A line or bar that says nothing to a screen reader.
fn draw_rule(surface: &mut Surface<'_>, rule: &Rule) {
    let mut path = PathBuilder::new();
    if let Some(rect) = Rect::from_xywh(rule.at.0, rule.at.1, rule.width, rule.height) {
        path.push_rect(rect);
    }
    let Some(path) = path.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(Some(fill(rule.ink)));
    surface.draw_path(&path);
    surface.end_tagged();
}

/// The lines of a text, each under a mark of its own.
fn draw_piece(surface: &mut Surface<'_>, piece: &Piece, fonts: &mut Fonts) -> Result<Vec<Identifier>, String> {
    let mut marks = Vec::new();
    for line in piece.layout.lines() {
        marks.push(surface.start_tagged(ContentTag::Span(SpanTag::empty())));
        let y = piece.at.1 + line.metrics().baseline;
        let mut x = piece.at.0 + line.metrics().offset;
        for run in line.runs() {
            let data = run.font();
            let known = fonts.entry(data.data.id());
            let font = match known {
                std::collections::hash_map::Entry::Occupied(known) => known.get().clone(),
                std::collections::hash_map::Entry::Vacant(new) => {
                    let bytes = data.data.data().to_vec();
                    new.insert(Font::new(bytes.into(), data.index).ok_or("font")?).clone()
                }
            };
            let size = run.font_size();
            let mut glyphs: Vec<KrillaGlyph> = Vec::new();
            let mut ink = Ink::default();
            let start = x;
            for cluster in run.visual_clusters() {
                ink = cluster.style().brush;
                if cluster.is_ligature_continuation() {
                    // its letters belong to the glyph before
                    if let Some(glyph) = glyphs.last_mut() {
                        glyph.text_range.start = glyph.text_range.start.min(cluster.text_range().start);
                        glyph.text_range.end = glyph.text_range.end.max(cluster.text_range().end);
                    }
                    continue;
                }
                for glyph in cluster.glyphs() {
                    glyphs.push(KrillaGlyph::new(
                        GlyphId::new(glyph.id),
                        glyph.advance / size,
                        glyph.x / size,
                        glyph.y / size,
                        0.0,
                        cluster.text_range(),
                        None,
                    ));
                    x += glyph.advance;
                }
            }
            surface.set_fill(Some(fill(ink)));
            surface.draw_glyphs(Point::from_xy(start, y), &glyphs, font, &piece.text, size, false);
        }
        surface.end_tagged();
    }
    Ok(marks)
}

/// A node of the tree with the marks of its texts.
fn tagged(node: &Node, drawn: &mut HashMap<usize, Vec<Identifier>>) -> TagNode {
    match node {
        Node::Piece(number) => {
            let marks = drawn.remove(number).unwrap_or_default();
            let marks = marks.into_iter().map(TagNode::Leaf).collect();
            TagNode::Group(TagGroup::with_children(krilla::tagging::Tag::Span, marks))
        }
        Node::Group(tag, children) => {
            let children = children.iter().map(|child| tagged(child, drawn)).collect();
            TagNode::Group(TagGroup::with_children(tag.clone(), children))
        }
    }
}
