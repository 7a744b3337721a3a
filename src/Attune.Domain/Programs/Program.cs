using Attune.Analysis.Rounds;

namespace Attune.Domain.Programs;

/// <summary>The stage at which the technology program stands.</summary>
public enum ProgramPhase
{
    Planning,
    Design,
    Build,
    Test,
    Deploy,
    Live,
}

/// <summary>Whether a program is a demo, which is looked at and not worked on.</summary>
public enum DemoState
{
    None,

    /// <summary>It is being made, or its making was cut off.</summary>
    InTheMaking,
    Finished,
}

/// <summary>What is wrong with a program's description.</summary>
public enum ProgramProblem
{
    NoName,
    NameTooLong,
    PurposeTooLong,
    StrategyTooLong,
    NoSideName,
    SidesShareAName,
}

/// <summary>What the facilitator enters about a program.</summary>
public sealed record ProgramDescription(
    string Name, string Purpose, ProgramPhase Phase, DateOnly? GoLive, string Strategy, SideNames Sides)
{
    public const int LongestName = 120;

    public const int LongestText = 20_000;

    public ImmutableArray<ProgramProblem> Problems()
    {
        var problems = ImmutableArray.CreateBuilder<ProgramProblem>();
        if (string.IsNullOrWhiteSpace(Name)) { problems.Add(ProgramProblem.NoName); }
        if (Name.Length > LongestName) { problems.Add(ProgramProblem.NameTooLong); }
        if (Purpose.Length > LongestText) { problems.Add(ProgramProblem.PurposeTooLong); }
        if (Strategy.Length > LongestText) { problems.Add(ProgramProblem.StrategyTooLong); }
        if (string.IsNullOrWhiteSpace(Sides.Business) || string.IsNullOrWhiteSpace(Sides.It))
        {
            problems.Add(ProgramProblem.NoSideName);
        }
        else if (string.Equals(Sides.Business.Trim(), Sides.It.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(ProgramProblem.SidesShareAName);
        }

        return problems.ToImmutable();
    }
}

/// <summary>The technology program whose leaders are to be aligned.</summary>
public sealed class Program
{
    private Program()
    {
    }

    /// <exception cref="ArgumentException">The description has problems.</exception>
    public Program(ProgramId id, Guid facilitator, ProgramDescription description, DateTimeOffset now)
    {
        (Id, Facilitator, CreatedAt) = (id, facilitator, now);
        Describe(description);
    }

    public ProgramId Id { get; private set; }

    /// <summary>The account of the person who leads it.</summary>
    public Guid Facilitator { get; private set; }

    public string Name { get; private set; } = "";

    public string Purpose { get; private set; } = "";

    public ProgramPhase Phase { get; private set; }

    public DateOnly? GoLive { get; private set; }

    public string Strategy { get; private set; } = "";

    public string BusinessName { get; private set; } = "";

    public string ItName { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The day on which all of it is erased; null if no day was set.</summary>
    public DateOnly? EraseOn { get; private set; }

    public DemoState Demo { get; private set; }

    public SideNames Sides => new(BusinessName, ItName);

    public ProgramDescription Description => new(Name, Purpose, Phase, GoLive, Strategy, Sides);

    /// <exception cref="ArgumentException">The description has problems.</exception>
    public void Describe(ProgramDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (description.Problems() is [var first, ..])
        {
            throw new ArgumentException($"The description has a problem: {first}.", nameof(description));
        }

        (Name, Purpose, Phase, GoLive, Strategy) =
            (description.Name.Trim(), description.Purpose.Trim(), description.Phase, description.GoLive, description.Strategy.Trim());
        (BusinessName, ItName) = (description.Sides.Business.Trim(), description.Sides.It.Trim());
    }

    /// <summary>Makes another account the one whose name the leaders read.</summary>
    public void HandOver(Guid facilitator) => Facilitator = facilitator;

    /// <summary>Makes it a demo that is still being made.</summary>
    public void BeginDemo() => Demo = DemoState.InTheMaking;

    /// <exception cref="InvalidOperationException">It was not begun as a demo: a program of real people never becomes one.</exception>
    public void FinishDemo() => Demo = Demo == DemoState.InTheMaking ? DemoState.Finished : throw new InvalidOperationException($"Program {Id} is no demo in the making.");

    public void KeepUntil(DateOnly? day) => EraseOn = day;

    /// <summary>The aims named in the strategy text, whose traces are looked for in the answers; lines that begin with # are headings.</summary>
    public ImmutableArray<string> Aims()
    {
        var prose = string.Join('\n', Strategy.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('#')));
        return [.. Points.SplitPassage(prose).Select(aim => aim.Cut(prose)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Copies the set-up for another program; leaders, links and answers are not copied.</summary>
    public Program Clone(ProgramId id, string name, Guid facilitator, DateTimeOffset now)
        => new(id, facilitator, Description with { Name = name }, now);
}
