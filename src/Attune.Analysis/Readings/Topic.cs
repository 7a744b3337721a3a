using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Attune.Analysis.Meaning;
using Attune.Analysis.Stance;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>Points of one question that speak about the same thing.</summary>
/// <param name="Index">The place among the topics of the question, from 0; those of most leaders come first.</param>
/// <param name="Label">
/// Words of the answers that set this topic apart from the others (c-TF-IDF), the most telling first. There are at most three, and none where no word
/// may be shown.
/// </param>
/// <param name="Points">The places of its points among the points of the question, the most typical first.</param>
/// <param name="Leaders">The number of leaders of each side with at least one point in the topic.</param>
/// <param name="Vocabulary">Whether the two sides use the same words.</param>
/// <param name="Meaning">Whether the two sides mean the same.</param>
/// <param name="Reading">The quadrant that the two axes give.</param>
/// <param name="BusinessWords">The terms that only Business used in the topic, those of most leaders first.</param>
/// <param name="SharedWords">The terms that both sides used in the topic, those of most leaders first.</param>
/// <param name="ItWords">The terms that only IT used in the topic, those of most leaders first.</param>
/// <param name="Opposites">Pairs of points of the two sides that may be opposite, with the words that fired the check.</param>
/// <param name="DependsOnOnePerson">Whether there is a leader without whom the reading would change.</param>
public sealed record Topic(
    int Index,
    ImmutableArray<string> Label,
    ImmutableArray<int> Points,
    SideCounts Leaders,
    VocabularyAxis Vocabulary,
    MeaningAxis Meaning,
    TopicReading Reading,
    ImmutableArray<string> BusinessWords,
    ImmutableArray<string> SharedWords,
    ImmutableArray<string> ItWords,
    ImmutableArray<OppositePair> Opposites,
    bool DependsOnOnePerson)
{
    /// <summary>The shortest clause of a leader that says what the topic is about and can stand alone, as written; empty where there is none or a person named the topic.</summary>
    // A reading written before there was this field has none, which the reader of JSON gives as null.
    [AllowNull]
    public string Clause { get; init => field = value ?? ""; } = "";

    /// <summary>The clause as a name: it begins with a capital, unless its first word is written in a way of its own ("iPads").</summary>
    [JsonIgnore]
    public string ClauseAsName => Clause.Length > 0 && !Clause.TakeWhile(char.IsLetterOrDigit).Any(char.IsUpper) ? char.ToUpperInvariant(Clause[0]) + Clause[1..] : Clause;

    /// <summary>The place of the point that the clause is from: it may be shown where that sentence may.</summary>
    public int? ClausePoint { get; init; }

    /// <summary>
    /// A short name that the judge of the reading proposes (<see cref="Readings.Reading.JudgeId"/>); null if there is none. It may repeat words of a
    /// sentence, so it is shown only where sentences may be.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ProposedName { get; init; }
}
