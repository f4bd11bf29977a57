--- The command `:Onrecord`; see `:help :Onrecord`.

if vim.g.loaded_onrecord then
  return
end
vim.g.loaded_onrecord = true

vim.api.nvim_create_user_command('Onrecord', function(given)
  require('onrecord.commands').run(given.fargs)
end, {
  nargs = '+',
  complete = function(begun, line)
    return require('onrecord.commands').complete(begun, line)
  end,
  desc = 'onrecord: speakers, timeline, fix, profile, published',
})
