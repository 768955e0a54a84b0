//! Which repairs answer which breach: the offer and the unit first; never the law, and never who the household is.
//!
//! Each amount is the least that ends this breach alone, rounded up to the step in which people speak of it. Whether a
//! repair is enough is not said here: [`super::takes`] makes it and judges again.

use super::changed::Changed;
use super::repair::Repair;
use crate::ids::{CapacityId, FundLineId, HouseholdId, PackageId, UnitId};
use crate::kernel::rule::{Breach, Entity, FactValue};
use crate::placement::charges::{self, Charge};
use crate::placement::hard;
use crate::placement::model::{ConditionKind, Domain, Model, ServiceKind};
use crate::placement::plan::{Choice, Home, Itinerary, Stay};
use crate::placement::services::{self, Use};
use crate::units::{Cents, Minutes};

/// Steps in which amounts are asked for: a month's money, money once, a week's hours.
pub const MONTHLY: Cents = Cents(1_000);
pub const ONCE: Cents = Cents(5_000);
pub const WEEKLY: Minutes = Minutes(30);

/// What nobody is asked for: more than a third of the rent off, more reliable income than a wage brings.
const MOST_INCOME: Cents = Cents(100_000);

/// The longest that a contribution is asked to run in all, in months.
const MOST_MONTHS: u8 = 24;

/// An itinerary that is weighed: as it is in the model, and as it stands in the altered one.
#[derive(Clone, Copy, Debug)]
pub struct Weighed<'a> {
    /// The unit in question, of the old model.
    pub unit: UnitId,
    /// The itinerary in the old model.
    pub old: &'a Itinerary,
    /// The same in the altered one.
    pub new: &'a Itinerary,
}

impl Weighed<'_> {
    /// The stay in question, in the altered model.
    fn stay(&self) -> Option<Stay> {
        let at = self.old.stays().position(|stay| stay.unit == self.unit)?;
        self.new.stays().nth(at)
    }
}

/// The repairs that may end a breach of an itinerary in the altered model.
pub fn answers(changed: &Changed, weighed: Weighed<'_>, breach: &Breach) -> Vec<Repair> {
    let mut all = all(changed, weighed, breach);
    all.retain(|repair| changed.is_of_old(repair));
    all
}

