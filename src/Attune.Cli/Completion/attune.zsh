#compdef attune
# attune completion zsh > a folder of $fpath/_attune
_attune() {
  local -a found
  found=("${(@f)$(attune "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
  if [[ -n "${found[*]}" ]]; then compadd -a -- found; else _files; fi
}
if [[ "$funcstack[1]" = _attune ]]; then _attune "$@"; else compdef _attune attune; fi
