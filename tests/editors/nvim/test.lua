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

local pier = {
  'Council backs new pier',
  '',
  'Mayor Ada Holm said that the council would build a new pier. “We lost the old one,” she said.',
  '',
  'The plan was drawn by Peter Okafor, an engineer. He called it “a work of many years.”',
  '',
  '“It was a long night,” Okafor said. “Nobody went home.”',
  '',
  'Holm thanked Okafor. “He did it for nothing,” she told reporters.',
}

nvim.step('hover on "she said" says who it is', 20, function()
  vim.fn.writefile(pier, work .. '/pier.txt')
  nvim.keys(':edit! ' .. work .. '/pier.txt<CR>')
  await_findings({})
  go_to('she said')
  local text = hover()
  for _, part in ipairs({ 'Ada Holm', 'Mayor', 'line 3', 'We lost the old one' }) do
    nvim.same(part .. ' in the hover: ' .. text, text:find(part, 1, true) ~= nil, true)
  end
  nvim.call('nvim_win_set_cursor', 0, { 3, select(2, find('she said')) + 4 })
  nvim.same('the hover on the cue', hover(), text)
end)

nvim.step('hover on a quotation says who says it', 15, function()
  go_to('Nobody went home')
  local text = hover()
  nvim.same('the hover: ' .. text, text:find('Peter Okafor', 1, true) ~= nil, true)
end)

nvim.step('the definition of "she" is the first full mention', 15, function()
  go_to('she told')
  nvim.keys('<C-]>')
  local there = { find('Ada Holm') }
  nvim.await('the jump', function() return vim.deep_equal(nvim.call('nvim_win_get_cursor', 0), there) end,
    function() return vim.inspect(nvim.call('nvim_win_get_cursor', 0)) end)
end)

nvim.step('the references of a name are all its mentions', 15, function()
  go_to('Okafor said')
  nvim.keys('grr')
  local lines = nvim.await('the list', function()
    local found = nvim.lua("return vim.tbl_map(function(item) return item.lnum end, vim.fn.getqflist())")
    return #found > 0 and found
  end)
  nvim.same('there are mentions in all lines', vim.fn.uniq(lines), { 5, 7, 9 })
  nvim.keys(':cclose<CR>')
end)

nvim.step('the outline lists the speakers and what they say', 15, function()
  nvim.keys('gO')
  local names = nvim.await('the list', function()
    local found = nvim.lua("return vim.tbl_map(function(item) return item.text end, vim.fn.getloclist(0))")
    return #found > 0 and table.concat(found, '\n')
  end)
  for _, name in ipairs({ 'Council backs new pier', 'Speakers', 'Ada Holm', 'Peter Okafor', '“Nobody went home.”' }) do
    nvim.same(name .. ' in the outline: ' .. names, names:find(name, 1, true) ~= nil, true)
  end
  nvim.keys(':lclose<CR>')
end)

nvim.step('a name is renamed everywhere, and comes back with undo', 20, function()
  local before = nvim.text()
  go_to('Okafor said')
  nvim.keys('grn')
  nvim.await('the prompt', nvim.is_asking, nvim.screen)
  nvim.keys('<C-u>Okoro<CR>')
  local after = before:gsub('Okafor', 'Okoro')
  nvim.await('the new name', function() return nvim.text() == after end, nvim.text)
  nvim.keys('u')
  nvim.await('the old name', function() return nvim.text() == before end, nvim.text)
end)

nvim.step('a pronoun is not renamed, and the reason is shown', 15, function()
  go_to('she said')
  nvim.keys(":lua vim.lsp.buf.rename('Ward')<CR>")
  nvim.await('the reason', function() return nvim.screen():find('is a pronoun for Ada Holm', 1, true) end, nvim.screen)
  nvim.keys('<CR>')
end)

nvim.step('the words that say who speaks are completed after a closing mark', 20, function()
  nvim.keys('Go<CR>')
  nvim.type('Holm spoke again. “It is over,”')
  nvim.keys('<C-x><C-o>')
  local words = nvim.await('the menu', function()
    local items = nvim.lua("return vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)")
    return #items > 0 and table.concat(items, '|')
  end, nvim.screen)
  nvim.same('"she said." comes first: ' .. words, words:match('^ ?she said%.') ~= nil, true)
  nvim.keys('<C-y><Esc>')
  nvim.await('the words', function()
    return nvim.line(11) == 'Holm spoke again. “It is over,” she said.'
  end, function() return nvim.line(11) end)
end)

