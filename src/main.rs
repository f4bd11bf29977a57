//! Arguments to a command; nothing else.

fn main() -> std::process::ExitCode {
    if std::env::args().nth(1).as_deref() == Some("server") {
        return onrecord::server::run();
    }
    onrecord::cli::run()
}
