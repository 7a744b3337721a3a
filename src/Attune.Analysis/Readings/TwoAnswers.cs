namespace Attune.Analysis;

/// <summary>A topic of Business alone and one of IT alone that answer the same thing.</summary>
/// <param name="Business">The topic only Business speaks of.</param>
/// <param name="It">The topic only IT speaks of.</param>
/// <param name="BusinessAnswer">What Business names, and IT never does, as written.</param>
/// <param name="ItAnswer">What IT names, and Business never does, as written.</param>
internal sealed record AnswersApart(Topic Business, Topic It, string BusinessAnswer, string ItAnswer);

/// <summary>
/// "The process owners decide" and "the change board decides": each side is silent about the other's answer, so each topic alone would read as
/// something only one side cares for. They are one gap where several leaders of each side tie words of their own to one word of both.
/// </summary>
internal sealed class TwoAnswers(VocabularyReading vocabulary, string question, CardOptions options)
{
    private readonly HashSet<string> _echoes = [.. LightWords.EchoesOf(question)];

    /// <param name="silences">Topics of one side only, each a finding of its own.</param>
    /// <returns>Those that belong together, each topic at most once; the tie of most leaders first.</returns>
    public IEnumerable<AnswersApart> Of(IReadOnlyCollection<Topic> silences)
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

    /// <summary>The word, alone or within a phrase, that most leaders of both sides use, and how many of the smaller side do.</summary>
    private (string Word, int Leaders) Tie(Topic business, Topic it)
    {
        var theirs = UsersOfWords(it);
        return UsersOfWords(business)
            .Where(use => theirs.ContainsKey(use.Key) && !LightWords.Are(use.Key, _echoes))
            .Select(use => (Word: use.Key, Leaders: Math.Min(use.Value, theirs[use.Key])))
            .OrderByDescending(use => use.Leaders).ThenBy(use => use.Word, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The side's own words of most leaders in the topic, of equals a phrase; without the tie, which says nothing of the answer.</summary>
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
