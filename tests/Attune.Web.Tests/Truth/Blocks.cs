using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Truth;

/// <summary>A page as a reader takes it in: rows, items, paragraphs, headings and sections, each with its text.</summary>
internal sealed partial class Blocks
{
    private static readonly HashSet<string> Kinds = new(["tr", "li", "article", "section", "figure", "p", "h1", "h2", "h3", "h4", "dd", "td", "div", "main"], StringComparer.Ordinal);
    private static readonly HashSet<string> Void = new(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "path", "rect", "circle"], StringComparer.Ordinal);

    private Blocks(ImmutableArray<string> all) => All = all;

    /// <summary>The text of each block with those inside it, the smallest first.</summary>
    public ImmutableArray<string> All { get; }

    public static Blocks Of(string html)
    {
        var (text, open, done) = (new StringBuilder(), new Stack<(string Tag, int Start)>(), new List<string>());
        var (read, at) = (Hidden().Replace(html, " "), 0);
        foreach (var tag in Tag().Matches(read).AsEnumerable())
        {
            text.Append(read.AsSpan(at, tag.Index - at)).Append(' ');
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            if (!Kinds.Contains(name) || Void.Contains(name)) { continue; }
            if (tag.Groups["end"].Length == 0) { open.Push((name, text.Length)); continue; }
            // What was left open inside ends here, too.
            while (open.Count > 0)
            {
                var (kind, start) = open.Pop();
                done.Add(Plain(text.ToString(start, text.Length - start)));
                if (kind == name) { break; }
            }
        }

        return new([.. done.Where(block => block.Length > 0).OrderBy(block => block.Length)]);
    }

    /// <summary>The smallest block for which something holds; null if there is none.</summary>
    public string? Smallest(Func<string, bool> holds) => All.FirstOrDefault(holds);

    private static string Plain(string text) => Space().Replace(WebUtility.HtmlDecode(text), " ").Trim();

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z0-9]+)(?:\"[^\"]*\"|[^\">])*>")]
    private static partial Regex Tag();

    // What nobody reads, and what stands in a list to choose from.
    [GeneratedRegex("<(script|style|svg|select|head|noscript)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
