//! Times of a day as plan files write them.

use fasi_engine::time::Ticks;

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// A time of a day as `HH:MM`, hours after midnight above 23.
pub(crate) fn clock(at: Ticks, day: i32) -> String {
    let seconds = at.0 - i64::from(day) * DAY;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 { format!("{hours:02}:{minutes:02}") } else { format!("{hours:02}:{minutes:02}:{rest:02}") }
}

/// What `clock` wrote.
pub(crate) fn read_clock(text: &str, day: i32) -> Option<Ticks> {
    let part =
        |part: &str| part.parse().ok().filter(|_| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()));
    let parts: Vec<i64> = text.split(':').map(part).collect::<Option<_>>()?;
    let (hours, minutes, rest) = match parts[..] {
        [hours, minutes] => (hours, minutes, 0),
        [hours, minutes, rest] => (hours, minutes, rest),
        _ => return None,
    };
    let sound = (0..48).contains(&hours) && (0..60).contains(&minutes) && (0..60).contains(&rest);
    sound.then(|| Ticks(i64::from(day) * DAY + hours * 3600 + minutes * 60 + rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_a_day_read_as_they_were_written() {
        for seconds in [0, 61, 9 * 3600 + 30 * 60, 25 * 3600 + 59] {
            for day in [0, 3, 8] {
                let at = Ticks(i64::from(day) * DAY + seconds);
                assert_eq!(read_clock(&clock(at, day), day), Some(at));
            }
        }
        assert_eq!(read_clock("9", 0), None);
        assert_eq!(read_clock("09:60", 0), None);
        assert_eq!(read_clock("99:00", 0), None);
        assert_eq!(read_clock("+9:00", 0), None);
    }
}