fn all(changed: &Changed, weighed: Weighed<'_>, breach: &Breach) -> Vec<Repair> {
    let (model, unit) = (&changed.model, weighed.unit);
    let household = weighed.old.household;
    let Some(stay) = weighed.stay() else { return Vec::new() };
    let there = model.unit(stay.unit);
    let amount = |name| match fact(breach, name) {
        Some(FactValue::Money(cents)) => cents,
        _ => Cents(0),
    };
    let count = |name| match fact(breach, name) {
        Some(FactValue::Count(count)) => count,
        _ => 0,
    };
    match breach.rule {
        "placement.size" => vec![Repair::Beds { unit, beds: byte(count("people") - count("beds")) }],
        "placement.shared_unit" if count("people") > count("beds") => {
            vec![Repair::Beds { unit, beds: byte(count("people") - count("beds")) }, Repair::Another { like: unit }]
        }
        "placement.bedrooms" => [9, 14].map(|metres| Repair::Bedroom { unit, metres }).to_vec(),
        "placement.shared_bedrooms" => vec![Repair::Bedroom { unit, metres: 9 }, Repair::Another { like: unit }],
        "placement.suitability" => {
            let metres = u16::try_from(count("standard")).unwrap_or(u16::MAX);
            let area = (there.area == 0).then_some(Repair::Area { unit, metres });
            let rooms = [9, 14].map(|metres| Repair::Bedroom { unit, metres });
            let lacking = count("places") < count("sleepers");
            area.into_iter().chain(rooms.into_iter().filter(|_| lacking)).collect()
        }
        "placement.step_free" => vec![Repair::StepFree { unit }],
        "placement.availability" => availability(model, unit, &stay),
        "placement.lawful_conditions" => {
            // A refuge for women is one by law; the others are conditions that whoever set them can lift.
            let kinds = there.conditions.iter().map(|one| one.kind).filter(|kind| *kind != ConditionKind::WomenOnly);
            kinds.map(|kind| Repair::Condition { unit, kind }).collect()
        }
        "placement.sharing_consent" => vec![Repair::Sharing { household }],
        "placement.protected_address" if !there.confidential => vec![Repair::Confidential { unit }],
        "placement.household_refusal" => vec![Repair::RefusalBack { household, unit }],
        "placement.suspended_unit" => vec![Repair::Cleared { unit }],
        "placement.exclusion" => vec![Repair::Exclusion { household, unit }],
        "placement.pin" => vec![Repair::Unpinned { household }],
        "placement.school_reachable" => vec![Repair::Transport { household }],
        "placement.work_reachable" => vec![Repair::Hours { household }, Repair::Transport { household }],
        // Who has to be kept apart in the same unit may live in another of its kind.
        "placement.unit_occupancy" | "placement.shared_unit" | "placement.keep_apart" => {
            vec![Repair::Another { like: unit }]
        }
        // Lines that pay together: more for any of them may do.
        "placement.fund_budget" => {
            let missing = amount("missing");
            let amount = up(missing, ONCE);
            let lines = breach.facts.iter().rev().filter_map(|fact| match fact.1 {
                FactValue::Entity(Entity::FundLine(line)) => Some(FundLineId(line)),
                _ => None,
            });
            let lines: Vec<FundLineId> = lines.collect();
            let cut = rent_cut(changed, weighed, |tried| {
                asked(tried, weighed.new, &lines) + missing <= asked(model, weighed.new, &lines)
            });
            let more = lines.iter().map(|line| Repair::Fund { line: *line, amount });
            more.chain(cut).chain(less_guaranteed(changed, weighed.new)).collect()
        }
        "placement.service_capacity" => capacity(model, unit, breach),
        "placement.owner_refusal" => {
            let mut all = vec![Repair::OwnerAgrees { unit, household }];
            if fact(breach, "reason") == Some(FactValue::Word("owner-reason-guarantee-lacking")) {
                all.extend(guarantees(changed, weighed.new));
            }
            all
        }
        // What a bridge asks for, of its services and its funds.
        "placement.mediation_language" if stay.until.is_some() => {
            staff(model, unit, stay.household, services::of_bridge(model, &stay))
        }
        "placement.funding" if stay.until.is_some() => {
            let cut = rent_cut(changed, weighed, |tried| unpaid(tried, &charges::of_bridge(tried, &stay)).is_none());
            more_money(model, &charges::of_bridge(model, &stay)).into_iter().chain(cut).collect()
        }
        _ => match (weighed.old.home, weighed.new.home) {
            (Some(before), Some(home)) => of_home(changed, weighed, (&before, &home), breach, amount("missing")),
            _ => Vec::new(),
        },
    }
}

/// The repairs for what a home with its package breaks.
fn of_home(
    changed: &Changed,
    weighed: Weighed<'_>,
    (before, home): (&Home, &Home),
    breach: &Breach,
    missing: Cents,
) -> Vec<Repair> {
    let (model, household) = (&changed.model, home.stay.household);
    let (unit, package) = (before.stay.unit, before.package);
    let income = |limit: i64| {
        let monthly = up(Cents((missing.0 * 100 + limit - 1) / limit.max(1)), MONTHLY);
        (monthly <= MOST_INCOME).then_some(Repair::Income { household, monthly })
    };
    let monthly = up(missing, MONTHLY);
    let cut = (monthly.0 * 3 <= model.unit(home.stay.unit).rent.0).then_some(Repair::RentCut { unit, monthly });
    match breach.rule {
        "placement.package_eligibility" => vec![Repair::Verdict { household, package }],
        "placement.severe_need" => {
            let needs = &model.household(household).needs;
            let open =
                |domain: &Domain| needs[*domain as usize].severity == Some(4) && !needs[*domain as usize].answered;
            Domain::ALL.into_iter().filter(open).map(|domain| Repair::Service { household, domain }).collect()
        }
        "placement.mediation_language" => staff(model, unit, household, services::of_home(model, home)),
        "placement.rent_burden" => {
            let limit = model.parameters.burden_percent;
            let more = Repair::RentContribution { household, package, monthly };
            [Some(more), cut, income(limit)].into_iter().flatten().collect()
        }
        "placement.rent_burden_after" => {
            let limit = model.parameters.burden_after_percent;
            let longer = longer(changed, home).map(|months| Repair::Months { household, package, months });
            [cut, income(limit), longer].into_iter().flatten().collect()
        }
        "placement.entry_cash" => {
            let amount = up(missing, ONCE);
            let mut all =
                vec![Repair::EntryContribution { household, package, amount }, Repair::EntryCash { household, amount }];
            let deposit = model.unit(home.stay.unit).deposit;
            if deposit.0 > 0 && model.package(home.package).guarantee < deposit {
                all.push(Repair::Guarantee { household, package, amount: guaranteed(model, home) });
            }
            all
        }
        "placement.guarantee" => guarantees(changed, &Itinerary { household, bridge: None, home: Some(*home) }),
        "placement.funding" => {
            // A contribution is never more than the rent: only where it is as much does a lower rent cost the funds less.
            let whole = model.package(home.package).rent_contribution >= model.unit(home.stay.unit).monthly_cost();
            let paid = |tried: &Model| unpaid(tried, &charges::of_home(tried, home)).is_none();
            let cut = whole.then(|| rent_cut(changed, weighed, paid)).flatten();
            let less = less_guaranteed(changed, weighed.new);
            funding(model, home, before.package).into_iter().chain(cut).chain(less).collect()
        }
        _ => Vec::new(),
    }
}

