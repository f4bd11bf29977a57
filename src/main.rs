//! Arguments to a command; nothing else.

/// Most of what a keystroke costs beside the reading itself is small pieces of memory, taken and given back on several
/// threads.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    onrecord::cli::run()
}
