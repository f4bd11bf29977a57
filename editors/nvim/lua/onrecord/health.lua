--- `:checkhealth onrecord`: whether all is there that checking an article needs.

local M = {}

local health = vim.health

local KEYS = { 'profile', 'hints', 'rules', 'published', 'inlayHints' }

local function editor()
  local version = tostring(vim.version())
  if vim.fn.has('nvim-0.11') == 1 then
    health.ok('Neovim ' .. version)
  else
    health.error('Neovim ' .. version .. ' is too old', 'Use Neovim 0.11 or newer.')
  end
end

local function program(config)
  local name = type(config.cmd) == 'table' and config.cmd[1] or 'onrecord'
  local path = vim.fn.exepath(name)
  if path == '' then
    return health.error(('%s is not on the PATH'):format(name), {
      'Put the program on the PATH that Neovim sees.',
      "Or name it: vim.lsp.config('onrecord', { cmd = { '/path/to/onrecord', 'server' } })",
    })
  end
  local ran, answer = pcall(function()
    return vim.system({ path, '--version' }, { text = true }):wait(5000)
  end)
  if ran and answer.code == 0 then
    health.ok(('%s: %s'):format(path, vim.trim(answer.stdout)))
  else
    health.error(('%s does not say its version'):format(path), 'Is it the program of onrecord, and for this machine?')
  end
end

local function clients()
  local running = vim.lsp.get_clients({ name = 'onrecord' })
  for _, client in ipairs(running) do
    local info = client.server_info or {}
    local read = vim.tbl_count(client.attached_buffers)
    health.ok(('the server %s reads %d buffer%s'):format(info.version or '', read, read == 1 and '' or 's'))
  end
  if #running == 0 then
    health.warn('no server runs', {
      "Is vim.lsp.enable('onrecord') in your init.lua?",
      'Is an article open, with one of the file types below?',
    })
  end
end

local function settings(config)
  health.info('file types: ' .. table.concat(config.filetypes or {}, ', '))
  local given = vim.tbl_get(config, 'settings', 'onrecord') or {}
  if vim.tbl_isempty(given) then
    health.info('settings: none; onrecord.toml, the article and its marks decide')
  end
  for _, key in ipairs(vim.tbl_keys(given)) do
    if vim.tbl_contains(KEYS, key) then
      health.info(('settings: %s = %s'):format(key, vim.inspect(given[key])))
    else
      health.warn(('settings: there is no %q'):format(key), 'There are: ' .. table.concat(KEYS, ', ') .. '.')
    end
  end
end

--- Checks the editor, the program, the server and the settings.
function M.check()
  health.start('onrecord')
  editor()
  if vim.fn.has('nvim-0.11') == 0 then
    return
  end
  local config = vim.lsp.config.onrecord
  if not config or not config.cmd then
    return health.error('there is no lsp/onrecord.lua', "Put the folder editors/nvim on your 'runtimepath'.")
  end
  program(config)
  clients()
  settings(config)
end

return M
