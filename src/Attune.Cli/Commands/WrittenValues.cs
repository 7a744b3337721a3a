using System.CommandLine;
using System.CommandLine.Parsing;

namespace Attune.Cli.Commands;

/// <summary>What a command line that may still be wrong says of an option.</summary>
internal static class WrittenValues
{
    /// <returns>The option's value; nothing where it stands without one, which the parser refuses by itself and would throw at here.</returns>
    public static T? Written<T>(this SymbolResult result, Option<T> option)
        => result.GetResult(option) is { Implicit: false, Tokens.Count: 0 } ? default : result.GetValue(option);

    /// <inheritdoc cref="Written{T}(SymbolResult, Option{T})" />
    public static T? Written<T>(this OptionResult result)
        => result is { Implicit: false, Tokens.Count: 0 } ? default : result.GetValueOrDefault<T>();
}
