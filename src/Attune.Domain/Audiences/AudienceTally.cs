namespace Attune.Domain;

/// <summary>A vote with the side of who gave it; who that is, is not in it.</summary>
public readonly record struct CountedVote(Side? Side, int Choice, string Words);

/// <summary>How finely the votes on a question may be shown.</summary>
public enum TallyDetail
{
    /// <summary>Fewer answers than may be shown at all.</summary>
    TooFew,

    /// <summary>All together: a side, or those who named none, are too few to stand alone.</summary>
    Room,

    BySide,
}

/// <summary>Votes of one choice.</summary>
/// <param name="Room">Of everybody.</param>
/// <param name="Sides">By side; zero unless the tally is by side.</param>
public readonly record struct ChoiceCount(int Room, SideCounts Sides);

/// <summary>Words of several people under one key.</summary>
/// <param name="Key">Of the words.</param>
/// <param name="Text">The form most people typed.</param>
/// <param name="Room">People who typed them.</param>
/// <param name="Sides">By side; zero unless the tally is by side.</param>
/// <param name="TakenAway">The facilitator took them from the Screen.</param>
public sealed record WordCount(string Key, string Text, int Room, SideCounts Sides, bool TakenAway);

/// <summary>
/// What may be shown of the answers to one question. A cell below <see cref="Fewest"/> is never shown, and neither is what
/// it could be worked out from: then the sides are not told apart at all.
/// </summary>
public sealed record AudienceTally(int Answers, TallyDetail Detail, SideCounts Sided, ImmutableArray<ChoiceCount> Choices, ImmutableArray<WordCount> Words)
{
    /// <summary>Fewer answers could be told apart by those who sit beside each other.</summary>
    public const int Fewest = 5;

    /// <summary>What one person alone typed is counted, not shown: it says more of that person than of the room.</summary>
    public const int FewestForAWord = 2;

    /// <summary>Words of one person alone.</summary>
    public int SaidOnce => Answers < Fewest ? 0 : Words.Count(word => word.Room < FewestForAWord);

    /// <summary>What the Screen may show, most people first, then ordinal.</summary>
    public IEnumerable<WordCount> Shown => Words.Where(word => !word.TakenAway && word.Room >= FewestForAWord);

    public static AudienceTally Of(AudienceQuestion question, IReadOnlyCollection<CountedVote> votes)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(votes);
        var sided = SideCounts.Of(votes.Where(vote => vote.Side is not null).Select(vote => vote.Side!.Value));
        if (votes.Count < Fewest) { return new(votes.Count, TallyDetail.TooFew, default, [], []); }
        // With two of the three cells and the room the third is known, so all that are not empty have to be large enough.
        var bySide = sided is { Business: >= Fewest, It: >= Fewest } && votes.Count - sided.Total is 0 or >= Fewest;
        return new(
            votes.Count,
            bySide ? TallyDetail.BySide : TallyDetail.Room,
            bySide ? sided : default,
            question.Kind == AudienceQuestionKind.Words ? [] : ChoicesOf(question, votes, bySide),
            question.Kind == AudienceQuestionKind.Words ? WordsOf(question, votes, bySide) : []);
    }

    private static ImmutableArray<ChoiceCount> ChoicesOf(AudienceQuestion question, IReadOnlyCollection<CountedVote> votes, bool bySide)
    {
        var rows = votes.ToLookup(vote => vote.Choice);
        return [.. Enumerable.Range(0, question.Votes).Select(choice => new ChoiceCount(rows[choice].Count(), bySide ? SidesOf(rows[choice]) : default))];
    }

    private static ImmutableArray<WordCount> WordsOf(AudienceQuestion question, IReadOnlyCollection<CountedVote> votes, bool bySide) => [..
        from vote in votes
        let answer = ShortAnswer.Read(vote.Words)
        where answer is not null
        group (answer, vote) by answer.Key into said
        orderby said.Count() descending, said.Key
        let text = said.GroupBy(each => each.answer.Text).OrderByDescending(form => form.Count()).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key
        select new WordCount(said.Key, text, said.Count(), bySide ? SidesOf(said.Select(each => each.vote)) : default, question.TakenAway.Contains(said.Key))];

    private static SideCounts SidesOf(IEnumerable<CountedVote> votes) => SideCounts.Of(votes.Where(vote => vote.Side is not null).Select(vote => vote.Side!.Value));
}
