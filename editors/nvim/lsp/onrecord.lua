--- onrecord checks news copy while it is written: quotations, who is quoted, and when.
---
--- Put this folder (`editors/nvim`) on your 'runtimepath', have `onrecord` on your PATH, and write in your init.lua:
---
---     vim.lsp.enable('onrecord')
---
--- Everything else is in `:help onrecord`. To change something, add to this configuration instead of editing it:
---
---     vim.lsp.config('onrecord', { filetypes = { 'text', 'markdown', 'html', 'asciidoc' } })

-- Neovim 0.11 calls every buffer that has no name `file://`, and takes that for a buffer named `/` when the server
-- answers. So for such a buffer the findings are put in their place here, and an action's edits are made here.
local NAMELESS = 'file://'

--- Puts findings into a buffer without a name; those of any other buffer go the usual way.
local function on_diagnostic(error, report, context)
  if context.params.textDocument.uri ~= NAMELESS then
    return vim.lsp.handlers['textDocument/diagnostic'](error, report, context)
  end
  local buffer = context.bufnr
  if error or not report or report.kind == 'unchanged' or not vim.api.nvim_buf_is_loaded(buffer) then
    return
  end
  local client = assert(vim.lsp.get_client_by_id(context.client_id))
  local function column(place)
    local line = vim.api.nvim_buf_get_lines(buffer, place.line, place.line + 1, false)[1] or ''
    return vim.str_byteindex(line, client.offset_encoding, place.character, false)
  end
  local function finding(item)
    return {
      lnum = item.range.start.line,
      col = column(item.range.start),
      end_lnum = item.range['end'].line,
      end_col = column(item.range['end']),
      severity = item.severity,
      message = item.message,
      source = item.source,
      code = item.code,
      user_data = { lsp = item },
    }
  end
  local namespace = vim.lsp.diagnostic.get_namespace(client.id, true)
  vim.diagnostic.set(namespace, buffer, vim.tbl_map(finding, report.items))
end

--- Takes the edits of a buffer without a name out of a workspace edit.
local function take_edits(edit)
  local edits = {}
  edit.documentChanges = edit.documentChanges
    and vim.tbl_filter(function(change)
      local is_ours = change.textDocument and change.textDocument.uri == NAMELESS
      vim.list_extend(edits, is_ours and change.edits or {})
      return not is_ours
    end, edit.documentChanges)
  if edit.changes then
    vim.list_extend(edits, edit.changes[NAMELESS] or {})
    edit.changes[NAMELESS] = nil
  end
  return edits
end

--- Turns an action that edits a buffer without a name into a command that does the same.
local function as_command(action)
  local edits = type(action) == 'table' and action.edit and take_edits(action.edit) or {}
  if #edits > 0 then
    action.edit = nil
    action.command = { title = action.title, command = 'onrecord.edit', arguments = { edits } }
  end
end

--- What is done with an answer of the server before Neovim sees it.
local before = {
  ['textDocument/codeAction'] = function(_, actions)
    vim.iter(actions):each(as_command)
  end,
  ['codeAction/resolve'] = function(_, action)
    as_command(action)
  end,
  ['textDocument/rename'] = function(client, edit, context)
    vim.lsp.util.apply_text_edits(take_edits(edit), context.bufnr, client.offset_encoding)
  end,
}

--- Looks at what the server answers before Neovim does.
local function on_init(client)
  local request = client.request
  client.request = function(self, method, params, handler, buffer)
    if not handler or not before[method] then
      return request(self, method, params, handler, buffer)
    end
    return request(self, method, params, function(error, result, context)
      if type(result) == 'table' then
        before[method](client, result, context)
      end
      return handler(error, result, context)
    end, buffer)
  end
end

--- Makes an edit that the server asks for; what is for a buffer without a name is made in the one that there is.
local function on_edit(error, params, context)
  local client = assert(vim.lsp.get_client_by_id(context.client_id))
  local edits = take_edits(params.edit)
  for buffer in pairs(#edits > 0 and client.attached_buffers or {}) do
    if vim.api.nvim_buf_get_name(buffer) == '' then
      vim.lsp.util.apply_text_edits(edits, buffer, client.offset_encoding)
    end
  end
  return vim.lsp.handlers['workspace/applyEdit'](error, params, context)
end

--- Asks again for the findings of every buffer, because a configuration or an ignore has changed.
local function on_refresh(_, _, context)
  local client = assert(vim.lsp.get_client_by_id(context.client_id))
  for buffer in pairs(client.attached_buffers) do
    if vim.api.nvim_buf_is_loaded(buffer) then
      local params = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
      client:request('textDocument/diagnostic', params, nil, buffer)
    end
  end
  return vim.NIL
end

---@type vim.lsp.Config
return {
  cmd = { 'onrecord', 'server' },
  -- Any other file type that you add is read as plain text.
  filetypes = { 'text', 'markdown', 'html' },
  -- The folder with the configuration that the command line would use; an article in neither is checked on its own.
  root_markers = { 'onrecord.toml', 'speakers.toml', '.git' },
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
    --   inlayHints = { speakers = 'all', dates = 'off' },  -- 'off', 'some' or 'all', once vim.lsp.inlay_hint.enable() is called
    onrecord = vim.empty_dict(),
  },
  on_init = on_init,
  -- Neovim 0.11 asks for findings only when the text changes; with this the server can ask it to do so at other times.
  capabilities = { workspace = { diagnostics = { refreshSupport = true } } },
  handlers = {
    ['textDocument/diagnostic'] = on_diagnostic,
    ['workspace/applyEdit'] = on_edit,
    ['workspace/diagnostic/refresh'] = on_refresh,
  },
  commands = {
    ['onrecord.edit'] = function(command, context)
      local client = assert(vim.lsp.get_client_by_id(context.client_id))
      vim.lsp.util.apply_text_edits(command.arguments[1], context.bufnr, client.offset_encoding)
    end,
  },
}
