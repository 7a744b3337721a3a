using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>What each side means by one word that both use.</summary>
/// <param name="Business">A few words of the side at the left.</param>
/// <param name="It">A few words of the side at the right.</param>
public sealed record CloudSplit(string Business, string It);

/// <summary>One word of the cloud, or a phrase.</summary>
/// <param name="Key">Unique within the cloud; the word keeps its place by it.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Leaders">Leaders of each side who used it.</param>
/// <param name="Topic">Words of one topic stand at one height; empty if it has none.</param>
/// <param name="Split">The two meanings, where the sides mean different things by it.</param>
public sealed record CloudWord(string Key, string Text, SideCounts Leaders, string Topic = "", CloudSplit? Split = null)
{
    /// <summary>Written of anything, or an echo of the question (<see cref="LightWords"/>): where enough others stand it is listed, unless it is split or linked.</summary>
    public bool IsLight { get; init; }

    /// <summary>A word of a room whose sides are not told apart; as many of either, so that it stands in the middle.</summary>
    public static CloudWord OfRoom(string key, string text, int people) => new(key, text, new(people - (people / 2), people / 2));

    /// <summary>A word is one side's only if the other has no user of it and its own at least two.</summary>
    public Whose Whose => (Leaders.Business, Leaders.It) switch
    {
        ( <= 1, 0) or (0, <= 1) => Whose.HeardOnce,
        (_, 0) => Whose.Business,
        (0, _) => Whose.It,
        _ => Whose.Both,
    };
}

/// <summary>Two words, one of each side, that stand for the same thing.</summary>
/// <param name="Business">Key of the word at the left.</param>
/// <param name="It">Key of the word at the right.</param>
public sealed record CloudLink(string Business, string It);

/// <summary>How alike two words are, 0 to 1; only pairs worth pulling together need to be given.</summary>
public sealed record CloudLikeness(string First, string Second, double Similarity);

/// <summary>Everything one picture is made from.</summary>
/// <param name="Sides">Names of the two sides.</param>
/// <param name="People">Leaders of each side who were asked.</param>
/// <param name="Words">In any order; keys are unique.</param>
public sealed record Cloud(SideNames Sides, SideCounts People, ImmutableArray<CloudWord> Words)
{
    /// <summary>Most certain first: a word stands in one bridge only, and further links of it are listed.</summary>
    public ImmutableArray<CloudLink> Links { get; init; } = [];

    public ImmutableArray<CloudLikeness> Alike { get; init; } = [];

    /// <summary>
    /// False where people named no side, or too few of one: then the picture has one field, and of <see cref="CloudWord.Leaders"/>
    /// and <see cref="People"/> only the totals mean anything. <see cref="CloudWord.OfRoom"/> makes its words.
    /// </summary>
    public bool Sided { get; init; } = true;

    /// <summary>People the largest size is kept for, even if no word has so many yet: a picture that grows does not begin at its end.</summary>
    public int KeptFor { get; init; }

    /// <summary>Most leaders first, then ordinal by key: the order of the list and of the table.</summary>
    public ImmutableArray<CloudWord> Ranked =>
        [.. Words.OrderByDescending(word => word.Leaders.Total).ThenBy(word => word.Key, StringComparer.Ordinal)];
}
