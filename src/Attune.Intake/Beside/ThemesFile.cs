using System.Text.RegularExpressions;
using Attune.Analysis.Rounds;
using Attune.Intake.Bytes;

namespace Attune.Intake.Beside;

/// <summary>
/// Reads the aims of a strategy: one on each line, as a list with bullets or numbers, or as prose, whose lines may be broken anywhere. Lines that
/// begin with # are headings.
/// </summary>
public static partial class ThemesFile
{
    public static Import<IReadOnlyList<string>> Read(Stream stream, string name)
    {
        var findings = new Findings(name);
        if (InputText.Whole(stream, InputLimits.Default, findings) is not { } bytes || InputText.Decode(bytes, findings) is not { } decoded)
        {
            return findings.Finish<IReadOnlyList<string>>(null);
        }

        foreach (var broken in decoded.Broken)
        {
            findings.Line(1 + decoded.Text.AsSpan(0, broken.At).Count('\n'), Wordings.BrokenByteInLine(broken.Value));
        }

        var prose = string.Join('\n', decoded.Text.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('#')));
        var themes = Points.SplitPassage(prose).Select(aim => Blank().Replace(aim.Cut(prose), " ")).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (themes.Count == 0) { findings.Whole(Wordings.NoThemes()); }
        return findings.Finish<IReadOnlyList<string>>(themes);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
