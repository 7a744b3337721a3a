using System.Text.RegularExpressions;

namespace Attune.Web.Mail;

/// <summary>Finds personal links in the words of a letter.</summary>
internal static partial class PersonalLinkText
{
    /// <summary>The tokens of the personal links in a text.</summary>
    public static IEnumerable<string> TokensIn(string text) => Token().Matches(text).Select(token => token.Groups[1].Value);

    /// <summary>A personal link is its leader's alone: whoever reads a letter at the Desk reads that there is one.</summary>
    public static bool IsIn(string line) => Token().IsMatch(line);

    [GeneratedRegex("/i/([A-Za-z0-9_-]{43})")]
    private static partial Regex Token();
}
