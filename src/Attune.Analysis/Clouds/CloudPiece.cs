using System.Collections.Immutable;
using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Clouds;

/// <summary>A measured word with its marks; positions count from its own pen origin.</summary>
internal sealed record MeasuredWord(
    CloudWord Word, int Rank, string Text, int Size, double Advance, GlyphMask Ink, ImmutableArray<SetText> Glosses)
{
    public bool Shortened => Text != Word.Text;

    public PlacedWord At(int penX, int baseline) => new(
        Word, Rank, new(Text, penX, baseline, Size, Advance),
        (penX + Ink.Left, baseline + Ink.Top), Ink.Width, Ink.Height,
        [.. Glosses.Select(gloss => gloss with { X = gloss.X + penX, Y = gloss.Y + baseline })]);
}

/// <summary>What is placed as one piece: a word, or two words and the bridge between them.</summary>
/// <param name="First">The word from whose pen origin the ink is counted.</param>
/// <param name="Second">The word at the other end of the bridge; null for a single word.</param>
/// <param name="SecondX">The pen origin of the second word, counted from that of the first.</param>
/// <param name="Link">The link that the bridge shows.</param>
/// <param name="Ink">The ink of the whole piece.</param>
internal sealed record CloudPiece(MeasuredWord First, MeasuredWord? Second, int SecondX, CloudLink? Link, GlyphMask Ink)
{
    public static CloudPiece From(MeasuredWord word) => new(word, null, 0, null, word.Ink);

    public int Size => Math.Max(First.Size, Second?.Size ?? 0);

    public IEnumerable<MeasuredWord> Words => Second is null ? [First] : [First, Second];

    public CloudField Field => Link is not null ? CloudField.Bridge : FieldOf(First.Word);

    public static CloudField FieldOf(CloudWord word) => word.Whose switch
    {
        Whose.Business => CloudField.Left,
        Whose.It => CloudField.Right,
        _ => CloudField.Middle,
    };
}
