using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Domain.Imports;

/// <summary>
/// Answers of one round that were read from a file. A round has answers of an import or answers of Seats, never both: they were given on different occasions, and
/// nobody could tell any more which promise holds.
/// </summary>
public sealed class AnswerImport
{
    private AnswerImport()
    {
    }

    public AnswerImport(ImportId id, Round round, ImportOrigin origin, SideCounts people, int answers, ImportBefore before)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(origin);
        (Id, Program, Round, Contract) = (id, round.Program, round.Id, round.Contract);
        (Tool, File, Hash, Collected, By, At) = (origin.Tool, origin.File, origin.Hash, origin.Collected, origin.By, origin.At);
        (Business, It, Answers, Before) = (people.Business, people.It, answers, before);
    }

    public ImportId Id { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>The promise under which the answers were given, as whoever imported them confirmed.</summary>
    public Contract Contract { get; private set; }

    public string Tool { get; private set; } = "";

    public string File { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public string Collected { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The number of people of the left side in the file.</summary>
    public int Business { get; private set; }

    /// <summary>The number of people of the right side in the file.</summary>
    public int It { get; private set; }

    /// <summary>The number of answers that were read.</summary>
    public int Answers { get; private set; }

    public ImportBefore Before { get; private set; } = null!;

    public SideCounts People => new(Business, It);

    public ImportOrigin Origin => new(Tool, File, Hash, Collected, By, At);
}
