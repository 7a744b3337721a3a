# attune completion fish > ~/.config/fish/completions/attune.fish
complete -c attune -a '(attune "[suggest:"(commandline -C)"]" (commandline -cp | string collect) 2>/dev/null)'
