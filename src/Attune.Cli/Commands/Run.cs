using System.CommandLine;
using Attune.Cli.Output;
using Attune.Encoding;
using Attune.Encoding.Judging;

namespace Attune.Cli.Commands;

/// <summary>The one place where the outcomes of a command become exit codes.</summary>
internal static class Run
{
    // Time to delete an unfinished file; a task that does not react to cancellation (a read of standard input) is abandoned.
    private static readonly TimeSpan TimeToCleanUp = TimeSpan.FromSeconds(1);

    public static async Task<int> AsCommandAsync(ParseResult parsed, Func<Terminal, Task<ExitCode>> command, CancellationToken cancel)
    {
        var terminal = new Terminal(parsed.InvocationConfiguration.Error);
        try
        {
            return (int)await UnlessCancelledAsync(() => command(terminal), cancel);
        }
        catch (EncoderException broken)
        {
            terminal.Say(broken.Message);
            return (int)ExitCode.Encoder;
        }
        catch (Exception unwritten) when (unwritten is OutputException or JudgeException)
        {
            terminal.Say(unwritten.Message);
            return (int)ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            terminal.Say(CliTexts.Cancelled);
            return (int)ExitCode.Cancelled;
        }
    }

    private static async Task<ExitCode> UnlessCancelledAsync(Func<Task<ExitCode>> command, CancellationToken cancel)
    {
        var work = Task.Run(command, CancellationToken.None);
        await Task.WhenAny(work, Task.Delay(Timeout.Infinite, cancel));
        if (cancel.IsCancellationRequested) { await Task.WhenAny(work, Task.Delay(TimeToCleanUp, CancellationToken.None)); }
        return work.IsCompleted ? await work : throw new OperationCanceledException(cancel);
    }
}