/// The months more that a contribution has to run so that the home is payable after it.
fn longer(changed: &Changed, home: &Home) -> Option<u8> {
    let model = &changed.model;
    let package = model.package(home.package);
    let rule = hard::ALL.iter().find(|rule| rule.card().id == "placement.rent_burden_after")?;
    if package.rent_contribution.0 == 0 || package.months == 0 {
        return None;
    }
    let mut tried = model.clone();
    (package.months + 1..=MOST_MONTHS).find_map(|months| {
        tried.packages[home.package.index()].months = months;
        rule.judge(&tried, &Choice::Home(*home)).is_none().then_some(months - package.months)
    })
}

/// Who may stand surety: a person, or the guarantee of a package.
fn guarantees(changed: &Changed, itinerary: &Itinerary) -> Vec<Repair> {
    let household = itinerary.household;
    let by_package = itinerary.home.map(|home| {
        let amount = guaranteed(&changed.model, &home);
        Repair::Guarantee { household, package: changed.old_package(home.package), amount }
    });
    std::iter::once(Repair::Guarantor { household }).chain(by_package).collect()
}

/// A guarantee of no more than what it is given for, where the package gives a greater one: funds are held against all of it.
fn less_guaranteed(changed: &Changed, itinerary: &Itinerary) -> Option<Repair> {
    let home = itinerary.home?;
    let amount = guaranteed(&changed.model, &home);
    let package = changed.old_package(home.package);
    let greater = changed.model.package(home.package).guarantee > amount;
    greater.then_some(Repair::Guarantee { household: itinerary.household, package, amount })
}

/// What a guarantee is given for: the deposit, and a month's rent at least.
fn guaranteed(model: &Model, home: &Home) -> Cents {
    let unit = model.unit(home.stay.unit);
    unit.deposit.max(unit.rent)
}

/// Money for the first charge that nobody can pay, in one of its lines, or in a new one.
fn funding(model: &Model, home: &Home, package: PackageId) -> Vec<Repair> {
    let charges = charges::of_home(model, home);
    match charges.iter().find(|charge| charge.lines.is_empty()) {
        Some(Charge { category, year, amount, .. }) => vec![Repair::FundLine {
            household: home.stay.household,
            package,
            category: *category,
            year: *year,
            amount: up(*amount, ONCE),
        }],
        None => more_money(model, &charges),
    }
}

/// More money in one of the lines of the first charge that they cannot pay.
fn more_money(model: &Model, charges: &[Charge]) -> Vec<Repair> {
    let Some(charge) = unpaid(model, charges) else { return Vec::new() };
    let amount = up(charge.amount - available(model, charge), ONCE);
    charge.lines.iter().map(|line| Repair::Fund { line: *line, amount }).collect()
}

/// The first charge that its lines cannot pay.
fn unpaid<'c>(model: &Model, charges: &'c [Charge]) -> Option<&'c Charge> {
    charges.iter().find(|charge| available(model, charge) < charge.amount)
}

fn available(model: &Model, charge: &Charge) -> Cents {
    charge.lines.iter().map(|line| model.fund(*line).available).sum()
}

