--- onrecord in a real Neovim: `nvim --clean --headless -l test.lua SERVER`, where SERVER is the program's full path.
--- Prints one line for each step and exits 1 at the first that fails.

local server = assert(arg[1], 'usage: nvim --clean --headless -l test.lua SERVER')
local here = vim.fs.dirname(vim.fs.abspath(arg[0]))
local project = vim.fs.root(here, 'Cargo.toml')
package.path = here .. '/?.lua;' .. package.path
local nvim = require('driver')

local work = vim.fn.tempname()
vim.fn.mkdir(work, 'p')
local article = work .. '/council.txt'
assert(vim.uv.fs_copyfile(project .. '/tests/articles/council.txt', article))

--- What the command line says, decoded.
local function check(path)
  local run = vim.system({ server, 'check', '--format', 'json', path }):wait(10000)
  local ok, report = pcall(vim.json.decode, run.stdout)
  if not ok then
    nvim.refuse(('onrecord check ended with %d and wrote no JSON: %s%s'):format(run.code, run.stdout, run.stderr))
  end
  return report.files[1].findings
end

--- The same findings as `LINE RULE`.
local function as_lines(findings)
  return vim.tbl_map(function(f) return ('%d %s'):format(f.range.start.line, f.rule) end, findings)
end

--- The place (line from 1, byte column from 0) of a text that stands once in the buffer.
local function find(text)
  for number, line in ipairs(nvim.call('nvim_buf_get_lines', 0, 0, -1, false)) do
    local column = line:find(text, 1, true)
    if column then
      return number, column - 1
    end
  end
  nvim.refuse(('%q is not in the buffer'):format(text))
end

--- Puts the cursor on the first character of a text.
local function go_to(text)
  nvim.call('nvim_win_set_cursor', 0, { find(text) })
end

local function await_findings(expected)
  nvim.await('the findings ' .. vim.inspect(expected), function()
    return vim.deep_equal(nvim.findings(), expected)
  end, function() return vim.inspect(nvim.findings()) end)
end

--- Opens the menu of code actions as a person does and picks the entry whose title holds `title`.
local function pick(title)
  nvim.keys('gra')
  nvim.await('the menu', nvim.is_asking, nvim.screen)
  local number = nvim.await(('%q in the menu'):format(title), function()
    for line in nvim.screen():gmatch('[^\n]+') do
      local number = line:match('^(%d+): ')
      if number and line:find(title, 1, true) then
        return number
      end
    end
  end, nvim.screen)
  nvim.keys(number .. '<CR>')
  nvim.await('the menu to close', function() return not nvim.is_asking() end)
end

--- Opens hover where the cursor is and returns its text.
local function hover()
  nvim.keys('K')
  local text = nvim.await('the hover window', function()
    return nvim.lua([[
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
        end
      end
      return ''
    ]]):match('%S.*')
  end)
  nvim.keys('<Cmd>fclose!<CR>')
  return text
end

