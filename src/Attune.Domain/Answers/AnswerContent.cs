using System.Text.Json.Serialization;
using Attune.Analysis.Rounds;

namespace Attune.Domain.Answers;

/// <summary>What a leader wrote to one part of a question.</summary>
public sealed record PartText(string Part, string Text);

/// <summary>A closed answer beside the open one; the data model's <see cref="Anchor"/> without the leader.</summary>
public sealed record AnchorValue(AnchorKind Kind, string Value, string Item = "");

/// <summary>Who is expected to own one activity at one stage: a cell of the expectation matrix.</summary>
public sealed record ExpectedOwner(string Activity, Stage Stage, Owner Owner);

/// <summary>What the leader expects of the two sides' answers to this question.</summary>
public sealed record ForecastContent(Likeness? Likeness, string OtherSide = "", Horizon? OtherHorizon = null)
{
    [JsonIgnore]
    public bool IsEmpty => Likeness is null && OtherSide.Length == 0 && OtherHorizon is null;
}

/// <summary>
/// All that a leader gave to one question, in the clear. Made from the author's own form; anyone else's is only ever
/// made by the gate, which alone can open what is sealed.
/// </summary>
public sealed record AnswerContent
{
    public string Text { get; init; } = "";

    public ImmutableArray<PartText> Parts { get; init; } = [];

    public ImmutableArray<AnchorValue> Anchors { get; init; } = [];

    public ImmutableArray<ExpectedOwner> Expectations { get; init; } = [];

    public ForecastContent? Forecast { get; init; }

    /// <summary>How sure the author is, 1 to 5.</summary>
    public int? Confidence { get; init; }

    /// <summary>How much depends on the question for the author, 1 to 5.</summary>
    public int? Importance { get; init; }

    /// <summary>The language the answer is written in, as far as its small words tell; empty if they do not. The text itself is never changed.</summary>
    public string Language { get; init; } = "";

    /// <summary>The version of the pack in whose words the author was asked; 0 if it was not written down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int AskedIn { get; init; }

    /// <summary>The line of the file on which an imported answer stood; 0 for any other, and where the promise forbids to keep it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ImportedLine { get; init; }

    /// <summary>
    /// The number of the round from which its author kept the answer unchanged, by an act of the author's own; 0 if it was written in this round. The forecast beside it is always
    /// of this round.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int KeptFrom { get; init; }

    /// <summary>Words of the question that the author marked as unknown.</summary>
    public ImmutableArray<string> UnknownWords { get; init; } = [];

    /// <summary>
    /// For a released quote: which sentence it is and what the room may see of it. If the author reworded it, the new words are the text of this content.
    /// </summary>
    public QuoteRelease? Quote { get; init; }

    /// <summary>What the author chose for all sentences of the answer while writing it; what is decided on a single sentence goes before it. Null if nothing was.</summary>
    public QuoteChoice? Quoting { get; init; }

    /// <summary>For a correction of what was read: which points were not meant. What the author adds is the text of this content.</summary>
    public Correction? Correction { get; init; }

    /// <summary>The words as one text, one part per line, which is what the analysis reads.</summary>
    public string WholeText()
        => Parts.IsEmpty ? string.IsNullOrWhiteSpace(Text) ? "" : Text : string.Join('\n', Parts.Select(part => part.Text).Prepend(Text).Where(text => !string.IsNullOrWhiteSpace(text)));

    [JsonIgnore]
    public bool IsEmpty => WholeText().Length == 0 && Anchors.IsEmpty && Expectations.IsEmpty
        && Confidence is null && Importance is null && UnknownWords.IsEmpty && Quote is null && Correction is null && Forecast is null or { IsEmpty: true };

    /// <summary>
    /// It gives the same answer: the same words and closed answers. What is decided anew in each round - the forecast, and whether the words may be quoted - is no part of it.
    /// </summary>
    public bool AnswersLike(AnswerContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Text == other.Text && Confidence == other.Confidence && Importance == other.Importance
            && Parts.ToHashSet().SetEquals(other.Parts) && Anchors.ToHashSet().SetEquals(other.Anchors)
            && Expectations.ToHashSet().SetEquals(other.Expectations) && UnknownWords.ToHashSet(StringComparer.Ordinal).SetEquals(other.UnknownWords);
    }

    /// <summary>It holds the same in every field, so that writing it would change nothing. The equality of the record would compare lists by whether they are one object.</summary>
    public bool IsTheSame(AnswerContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Text == other.Text && Language == other.Language && Confidence == other.Confidence && Importance == other.Importance && Quoting == other.Quoting && Quote == other.Quote && Forecast == other.Forecast
            && (AskedIn, ImportedLine, KeptFrom) == (other.AskedIn, other.ImportedLine, other.KeptFrom)
            && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan()) && Anchors.AsSpan().SequenceEqual(other.Anchors.AsSpan()) && Expectations.AsSpan().SequenceEqual(other.Expectations.AsSpan())
            && UnknownWords.AsSpan().SequenceEqual(other.UnknownWords.AsSpan())
            && (Correction is null ? other.Correction is null : other.Correction is not null && Correction.IsTheSame(other.Correction));
    }

    // Log lines, exceptions and debuggers print records, and the words must never appear there.
    public override string ToString() => "(an answer)";
}
