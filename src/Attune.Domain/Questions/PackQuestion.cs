using System.Text.Json.Serialization;
using Attune.Analysis.Rounds;

namespace Attune.Domain.Questions;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>Answered in the leader's own words, with anchors beside them.</summary>
    Open,

    /// <summary>Answered in the expectation matrix: activity x stage x owner.</summary>
    Matrix,
}

/// <summary>How much a leader is asked to write to an open question.</summary>
public enum OwnWords
{
    /// <summary>An answer of some sentences.</summary>
    Sentences,

    /// <summary>One sentence, such as the reason of a choice.</summary>
    OneSentence,

    /// <summary>Nothing: the closed answers are all that is asked.</summary>
    None,
}

/// <summary>A short part of a question, answered in a sentence.</summary>
public sealed record QuestionPart(string Id, string Text)
{
    public const int Most = 6;

    public const int LongestText = 200;
}

/// <summary>A closed answer that is asked beside the open one.</summary>
/// <param name="Kind">The kind of closed answer.</param>
/// <param name="Prompt">The sentence that asks the leader.</param>
/// <param name="Items">
/// What is asked about, with one answer each (a process area, or the id of a part); if empty, there is one answer about the whole question.
/// </param>
public sealed record AnchorDefinition(AnchorKind Kind, string Prompt, ImmutableArray<string> Items)
{
    /// <summary>More items than these are not ordered with care.</summary>
    public const int MostRanked = 7;

    public const int FewestRanked = 2;

    public const int LongestItem = 60;

    public const int MostItems = 12;

    public const int LongestPrompt = 200;

    /// <summary>It is asked once for each part of the question.</summary>
    public bool IsAboutParts(PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return !Items.IsEmpty && Items.SequenceEqual(question.Parts.Select(part => part.Id));
    }
}

/// <summary>What a gentle probe may ask for.</summary>
[Flags]
public enum ProbeFor
{
    None = 0,
    Measure = 1,
    Owner = 2,
    Date = 4,
    AfterGoLive = 8,
}

/// <summary>One question of a pack with the closed answers beside it.</summary>
public sealed record PackQuestion
{
    public const int LongestText = 500;

    /// <summary>Each is a page of the phone; with more, nobody reaches the last one with care.</summary>
    public const int MostActivities = 12;

    public PackQuestion(string id, string text, QuestionKind kind = QuestionKind.Open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestText);
        (Id, Text, Kind) = (id, text, kind);
    }

    /// <summary>The id stays the same when the wording changes, so that rounds can be compared.</summary>
    public string Id { get; }

    public string Text { get; init; }

    public QuestionKind Kind { get; }

    /// <summary>How much is written; the matrix has no words.</summary>
    public OwnWords Words { get; init; }

    /// <summary>It is answered in words, so it counts among the six.</summary>
    [JsonIgnore]
    public bool IsOpen => Kind == QuestionKind.Open && Words != OwnWords.None;

    /// <summary>The parts of the question; if empty, one text answers the whole question.</summary>
    public ImmutableArray<QuestionPart> Parts { get; init; } = [];

    public ImmutableArray<AnchorDefinition> Anchors { get; init; } = [];

    /// <summary>Activities of the matrix; empty for an open question.</summary>
    public ImmutableArray<string> Activities { get; init; } = [];

    /// <summary>The stages of the matrix, in the order of their time; all of them unless the pack says otherwise.</summary>
    public ImmutableArray<Stage> Stages { get; init; } = [.. Enum.GetValues<Stage>()];

    /// <summary>Beside the answer the leader says how sure it is.</summary>
    public bool AsksConfidence { get; init; } = true;

    /// <summary>Beside the answer the leader says how much depends on the question.</summary>
    public bool AsksImportance { get; init; } = true;

    /// <summary>Each leader, and the facilitator, predicts how alike the answers will be.</summary>
    public bool Forecast { get; init; }

    /// <summary>The leaders forecast it: what the other side will say can only be said of words.</summary>
    [JsonIgnore]
    public bool AsksForecast => Forecast && Kind == QuestionKind.Open;

    public ProbeFor Probes { get; init; }

    /// <summary>The question's id and text, as a reading uses them.</summary>
    public Question ForReading() => new(Id, Text);
}
