using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Intake.Surveys;

/// <summary>A column of answers to one question.</summary>
/// <param name="Place">The place of the column, from 0.</param>
/// <param name="Id">The id that the question gets; no two are alike.</param>
/// <param name="Text">The question in words.</param>
public sealed record MappedQuestion(int Place, string Id, string Text);

/// <summary>A closed column that becomes an anchor of a question.</summary>
/// <param name="Place">The place of the column, from 0.</param>
/// <param name="Kind">The kind of anchor.</param>
/// <param name="Question">The id of the question it stands beside.</param>
/// <param name="Item">What it is about, in words.</param>
public sealed record MappedAnchor(int Place, AnchorKind Kind, string Question, string Item);

/// <summary>What a person confirmed of a table: which column is what. Places are from 0.</summary>
public sealed record ColumnMapping
{
    public required TableLayout Layout { get; init; }

    /// <summary>The column that says on which side a person is.</summary>
    public required int Side { get; init; }

    /// <summary>The names of the two sides, the left one first; null to take the two that the column holds.</summary>
    public SideNames? Sides { get; init; }

    /// <summary>
    /// Which values of the column stand for which side, compared as <see cref="Rows.Identity.Same"/> does; rows of every other value are left out and counted. Empty
    /// where the values are the names of the sides.
    /// </summary>
    public ImmutableDictionary<string, Side> SideOf { get; init; } = ImmutableDictionary<string, Side>.Empty;

    /// <summary>
    /// Which values of the column stand for a third voice, with its name: rows of these are read beside the two sides and counted on none. Empty if there is none.
    /// </summary>
    public ImmutableDictionary<string, string> VoiceOf { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The name of the third voice for which a value stands; null if it stands for none.</summary>
    public string? Voice(string value) => VoiceOf.IsEmpty ? null : VoiceOf.FirstOrDefault(voice => Rows.Identity.Same(voice.Key, value)).Value;

    /// <summary>The column of mail addresses; null if there is none. An address tells people apart before an id does.</summary>
    public int? Mail { get; init; }

    /// <summary>The column of ids; null if there is none. Without an address and an id the row is the person.</summary>
    public int? Person { get; init; }

    /// <summary>The columns of names, which are joined in this order.</summary>
    public ImmutableArray<int> Names { get; init; } = [];

    public int? Role { get; init; }

    /// <summary>The questions, where a row is a person.</summary>
    public ImmutableArray<MappedQuestion> Questions { get; init; } = [];

    /// <summary>Closed columns that become anchors, where a row is a person.</summary>
    public ImmutableArray<MappedAnchor> Anchors { get; init; } = [];

    /// <summary>The columns of the answer and its question, where a row is an answer; otherwise null.</summary>
    public AnswerPlaces? Answer { get; init; }

    /// <summary>Of two rows of one person, or two answers of one person to one question, the later one counts; otherwise each pair is a problem.</summary>
    public bool LaterCounts { get; init; }
}

/// <summary>Where a row is an answer: the columns of its question's id, its question's words, and its own.</summary>
public sealed record AnswerPlaces(int QuestionId, int Question, int Answer);
