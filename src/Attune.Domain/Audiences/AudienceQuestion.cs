namespace Attune.Domain;

public enum AudienceQuestionKind
{
    /// <summary>One or two words.</summary>
    Words,

    /// <summary>One of a few choices.</summary>
    Choice,

    /// <summary>A statement the leaders vote on too, graded as theirs; their votes are never mixed.</summary>
    Statement,
}

/// <summary>Ordered.</summary>
public enum AudienceQuestionState
{
    Waiting,
    Open,
    Closed,
}

public enum AudienceQuestionProblem
{
    NoText,
    TextTooLong,
    TooFewChoices,
    TooManyChoices,
    ChoiceTooLong,
    ChoiceTwice,
}

/// <summary>Something the audience is asked.</summary>
public sealed class AudienceQuestion
{
    /// <summary>As long as a statement may be.</summary>
    public const int LongestText = Domain.Statement.LongestText;

    public const int LongestChoice = 60;

    public const int FewestChoices = 2;

    /// <summary>More do not stand on a phone without scrolling.</summary>
    public const int MostChoices = 6;

    private AudienceQuestion()
    {
    }

    /// <exception cref="ArgumentException">The question has a problem.</exception>
    public AudienceQuestion(AudienceQuestionId id, AudienceRoom room, int number, AudienceQuestionKind kind, string text, ImmutableArray<string> choices, StatementId? statement = null)
    {
        ArgumentNullException.ThrowIfNull(room);
        if (Problem(kind, text, choices) is { } problem) { throw new ArgumentException($"The question has a problem: {problem}.", nameof(text)); }
        (Id, Room, Number, Kind, Text, Choices, Statement) = (id, room.Id, number, kind, text.Trim(), [.. choices.Select(choice => choice.Trim())], statement);
    }

    public AudienceQuestionId Id { get; private set; }

    public AudienceRoomId Room { get; private set; }

    /// <summary>From 1 in the room.</summary>
    public int Number { get; private set; }

    public AudienceQuestionKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Of a choice; else empty.</summary>
    public ImmutableArray<string> Choices { get; private set; } = [];

    /// <summary>The leaders' statement whose words these are, as they stood when they were taken over; null if it has none.</summary>
    public StatementId? Statement { get; private set; }

    public AudienceQuestionState State { get; private set; }

    /// <summary>Keys of words the facilitator took from the Screen.</summary>
    public ImmutableArray<string> TakenAway { get; private set; } = [];

    /// <summary>Raised with every change; two clicks at once cannot overwrite each other.</summary>
    public int Revision { get; private set; }

    /// <summary>How many different votes there are to give; 0 for words.</summary>
    public int Votes => Kind switch
    {
        AudienceQuestionKind.Choice => Choices.Length,
        AudienceQuestionKind.Statement => Enum.GetValues<Grade>().Length,
        _ => 0,
    };

    public static AudienceQuestionProblem? Problem(AudienceQuestionKind kind, string text, ImmutableArray<string> choices)
    {
        if (string.IsNullOrWhiteSpace(text)) { return AudienceQuestionProblem.NoText; }
        if (text.Trim().Length > LongestText) { return AudienceQuestionProblem.TextTooLong; }
        if (kind != AudienceQuestionKind.Choice) { return null; }
        if (choices.Length < FewestChoices) { return AudienceQuestionProblem.TooFewChoices; }
        if (choices.Length > MostChoices) { return AudienceQuestionProblem.TooManyChoices; }
        if (choices.Any(choice => choice.Trim().Length > LongestChoice)) { return AudienceQuestionProblem.ChoiceTooLong; }
        return choices.Select(choice => choice.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() < choices.Length ? AudienceQuestionProblem.ChoiceTwice : null;
    }

    public void TakeAway(string word)
    {
        if (!TakenAway.Contains(word)) { (TakenAway, Revision) = (TakenAway.Add(word), Revision + 1); }
    }

    public void PutBack(string word)
    {
        if (TakenAway.Contains(word)) { (TakenAway, Revision) = (TakenAway.Remove(word), Revision + 1); }
    }

    internal AudienceOutcome Open()
    {
        if (State == AudienceQuestionState.Closed) { return AudienceOutcome.AlreadyClosed; }
        (State, Revision) = (AudienceQuestionState.Open, Revision + 1);
        return AudienceOutcome.Changed;
    }

    internal AudienceOutcome Close()
    {
        if (State == AudienceQuestionState.Closed) { return AudienceOutcome.AlreadyClosed; }
        (State, Revision) = (AudienceQuestionState.Closed, Revision + 1);
        return AudienceOutcome.Changed;
    }
}
