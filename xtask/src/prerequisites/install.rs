//! Installing what the build needs: by apt, by pip into a private folder, or by hand as told.

use std::path::Path;
use std::process::{Command, Stdio};

use super::Tool;
use super::find::{VENV, answer, on_path};

/// Installs by apt, where that asks for nothing.
pub fn by_apt(_root: &Path, tools: &[Tool]) -> Result<(), String> {
    let apt = on_path(&["apt-get"]).ok_or("apt-get: not on this machine")?;
    let root = answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let sudo = !root && answer(Command::new("sudo").args(["-n", "true"])).is_some();
    if !root && !sudo {
        return Err("apt-get: neither root nor a sudo that asks for no password".to_owned());
    }
    let run = |words: &[&str]| {
        let mut command = if root { Command::new(&apt) } else { Command::new("sudo") };
        if !root {
            command.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive"]).arg(&apt);
        }
        // Where there is no network it shall say so soon.
        command.args(["-o", "Acquire::http::Timeout=20", "-o", "Acquire::https::Timeout=20"]);
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        quietly(&mut command)
    };
    let packages: Vec<&str> = tools.iter().map(|tool| tool.apt()).collect();
    eprintln!("xtask: installing {} by apt", packages.join(" "));
    let install = [&["install", "-y", "--no-install-recommends"], &packages[..]].concat();
    // An old package list may still do, so a failing update is no reason to give up.
    if let Err(why) = run(&["update"]) {
        eprintln!("xtask: apt-get update: {why}");
    }
    run(&install).map_err(|why| format!("apt-get install: {why}"))
}

/// Installs by pip, into the private folder.
pub fn by_pip(root: &Path, tools: &[Tool]) -> Result<(), String> {
    let packages: Vec<&str> = tools.iter().filter_map(|tool| tool.pip()).collect();
    if packages.is_empty() {
        return Err("pip: has none of it".to_owned());
    }
    let venv = root.join(VENV);
    let pip = venv.join("bin").join("pip");
    if !pip.is_file() {
        let python = on_path(&["python3"]).ok_or("pip: no python3 on this machine")?;
        quietly(Command::new(python).args(["-m", "venv", "--clear"]).arg(&venv)).map_err(|why| {
            format!("python3 -m venv {VENV}: {why}\nxtask: on Debian it needs the package python3-venv (ensurepip)")
        })?;
    }
    eprintln!("xtask: installing {} by pip into {VENV}", packages.join(" "));
    quietly(Command::new(pip).args(["install", "--quiet", "--disable-pip-version-check"]).args(&packages))
        .map_err(|why| format!("pip install: {why}"))
}

/// What a person has to type where nothing else went.
pub fn to_type(tools: &[Tool]) -> String {
    let names: Vec<&str> = tools.iter().map(|tool| tool.name()).collect();
    let apt: Vec<&str> = tools.iter().map(|tool| tool.apt()).collect();
    let pip: Vec<&str> = tools.iter().filter_map(|tool| tool.pip()).collect();
    let by_apt = format!("    sudo apt-get update && sudo apt-get install {}\n", apt.join(" "));
    let by_pip = if pip.is_empty() {
        String::new()
    } else {
        let line = format!("    python3 -m venv {VENV} && {VENV}/bin/pip install {}\n", pip.join(" "));
        format!("\nor, without an administrator's rights:\n\n{line}")
    };
    format!(
        "the build still needs {}. Type, on Debian or Ubuntu:\n\n{by_apt}{by_pip}\n\
         and call cargo xtask again. LIBCLANG_PATH may name the folder of a libclang that is elsewhere.",
        names.join(", ")
    )
}

/// Runs without output; what it said last, where it fails.
fn quietly(command: &mut Command) -> Result<(), String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    let last: Vec<&str> = said.lines().filter(|line| !line.trim().is_empty()).rev().take(2).collect();
    Err(last.into_iter().rev().collect::<Vec<_>>().join(" / "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_type_names_only_what_is_missing() {
        let text = to_type(&[Tool::Cmake]);
        assert!(text.contains("install cmake\n") && !text.contains("libclang-dev"), "{text}");
        assert!(!to_type(&[Tool::Compiler]).contains("pip"), "pip has no compiler");
    }
}
