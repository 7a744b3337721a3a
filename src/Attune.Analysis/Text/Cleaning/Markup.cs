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

    // People who fill in a template write these themselves: "ask <address> at <time>". They are tags where they close or carry a value.
    private static readonly FrozenSet<string> AlsoWords = Set(
        """
        address base button caption data details figure footer form header input label legend link main map object option output param picture section select
        source summary time title track video audio
        """);

    public static MappedText Remove(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) { return MappedText.Unchanged(text); }
        var rewriter = new TextRewriter(text);
        for (var match = Tag().Match(text); match.Success; match = match.NextMatch())
        {
            if (!IsTag(match)) { continue; }
            var name = match.Groups["name"].Value;
            rewriter.Replace(match.Index, match.Index + match.Length, Lines.Contains(name) ? "\n" : "");
        }

        return rewriter.Write();
    }

    private static bool IsTag(Match match)
    {
        if (match.Groups["other"].Success) { return true; }
        var name = match.Groups["name"].Value;
        if (name.Contains(':', StringComparison.Ordinal)) { return true; }
        if (!Lines.Contains(name) && !Inline.Contains(name)) { return false; }
        var valued = match.Groups["value"].Success;
        return !AlsoWords.Contains(name) || valued || match.Groups["close"].Length > 0;
    }

    private static FrozenSet<string> Set(string names)
        => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Without a value, only the names that stand alone in HTML may follow the name of a tag: "if a <b and c> d" is no tag.
    [GeneratedRegex(
        """
        (?<other><!--(?>(?:(?!-->)[\s\S]){0,4000})-->|<!doctype\b[^<>]{0,200}>|<!\[[^<>]{0,200}>|<\?[a-z][^<>]{0,300}>|<(?<raw>style|script)\b[^<>]{0,300}>(?>(?:(?!</\k<raw>)[\s\S]){0,20000})</\k<raw>\s{0,9}>)|<(?<close>/?)(?<name>[a-z][a-z0-9]{0,11}(?::[a-z][a-z0-9]{0,15})?)(?>(?:\s+(?:(?<value>[a-z_:@*#.][\w:.-]{0,60}\s{0,3}=\s{0,3}(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^\s"'<>]{1,500}))|disabled|hidden|checked|selected|readonly|required|multiple|nowrap|noshade|compact|controls|async|defer)){0,30})\s{0,9}/?>
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
