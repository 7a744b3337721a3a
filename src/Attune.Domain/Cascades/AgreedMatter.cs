namespace Attune.Domain.Cascades;

/// <summary>Something that the leaders agreed and that the teams may know.</summary>
/// <param name="Kind">A statement, a decision, or the meaning of a word.</param>
/// <param name="Text">Its text; for a word, its meaning.</param>
/// <param name="Word">The word; empty for the others.</param>
public sealed record AgreedMatter(CountedKind Kind, string Text, string Word = "")
{
    public string Label => Word.Length > 0 ? $"{Word}: {Text}" : Text;
}
