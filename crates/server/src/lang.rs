//! Which language an answer is in: `?lang=`, else `Accept-Language`, else the service's own.

use axum::http::{HeaderMap, Uri, header};
use fasi_exchange::text::Lang;

/// The language of the answer to a request; a tag that is not ours counts for nothing.
pub fn negotiated(uri: &Uri, headers: &HeaderMap, default: Lang) -> Lang {
    asked(uri).or_else(|| accepted(headers)).unwrap_or(default)
}

/// `?lang=it`.
fn asked(uri: &Uri) -> Option<Lang> {
    let pairs = uri.query()?.split('&').filter_map(|pair| pair.split_once('='));
    pairs.filter(|(name, _)| *name == "lang").find_map(|(_, tag)| Lang::of(tag))
}

/// The language with the greatest weight in `Accept-Language`; among equals the first.
fn accepted(headers: &HeaderMap) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    let lines = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|line| line.to_str().ok());
    for range in lines.flat_map(|line| line.split(',')) {
        let (tag, parameter) = range.split_once(';').map_or((range, None), |(tag, rest)| (tag, Some(rest.trim())));
        let weight = parameter.and_then(|text| text.strip_prefix("q=")).map_or(Some(1.0), |text| text.parse().ok());
        let (Some(lang), Some(weight)) = (Lang::of(tag.trim()), weight) else { continue };
        if weight > 0.0 && best.is_none_or(|(_, most)| weight > most) {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(query: &'static str, accept: &'static str) -> Lang {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, accept.parse().unwrap());
        negotiated(&Uri::from_static(query), &headers, Lang::It)
    }

    #[test]
    fn the_query_comes_first_then_the_weights_of_the_header() {
        assert_eq!(of("/rules?lang=en", "it"), Lang::En);
        assert_eq!(of("/rules?lang=xx", "en"), Lang::En);
        assert_eq!(of("/rules", "it;q=0.5, en-GB;q=0.8"), Lang::En);
        assert_eq!(of("/rules", "de, fr;q=0.9, en;q=0.1"), Lang::En);
        assert_eq!(of("/rules", "en;q=0, *"), Lang::It);
        assert_eq!(of("/rules", "en;q=x"), Lang::It);
    }
}
