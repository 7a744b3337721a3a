using Attune.Domain.Statements;

namespace Attune.Domain.Audiences;

/// <summary>How an audience answers a question.</summary>
public enum AudienceQuestionKind
{
    /// <summary>The answer is one or two words.</summary>
    Words,

    /// <summary>The answer is one of a few choices.</summary>
    Choice,

    /// <summary>The audience grades a statement as the leaders do; the votes of the two are never mixed.</summary>
    Statement,
}

/// <summary>The states of a question; their order is used in comparisons.</summary>
public enum AudienceQuestionState
{
    Waiting,
    Open,
    Closed,
}

/// <summary>Why something cannot be asked of an audience as typed.</summary>
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
    /// <summary>The audience may vote on a statement of the leaders, so the limit is the same.</summary>
    public const int LongestText = Domain.Statements.Statement.LongestText;

    public const int LongestChoice = 60;

    public const int FewestChoices = 2;

    /// <summary>More choices do not fit on a phone without scrolling.</summary>
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

    /// <summary>The number of the question in its room, counted from 1.</summary>
    public int Number { get; private set; }

    public AudienceQuestionKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The choices of a choice question; empty for every other kind.</summary>
    public ImmutableArray<string> Choices { get; private set; } = [];

    /// <summary>The leaders' statement from which these words were taken over, as they stood then; null if there is none.</summary>
    public StatementId? Statement { get; private set; }

    public AudienceQuestionState State { get; private set; }

    /// <summary>The keys of the words that the facilitator removed from the Screen.</summary>
    public ImmutableArray<string> TakenAway { get; private set; } = [];

    /// <summary>Goes up with every change, so that two clicks at once cannot overwrite each other.</summary>
    public int Revision { get; private set; }

    /// <summary>How many different votes the question offers; 0 for words.</summary>
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
