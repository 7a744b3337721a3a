# attune completion bash > ~/.local/share/bash-completion/completions/attune
_attune() {
  local found IFS=$'\n'
  found=$(attune "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
  COMPREPLY=($(compgen -W "$found" -- "${COMP_WORDS[COMP_CWORD]}"))
}
# Where attune has nothing to offer, a file name is meant.
complete -o default -F _attune attune