local from_command_line
nvim.step('the command line finds the slips of the article', 15, function()
  from_command_line = check(article)
  nvim.same('the article is broken', #from_command_line > 0, true)
end)

--- The title of the first fix that the command line has for a rule.
local function fix_of(rule)
  return vim.iter(from_command_line):find(function(f) return f.rule == rule end).fixes[1].title
end

nvim.step('the editor starts with nothing but vim.lsp.enable', 20, function()
  nvim.start(vim.fs.dirname(server), {
    '--cmd', 'set runtimepath^=' .. project .. '/editors/nvim',
    '--cmd', "lua vim.lsp.enable('onrecord')",
    article,
  })
  nvim.await('the client', function()
    return nvim.lua([[
      local client = vim.lsp.get_clients({ bufnr = 0, name = 'onrecord' })[1]
      return client ~= nil and client.initialized
    ]])
  end, function() return nvim.call('nvim_exec2', 'messages', { output = true }).output end)
end)

nvim.step('the article has the findings that the command line has', 15, function()
  await_findings(as_lines(from_command_line))
end)

nvim.step('a finding has its source, severity and a link to its rule', 10, function()
  local line = find('bird "Duffy')
  local shown = nvim.lua([[
    local d = vim.diagnostic.get(0, { lnum = ... - 1 })[1]
    return { d.source, d.code, d.severity, (d.user_data.lsp.codeDescription or {}).href or '' }
  ]], line)
  nvim.same('the finding', vim.list_slice(shown, 1, 3), { 'onrecord', 'detached-closer', vim.diagnostic.severity.ERROR })
  nvim.same('its link', shown[4]:match('detached%-closer') ~= nil, true)
end)

nvim.step('a person sees a sign beside the line', 10, function()
  go_to('bird "Duffy')
  nvim.await('the sign E', function() return nvim.screen():find('E "Nobody wants', 1, true) end, nvim.screen)
end)

nvim.step('hover says what a quotation is', 15, function()
  go_to("We're 22 people and a drum")
  local text = hover()
  nvim.same('hover on a quotation: ' .. text, text:lower():find('quotation', 1, true) ~= nil, true)
end)

nvim.step('a quick fix from the menu mends its finding and no other', 20, function()
  local before = nvim.findings()
  go_to('bird "Duffy')
  pick(fix_of('detached-closer'))
  local line = find('Nobody wants')
  nvim.await('the text to be mended', function() return nvim.line(line):find('bird," Duffy answered.', 1, true) end,
    function() return nvim.line(line) end)
  await_findings(vim.tbl_filter(function(f) return f ~= line .. ' detached-closer' end, before))
end)

nvim.step('undo brings the finding back', 10, function()
  nvim.keys('u')
  await_findings(as_lines(from_command_line))
end)

nvim.step('a change of onrecord.toml shows at once', 25, function()
  local all = nvim.findings()
  local rest = vim.tbl_filter(function(finding) return not finding:find('detached-closer', 1, true) end, all)
  vim.fn.writefile({ '[rules]', 'detached-closer = "off"' }, work .. '/onrecord.toml')
  await_findings(rest)
  assert(os.remove(work .. '/onrecord.toml'))
  await_findings(all)
end)

nvim.step('a finding that is ignored from the menu is gone at once', 25, function()
  local all = nvim.findings()
  go_to('bird "Duffy')
  pick('Ignore detached-closer here')
  await_findings(vim.tbl_filter(function(finding) return not finding:find('detached-closer', 1, true) end, all))
  assert(os.remove(work .. '/onrecord.ignore'))
  await_findings(all)
end)

nvim.step('fix-all does what onrecord fix does', 20, function()
  assert(vim.uv.fs_copyfile(article, work .. '/fixed.txt'))
  vim.system({ server, 'fix', work .. '/fixed.txt' }):wait(10000)
  local fixed = table.concat(vim.fn.readfile(work .. '/fixed.txt'), '\n')
  nvim.same('there is something to fix', fixed ~= nvim.text(), true)
  nvim.keys(":lua vim.lsp.buf.code_action({ context = { only = { 'source.fixAll.onrecord' } }, apply = true })<CR>")
  nvim.await('the fixed text', function() return nvim.text() == fixed end, nvim.text)
  await_findings(as_lines(check(work .. '/fixed.txt')))
end)

local before_typing
nvim.step('typing makes a finding', 15, function()
  before_typing = nvim.findings()
  nvim.keys('Go<CR>')
  nvim.type('"The band will play on the grass, she said.')
  local line = nvim.call('nvim_win_get_cursor', 0)[1]
  await_findings(vim.list_extend(vim.deepcopy(before_typing), { line .. ' unclosed-quote' }))
end)

nvim.step('typing removes it', 15, function()
  nvim.keys('<Esc>F,a')
  nvim.type('"')
  await_findings(before_typing)
  nvim.keys('<Esc>')
end)

nvim.step('a buffer that was never saved is checked as it is typed', 20, function()
  nvim.keys(':enew!<CR>:set filetype=text<CR>')
  nvim.keys('i')
  nvim.type('The crew was late 👩‍🚒 again. "We had two flat tires "Tollefson said. "And no spare."')
  await_findings({ '1 detached-closer' })
  nvim.keys('<Esc>')
  nvim.same('the name of the buffer', nvim.call('nvim_buf_get_name', 0), '')
end)

nvim.step('its quick fix lands in the right place after an emoji', 20, function()
  go_to('tires "Tollefson')
  pick(fix_of('detached-closer'))
  nvim.await('the text to be mended', function()
    return nvim.text() == 'The crew was late 👩‍🚒 again. "We had two flat tires," Tollefson said. "And no spare."'
  end, nvim.text)
  await_findings({})
end)

nvim.step('the server ends with the editor', 15, function()
  local children = nvim.lua('return vim.api.nvim_get_proc_children(vim.fn.getpid())')
  nvim.same('the editor has started a server', #children > 0, true)
  nvim.keys(':qall!<CR>')
  nvim.same('the exit status of the editor', vim.fn.jobwait({ nvim.job }, 10000)[1], 0)
  for _, child in ipairs(children) do
    nvim.await('process ' .. child .. ' to end', function() return not vim.uv.kill(child, 0) end)
  end
end)

nvim.done()
