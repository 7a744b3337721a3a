using System.CommandLine;
using System.CommandLine.Parsing;

namespace Attune.Cli.Commands;

/// <summary>Reads the value of an option from a command line that may still be wrong.</summary>
internal static class WrittenValues
{
    /// <returns>The option's value; the default where it has none, which the parser refuses by itself and for which it would throw here.</returns>
    public static T? Written<T>(this SymbolResult result, Option<T> option)
        => result.GetResult(option) is { Implicit: false, Tokens.Count: 0 } ? default : result.GetValue(option);

    /// <inheritdoc cref="Written{T}(SymbolResult, Option{T})" />
    public static T? Written<T>(this OptionResult result)
        => result is { Implicit: false, Tokens.Count: 0 } ? default : result.GetValueOrDefault<T>();
}