nvim.step('a name that is begun is completed', 20, function()
  nvim.keys('A')
  nvim.type(' She thanked Oka')
  nvim.keys('<C-x><C-o>')
  nvim.await('the menu', function() return nvim.call('nvim_call_function', 'pumvisible', {}) == 1 end, nvim.screen)
  nvim.keys('<C-y><Esc>')
  nvim.await('the name', function() return nvim.line(11):find('thanked Okafor$') end, function() return nvim.line(11) end)
end)

nvim.step('inlay hints say who "she said" is', 15, function()
  nvim.keys(':lua vim.lsp.inlay_hint.enable(true)<CR>')
  nvim.await('the hint', function() return nvim.screen():find('she Ada Holm told', 1, true) end, nvim.screen)
  nvim.keys(':lua vim.lsp.inlay_hint.enable(false)<CR>')
end)

nvim.step('quotations and speakers are coloured', 15, function()
  local line, column = find('Peter Okafor')
  nvim.await('the token', function()
    return nvim.lua([[
      local line, column = ...
      for _, token in ipairs(vim.lsp.semantic_tokens.get_at_pos(0, line - 1, column) or {}) do
        return token.type
      end
    ]], line, column) == 'class'
  end)
end)

nvim.step('hover on a weekday says which day it is, and why', 20, function()
  nvim.call('nvim_buf_set_lines', 0, 1, 1, false, { '', 'Published: 2026-04-22' })
  nvim.keys('Go<CR>')
  nvim.type('👩‍🚒 The pier fell on Monday, and work will begin Thursday.')
  nvim.keys('<Esc>')
  go_to('Monday')
  local text = hover()
  for _, part in ipairs({ '2026-04-20', '2 days before publication', 'line 3', '“fell”' }) do
    nvim.same(part .. ' in the hover: ' .. text, text:find(part, 1, true) ~= nil, true)
  end
end)

nvim.step('inlay hints say which day "Thursday" is', 15, function()
  nvim.keys(':lua vim.lsp.inlay_hint.enable(true)<CR>')
  nvim.await('the hint', function() return nvim.screen():find('begin Thursday April 23.', 1, true) end, nvim.screen)
  nvim.keys(':lua vim.lsp.inlay_hint.enable(false)<CR>')
end)

nvim.step('the outline has a timeline in the order of the dates', 15, function()
  nvim.keys('gO')
  local names = nvim.await('the list', function()
    local found = nvim.lua("return vim.tbl_map(function(item) return item.text end, vim.fn.getloclist(0))")
    local names = table.concat(found, '\n')
    return names:find('Timeline', 1, true) and names
  end)
  local monday, published, thursday = names:find('fell on Monday', 1, true), names:find('the publish date', 1, true),
    names:find('begin Thursday', 1, true)
  nvim.same('the timeline is in order: ' .. names,
    monday and published and thursday and monday < published and published < thursday, true)
  nvim.keys(':lclose<CR>')
end)

nvim.step('a date is written another way from the menu, and undone', 20, function()
  go_to('Monday')
  pick('Write the date as “April 20”')
  nvim.await('the date', function() return nvim.text():find('fell on April 20, and', 1, true) end, nvim.text)
  nvim.keys('u')
  nvim.await('the weekday', function() return nvim.text():find('fell on Monday, and', 1, true) end, nvim.text)
end)

nvim.step('the lens on the headline counts the quotations', 15, function()
  nvim.keys(':lua vim.lsp.codelens.refresh()<CR>')
  nvim.await('the lens', function() return nvim.screen():find('2 speakers · 6 quotations', 1, true) end, nvim.screen)
  nvim.keys('gg:lua vim.lsp.codelens.run()<CR>')
  nvim.await('its answer', function() return nvim.screen():find('Ada Holm, Mayor: 3 quotations', 1, true) end, nvim.screen)
  nvim.keys('<CR>:set nomodified<CR>')
end)

--- The lines of the record window of a kind, once one of them holds `text`.
local function record(kind, text)
  local function read()
    return nvim.lua("local buffer = vim.fn.bufnr(...); return buffer ~= -1 and vim.fn.getbufline(buffer, 1, '$') or {}",
      'onrecord://' .. kind)
  end
  return nvim.await(('%q in the window'):format(text), function()
    local lines = read()
    return table.concat(lines, '\n'):find(text, 1, true) and lines
  end, function() return vim.inspect(read()) end)
