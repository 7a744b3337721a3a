using System.Text.RegularExpressions;
using Attune.Cli.Input.Bytes;

namespace Attune.Cli.Input.Beside;

/// <summary>Reads the aims of a strategy: one a line, as a list with bullets or numbers, or as prose with one aim a sentence.</summary>
public static partial class ThemesFile
{
    public static Import<IReadOnlyList<string>> Read(Stream stream, string name)
    {
        var findings = new Findings(name);
        if (InputText.Whole(stream, InputLimits.Default, findings) is not { } bytes || InputText.Of(bytes, findings) is not { } decoded)
        {
            return findings.Finish<IReadOnlyList<string>>(null);
        }

        foreach (var broken in decoded.Broken)
        {
            findings.Line(1 + decoded.Text.AsSpan(0, broken.At).Count('\n'), Wordings.BrokenByteInLine(broken.Value));
        }

        var themes = Paragraphs(decoded.Text).SelectMany(Sentences).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (themes.Count == 0) { findings.Whole(Wordings.NoThemes()); }
        return findings.Finish<IReadOnlyList<string>>(themes);
    }

    /// <summary>Lines without bullets and headings; a line that goes on in small letters belongs to the one before.</summary>
    private static IEnumerable<string> Paragraphs(string text)
    {
        var paragraph = "";
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (paragraph.Length > 0 && line.Length > 0 && char.IsLower(line[0]) && !SentenceEnd().IsMatch(paragraph))
            {
                paragraph += " " + line;
                continue;
            }

            yield return paragraph;
            paragraph = line.StartsWith('#') ? "" : Bullet().Replace(line, "");
        }

        yield return paragraph;
    }

    private static IEnumerable<string> Sentences(string paragraph)
        => BetweenSentences().Split(paragraph).Select(sentence => sentence.Trim()).Where(sentence => sentence.Any(char.IsLetter));

    [GeneratedRegex(@"^([-*•–—·▪◦]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[.!?]$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}\p{N}])")]
    private static partial Regex BetweenSentences();
}
