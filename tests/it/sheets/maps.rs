//! The map, read by a parser that is not ours: positions in their order and on the earth, lines and points where they belong.

use fasi_exchange::text::Lang;
use geojson::{Feature, FeatureCollection, GeoJson, Value};

use super::{Week, invented, small};

fn features(week: &Week) -> Vec<Feature> {
    let map: GeoJson = week.desk(Lang::It).map().parse().expect("GeoJSON");
    FeatureCollection::try_from(map).expect("a collection").features
}

fn property(feature: &Feature, name: &str) -> serde_json::Value {
    feature.property(name).cloned().unwrap_or_default()
}

#[test]
fn lines_and_points_lie_in_tuscany() {
    let about = |position: &geojson::Position| {
        let [lon, lat] = [position[0], position[1]];
        assert!((10.0..12.0).contains(&lon) && (43.0..45.0).contains(&lat), "{lon} {lat}");
    };
    for seed in 1..4 {
        let features = features(&invented(seed, |_| {}));
        let mut lines = 0;
        for feature in &features {
            match feature.geometry.as_ref().map(|geometry| &geometry.value) {
                Some(Value::LineString(coordinates)) => {
                    assert!(coordinates.len() >= 2 && property(feature, "kind") == "tour", "{feature:?}");
                    coordinates.iter().for_each(about);
                    lines += 1;
                }
                Some(Value::Point(coordinates)) => {
                    assert_eq!(property(feature, "kind"), "stop");
                    about(coordinates);
                }
                None => assert!(property(feature, "kind") == "tour" || property(feature, "exact").is_null()),
                other => panic!("{other:?}"),
            }
        }
        assert!(lines > 5, "seed {seed}");
    }
}

#[test]
fn a_tour_goes_through_its_stops_and_back() {
    let features = features(&small(|_| {}));
    let tour = features
        .iter()
        .find(|feature| property(feature, "kind") == "tour" && property(feature, "stops").to_string().contains("V04"));
    let Some(Value::LineString(coordinates)) =
        tour.and_then(|tour| tour.geometry.as_ref()).map(|geometry| &geometry.value)
    else {
        panic!("no line: {tour:?}")
    };
    let [quarrata, pistoia] = [(10.978, 43.847), (10.917, 43.933)];
    let passed: Vec<(f64, f64)> = coordinates.iter().map(|at| (at[0], at[1])).collect();
    // from the base to where the accompaniment begins, and with it back
    assert_eq!(passed.first(), Some(&quarrata));
    assert!(passed.windows(2).any(|pair| pair == [pistoia, quarrata]), "{passed:?}");
    assert_eq!(passed.last(), Some(&quarrata));
}
