using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Clouds;

/// <summary>What each side means by one word that both use.</summary>
/// <param name="Business">A few words of the side at the left.</param>
/// <param name="It">A few words of the side at the right.</param>
public sealed record CloudSplit(string Business, string It);

/// <summary>A word of the cloud, or a phrase.</summary>
/// <param name="Key">The key of the word, unique within the cloud. When the picture is updated, a word keeps its place by its key.</param>
/// <param name="Text">The text that is shown.</param>
/// <param name="Leaders">The number of leaders of each side who used the word.</param>
/// <param name="Topic">The topic of the word, empty if it has none. Words of one topic stand at about the same height.</param>
/// <param name="Split">What each side means by the word, if they mean different things; else null.</param>
public sealed record CloudWord(string Key, string Text, SideCounts Leaders, string Topic = "", CloudSplit? Split = null)
{
    /// <summary>
    /// Whether the word says nothing about what was spoken of, because people write it of anything or it repeats the question (<see
    /// cref="LightWords"/>). If there are enough other words, such a word is only listed, unless it is split or linked.
    /// </summary>
    public bool IsLight { get; init; }

    /// <summary>
    /// Whether a finding is called by the word. Such a word is never left out, whatever it is and however little room there is: rather the whole picture
    /// shrinks, and others leave.
    /// </summary>
    public bool IsCard { get; init; }

    /// <summary>Whether the picture says that a finding is called by the word: not as long as the room is still asked about it.</summary>
    public bool IsMarked { get; init; }

    /// <summary>
    /// Makes a word of a room whose sides are not told apart. It counts as used by equally many leaders of both sides, so that it stands in the
    /// middle.
    /// </summary>
    public static CloudWord OfRoom(string key, string text, int people) => new(key, text, new(people - (people / 2), people / 2));

    /// <summary>Whether the word belongs to one side: nobody of the other side used it, and at least two leaders of its own side did.</summary>
    public Whose Whose => (Leaders.Business, Leaders.It) switch
    {
        ( <= 1, 0) or (0, <= 1) => Whose.HeardOnce,
        (_, 0) => Whose.Business,
        (0, _) => Whose.It,
        _ => Whose.Both,
    };
}

/// <summary>Two words, one of each side, that mean the same.</summary>
/// <param name="Business">Key of the word at the left.</param>
/// <param name="It">Key of the word at the right.</param>
public sealed record CloudLink(string Business, string It);

/// <summary>How alike two words are, from 0 to 1. Only pairs that should stand close together need to be given.</summary>
public sealed record CloudLikeness(string First, string Second, double Similarity);

/// <summary>Everything that one picture is made from.</summary>
/// <param name="Sides">The names of the two sides.</param>
/// <param name="People">The number of leaders of each side who were asked.</param>
/// <param name="Words">The words in any order; their keys are unique.</param>
public sealed record Cloud(SideNames Sides, SideCounts People, ImmutableArray<CloudWord> Words)
{
    /// <summary>
    /// The pairs of words that mean the same, the most certain first. A word can stand in one bridge only; further links of it are listed.
    /// </summary>
    public ImmutableArray<CloudLink> Links { get; init; } = [];

    public ImmutableArray<CloudLikeness> Alike { get; init; } = [];

    /// <summary>
    /// Whether the picture tells the sides apart. It does not if people named no side, or if too few of one side took part: then it has one field,
    /// and only the totals of <see cref="CloudWord.Leaders"/> and <see cref="People"/> mean anything. <see cref="CloudWord.OfRoom"/> makes the words
    /// of such a picture.
    /// </summary>
    public bool Sided { get; init; } = true;

    /// <summary>
    /// The number of leaders for which the largest font size is kept, even if no word has so many yet. So a picture that grows does not start with
    /// its largest size.
    /// </summary>
    public int KeptFor { get; init; }

    /// <summary>The fewest leaders of a side for whom a number is told. Where a word has fewer on a side, only the number of both sides is.</summary>
    public int SmallestGroup { get; init; } = 1;

    /// <summary>Whether the number of both sides of a word is told: those by side, or one in place of two that nobody can work out from it.</summary>
    public bool ShowsTotal(CloudWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return ShowsSides(word) || (word.Leaders.Total > SmallestGroup && word.Leaders.Total - 1 <= Math.Min(People.Business, People.It));
    }

    /// <summary>Whether the numbers of a word are told by side.</summary>
    public bool ShowsSides(CloudWord word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return !IsSmall(word.Leaders.Business) && !IsSmall(word.Leaders.It);

        bool IsSmall(int leaders) => leaders > 0 && leaders < SmallestGroup;
    }

    /// <summary>The words with most leaders first, and of equals in ordinal order of their keys, as the list and the table show them.</summary>
    public ImmutableArray<CloudWord> Ranked =>
        [.. Words.OrderByDescending(word => word.Leaders.Total).ThenBy(word => word.Key, StringComparer.Ordinal)];
}
