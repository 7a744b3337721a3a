namespace Attune.Analysis.Text.Cleaning;

/// <summary>
/// A text made from another one, with the place of each of its characters in the original. A character that stands for several ("&amp;amp;" for "&amp;")
/// leads to all of them; what was left out belongs to no character.
/// </summary>
internal sealed class MappedText
{
    // Null where the text is the original itself, which is the usual case and costs nothing.
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    private MappedText(string text, int[]? starts, int[]? ends) => (Text, _starts, _ends) = (text, starts, ends);

    public string Text { get; }

    public bool IsUnchanged => _starts is null;

    /// <summary>A text that stands for itself.</summary>
    public static MappedText Unchanged(string text) => new(text, null, null);

    /// <summary>A text with the places of its characters.</summary>
    public static MappedText Map(string text, int[] starts, int[] ends) => new(text, starts, ends);

    /// <summary>Where the character at a place begins in the original.</summary>
    public int StartOf(int place) => _starts is null ? place : _starts[place];

    /// <summary>Where the character at a place ends in the original.</summary>
    public int EndOf(int place) => _ends is null ? place + 1 : _ends[place];

    /// <summary>Makes the text of this one further; the places of the result lead to the original of this one.</summary>
    public MappedText Then(Func<string, MappedText> step)
    {
        var next = step(Text);
        if (next.IsUnchanged) { return this; }
        if (IsUnchanged) { return next; }

        var (starts, ends) = (new int[next.Text.Length], new int[next.Text.Length]);
        for (var place = 0; place < starts.Length; place++)
        {
            starts[place] = StartOf(next.StartOf(place));
            ends[place] = EndOf(next.EndOf(place) - 1);
        }

        return new(next.Text, starts, ends);
    }
}
