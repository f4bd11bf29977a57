--- What stands in a record window: lines, each with the place that it leads to.

local M = {}

--- How many characters of a passage stand in a line.
local SHOWN = 120

--- A passage in one line.
local function in_one_line(text)
  local line = vim.trim((text:gsub('%s+', ' ')))
  return vim.fn.strchars(line) > SHOWN and vim.fn.strcharpart(line, 0, SHOWN) .. '…' or line
end

local function count(number, word)
  return number > 0 and ('%d %s%s'):format(number, word, number == 1 and '' or 's') or nil
end

--- A line for a passage, with the number of its line in the article.
local function passage(said, after)
  local text = ('%5d  %s%s'):format(said.range.start.line + 1, in_one_line(said.text), after or '')
  return { text = text, range = said.range }
end

local function is_before(a, b)
  local first, second = a.range.start, b.range.start
  return first.line < second.line or first.line == second.line and first.character < second.character
end

--- Everybody with what they say, in the order of the article; last what nobody is said to say.
function M.speakers(record)
  local lines = {}
  for _, speaker in ipairs(record.speakers) do
    local said = vim.list_extend(vim.list_extend({}, speaker.quotations), speaker.statements)
    table.sort(said, is_before)
    if speaker.kind == 'person' or #said > 0 then
      local titles = vim.tbl_map(function(title)
        return in_one_line(title.text)
      end, speaker.titles)
      local told = { speaker.name, #titles > 0 and table.concat(titles, ', ') or nil }
      table.insert(told, count(#speaker.quotations, 'quotation'))
      table.insert(told, count(#speaker.statements, 'statement'))
      table.insert(lines, { text = table.concat(told, ' · '), range = speaker.introduced, is_head = true })
      for _, each in ipairs(said) do
        table.insert(lines, passage(each, each.confidence == 'guess' and ' · perhaps' or nil))
      end
    end
  end
  if #record.unattributed > 0 then
    table.insert(lines, { text = 'Without a speaker', is_head = true })
    for _, said in ipairs(record.unattributed) do
      table.insert(lines, passage(said, said.guess and (' · perhaps %s'):format(said.guess) or nil))
    end
  end
  return #lines > 0 and lines or { { text = 'Nobody is named or quoted in this article.' } }
end

--- The dates in their order, then what has no place in the calendar.
function M.timeline(record)
  local lines = {}
  for _, time in ipairs(record.entries) do
    local when = table.concat({ time.value or 'no date', time.weekday }, ' ')
    local perhaps = time.confidence == 'guess' and ' · perhaps' or ''
    local text = ('%-20s %5d  %s%s'):format(when, time.range.start.line + 1, in_one_line(time.text), perhaps)
    table.insert(lines, { text = text, range = time.range })
  end
  return #lines > 0 and lines or { { text = 'This article names no dates.' } }
end

return M
