using System.Text.RegularExpressions;

namespace Attune.Domain.Leaders;

/// <summary>
/// Decides what an email address is, for everybody who types one and for the letter that leaves: what is taken here is sent, and what would not be sent is
/// refused where it is typed.
/// </summary>
public static partial class MailAddress
{
    private const string Mailto = "mailto:";
    private const int LongestLocal = 64;
    private const int LongestInAll = 254;

    /// <summary>
    /// The address in what was copied: out of "Name &lt;address&gt;" and out of "mailto:", without brackets, quotes and the marks of a sentence around it, and
    /// without characters that nobody sees.
    /// </summary>
    public static string Clean(string copied)
    {
        ArgumentNullException.ThrowIfNull(copied);
        var text = Invisible().Replace(copied, "").Trim();
        if (InBrackets().Match(text) is { Success: true } inside) { text = inside.Groups["mail"].Value; }
        text = text.TrimStart('<', '(', '[', '"', '\'', ' ');
        if (text.StartsWith(Mailto, StringComparison.OrdinalIgnoreCase)) { text = text[Mailto.Length..].Split('?')[0]; }
        return text.TrimEnd('>', ')', ']', '"', '\'', '.', ',', ';', ':', '!', ' ');
    }

    /// <summary>The name in "Name &lt;address&gt;"; null if what was copied has not this form.</summary>
    public static string? NameBeside(string copied)
    {
        ArgumentNullException.ThrowIfNull(copied);
        return InBrackets().Match(copied) is { Success: true } found && found.Groups["name"].Value.Trim(' ', '"', '\'') is { Length: > 0 } name ? name : null;
    }

    /// <summary>Whether a letter can be sent to it, as it is written.</summary>
    public static bool IsUsable(string mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return mail.Length <= LongestInAll && Shape().Match(mail) is { Success: true } shape && shape.Groups["local"].Length <= LongestLocal;
    }

    // Before the @, words with single points between; behind it, at least two labels. Both may be of any alphabet: mail servers have carried that for years.
    [GeneratedRegex(@"^(?<local>[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*)@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?=[^@]*\p{L})[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?<name>[^<>]*)<\s*(?<mail>[^<>]*@[^<>]*?)\s*>\s*[.,;]?$")]
    private static partial Regex InBrackets();

    // Marks of direction and joins, spaces without width, soft hyphens.
    [GeneratedRegex(@"\p{Cf}")]
    private static partial Regex Invisible();
}