end

--- Puts the cursor of the record window on the line that holds `text`, and goes from there to the article.
local function follow(text)
  go_to(text)
  nvim.keys('<CR>')
end

--- Waits until the cursor is on a text of the article.
local function await_at(text)
  nvim.await('the cursor on ' .. text, function()
    return nvim.call('nvim_buf_get_name', 0):find(work .. '/pier', 1, true) == 1
      and vim.deep_equal(nvim.call('nvim_win_get_cursor', 0), { find(text) })
  end, function() return nvim.call('nvim_buf_get_name', 0) .. vim.inspect(nvim.call('nvim_win_get_cursor', 0)) end)
end

nvim.step('the words after :Onrecord are completed', 10, function()
  local function offered(line)
    return nvim.call('nvim_call_function', 'getcompletion', { line, 'cmdline' })
  end
  nvim.same('the commands', offered('Onrecord '), { 'fix', 'profile', 'published', 'speakers', 'timeline' })
  nvim.same('a command that is begun', offered('Onrecord p'), { 'profile', 'published' })
  nvim.same('the profiles', offered('Onrecord profile uk'), { 'uk-double', 'uk-single' })
  nvim.same('today', offered('Onrecord published '), { os.date('%Y-%m-%d') })
  nvim.same('nothing more', offered('Onrecord fix '), {})
end)

nvim.step('a word that is none is refused', 10, function()
  nvim.keys(':Onrecord nothing<CR>')
  nvim.await('the reason', function() return nvim.screen():find('there is no "nothing"', 1, true) end, nvim.screen)
  nvim.keys('<CR>')
end)

nvim.step('the window of speakers has their words, and leads to them', 20, function()
  nvim.keys(':silent edit! ' .. work .. '/pier.txt<CR>:Onrecord speakers<CR>')
  local lines = record('speakers', 'Nobody went home')
  nvim.same('who speaks first', lines[1], 'Ada Holm · Mayor · 2 quotations · 1 statement')
  nvim.same('what she says: ' .. lines[2], lines[2]:find('^ +3  ') ~= nil, true)
  follow('Nobody went home')
  await_at('“Nobody went home')
end)

nvim.step('it follows what is typed', 20, function()
  nvim.keys('Go<CR>')
  nvim.type('“It is only wood,” said Ruth Winslow, a fisher.')
  record('speakers', 'Ruth Winslow')
  record('speakers', 'It is only wood')
  nvim.keys('<Esc>u')
  nvim.await('she is gone', function() return not nvim.screen():find('Ruth Winslow', 1, true) end, nvim.screen)
end)

nvim.step('the window is closed with q', 10, function()
  nvim.keys(':Onrecord speakers<CR>q')
  nvim.await('it is gone', function() return nvim.call('nvim_call_function', 'winnr', { '$' }) == 1 end, nvim.screen)
end)

nvim.step('a date is written into the article, and the profile too', 20, function()
  vim.fn.writefile(pier, work .. '/pier.md')
  nvim.keys(':silent edit! ' .. work .. '/pier.md<CR>')
  nvim.keys(':Onrecord published 2026-04-22<CR>')
  nvim.await('the date', function() return nvim.text():find('published: 2026-04-22', 1, true) end, nvim.text)
  nvim.keys(':Onrecord profile uk-double<CR>')
  nvim.await('the profile', function() return nvim.text():find('profile: uk-double', 1, true) end, nvim.text)
  nvim.keys(':Onrecord profile<CR>')
  nvim.await('what holds', function() return nvim.screen():find('the profile is uk-double, by the article', 1, true) end,
    nvim.screen)
  nvim.keys(':Onrecord published<CR>')
  nvim.await('what holds', function() return nvim.screen():find('the publish date is 2026-04-22', 1, true) end, nvim.screen)
  nvim.keys(':Onrecord published 2026-02-30<CR>')
  nvim.await('the reason', function() return nvim.screen():find('is no date', 1, true) end, nvim.screen)
  nvim.keys('<CR>')
end)

