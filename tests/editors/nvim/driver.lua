--- A real Neovim in a real terminal, driven as a person drives it.
---
--- The editor under test runs inside a terminal buffer of this Neovim, so `screen()` is what a person would see. Keys go
--- in through `nvim_input`, which also answers prompts. Questions about its state go over its socket.

local M = {}

local step, steps = 'start', 0
local watchdog = assert(vim.uv.new_timer())

local function out(line)
  io.stdout:write(line, '\n')
  io.stdout:flush()
end

--- Ends the test as failed, with the reason and what is on the screen.
local function fail(reason)
  out(('not ok %d - %s'):format(steps + 1, step))
  out('  ' .. reason:gsub('\n', '\n  '))
  if M.job then
    pcall(function() out('  the screen:\n  | ' .. M.screen():gsub('\n', '\n  | ')) end)
    vim.fn.jobstop(M.job)
  end
  out(('%d passed, 1 failed'):format(steps))
  os.exit(1)
end

--- Runs one step. A step that neither ends nor fails within `seconds` fails the test: the timer fires even while this
--- Neovim waits for an answer of the other one.
function M.step(name, seconds, body)
  step = name
  watchdog:start(seconds * 1000, 0, function()
    io.stdout:write(('not ok %d - %s\n  no end after %d s\n%d passed, 1 failed\n'):format(steps + 1, name, seconds, steps))
    io.stdout:flush()
    if M.pid then
      vim.uv.kill(M.pid, 'sigkill')
    end
    os.exit(1)
  end)
  local ok, reason = xpcall(body, function(message)
    return type(message) == 'table' and message.reason or debug.traceback(tostring(message))
  end)
  watchdog:stop()
  if not ok then
    fail(reason)
  end
  steps = steps + 1
  out(('ok %d - %s'):format(steps, name))
end

--- Fails the step.
function M.refuse(reason)
  error({ reason = reason }, 0)
end

--- Waits until `condition` holds, and returns what it returned. Where it never does, `describe` says what was there.
function M.await(what, condition, describe, seconds)
  local value
  local came = vim.wait((seconds or 10) * 1000, function()
    value = condition()
    return value
  end, 20)
  if not came then
    M.refuse(('waited %d s for %s%s'):format(seconds or 10, what, describe and '; there is: ' .. describe() or ''))
  end
  return value
end

--- Fails the step unless the two values are equal.
function M.same(what, got, expected)
  if not vim.deep_equal(got, expected) then
    M.refuse(('%s\n  is:        %s\n  should be: %s'):format(what, vim.inspect(got), vim.inspect(expected)))
  end
end

--- Starts the editor with `arguments`. `path` is the folder that it finds the server in.
function M.start(path, arguments)
  vim.api.nvim_set_current_buf(vim.api.nvim_create_buf(true, false))
  local socket = vim.fn.tempname()
  local command = { vim.v.progpath, '--clean', '-n', '--listen', socket }
  vim.list_extend(command, arguments)
  local environment = { PATH = path .. ':' .. vim.env.PATH, TERM = 'xterm-256color' }
  M.terminal = vim.api.nvim_get_current_buf()
  M.job = vim.fn.jobstart(command, { term = true, env = environment })
  M.pid = vim.fn.jobpid(M.job)
  M.await('the socket', function() return vim.uv.fs_stat(socket) end)
  M.channel = vim.fn.sockconnect('pipe', socket, { rpc = true })
  M.await('its screen', function() return #M.call('nvim_list_uis') > 0 end)
end

--- Calls a function of the editor's API.
function M.call(name, ...)
  return vim.rpcrequest(M.channel, name, ...)
end

--- Runs Lua in the editor and returns what it returns.
function M.lua(code, ...)
  return M.call('nvim_exec_lua', code, { ... })
end

--- Types keys, written as in a mapping: `'ihello<Esc>'`.
function M.keys(keys)
  while #keys > 0 do
    keys = keys:sub(M.call('nvim_input', keys) + 1)
  end
end

--- Types keys that end the editor. It may be gone before it could answer, so no answer is waited for.
function M.leave(keys)
  vim.rpcnotify(M.channel, 'nvim_input', keys)
end

--- Types text as it stands, with no key names in it.
function M.type(text)
  M.keys((text:gsub('<', '<lt>')))
end

--- What a person sees.
function M.screen()
  return table.concat(vim.api.nvim_buf_get_lines(M.terminal, 0, -1, false), '\n')
end

--- Whether the editor waits for an answer to a prompt.
function M.is_asking()
  local mode = M.call('nvim_get_mode')
  return mode.blocking or mode.mode:find('^[cr]') ~= nil
end

--- The text of the current buffer.
function M.text()
  return table.concat(M.call('nvim_buf_get_lines', 0, 0, -1, false), '\n')
end

--- One line of the current buffer, from 1.
function M.line(number)
  return M.call('nvim_buf_get_lines', 0, number - 1, number, false)[1]
end

--- The findings that the editor shows for the current buffer: `LINE RULE`, in order.
function M.findings()
  return M.lua([[
    local found = vim.tbl_map(function(d) return ('%d %s'):format(d.lnum + 1, d.code) end, vim.diagnostic.get(0))
    table.sort(found, function(a, b) return tonumber(a:match('%d+')) < tonumber(b:match('%d+')) or
      (a:match('%d+') == b:match('%d+') and a < b) end)
    return found
  ]])
end

--- Ends the test as passed.
function M.done()
  out(('%d passed, 0 failed'):format(steps))
  os.exit(0)
end

return M
