using System.Buffers;
using Attune.Analysis.Text.Cleaning;

namespace Attune.Analysis.Text;

/// <summary>
/// An answer as it is read. What people send holds marks of programs and of keyboards: tags, entities, characters in the wrong encoding, ligatures, hyphens of
/// lines, signatures, addresses. They are read as what they stand for, or left out, here and nowhere else; every place in the text that is read leads to its place in
/// the original, so all that leaves the analysis points into what was written.
/// </summary>
public sealed class ReadableText
{
    // A text is read until reading changes nothing: "&amp;lt;p&amp;gt;" holds an entity that holds a tag. Nobody encodes more often.
    private const int Rounds = 8;

    private static readonly ReadingForm Form = new(IsWord);
    private static readonly Addresses Places = new(IsWord);

    // What no rule of the cleaning looks at: ASCII without line breaks and without the marks of tags, entities, addresses and lost apostrophes.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(c => c is not ('<' or '&' or '`' or '?' or '@' or '/' or '\\'))]);

    private readonly MappedText _read;

    private ReadableText(string original, MappedText read) => (Original, _read) = (original, read);

    /// <summary>The text as it was written.</summary>
    public string Original { get; }

    /// <summary>The text that is read.</summary>
    public string Text => _read.Text;

    /// <summary>Reads an answer. The same text gives the same result, and reading the result changes nothing.</summary>
    /// <param name="original">Any text, even with broken UTF-16.</param>
    public static ReadableText Read(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        return IsPlain(original) ? new(original, MappedText.Unchanged(original)) : ReadStepByStep(original);
    }

    /// <summary>Whether it is certain at a glance that a text is read as it is written, and so is every part of it that cuts no number.</summary>
    internal static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain) && !MailLines.MayHold(text) && !Addresses.MayHold(text);

    internal static ReadableText ReadStepByStep(string original)
    {
        // What is left out can leave an entity or a tag behind: "&" and "amp;" with a character between them that nobody sees.
        return new(original, Fixed(MappedText.Unchanged(original), text => Clean(text).Then(MailParts.Remove).Then(Form.Read).Then(Places.Remove)));
    }

    /// <summary>
    /// What is shown of a part of an answer: the part itself without tags, with the characters that entities and wrongly encoded characters stand for. Nothing
    /// else is changed. This is the only way from an answer to a quote.
    /// </summary>
    /// <param name="part">A part of an answer that cuts nothing, such as a point.</param>
    public static string Show(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var shown = Clean(part);
        return shown.IsUnchanged ? part : shown.Text.Trim();
    }

    /// <summary>Where a piece of a part of an answer stands in what is shown of the part; null if nothing of it is shown.</summary>
    /// <param name="part">A part of an answer, as it was written.</param>
    /// <param name="piece">The piece, by its place in the part.</param>
    public static TextSpan? Find(string part, TextSpan piece)
    {
        ArgumentNullException.ThrowIfNull(part);
        var shown = Clean(part);
        if (shown.IsUnchanged) { return piece; }
        var places = Enumerable.Range(0, shown.Text.Length).Where(place => shown.StartOf(place) < piece.End && shown.EndOf(place) > piece.Start).ToArray();
        var trimmed = shown.Text.Length - shown.Text.TrimStart().Length;
        return places.Length == 0 || places[0] < trimmed ? null : new(places[0] - trimmed, places[^1] - places[0] + 1);
    }

    /// <summary>Where a part of the text that is read stands in the original.</summary>
    public TextSpan InOriginal(TextSpan span)
    {
        if (_read.IsUnchanged || span.Length == 0) { return span; }
        var start = _read.StartOf(span.Start);
        return new(start, _read.EndOf(span.End - 1) - start);
    }

    private static MappedText Clean(string text)
        => Fixed(MappedText.Unchanged(text), text => MappedText.Unchanged(text).Then(Mojibake.Repair).Then(Markup.Remove).Then(Entities.Decode));

    private static MappedText Fixed(MappedText text, Func<string, MappedText> step)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var before = text.Text;
            text = text.Then(step);
            if (text.Text == before) { break; }
        }

        return text;
    }

    private static bool IsWord(string letters)
        => StopWords.Contains(letters) || WordTable.WordNet.Find(letters) is not null || (Lemmatizer.Lemmatize(letters) is var lemma && lemma != letters && WordTable.WordNet.Find(lemma) is not null);
}