/// What an itinerary asks of some lines that pay together.
fn asked(model: &Model, itinerary: &Itinerary, lines: &[FundLineId]) -> Cents {
    let charges = charges::of(model, itinerary).into_iter();
    charges.filter(|charge| charge.lines.iter().any(|line| lines.contains(line))).map(|charge| charge.amount).sum()
}

/// The least rent off, a third at most, with which it is in order: where the funds pay the rent, less of it is asked of
/// them.
fn rent_cut(changed: &Changed, weighed: Weighed<'_>, in_order: impl Fn(&Model) -> bool) -> Option<Repair> {
    let there = weighed.stay()?.unit;
    let mut tried = changed.model.clone();
    let rent = changed.model.unit(there).rent;
    let cuts = (1..).map(|step| MONTHLY * step).take_while(|monthly| monthly.0 * 3 <= rent.0);
    let enough = |monthly: &Cents| {
        tried.units[there.index()].rent = rent - *monthly;
        in_order(&tried)
    };
    { cuts }.find(enough).map(|monthly| Repair::RentCut { unit: weighed.unit, monthly })
}

/// Somebody for the first service that nobody gives there.
fn staff(model: &Model, near: UnitId, household: HouseholdId, asked: Vec<Use>) -> Vec<Repair> {
    let Some(used) = asked.into_iter().find(|used| used.lines.is_empty()) else { return Vec::new() };
    let spoken = model.household(household).languages.first().copied();
    let mediates = used.service == ServiceKind::Mediation;
    if mediates && spoken.is_none() {
        return Vec::new();
    }
    let language = spoken.filter(|_| mediates);
    // Hours that are asked for in no week need somebody who is there, for however little.
    let weekly = if used.from < used.until { used.weekly } else { WEEKLY };
    vec![Repair::Staff { service: used.service, language, near, weekly }]
}

/// More hours in one of the lines that together lack some and are open in that week, or somebody new: a line that is open
/// then may be closed in a later week that lacks hours too.
fn capacity(model: &Model, near: UnitId, breach: &Breach) -> Vec<Repair> {
    let minutes = |name| match fact(breach, name) {
        Some(FactValue::Minutes(minutes)) => minutes,
        _ => Minutes(0),
    };
    let short = minutes("asked") - minutes("given");
    let weekly = Minutes((short.0.max(1) + WEEKLY.0 - 1) / WEEKLY.0 * WEEKLY.0);
    let Some(FactValue::Week(week)) = fact(breach, "week") else { return Vec::new() };
    let lines = breach.facts.iter().rev().filter_map(|fact| match fact.1 {
        FactValue::Entity(Entity::Capacity(line)) => Some(CapacityId(line)),
        _ => None,
    });
    let lines: Vec<CapacityId> = lines.collect();
    let open = lines.iter().filter(|line| services::is_open(model, **line, week));
    let more = open.map(|line| Repair::Capacity { line: *line, weekly });
    let kind = lines.first().map(|line| &model.capacities[line.index()]);
    let staff = kind.map(|line| Repair::Staff { service: line.service, language: line.language, near, weekly });
    more.chain(staff).collect()
}

/// A contract that lasts, or the keys in time.
fn availability(model: &Model, unit: UnitId, stay: &Stay) -> Vec<Repair> {
    let there = model.unit(stay.unit);
    let until = stay.until.unwrap_or(stay.from.plus(model.parameters.lasting_weeks));
    let first = there.first_week(model.calendar.as_of);
    let mut all = Vec::new();
    if let Some(to) = there.available_to {
        let short = until.monday().0 - 1 - to.0;
        all.extend((short > 0).then_some(Repair::Lease { unit, weeks: (short + 6) / 7 }));
    }
    all.extend((stay.from < first).then_some(Repair::Keys { unit, weeks: first.0 - stay.from.0 }));
    all
}

fn fact(breach: &Breach, name: &str) -> Option<FactValue> {
    breach.facts.iter().find(|fact| fact.0 == name).map(|fact| fact.1)
}

/// An amount in whole steps, at least one.
fn up(amount: Cents, step: Cents) -> Cents {
    Cents((amount.0.max(1) + step.0 - 1) / step.0 * step.0)
}

fn byte(count: i64) -> u8 {
    u8::try_from(count.max(1)).unwrap_or(u8::MAX)
}
