using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Attune.Analysis.Text.Cleaning;

/// <summary>
/// Leaves out the tags of HTML that a form or a mail program wrote, with comments, styles and scripts. A tag that begins a line of its own on a page
/// becomes a line break. Only names of HTML count, and only in the form of a tag: "x &lt; 5", "a&lt;b" and "&lt;b1&gt;" are what somebody wrote. It is a scanner and no
/// parser, because every character that is left has to keep its exact place.
/// </summary>
internal static partial class Markup
{
    private static readonly FrozenSet<string> Lines = Set(
        """
        address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html
        legend li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul
        """);

    private static readonly FrozenSet<string> Inline = Set(
        """
        a abbr acronym b base bdi bdo big button cite code col colgroup data del dfn em embed font i iframe img input ins kbd label link map mark meta nobr
        noscript object optgroup output param picture q s samp script select small source span strike strong style sub sup svg textarea time track tt u var
        video audio wbr
        """);

    private static readonly FrozenSet<string> Unseen = Set("script style");

    // People who fill in a template write these themselves: "ask <address> at <time>". They are tags where they close or carry a value.
    private static readonly FrozenSet<string> AlsoWords = Set(
        """
        address base button caption data details figure footer form header input label legend link main map object option output param picture section select
        source summary time title track video audio
        """);

    public static MappedText Remove(string text)
    {
        var at = text.IndexOf('<', StringComparison.Ordinal);
        if (at < 0) { return MappedText.Unchanged(text); }
        var (rewriter, comments, closings) = (new TextRewriter(text), true, true);
        for (; at >= 0; at = text.IndexOf('<', at))
        {
            var (length, put) = Length(text, at, ref comments, ref closings);
            if (length > 0) { rewriter.Replace(at, at + length, put); }
            at += Math.Max(1, length);
        }

        return rewriter.Write();
    }

    // The length of what is left out at a place, and what stands there then; 0 if it is none. Where no end of a comment follows, none is looked for again.
    private static (int Length, string Put) Length(string text, int at, ref bool comments, ref bool closings)
    {
        if (comments && string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
        {
            var end = text.IndexOf("-->", at + 4, StringComparison.Ordinal);
            comments = end >= 0;
            return comments ? (end + 3 - at, "") : default;
        }

        if (Declaration().Match(text, at) is { Success: true } declaration) { return (declaration.Length, ""); }
        var tag = Tag().Match(text, at);
        if (!tag.Success || !IsTag(tag)) { return default; }
        var name = tag.Groups["name"].Value;
        if (closings && tag.Groups["close"].Length == 0 && Unseen.Contains(name))
        {
            var closing = text.IndexOf($"</{name}", at + tag.Length, StringComparison.OrdinalIgnoreCase);
            var end = closing < 0 ? -1 : text.IndexOf('>', closing);
            closings = end >= 0;
            if (closings) { return (end + 1 - at, ""); }
        }

        return (tag.Length, Lines.Contains(name) ? "\n" : "");
    }

    private static bool IsTag(Match tag)
    {
        var name = tag.Groups["name"].Value;
        if (name.Contains(':', StringComparison.Ordinal)) { return true; }
        if (!Lines.Contains(name) && !Inline.Contains(name)) { return false; }
        return !AlsoWords.Contains(name) || tag.Groups["value"].Success || tag.Groups["close"].Length > 0;
    }

    private static FrozenSet<string> Set(string names)
        => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\G(?:<!doctype\b[^<>]{0,200}>|<!\[[^<>]{0,200}>|<\?[a-z][^<>]{0,300}>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    // Without a value, only the names that stand alone in HTML may follow the name of a tag: "if a <b and c> d" is no tag.
    [GeneratedRegex(
        """
        \G<(?<close>/?)(?<name>[a-z][a-z0-9]{0,11}(?::[a-z][a-z0-9]{0,15})?)(?>(?:\s+(?:(?<value>[a-z_:@*#.][\w:.-]{0,60}\s{0,3}=\s{0,3}(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|["'][^"'<>\s]{1,500}|[^\s"'<>]{1,500}))|disabled|hidden|checked|selected|readonly|required|multiple|nowrap|noshade|compact|controls|async|defer)){0,30})\s{0,9}/?>
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
