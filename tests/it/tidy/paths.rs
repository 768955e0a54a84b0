//! The paths that a source names: in `use` trees, in expressions, types and macros alike.

use proc_macro2::{Delimiter, TokenTree};

/// A path as written, and in which module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Segments: `crate::kernel::rule` is three.
    pub segments: Vec<String>,
    /// The inline modules around it.
    pub inside: Vec<String>,
    /// Line, from 1.
    pub line: usize,
}

/// Every path of the trees that has two segments or more.
pub fn of(trees: &[TokenTree]) -> Vec<Path> {
    let mut paths = Vec::new();
    walk(trees, &[], &mut paths);
    paths.retain(|path| path.segments.len() > 1);
    paths
}

fn walk(trees: &[TokenTree], inside: &[String], paths: &mut Vec<Path>) {
    let mut at = 0;
    while at < trees.len() {
        match (&trees[at], trees.get(at + 1), trees.get(at + 2)) {
            (TokenTree::Ident(word), Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) if word == "mod" => {
                let inside = [inside, &[name.to_string()]].concat();
                walk(&body.stream().into_iter().collect::<Vec<_>>(), &inside, paths);
                at += 3;
            }
            (TokenTree::Ident(_), _, _) => at = read(trees, at, &[], inside, paths),
            (TokenTree::Group(group), _, _) => {
                walk(&group.stream().into_iter().collect::<Vec<_>>(), inside, paths);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Reads the path that begins at `at` (behind `prefix`); returns where it ends.
fn read(trees: &[TokenTree], mut at: usize, prefix: &[String], inside: &[String], paths: &mut Vec<Path>) -> usize {
    let mut segments = prefix.to_vec();
    let line = trees[at].span().start().line;
    while let Some(TokenTree::Ident(word)) = trees.get(at) {
        // `a::{self}` names `a`
        if word != "self" || segments.is_empty() {
            segments.push(word.to_string());
        }
        at += 1;
        if !(is_colon(trees.get(at)) && is_colon(trees.get(at + 1))) {
            break;
        }
        at += 2;
        if let Some(TokenTree::Group(group)) = trees.get(at).filter(|tree| is_brace(tree)) {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let mut next = 0;
            while next < inner.len() {
                let ident = matches!(inner[next], TokenTree::Ident(_));
                next = if ident { read(&inner, next, &segments, inside, paths) } else { next + 1 };
                // `b as c` renames: nothing new is named
                if matches!(inner.get(next), Some(TokenTree::Ident(word)) if word == "as") {
                    next += 2;
                }
            }
            return at + 1;
        }
    }
    paths.push(Path { segments, inside: inside.to_vec(), line });
    at
}

fn is_colon(tree: Option<&TokenTree>) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == ':')
}

fn is_brace(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

#[test]
fn trees_of_use_types_and_macros_are_read() {
    let source =
        "use a::{b::{self, c as d}, e}; pub use super::f::*; fn g(x: &h::I) { vec![j::k(1)]; } mod l { use self::m; }";
    let found = of(&super::tokens::trees("invented", source));
    let shown: Vec<String> = found.iter().map(|path| path.segments.join("::")).collect();
    assert_eq!(shown, ["a::b", "a::b::c", "a::e", "super::f", "h::I", "j::k", "self::m"]);
    assert_eq!(found[6].inside, ["l"]);
}
