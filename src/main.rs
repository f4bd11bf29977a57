//! Arguments to a command; nothing else.

fn main() -> std::process::ExitCode {
    onrecord::cli::run()
}
