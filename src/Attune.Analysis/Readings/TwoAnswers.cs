using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Readings;

/// <summary>A topic of Business alone and a topic of IT alone that answer the same thing.</summary>
/// <param name="Business">The topic of which only Business speaks.</param>
/// <param name="It">The topic of which only IT speaks.</param>
/// <param name="BusinessAnswer">What Business names and IT never does, as it was written.</param>
/// <param name="ItAnswer">What IT names and Business never does, as it was written.</param>
internal sealed record AnswersApart(Topic Business, Topic It, string BusinessAnswer, string ItAnswer);

/// <summary>
/// Finds one gap in two silences. In "the process owners decide" and "the change board decides", each side is silent about the answer of the other,
/// and each topic alone would look like something that only one side cares about. The two are one gap if several leaders of each side use words of
/// their own together with one word of both.
/// </summary>
internal sealed class TwoAnswers(VocabularyReading vocabulary, string question, CardOptions options)
{
    private readonly HashSet<string> _echoes = [.. LightWords.EchoesOf(question)];

    /// <param name="silences">Topics of one side only, each of which would be a finding of its own.</param>
    /// <returns>The pairs that belong together, each topic at most once. Pairs whose common word most leaders use come first.</returns>
    public IEnumerable<AnswersApart> Find(IReadOnlyCollection<Topic> silences)
    {
        var ties =
            from business in silences
            where business.Leaders.It == 0
            from it in silences
            where it.Leaders.Business == 0
            let tie = Tie(business, it)
            where tie.Leaders >= options.LeadersPerWord
            let mine = Answer(business, Whose.Business, tie.Word)
            let theirs = Answer(it, Whose.It, tie.Word)
            where mine is not null && theirs is not null
            orderby tie.Leaders descending, business.Index, it.Index
            select new AnswersApart(business, it, mine, theirs);
        HashSet<int> taken = [];
        foreach (var pair in ties.Where(pair => !taken.Contains(pair.Business.Index) && !taken.Contains(pair.It.Index)))
        {
            taken.UnionWith([pair.Business.Index, pair.It.Index]);
            yield return pair;
        }
    }

    /// <summary>
    /// Returns the word, alone or within a phrase, that most leaders of both sides use, and how many leaders of the smaller side do.
    /// </summary>
    private (string Word, int Leaders) Tie(Topic business, Topic it)
    {
        var theirs = UsersOfWords(it);
        return UsersOfWords(business)
            .Where(use => theirs.ContainsKey(use.Key) && !LightWords.Are(use.Key, _echoes))
            .Select(use => (Word: use.Key, Leaders: Math.Min(use.Value, theirs[use.Key])))
            .OrderByDescending(use => use.Leaders).ThenBy(use => use.Word, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>
    /// Returns the words that only this side uses and that most of its leaders use in the topic. A phrase is preferred. The common word is left out,
    /// because it says nothing about the answer.
    /// </summary>
    private string? Answer(Topic topic, Whose whose, string tie)
        => vocabulary.UsesIn(topic.Points).CountBy(use => use.Term)
            .Select(use => (Term: vocabulary.Terms[use.Key], Leaders: use.Value))
            .Where(use => use.Leaders >= options.LeadersPerWord && use.Term.Whose == whose && use.Term.Key != tie && !LightWords.Are(use.Term.Key, _echoes))
            .OrderByDescending(use => use.Leaders).ThenByDescending(use => use.Term.Key.Contains(' ', StringComparison.Ordinal)).ThenBy(use => use.Term.Key, StringComparer.Ordinal)
            .Select(use => Without(use.Term, tie))
            .FirstOrDefault();

    private static string Without(TermReading phrase, string tie)
    {
        var (keys, words) = (phrase.Key.Split(' '), phrase.Text.Split(' '));
        if (keys.Length != words.Length) { return phrase.Text; }
        if (keys[^1] == tie) { return string.Join(' ', words[..^1]); }
        return keys[0] == tie ? string.Join(' ', words[1..]) : phrase.Text;
    }

    private Dictionary<string, int> UsersOfWords(Topic topic)
        => vocabulary.UsesIn(topic.Points).SelectMany(use => vocabulary.Terms[use.Term].Key.Split(' ').Select(word => (Word: word, use.Leader))).Distinct()
            .CountBy(use => use.Word).ToDictionary(StringComparer.Ordinal);
}