nvim.step('the window of the timeline has the dates in their order', 20, function()
  nvim.keys('Go<CR>')
  nvim.type('The work begins on Friday, and ends in the fall of 2030. It was planned last week.')
  nvim.keys('<Esc>:Onrecord timeline<CR>')
  local lines = record('timeline', 'the fall of 2030')
  local order = {}
  for _, line in ipairs(lines) do
    order[#order + 1] = line:match('^%S+')
  end
  nvim.same('the order', order, { '2026-W16', '2026-04-24', '2030-FA', 'PXY' })
  nvim.same('Friday: ' .. lines[2], lines[2]:find('^2026%-04%-24 Friday +%d+  Friday$') ~= nil, true)
  follow('Friday  ')
  await_at('Friday,')
  nvim.keys(':bwipeout onrecord://timeline<CR>')
end)

nvim.step(':Onrecord fix does what onrecord fix does', 20, function()
  nvim.keys(':silent edit! ' .. article .. '<CR>:silent edit!<CR>')
  await_findings(as_lines(from_command_line))
  nvim.keys(':Onrecord fix<CR>')
  local fixed = table.concat(vim.fn.readfile(work .. '/fixed.txt'), '\n')
  nvim.await('the fixed text', function() return nvim.text() == fixed end, nvim.text)
  nvim.keys('u')
end)

nvim.step(':checkhealth onrecord finds no fault', 20, function()
  nvim.keys(':checkhealth onrecord<CR>')
  local text = nvim.await('the report', function()
    local text = nvim.text()
    return text:find('file types', 1, true) and text
  end, nvim.screen)
  for _, part in ipairs({ 'OK Neovim 0.', 'OK ' .. server .. ': onrecord ', 'reads ', 'settings: none' }) do
    nvim.same(part .. ' in ' .. text, text:find(part, 1, true) ~= nil, true)
  end
  nvim.same('faults in ' .. text, text:find('ERROR') or text:find('WARNING'), nil)
  nvim.keys(':silent bwipeout!<CR>')
end)

nvim.step('the help has a tag for each command', 10, function()
  vim.fn.mkdir(work .. '/help/doc', 'p')
  assert(vim.uv.fs_copyfile(project .. '/editors/nvim/doc/onrecord.txt', work .. '/help/doc/onrecord.txt'))
  vim.cmd.helptags(work .. '/help/doc')
  local tags = table.concat(vim.fn.readfile(work .. '/help/doc/tags'), '\n') .. '\n'
  for _, tag in ipairs({ 'onrecord', 'onrecord-commands', ':Onrecord', ':Onrecord-speakers', ':Onrecord-timeline', ':Onrecord-fix',
    ':Onrecord-profile', ':Onrecord-published', 'onrecord-window', 'onrecord-settings-published' }) do
    nvim.same('the tag ' .. tag, ('\n' .. tags):find('\n' .. tag .. '\t', 1, true) ~= nil, true)
  end
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

nvim.step('a name is renamed in a buffer without a name', 20, function()
  go_to('Tollefson')
  nvim.keys(":lua vim.lsp.buf.rename('Tillotson')<CR>")
  nvim.await('the new name', function() return nvim.text():find('tires," Tillotson said', 1, true) end, nvim.text)
end)

nvim.step('it states its profile, and its speakers are listed', 20, function()
  nvim.keys(':bwipeout!<CR>:enew!<CR>:set filetype=markdown<CR>')
  nvim.keys('i')
  nvim.type('"We had two flat tires," Ann Tillotson said. "And no spare."')
  nvim.keys('<Esc>:Onrecord profile us-chicago<CR>')
  nvim.await('the profile', function() return nvim.text():find('profile: us-chicago', 1, true) end, nvim.text)
  nvim.same('the name of the buffer', nvim.call('nvim_buf_get_name', 0), '')
  nvim.keys(':Onrecord speakers<CR>')
  record('speakers', 'Tillotson')
  follow('no spare')
  nvim.await('the cursor on it', function()
    return vim.deep_equal(nvim.call('nvim_win_get_cursor', 0), { find('"And no spare') })
  end)
end)

nvim.step('the server ends with the editor', 15, function()
  local children = nvim.lua('return vim.api.nvim_get_proc_children(vim.fn.getpid())')
  nvim.same('the editor has started a server', #children > 0, true)
  nvim.leave(':qall!<CR>')
  nvim.same('the exit status of the editor', vim.fn.jobwait({ nvim.job }, 10000)[1], 0)
  for _, child in ipairs(children) do
    nvim.await('process ' .. child .. ' to end', function() return not vim.uv.kill(child, 0) end)
  end
end)

nvim.done()
