using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Statistics.Sides;

namespace Attune.Decks.Story;

/// <summary>The words, each where it belongs: left, right, or between.</summary>
internal static class CloudSlides
{
    // A description names a few words; the notes list all.
    private const int Described = 8;

    public static IEnumerable<Slide> Tell(Teller teller)
    {
        if (teller.Content.Cloud is not { Words.IsEmpty: false } cloud) { yield break; }
        var words = teller.Words;
        var says = words.CloudSays(teller.Side(Side.Business), teller.Side(Side.It), string.Join(", ", cloud.Words.Take(Described).Select(word => Teller.Name(word, 60))));
        yield return Teller.Slide(
            Layouts.Picture, teller.Content.CloudFinding, words.CloudKicker,
            [new PictureItem(Layouts.Picture.Find("Picture"), cloud.Svg, cloud.Png, cloud.Ratio, says)],
            [words.CloudNote, .. cloud.Words]);
    }
}
