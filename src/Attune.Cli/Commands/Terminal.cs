using Attune.Intake;
using Spectre.Console;

namespace Attune.Cli.Commands;

/// <summary>Writes to standard error what is said besides the output: problems, notes, and progress if somebody watches.</summary>
internal sealed class Terminal(TextWriter error)
{
    public void Say(string line) => error.WriteLine(line);

    /// <summary>Reports everything about the files; false if they were refused.</summary>
    public bool Accepts<T>(Import<T> import)
        where T : class
    {
        foreach (var note in import.Notes) { Say(CliTexts.Note(note)); }
        foreach (var problem in import.Problems) { Say(problem.ToString()); }
        if (import.Problems.Length > 1) { Say(CliTexts.ProblemsInAll(Phrases.Count(import.Problems.Length))); }
        return import.Accepted;
    }

    /// <summary>Does the work with a progress bar on a terminal, and silently where the output goes to a file or a pipe.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="steps">How many steps the work will report.</param>
    /// <param name="work">The work; it runs on another thread, so that Ctrl-C takes effect.</param>
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
