namespace Attune.Analysis;

/// <summary>One word of a text.</summary>
/// <param name="Text">Lower-case; an acronym keeps its capitals (ERP, and IT, which is not "it"). Without possessive 's.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Glued">A hyphen ties it to the next word: "go" of "go-live".</param>
public readonly record struct Word(string Text, TextSpan Span, bool Glued = false)
{
    /// <summary>What all forms of the word share: base form, one spelling, digits; "IT" stays itself.</summary>
    public string Key => Text == "IT" ? Text : Spelling.Digits(Lemmatizer.Of(Text.ToLowerInvariant()));
}
