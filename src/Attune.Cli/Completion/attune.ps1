# attune completion pwsh >> $PROFILE
Register-ArgumentCompleter -Native -CommandName attune -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  attune "[suggest:$cursorPosition]" "$commandAst" 2>$null | Where-Object { $_ -like "$wordToComplete*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
