//! Puts the messages on clap's commands: descriptions, names of values, headings, usage, examples.
//!
//! Messages: `cli-<command>` (`cli-<command>-<subcommand>`) with `.examples` and maybe `.more`; of an argument `cli-<command>-<argument>`, else
//! `cli-arg-<argument>`, with `.value` where it takes one.

use clap::{Arg, ArgAction, Command, CommandFactory};
use fasi_exchange::text::{Lang, has, text};

use super::Cli;

/// Widest line of a help text.
const WIDEST: usize = 100;

/// The whole command line with texts in a language.
pub fn command(lang: Lang) -> Command {
    let flag = |id: &'static str, short, action| Arg::new(id).long(id).short(short).action(action);
    let root = Cli::command()
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .max_term_width(WIDEST)
        .subcommand_value_name(text(lang, "cli-value-command", &[]))
        .arg(flag("help", 'h', ArgAction::Help).global(true))
        .arg(flag("version", 'V', ArgAction::Version));
    localised(lang, root, "fasi").mut_subcommands(|sub| branch(lang, sub, &[]))
}

/// A command and those below it; `above` names those that stand before it.
fn branch(lang: Lang, command: Command, above: &[&str]) -> Command {
    let own = command.get_name().to_owned();
    let path = [above, &[own.as_str()]].concat();
    let command =
        command.disable_help_flag(true).disable_help_subcommand(true).bin_name(format!("fasi {}", path.join(" ")));
    localised(lang, command, &path.join("-")).mut_subcommands(|sub| branch(lang, sub, &path))
}

/// The key of an argument's message.
pub(super) fn argument_key(command: &str, id: &str) -> String {
    let own = format!("cli-{command}-{}", id.replace('_', "-"));
    if has(Lang::It, &own) { own } else { format!("cli-arg-{}", id.replace('_', "-")) }
}

fn localised(lang: Lang, command: Command, name: &str) -> Command {
    let key = format!("cli-{name}");
    let more = |attribute: &str| {
        let key = format!("{key}.{attribute}");
        has(lang, &key).then(|| text(lang, &key, &[]))
    };
    let command = command.mut_args(|argument| localised_argument(lang, argument, name));
    let about = text(lang, &key, &[]);
    let described = more("more").map_or_else(|| about.clone(), |more| format!("{about}\n\n{more}"));
    let examples = more("examples").map(|examples| {
        let heading = text(lang, "cli-heading-examples", &[]);
        let lines: Vec<String> = examples.lines().map(|line| format!("  {line}")).collect();
        format!("\u{1b}[1m{heading}\u{1b}[0m\n{}", lines.join("\n"))
    });
    let template = format!(
        "{{about-with-newline}}\n\u{1b}[1m{}\u{1b}[0m {{usage}}\n\n{{all-args}}{{after-help}}",
        text(lang, "cli-heading-usage", &[])
    );
    let usage = usage(lang, &command);
    let heading = text(lang, "cli-heading-commands", &[]);
    let command = command
        .subcommand_help_heading(heading)
        .about(about)
        .long_about(described)
        .help_template(template)
        .override_usage(usage);
    match examples {
        Some(examples) => command.after_help(examples),
        None => command,
    }
}

fn localised_argument(lang: Lang, argument: Arg, command: &str) -> Arg {
    let key = argument_key(command, argument.get_id().as_str());
    let heading = match (argument.is_positional(), argument.is_global_set() || argument.get_id() == "version") {
        (true, _) => "cli-heading-arguments",
        (false, false) => "cli-heading-options",
        (false, true) => "cli-heading-global",
    };
    let argument = argument
        .help(text(lang, &key, &[]))
        .hide_default_value(true)
        .hide_possible_values(true)
        .help_heading(text(lang, heading, &[]));
    // `--time-limit -1` is a bad number, not an unknown option
    let option = !argument.is_positional() && argument.get_action().takes_values();
    let argument = if option { argument.allow_negative_numbers(true) } else { argument };
    let value = format!("{key}.value");
    if has(lang, &value) { argument.value_name(text(lang, &value, &[])) } else { argument }
}

/// `fasi place DATI [OPZIONI]`: required options are written out.
fn usage(lang: Lang, command: &Command) -> String {
    let value = |argument: &Arg| argument.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let mut parts = vec![command.get_bin_name().unwrap_or(command.get_name()).to_owned()];
    if command.is_subcommand_required_set() {
        parts.push(text(lang, "cli-value-command", &[]));
    }
    let positional = |argument: &Arg| {
        let value = value(argument)?;
        Some(if argument.is_required_set() { value } else { format!("[{value}]") })
    };
    parts.extend(command.get_positionals().filter_map(positional));
    let required = command.get_opts().filter(|argument| argument.is_required_set());
    parts.extend(required.filter_map(|argument| {
        let option = argument.get_long()?;
        Some(format!("--{option} {}", value(argument).unwrap_or_default()))
    }));
    parts.push(format!("[{}]", text(lang, "cli-value-options", &[])));
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_its_texts_in_both_languages() {
        for lang in Lang::ALL {
            let root = command(lang);
            let below = |command: &Command| command.get_subcommands().cloned().collect::<Vec<_>>();
            let commands = below(&root);
            let subcommands: Vec<Command> = commands.iter().flat_map(below).collect();
            for command in std::iter::once(&root).chain(&commands).chain(&subcommands) {
                let path = command.get_bin_name().unwrap_or("fasi");
                let name = &path.strip_prefix("fasi ").unwrap_or(path).replace(' ', "-");
                assert!(has(lang, &format!("cli-{name}")), "cli-{name}");
                assert!(has(lang, &format!("cli-{name}.examples")), "cli-{name}.examples");
                for argument in command.get_arguments() {
                    let key = argument_key(name, argument.get_id().as_str());
                    assert!(has(lang, &key), "{key}");
                    let takes_value = argument.get_action().takes_values();
                    assert_eq!(has(lang, &format!("{key}.value")), takes_value, "{key}.value");
                }
            }
        }
    }

    #[test]
    fn clap_finds_nothing_wrong() {
        for lang in Lang::ALL {
            command(lang).debug_assert();
        }
    }

    #[test]
    fn help_speaks_one_language() {
        for (lang, foreign) in
            [(Lang::It, ["Usage:", "Options:", "Print help"]), (Lang::En, ["Uso:", "Opzioni", "Mostra"])]
        {
            let mut root = command(lang);
            root.build();
            let helps: Vec<String> = std::iter::once(root.render_long_help().to_string())
                .chain(root.get_subcommands_mut().map(|sub| sub.render_long_help().to_string()))
                .collect();
            for help in helps {
                assert!(!foreign.iter().any(|word| help.contains(word)), "{help}");
                assert!(!help.contains("cli-"), "{help}");
            }
        }
    }
}
