# Texts of the rules: `rule-<room>-<rule> = short name`, with `.breach` (a sentence with the facts), `.means` (what it
# asks) and, for criteria, `.because`. Counts arrive as numbers (for plurals); amounts, dates, durations, percentages,
# times and words arrive already written with their unit ("€ 400", "35 min", "40%"): add no unit.
