using Attune.Statistics.Sides;

namespace Attune.Domain.Audiences;

/// <summary>A vote with the side of the person who gave it, but not the person.</summary>
public readonly record struct CountedVote(Side? Side, int Choice, string Words);

/// <summary>How finely the votes on a question may be shown.</summary>
public enum TallyDetail
{
    /// <summary>There are fewer answers than may be shown at all.</summary>
    TooFew,

    /// <summary>Only the votes of the whole room: one of the sides, or those who named no side, are too few to be shown apart.</summary>
    Room,

    BySide,
}

/// <summary>The number of votes for one choice.</summary>
/// <param name="Room">The votes of everybody.</param>
/// <param name="Sides">The votes by side; zero unless the tally is by side.</param>
public readonly record struct ChoiceCount(int Room, SideCounts Sides);

/// <summary>Words of several people under one key.</summary>
/// <param name="Key">The normal form of the words.</param>
/// <param name="Text">The spelling that most people typed.</param>
/// <param name="Room">The number of people who typed them.</param>
/// <param name="Sides">The same number by side; zero unless the tally is by side.</param>
/// <param name="TakenAway">The facilitator removed them from the Screen.</param>
public sealed record WordCount(string Key, string Text, int Room, SideCounts Sides, bool TakenAway);

/// <summary>
/// What may be shown of the answers to one question. A count below <see cref="Fewest"/> is never shown, and neither is a count from which it could be worked
/// out: in that case the sides are not told apart at all.
/// </summary>
public sealed record AudienceTally(int Answers, TallyDetail Detail, SideCounts Sided, ImmutableArray<ChoiceCount> Choices, ImmutableArray<WordCount> Words)
{
    /// <summary>With fewer answers, people who sit beside each other could tell whose is whose.</summary>
    public const int Fewest = 5;

    /// <summary>Words that only one person typed are counted but not shown, because they say more about that person than about the room.</summary>
    public const int FewestForAWord = 2;

    /// <summary>The number of words that only one person typed.</summary>
    public int SaidOnce => Answers < Fewest ? 0 : Words.Count(word => word.Room < FewestForAWord);

    /// <summary>The words that the Screen may show, those of most people first, then in ordinal order.</summary>
    public IEnumerable<WordCount> Shown => Words.Where(word => !word.TakenAway && word.Room >= FewestForAWord);

    public static AudienceTally Count(AudienceQuestion question, IReadOnlyCollection<CountedVote> votes)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(votes);
        var sided = SideCounts.Count(votes.Where(vote => vote.Side is not null).Select(vote => vote.Side!.Value));
        if (votes.Count < Fewest) { return new(votes.Count, TallyDetail.TooFew, default, [], []); }
        // From two of the three counts and the total the third can be worked out, so all that are not zero have to be large enough.
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
        let text = said.GroupBy(candidate => candidate.answer.Text).OrderByDescending(form => form.Count()).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key
        select new WordCount(said.Key, text, said.Count(), bySide ? SidesOf(said.Select(candidate => candidate.vote)) : default, question.TakenAway.Contains(said.Key))];

    private static SideCounts SidesOf(IEnumerable<CountedVote> votes) => SideCounts.Count(votes.Where(vote => vote.Side is not null).Select(vote => vote.Side!.Value));
}
