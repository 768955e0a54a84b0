//! Generalised assignment as the OR-Library writes it: `m n`, then m × n costs, m × n weights, m capacities.

use fasi_engine::kernel::outcome::Sense;

use super::instance::{Choice, Instance, MOST};
use super::refusal::Refusal;

/// The most of a strange word that is shown.
const SHOWN: usize = 24;

/// Reads an instance: every item goes to one agent, at least cost.
pub fn read(bytes: &[u8]) -> Result<Instance, Vec<Refusal>> {
    let numbers = numbers(bytes).map_err(|refusal| vec![refusal])?;
    let (agents, items) = match numbers[..] {
        [agents, items, ..] if agents >= 1 && items >= 1 => (agents, items),
        _ => return Err(vec![Refusal::new("bench-gap-size", Vec::new())]),
    };
    let expected = 2 + 2 * i128::from(agents) * i128::from(items) + i128::from(agents);
    if expected != numbers.len() as i128 {
        let facts = vec![
            ("agents", agents.into()),
            ("items", items.into()),
            ("expected", expected.to_string().into()),
            ("found", (numbers.len() as i64).into()),
        ];
        return Err(vec![Refusal::new("bench-gap-count", facts)]);
    }
    let (agents, items) = (agents as usize, items as usize);
    let (costs, rest) = numbers[2..].split_at(agents * items);
    let (weights, capacities) = rest.split_at(agents * items);
    let pair = |at: usize| (at / items, at % items);
    if let Some((agent, item)) = weights.iter().position(|weight| *weight < 0).map(pair) {
        let facts = vec![("agent", (agent as i64 + 1).into()), ("item", (item as i64 + 1).into())];
        return Err(vec![Refusal::new("bench-gap-weight", facts)]);
    }
    if let Some(agent) = capacities.iter().position(|capacity| *capacity < 0) {
        return Err(vec![Refusal::new("bench-gap-capacity", vec![("agent", (agent as i64 + 1).into())])]);
    }
    let by_item = || (0..items).flat_map(|item| (0..agents).map(move |agent| (agent, agent * items + item)));
    let instance = Instance {
        sense: Sense::Min,
        required: true,
        decimals: 0,
        agents,
        capacities: capacities.to_vec(),
        dimensions: 1,
        starts: (0..=items).map(|item| item * agents).collect(),
        choices: by_item().map(|(agent, at)| Choice { agent: agent as u32, value: costs[at] }).collect(),
        uses: by_item().map(|(_, at)| weights[at]).collect(),
    };
    let refusals = instance.refusals(|item| (item + 1).to_string());
    if refusals.is_empty() { Ok(instance) } else { Err(refusals) }
}

/// Every number of the file.
fn numbers(bytes: &[u8]) -> Result<Vec<i64>, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::new("bench-gap-no-text", Vec::new()))?;
    let mut numbers = Vec::new();
    for (line, words) in (1_i64..).zip(text.lines()) {
        for word in words.split_whitespace() {
            let whole = word.parse::<i64>().ok();
            if let Some(number) = whole.filter(|number| (-MOST..=MOST).contains(number)) {
                numbers.push(number);
            } else {
                let digits = word.strip_prefix('-').unwrap_or(word);
                let large = digits.bytes().all(|letter| letter.is_ascii_digit());
                let key = if large && !digits.is_empty() { "bench-gap-large" } else { "bench-gap-number" };
                let shown: String = word.chars().take(SHOWN).collect();
                let more = if word.chars().count() > SHOWN { "…" } else { "" };
                let facts =
                    vec![("word", format!("{shown}{more}").into()), ("line", line.into()), ("most", MOST.into())];
                return Err(Refusal::new(key, facts));
            }
        }
    }
    Ok(numbers)
}
