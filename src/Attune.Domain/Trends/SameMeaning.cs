using Attune.Domain.Programs;

namespace Attune.Domain.Trends;

/// <summary>
/// A person's word that a question means the same in two versions of the questions although it reads otherwise, so that its answers may be followed over both. It
/// is taken back by removing it; both acts stand in the audit trail.
/// </summary>
public sealed class SameMeaning
{
    private SameMeaning()
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">The later version is not later.</exception>
    public SameMeaning(ProgramId program, string question, int before, int after, string by, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrEmpty(question);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(after, before);
        (Program, Question, Before, After, By, At) = (program, question, before, after, by, now);
    }

    public ProgramId Program { get; private set; }

    public string Question { get; private set; } = "";

    /// <summary>The earlier version of the questions.</summary>
    public int Before { get; private set; }

    /// <summary>The later version of the questions.</summary>
    public int After { get; private set; }

    /// <summary>The name of the person who said so.</summary>
    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
