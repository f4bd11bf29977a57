" onrecord in Vim with the plugin ALE. Put this file on your 'runtimepath' as plugin/onrecord.vim, or source it in your
" vimrc before ALE starts. ALEHover, ALEGoToDefinition, ALEFindReferences, ALERename, ALECodeAction and ALEComplete then
" do in an article what they do in a program.

if exists('g:loaded_onrecord')
  finish
endif
let g:loaded_onrecord = 1

" The server's program, and what it is told: {'profile': 'us-ap', 'hints': v:true}.
let g:onrecord_executable = get(g:, 'onrecord_executable', 'onrecord')
let g:onrecord_settings = get(g:, 'onrecord_settings', {})

" The folder with the configuration that the command line would use, or the article's own.
function! OnrecordRoot(buffer) abort
  for l:name in ['onrecord.toml', 'speakers.toml']
    let l:found = findfile(l:name, fnamemodify(bufname(a:buffer), ':p:h') . ';')
    if !empty(l:found)
      return fnamemodify(l:found, ':p:h')
    endif
  endfor
  return fnamemodify(bufname(a:buffer), ':p:h')
endfunction

function! OnrecordServer(language) abort
  return {
  \ 'name': 'onrecord',
  \ 'lsp': 'stdio',
  \ 'executable': {_ -> g:onrecord_executable},
  \ 'command': '%e server',
  \ 'language': a:language,
  \ 'project_root': function('OnrecordRoot'),
  \ 'initialization_options': {_ -> g:onrecord_settings},
  \}
endfunction

function! OnrecordDefine() abort
  for [l:type, l:language] in [['text', 'plaintext'], ['markdown', 'markdown'], ['html', 'html']]
    call ale#linter#Define(l:type, OnrecordServer(l:language))
  endfor
endfunction

" ALE is loaded with the first of its functions that is called.
augroup onrecord
  autocmd!
  autocmd VimEnter * if exists(':ALEInfo') | call OnrecordDefine() | endif
augroup END
