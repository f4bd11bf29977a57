//! What the tests share: a folder of files, the binary, and what it answered.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// Broken by any rule book: the closing mark stands before the speaker's name. It has one safe fix.
pub const BROKEN: &str =
    "Harbour reopens\n\n\"It was a long winter \"Osei said on the pier.\n\nShips came in at noon.\n";
/// The same, mended.
pub const MENDED: &str =
    "Harbour reopens\n\n\"It was a long winter,\" Osei said on the pier.\n\nShips came in at noon.\n";
/// Nothing is wrong here.
pub const CLEAN: &str = "Harbour reopens\n\n\"It was a long winter,\" Osei said on the pier.\n";

/// A folder of files that is gone when the test is over.
pub struct Desk {
    folder: tempfile::TempDir,
}

/// What the binary answered.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        for (name, text) in files {
            desk.write(name, text.as_bytes());
        }
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// Runs the binary in the folder with nothing at its standard input.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        self.pipe(arguments, b"")
    }

    /// Runs the binary in the folder with this at its standard input.
    pub fn pipe(&self, arguments: &[&str], input: &[u8]) -> Answer {
        run(self.folder.path(), arguments, input)
    }
}

fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> Answer {
    let mut child = command(folder, arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // Written aside, since the child may answer before it has read everything.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Answer {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The binary in a folder, with pipes at all three ends.
pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onrecord"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("CLICOLOR_FORCE")
        .env_remove("NO_COLOR")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

impl Answer {
    /// The answer as one JSON value.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }

    /// The answer as one JSON value a line.
    #[track_caller]
    pub fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Checks the exit status.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "standard output:\n{}\nstandard error:\n{}", self.out, self.err);
        self
    }

    /// Checks that standard error names all of these.
    #[track_caller]
    pub fn complains(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "no {part:?} in standard error:\n{}", self.err);
        }
        self
    }
}

/// The rules of a file's findings in a report.
pub fn rules(file: &Value) -> Vec<&str> {
    file["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].as_str().unwrap()).collect()
}

/// The paths in a report.
pub fn paths(report: &Value) -> Vec<&str> {
    report["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect()
}
