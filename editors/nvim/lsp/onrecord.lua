--- onrecord checks news copy while it is written: quotations, who is quoted, and when.
---
--- Put this folder (`editors/nvim`) on your 'runtimepath', have `onrecord` on your PATH, and write in your init.lua:
---
---     vim.lsp.enable('onrecord')
---
--- Everything else is in `:help onrecord`. To change something, add to this configuration instead of editing it:
---
---     vim.lsp.config('onrecord', { filetypes = { 'text', 'markdown', 'html', 'asciidoc' } })

---@type vim.lsp.Config
return {
  cmd = { 'onrecord', 'server' },
  -- Any other file type that you add is read as plain text.
  filetypes = { 'text', 'markdown', 'html' },
  -- The folder with the configuration that the command line would use; an article in neither is checked on its own.
  root_markers = { 'onrecord.toml', '.git' },
  settings = {
    -- An empty table leaves every choice to `onrecord.toml`, to the article's front matter and to its own marks.
    -- What can stand in it:
    --
    --   profile = 'us-ap',             -- 'us-ap', 'us-chicago', 'uk-double' or 'uk-single'
    --   hints = true,                  -- also show matters of taste and house style
    --   rules = {                      -- 'off', 'error', 'warning', 'information' or 'hint', by rule or family
    --     ['terminal-outside'] = 'off',
    --     quotes = 'information',
    --   },
    onrecord = vim.empty_dict(),
  },
}
