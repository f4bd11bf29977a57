--- What `:Onrecord` can be followed by.

local server = require('onrecord.server')

local M = {}

local PROFILES = { 'us-ap', 'us-chicago', 'uk-double', 'uk-single' }

--- Whence something comes that holds for an article.
local SOURCES = {
  settings = 'by the settings',
  article = 'by the article',
  marks = 'by its marks',
  assumed = 'assumed',
}

--- The article that is meant where the cursor is: the buffer, or the one that a record window tells of.
local function article()
  return vim.b.onrecord_article or vim.api.nvim_get_current_buf()
end

--- Says what a document is checked under.
local function tell(key, name, none)
  server.call(article(), 'onrecord.status', {}, function(status)
    local held = status[key]
    server.say(held and ('%s %s, %s'):format(name, held.value, SOURCES[held.source] or held.source) or none)
  end)
end

--- Has the server write something into the article, for which it asks this editor to make the edit.
local function write(command, key, value)
  server.call(article(), command, { [key] = value }, function() end)
end

local function show(kind)
  return function()
    require('onrecord.record').open(article(), kind)
  end
end

--- Each with what it does, and what can follow it.
local COMMANDS = {
  speakers = { run = show('speakers') },
  timeline = { run = show('timeline') },
  fix = {
    run = function()
      local only = { 'source.fixAll.onrecord' }
      vim.api.nvim_buf_call(article(), function()
        vim.lsp.buf.code_action({ context = { only = only, diagnostics = {} }, apply = true })
      end)
    end,
  },
  profile = {
    takes = PROFILES,
    run = function(profile)
      if profile then
        write('onrecord.setProfile', 'profile', profile)
      else
        tell('profile', 'the profile is', 'no profile holds')
      end
    end,
  },
  published = {
    takes = function()
      return { os.date('%Y-%m-%d') }
    end,
    run = function(day)
      if day then
        write('onrecord.setPublished', 'published', day)
      else
        tell('published', 'the publish date is', 'no publish date is known')
      end
    end,
  },
}

local function names()
  local found = vim.tbl_keys(COMMANDS)
  table.sort(found)
  return found
end

--- Does what the words after `:Onrecord` say.
function M.run(words)
  local command = COMMANDS[words[1]]
  local most = command and command.takes and 2 or 1
  if not command then
    server.say(('there is no %q; use %s'):format(words[1], table.concat(names(), ', ')), vim.log.levels.ERROR)
  elseif #words > most then
    server.say(('%q is too much'):format(words[most + 1]), vim.log.levels.ERROR)
  else
    command.run(words[2])
  end
end

--- The words that can stand where one is begun.
function M.complete(begun, line)
  local before = vim.split(vim.trim(line:sub(1, #line - #begun)), '%s+')
  local offered = {}
  if #before == 1 then
    offered = names()
  elseif #before == 2 and COMMANDS[before[2]] then
    offered = COMMANDS[before[2]].takes or {}
  end
  offered = type(offered) == 'function' and offered() or offered
  return vim.tbl_filter(function(word)
    return vim.startswith(word, begun)
  end, offered)
end

return M
