namespace Attune.Analysis.Text;

/// <summary>One word of a text.</summary>
/// <param name="Text">The word in lower case, without a possessive 's. An acronym keeps its capitals (ERP, and IT, which differs from "it").</param>
/// <param name="Span">Where the word stands in the text.</param>
/// <param name="Glued">Whether a hyphen ties it to the next word, as the "go" of "go-live".</param>
public readonly record struct Word(string Text, TextSpan Span, bool Glued = false)
{
    /// <summary>
    /// The key that all forms of the word share: the base form in one spelling, with digits for number words. The key of "IT" is "IT".
    /// </summary>
    public string Key => Text == "IT" ? Text : Spelling.Digits(Lemmatizer.Lemmatize(Text.ToLowerInvariant()));
}
