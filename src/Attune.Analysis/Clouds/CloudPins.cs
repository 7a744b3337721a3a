namespace Attune.Analysis.Clouds;

/// <summary>Says what a piece keeps of its place in the previous picture.</summary>
internal static class CloudPins
{
    /// <summary>Returns the place of an unchanged piece, where it stays.</summary>
    public static (int X, int Y)? Corner(CloudPiece piece, CloudLayout? previous, int fixedX)
    {
        if (previous is null || !piece.Words.All(word => Unchanged(word, previous))) { return null; }
        var bridgedBefore = previous.Links.Any(link => link.Link == piece.Link);
        var partOfBridge = previous.Links.Any(link => link.Link.Business == piece.First.Word.Key || link.Link.It == piece.First.Word.Key);
        if (piece.Link is null ? partOfBridge : !bridgedBefore) { return null; }
        var before = Before(piece.First, previous)!.Set;
        return (piece.Link is null ? (int)before.X + piece.Ink.Left : fixedX, (int)before.Y + piece.Ink.Top);
    }

    /// <summary>Returns the middle of the old place of a changed piece, in half pixels; null if the piece is new.</summary>
    public static (int X, int Y)? OldMiddle(CloudPiece piece, CloudLayout? previous)
        => previous is null || Before(piece.First, previous) is not { } before
            ? null
            : (2 * before.Corner.X + before.Width, 2 * before.Corner.Y + before.Height);

    private static PlacedWord? Before(MeasuredWord word, CloudLayout previous)
        => previous.Words.FirstOrDefault(before => before.Word.Key == word.Word.Key);

    private static bool Unchanged(MeasuredWord word, CloudLayout previous)
        => Before(word, previous) is { } before
            && before.Set.Text == word.Text && before.Set.Size == word.Size
            && before.Word.Split == word.Word.Split
            && before.Word.Whose == word.Word.Whose;
}
