using System.Text.Json;

namespace Attune.Domain.Questions;

/// <summary>Tells what of a question can be said in other words from what an answer depends on.</summary>
public static class Rewording
{
    /// <summary>What the fields of an answer depend on: the same for two versions of a question if an answer to one is an answer to the other.</summary>
    public static string Structure(this PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return JsonSerializer.Serialize(new
        {
            question.Id,
            question.Kind,
            question.Words,
            Parts = question.Parts.Select(part => part.Id),
            Anchors = question.Anchors.Select(anchor => new { anchor.Kind, Items = anchor.Items.AsEnumerable() }),
            Activities = question.Activities.AsEnumerable(),
            Stages = question.Stages.AsEnumerable(),
            question.AsksConfidence,
            question.AsksImportance,
            question.Forecast,
        });
    }

    /// <summary>The same question, perhaps in other words. What a gentle probe looks for changes no answer, and may differ.</summary>
    public static bool IsRewordingOf(this PackQuestion question, PackQuestion before) => question.Structure() == before.Structure();

    /// <summary>The words that a leader reads are the same.</summary>
    public static bool ReadsLike(this PackQuestion question, PackQuestion other) => WordsOf(question).SequenceEqual(WordsOf(other));

    /// <summary>Nothing differs.</summary>
    public static bool IsSameAs(this PackQuestion question, PackQuestion other) => question.IsRewordingOf(other) && question.ReadsLike(other) && question.Probes == other.Probes;

    /// <summary>The same questions in the same order, some of them perhaps in other words.</summary>
    public static bool AreRewordingsOf(this ImmutableArray<PackQuestion> questions, ImmutableArray<PackQuestion> before)
        => questions.Length == before.Length && questions.Zip(before).All(pair => pair.First.IsRewordingOf(pair.Second));

    public static bool AreSameAs(this ImmutableArray<PackQuestion> questions, ImmutableArray<PackQuestion> others)
        => questions.Length == others.Length && questions.Zip(others).All(pair => pair.First.IsSameAs(pair.Second));

    /// <summary>The question in the words of another version, if they are others.</summary>
    /// <param name="question">The question as it is asked now.</param>
    /// <param name="version">The version in which somebody read it.</param>
    /// <param name="versions">Earlier versions of the questions; one that is missing tells nothing.</param>
    /// <returns>Null if these words were read, or if it is not known which.</returns>
    public static PackQuestion? AsWordedIn(this PackQuestion question, int version, IEnumerable<QuestionPack> versions)
    {
        ArgumentNullException.ThrowIfNull(question);
        return versions.FirstOrDefault(pack => pack.Version == version)?.Find(question.Id) is { } before && !before.ReadsLike(question) ? before : null;
    }

    /// <summary>What was said in other words: before and after, one pair a sentence.</summary>
    public static IEnumerable<(string Before, string After)> Differences(PackQuestion before, PackQuestion after)
        => WordsOf(before).Zip(WordsOf(after)).Where(pair => pair.First != pair.Second);

    /// <summary>All words that a leader reads, as one text that is the same where they are.</summary>
    internal static string AllWords(this PackQuestion question) => string.Join('\n', WordsOf(question));

    private static IEnumerable<string> WordsOf(PackQuestion question)
        => [question.Text, .. question.Parts.Select(part => part.Text), .. question.Anchors.Select(anchor => anchor.Prompt)];
}
