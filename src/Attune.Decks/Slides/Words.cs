using Attune.Decks.Design;

namespace Attune.Decks.Slides;

/// <summary>A stretch of text in one look.</summary>
internal sealed record Words(string Text, Ink? Ink = null, bool IsBold = false)
{
    /// <summary>The text as a slide can hold it, whoever wrote it.</summary>
    public string Text { get; init; } = WrittenLine.CleanPart(Text);
}

/// <summary>A paragraph. Sizes are those of its place unless it says otherwise, as a part of them.</summary>
internal sealed record Line(ImmutableArray<Words> Words)
{
    public Line(string text)
        : this([new Words(text)])
    {
    }

    /// <summary>The size by that of the place.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>It is an item of a list.</summary>
    public bool IsItem { get; init; }

    /// <summary>In the serif of what the room says.</summary>
    public bool IsSerif { get; init; }

    /// <summary>The space before it, by its size.</summary>
    public double Before { get; init; } = .35;

    public string Text => string.Concat(Words.Select(words => words.Text));

    public static Line Bold(string text) => new([new Words(text, IsBold: true)]);

    public static Line Item(string text) => new(text) { IsItem = true };
}
