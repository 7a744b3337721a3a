namespace Attune.Decks.Contents;

/// <summary>The picture of the words, as outlines and as pixels of the same shape, and in words for those who cannot see it.</summary>
/// <param name="Svg">The picture as outlines.</param>
/// <param name="Png">The picture as pixels, for programs that draw no SVG.</param>
/// <param name="Ratio">Its width by its height.</param>
/// <param name="Words">The words with their counts, those of most people first.</param>
public sealed record DeckCloud(ReadOnlyMemory<byte> Svg, ReadOnlyMemory<byte> Png, double Ratio, ImmutableArray<string> Words);
