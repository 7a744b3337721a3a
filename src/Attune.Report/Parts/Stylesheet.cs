using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Attune.Report.Parts;

/// <summary>The layers of the stylesheet that a report needs, without comments and font files.</summary>
internal static partial class Stylesheet
{
    private static readonly string Look = StyleFiles.Css;

    public static string Bundle(IReadOnlySet<string> layers, string fontFaces)
    {
        var css = new StringBuilder(fontFaces);
        foreach (var rule in TopLevelRules(Comments().Replace(Look, "")))
        {
            var layer = LayerName().Match(rule);
            if (rule.StartsWith("@font-face", StringComparison.Ordinal)) { continue; }
            if (layer.Success && !layers.Contains(layer.Groups[1].Value)) { continue; }
            css.Append(Spaces().Replace(rule, " ")).Append('\n');
        }

        return css.ToString();
    }

    /// <summary>The hash by which a content security policy identifies this text.</summary>
    public static string Hash(string css) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));

    private static IEnumerable<string> TopLevelRules(string css)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < css.Length; at++)
        {
            depth += css[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && css[at] is '}' or ';')
            {
                yield return css[start..(at + 1)].Trim();
                start = at + 1;
            }
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^@layer (\w+)\s*\{")]
    private static partial Regex LayerName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
