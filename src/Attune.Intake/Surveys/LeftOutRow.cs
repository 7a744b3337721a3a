namespace Attune.Intake.Surveys;

/// <summary>Why a row of a table is no answer of a person.</summary>
public enum LeftOutReason
{
    /// <summary>The author of the survey tried it, or let a machine try it.</summary>
    Preview,

    /// <summary>It was begun and never sent.</summary>
    NotSent,

    /// <summary>The tool took it for spam.</summary>
    Spam,
}

/// <summary>A row that is left out before anybody is asked, and why.</summary>
/// <param name="Line">The line of the file, or the row of the sheet, from 1.</param>
public sealed record LeftOutRow(int Line, LeftOutReason Reason);
