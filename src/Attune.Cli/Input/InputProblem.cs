using System.Globalization;

namespace Attune.Cli.Input;

/// <summary>One thing that is wrong with a file, in the words of the person who made it.</summary>
/// <param name="File">The file as the person named it.</param>
/// <param name="Line">Line of the file, from 1, as a text editor counts; null if the whole file is meant.</param>
/// <param name="Column">Heading of the column; null if no single one is meant.</param>
/// <param name="What">What was found there.</param>
/// <param name="Instead">What to do about it.</param>
public sealed record InputProblem(string File, int? Line, string? Column, string What, string Instead)
{
    /// <summary>Where in the file, as in <c>words[3].it</c>, if it holds values in values instead of rows; comes with a line.</summary>
    public string? Path { get; init; }

    /// <summary>The whole problem as one line of text.</summary>
    public override string ToString() => (Line, Column) switch
    {
        _ when Path is not null => Said(Strings.ProblemOfPath),
        (null, null) => Said(Strings.ProblemOfFile),
        (null, _) => Said(Strings.ProblemOfColumn),
        (_, null) => Said(Strings.ProblemOfLine),
        _ => Said(Strings.ProblemOfCell),
    };

    private string Said(string form) => string.Format(CultureInfo.CurrentCulture, form, File, Line, Column is null ? null : Strings.Short(Column), What, Instead, Path);
}
