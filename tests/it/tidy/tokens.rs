//! Rust sources as tokens: no comment, no text inside quotes, and no code that only tests compile.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A token: an identifier, a literal, a delimiter, or punctuation (`::` is one token).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// As written.
    pub text: String,
    /// Line, from 1.
    pub line: usize,
}

/// The trees of a source.
pub fn trees(path: &str, text: &str) -> Vec<TokenTree> {
    let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    stream.into_iter().collect()
}

/// The trees without what stands behind `#[cfg(test)]` or `#[test]`, at any depth.
pub fn without_tests(trees: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut kept = Vec::new();
    let mut trees = trees.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let attribute = match (&tree, trees.peek()) {
            (TokenTree::Punct(hash), Some(TokenTree::Group(group))) if hash.as_char() == '#' => {
                group.stream().to_string().replace(' ', "")
            }
            _ => String::new(),
        };
        if attribute == "cfg(test)" || attribute == "test" {
            trees.next();
            // The item ends with its block, or with a semicolon.
            for tree in trees.by_ref() {
                match tree {
                    TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => break,
                    TokenTree::Punct(end) if end.as_char() == ';' => break,
                    _ => {}
                }
            }
        } else if let TokenTree::Group(group) = tree {
            let inner: TokenStream = without_tests(group.stream().into_iter().collect()).into_iter().collect();
            let mut slim = proc_macro2::Group::new(group.delimiter(), inner);
            slim.set_span(group.span());
            kept.push(TokenTree::Group(slim));
        } else {
            kept.push(tree);
        }
    }
    kept
}

/// All tokens in order, groups opened.
pub fn flat(trees: &[TokenTree]) -> Vec<Token> {
    let mut tokens = Vec::new();
    flatten(trees, &mut tokens);
    tokens
}

fn flatten(trees: &[TokenTree], tokens: &mut Vec<Token>) {
    let mut joint = false;
    for tree in trees {
        let line = tree.span().start().line;
        let mut push = |text: String| tokens.push(Token { text, line });
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == ':' && joint => {
                if let Some(last) = tokens.last_mut() {
                    last.text.push(':');
                }
                joint = false;
                continue;
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                push(open.to_owned());
                flatten(&group.stream().into_iter().collect::<Vec<_>>(), tokens);
                tokens.push(Token { text: close.to_owned(), line });
            }
            other => push(other.to_string()),
        }
        joint = matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint);
    }
}

/// The lines on which these words stand one behind the other.
pub fn lines_with(tokens: &[Token], words: &[&str]) -> Vec<usize> {
    let stand = |window: &&[Token]| window.iter().zip(words).all(|(token, word)| token.text == *word);
    tokens.windows(words.len()).filter(stand).map(|window| window[0].line).collect()
}

#[test]
fn tests_comments_and_texts_are_not_code() {
    let source =
        "// a::b\nfn f() { \"c::d\"; e::f(); }\n#[cfg(test)]\nmod tests { use g::h; }\n#[test]\nfn t() {}\nj!(k::l);";
    let code = flat(&without_tests(trees("invented", source)));
    assert_eq!(lines_with(&code, &["e", "::", "f"]), [2]);
    assert_eq!(lines_with(&code, &["k", "::", "l"]), [7], "macros are code");
    for word in ["a", "c", "g", "t"] {
        assert_eq!(lines_with(&code, &[word]), [0_usize; 0], "{word}");
    }
}
