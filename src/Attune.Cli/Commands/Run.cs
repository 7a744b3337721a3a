using System.CommandLine;
using Attune.Cli.Output;
using Attune.Encoding;

namespace Attune.Cli.Commands;

/// <summary>The one place where the endings of a command become exit codes.</summary>
internal static class Run
{
    public static async Task<int> AsCommandAsync(ParseResult parsed, Func<Terminal, Task<ExitCode>> command)
    {
        var terminal = new Terminal(parsed.InvocationConfiguration.Error);
        try
        {
            return (int)await command(terminal);
        }
        catch (EncoderException broken)
        {
            terminal.Say(broken.Message);
            return (int)ExitCode.Encoder;
        }
        catch (OutputException unwritten)
        {
            terminal.Say(unwritten.Message);
            return (int)ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            terminal.Say(Strings.Say("Cancelled"));
            return (int)ExitCode.Cancelled;
        }
    }
}
