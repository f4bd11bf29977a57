# What building onrecord needs, found or installed. Sourced by .ci/start and tests/run.
#
# Nothing is installed with sudo. As root, what is missing comes from the distribution's packages; otherwise the script
# says what to install. Rust alone is installed without root, by rustup, into the home folder.

oldest_rust=1.89

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

# refuse REASON REMEDY: ends the script.
refuse() {
    printf '\n%s: %s\n  %s\n' "$0" "$1" "$2" >&2
    exit 2
}

# provide WHAT PACKAGES COMMAND…: makes sure that COMMAND succeeds, which it does where WHAT is there.
provide() {
    local what=$1 packages=$2
    shift 2
    "$@" >/dev/null 2>&1 && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing $packages with apt-get"
        # shellcheck disable=SC2086 # a list of packages
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $packages; } >/dev/null || true
        hash -r
    fi
    "$@" >/dev/null 2>&1 ||
        refuse "there is no $what" "install it and run this again; on Debian or Ubuntu: sudo apt-get install $packages"
}

# Whether a version of Rust is here that is new enough.
has_rust() {
    local version
    version=$(cargo --version 2>/dev/null | cut -d ' ' -f 2) || return 1
    [ -n "$version" ] && [ "$(printf '%s\n' "$oldest_rust" "$version" | sort -V | head -n 1)" = "$oldest_rust" ]
}

need_rust() {
    provide "C compiler and linker" "gcc libc6-dev" cc --version
    # rustup puts its programs here, and a shell that was open before does not know it yet.
    command -v cargo >/dev/null || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
    has_rust && return
    if command -v rustup >/dev/null; then
        say "Installing the stable Rust toolchain with rustup"
        rustup toolchain install stable --profile minimal --component clippy,rustfmt
        export RUSTUP_TOOLCHAIN=stable
    else
        provide "curl" "curl ca-certificates" curl --version
        say "Installing Rust into ${CARGO_HOME:-$HOME/.cargo} with rustup, which puts it on the PATH of new shells"
        curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs |
            sh -s -- -y --quiet --profile minimal --component clippy,rustfmt || true
        PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
        hash -r
    fi
    has_rust || refuse "Rust $oldest_rust or newer is needed, and there is $(cargo --version 2>/dev/null || echo none)" \
        "install it as https://rustup.rs says and run this again"
}
