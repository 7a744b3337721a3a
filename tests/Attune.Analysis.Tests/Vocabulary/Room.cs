using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Tests.Vocabulary;

/// <summary>Answers of a few leaders to one question.</summary>
internal static class Room
{
    public const string Question = "goal";

    public static LockedRound Round(string[] business, string[] it) => new()
    {
        Sides = SideNames.Default,
        Questions = [new(Question, "What is it for?")],
        Answers =
        [
            .. business.Select((text, leader) => new Answer($"b{leader}", Side.Business, Question, text)),
            .. it.Select((text, leader) => new Answer($"i{leader}", Side.It, Question, text)),
        ],
    };

    public static VocabularyReading Read(LockedRound round, params Merge[] merges)
        => VocabularyReading.Read(Points.Collect(round, Question), round.Answers, new(merges.ToImmutableArray()), VocabularyOptions.Default);

    public static VocabularyReading Read(string[] business, string[] it, params Merge[] merges) => Read(Round(business, it), merges);

    public static TermReading Term(this VocabularyReading reading, string text)
        => reading.Terms.Single(term => term.Text == text);

    public static IEnumerable<string> Texts(this VocabularyReading reading) => reading.Terms.Select(term => term.Text);
}
