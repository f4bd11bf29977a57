--- The record window: who speaks in an article, or when what it tells happened. It follows what is typed.

local lines = require('onrecord.lines')
local server = require('onrecord.server')

local M = {}

--- How long typing has to pause before the window follows, in milliseconds.
local PAUSE = 150

local NAMESPACE = vim.api.nvim_create_namespace('onrecord.record')

--- The open windows by what they show: the article, the buffer, and the lines with their places.
local open = {}

local function window_of(view)
  local window = vim.fn.bufwinid(view.buffer)
  return window ~= -1 and window or nil
end

--- Puts the lines into the window, and leaves the cursor in its line.
local function draw(view, found)
  view.lines = found
  local texts = vim.tbl_map(function(line)
    return line.text
  end, found)
  vim.bo[view.buffer].modifiable = true
  vim.api.nvim_buf_set_lines(view.buffer, 0, -1, false, texts)
  vim.bo[view.buffer].modifiable = false
  vim.api.nvim_buf_clear_namespace(view.buffer, NAMESPACE, 0, -1)
  for number, line in ipairs(found) do
    if line.is_head then
      vim.api.nvim_buf_set_extmark(view.buffer, NAMESPACE, number - 1, 0, { line_hl_group = 'Title' })
    end
  end
end

--- Asks the server what the window has to show. Of several answers only that to the last question counts.
local function refresh(view)
  view.asked = (view.asked or 0) + 1
  local number, about = view.asked, view.article
  local function is_current()
    return view.asked == number and open[view.kind] == view and vim.api.nvim_buf_is_valid(view.buffer)
  end
  server.call(about, 'onrecord.' .. view.kind, {}, function(record, client)
    if is_current() then
      view.client = client
      draw(view, lines[view.kind](record))
    end
  end, function(reason)
    if is_current() then
      draw(view, { { text = reason } })
    end
  end)
end

--- Has the window show an article, and follow it as long as it is the one that it shows.
local function follow(view, article)
  view.article = article
  vim.b[view.buffer].onrecord_article = article
  refresh(view)
  if view.followed[article] then
    return
  end
  local function changed()
    if open[view.kind] ~= view then
      return true
    end
    if view.article == article then
      view.timer:start(PAUSE, 0, vim.schedule_wrap(function()
        refresh(view)
      end))
    end
  end
  view.followed[article] = vim.api.nvim_buf_attach(article, false, {
    on_lines = changed,
    on_reload = changed,
    on_detach = function()
      view.followed[article] = nil
    end,
  })
end

--- Goes to the place that the line under the cursor tells of.
local function go(view)
  local line = view.lines[vim.api.nvim_win_get_cursor(0)[1]]
  if not line or not line.range or not vim.api.nvim_buf_is_loaded(view.article) then
    return
  end
  local window = vim.fn.bufwinid(view.article)
  if window ~= -1 then
    vim.api.nvim_set_current_win(window)
  else
    vim.cmd('wincmd p')
    vim.api.nvim_win_set_buf(0, view.article)
  end
  local place = line.range.start
  local last = vim.api.nvim_buf_line_count(view.article)
  vim.cmd("normal! m'")
  vim.api.nvim_win_set_cursor(0, { math.min(place.line + 1, last), server.column(view.article, place, view.client) })
  vim.cmd('normal! zv')
end

--- Makes the buffer of a window.
local function make(kind)
  local buffer = vim.api.nvim_create_buf(false, true)
  local view = { kind = kind, buffer = buffer, lines = {}, followed = {}, timer = assert(vim.uv.new_timer()) }
  open[kind] = view
  vim.api.nvim_buf_set_name(buffer, 'onrecord://' .. kind)
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].filetype = 'onrecord'
  vim.keymap.set('n', '<CR>', function()
    go(view)
  end, { buffer = buffer, desc = 'onrecord: go to this place' })
  vim.keymap.set('n', 'q', '<Cmd>close<CR>', { buffer = buffer, desc = 'onrecord: close this window' })
  local group = vim.api.nvim_create_augroup('onrecord.' .. kind, {})
  vim.api.nvim_create_autocmd('BufWipeout', {
    group = group,
    buffer = buffer,
    callback = function()
      open[kind] = nil
      view.timer:close()
      vim.api.nvim_del_augroup_by_id(group)
    end,
  })
  vim.api.nvim_create_autocmd({ 'BufEnter', 'LspAttach' }, {
    group = group,
    callback = function(event)
      local is_news = event.buf ~= view.article or event.event == 'LspAttach'
      if is_news and event.buf == vim.api.nvim_get_current_buf() and server.of(event.buf) then
        follow(view, event.buf)
      end
    end,
  })
  return view
end

--- Opens the window of a kind, `speakers` or `timeline`, for an article; the cursor goes there.
function M.open(article, kind)
  if not server.of(article) then
    return server.say('no server reads this buffer; see :checkhealth onrecord', vim.log.levels.ERROR)
  end
  local view = open[kind] or make(kind)
  local window = window_of(view)
  if window then
    vim.api.nvim_set_current_win(window)
  else
    window = vim.api.nvim_open_win(view.buffer, true, { split = 'right', win = -1 })
    vim.wo[window][0].number = false
    vim.wo[window][0].relativenumber = false
    vim.wo[window][0].wrap = false
    vim.wo[window][0].cursorline = true
    vim.wo[window][0].winfixbuf = true
  end
  if view.article ~= article then
    follow(view, article)
  end
end

return M
