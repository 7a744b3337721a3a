namespace Attune.Intake;

/// <summary>One thing that is wrong with a file, in the words of the person who made it.</summary>
/// <param name="File">The file as the person named it.</param>
/// <param name="Line">The line of the file, from 1, as a text editor counts; null if the whole file is meant.</param>
/// <param name="Column">The heading of the column; null if no single one is meant.</param>
/// <param name="What">What was found there.</param>
/// <param name="Instead">What to do about it.</param>
public sealed record InputProblem(string File, int? Line, string? Column, string What, string Instead)
{
    /// <summary>The place in the file, as in <c>words[3].it</c>, if it holds nested values instead of rows; it comes with a line.</summary>
    public string? Path { get; init; }

    /// <summary>The whole problem as one line of text.</summary>
    public override string ToString() => (Line, Column) switch
    {
        _ when Path is not null => IntakeTexts.ProblemOfPath(File, Line, ShortColumn, What, Instead, Path),
        (null, null) => IntakeTexts.ProblemOfFile(File, Line, ShortColumn, What, Instead),
        (null, _) => IntakeTexts.ProblemOfColumn(File, Line, ShortColumn, What, Instead),
        (_, null) => IntakeTexts.ProblemOfLine(File, Line, ShortColumn, What, Instead),
        _ => IntakeTexts.ProblemOfCell(File, Line, ShortColumn, What, Instead),
    };

    private string? ShortColumn => Column is null ? null : Phrases.Short(Column);
}
