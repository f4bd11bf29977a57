# onrecord in Kakoune with kakoune-lsp 18 and newer. Source this file in your kakrc, after kakoune-lsp.

# Kakoune has no file type for plain text.
hook global BufCreate .*[.]txt %{ set-option buffer filetype plain }

hook global BufSetOption filetype=(?:plain|markdown|html) %{
    set-option buffer lsp_servers %{
        [onrecord]
        root_globs = ["onrecord.toml", "speakers.toml", ".git"]
        command = "onrecord"
        args = ["server"]
        # What the server is told: profile, hints, rules, inlayHints.
        # settings.onrecord = { profile = "us-ap", hints = true }
    }
}

hook global WinSetOption filetype=(?:plain|markdown|html) %{
    lsp-enable-window
    lsp-inlay-diagnostics-enable window
}
