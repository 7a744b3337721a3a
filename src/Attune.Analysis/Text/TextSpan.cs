namespace Attune.Analysis.Text;

/// <summary>A part of an answer: an offset and a length in UTF-16 units of the text as it was written.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public string Cut(string text) => text.Substring(Start, Length);
}
