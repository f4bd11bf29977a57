--- The server of a buffer, and its own commands.

local M = {}

--- Says something to the user.
function M.say(message, level)
  vim.notify('onrecord: ' .. message, level or vim.log.levels.INFO)
end

--- The client that reads a buffer, if there is one.
function M.of(buffer)
  return vim.lsp.get_clients({ bufnr = buffer, name = 'onrecord' })[1]
end

--- Calls one of the server's commands for a buffer, and `done` with its answer. What the server refuses is said to the
--- user, or handed to `refused`.
function M.call(buffer, command, more, done, refused)
  refused = refused or function(reason)
    M.say(reason, vim.log.levels.ERROR)
  end
  local client = M.of(buffer)
  if not client then
    return refused('no server reads this buffer; see :checkhealth onrecord')
  end
  local argument = vim.tbl_extend('force', { uri = vim.uri_from_bufnr(buffer) }, more)
  client:request('workspace/executeCommand', { command = command, arguments = { argument } }, function(error, answer)
    if error then
      refused(error.message)
    else
      done(answer, client)
    end
  end, buffer)
end

--- The byte column, from 0, of a place that the server names.
function M.column(buffer, place, client)
  local line = vim.api.nvim_buf_get_lines(buffer, place.line, place.line + 1, false)[1] or ''
  return vim.str_byteindex(line, client.offset_encoding, place.character, false)
end

return M
