using Attune.Cli.Input;
using Spectre.Console;

namespace Attune.Cli.Commands;

/// <summary>What is said beside the output, on standard error: problems, notes, and progress where somebody watches.</summary>
internal sealed class Terminal(TextWriter error)
{
    public void Say(string line) => error.WriteLine(line);

    /// <summary>Tells everything about the files; false if they were refused.</summary>
    public bool Accepts<T>(Import<T> import)
        where T : class
    {
        foreach (var note in import.Notes) { Say(Strings.Say("Note", note)); }
        foreach (var problem in import.Problems) { Say(problem.ToString()); }
        if (import.Problems.Length > 1) { Say(Strings.Say("ProblemsInAll", Strings.Count(import.Problems.Length))); }
        return import.Accepted;
    }

    /// <summary>Does the work with a bar on a terminal, and in silence where the output goes to a file or a pipe.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="steps">How many steps the work will report.</param>
    /// <param name="work">The work; it runs beside the caller, so that Ctrl-C is heard.</param>
    public async Task<T> WatchAsync<T>(string what, int steps, Func<IProgress<int>?, Task<T>> work)
    {
        var output = new AnsiConsoleOutput(error);
        if (!output.IsTerminal) { return await Task.Run(() => work(null)); }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = output });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(what, maxValue: steps);
                return Task.Run(() => work(new Steps(task)));
            });
    }

    private sealed class Steps(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
