//! Rows that another row implies: a home taken in one week stays taken, so the row of its last week says it all.

use crate::kernel::mip::Row;

/// Of each row that says nothing that another does not say as strictly, the other: all its coefficients are found there, no
/// smaller, under a bound no greater. Of two that are alike the first stays. The other may be implied in turn.
pub(super) fn implied(rows: &[Row], columns: usize) -> Vec<Option<u32>> {
    let caps: Vec<bool> = rows
        .iter()
        .map(|row| row.lower.is_none() && row.upper.is_some() && row.entries.iter().all(|(_, factor)| *factor > 0))
        .collect();
    let mut by_column: Vec<Vec<u32>> = vec![Vec::new(); columns];
    for (row, at) in rows.iter().zip(0u32..).filter(|(_, at)| caps[*at as usize]) {
        for (column, _) in &row.entries {
            by_column[*column as usize].push(at);
        }
    }
    let mut implied = vec![None; rows.len()];
    let mut factor_in = vec![0i64; columns];
    // From a stricter row's side: it is spread out once, and each row that it could imply is held against it.
    for (strict, at) in rows.iter().zip(0u32..).filter(|(_, at)| caps[*at as usize]) {
        if implied[at as usize].is_some() {
            continue;
        }
        for (column, factor) in &strict.entries {
            factor_in[*column as usize] = *factor;
        }
        for (column, _) in &strict.entries {
            for other in &by_column[*column as usize] {
                let row = &rows[*other as usize];
                // Looked at once: from its first column.
                let first = row.entries.first().is_some_and(|(first, _)| first == column);
                if *other != at
                    && first
                    && implied[*other as usize].is_none()
                    && row.entries.len() <= strict.entries.len()
                    && row.upper >= strict.upper
                    && row.entries.iter().all(|(column, factor)| *factor <= factor_in[*column as usize])
                {
                    implied[*other as usize] = Some(at);
                }
            }
        }
        for (column, _) in &strict.entries {
            factor_in[*column as usize] = 0;
        }
    }
    implied
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cap(upper: i64, entries: &[(u32, i64)]) -> Row {
        Row { lower: None, upper: Some(upper), entries: entries.to_vec() }
    }

    #[test]
    fn a_week_in_which_fewer_can_be_there_says_nothing_new_and_of_two_alike_one_stays() {
        let rows = [
            cap(1, &[(0, 1)]),
            cap(1, &[(0, 1), (1, 1)]),
            cap(1, &[(0, 1), (1, 1)]),
            cap(2, &[(0, 3)]),
            cap(0, &[(0, 1)]),
            Row { lower: Some(0), ..cap(1, &[(0, 1)]) },
        ];
        // The first is implied by the second, the third is the second again; a greater coefficient, a lower cap and a
        // row that binds both ways each stay.
        assert_eq!(implied(&rows, 2), [Some(1), None, Some(1), None, None, None]);
    }
}
