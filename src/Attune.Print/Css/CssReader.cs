using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace Attune.Print.Css;

/// <summary>Reads the rules of our stylesheet that apply to a medium: layers, media and container queries, selectors, declarations.</summary>
internal sealed partial class CssReader(Medium medium)
{
    // Rules in no layer outrank those of every layer.
    private const int NoLayer = int.MaxValue;

    private readonly ICssSelectorParser _selectors = BrowsingContext.New(Configuration.Default).GetService<ICssSelectorParser>()
        ?? throw new InvalidOperationException("AngleSharp came without its parser of selectors.");

    private readonly List<string> _layers = [];
    private readonly List<CssRule> _rules = [];
    private readonly Dictionary<string, ISelector?> _parsed = [];

    public ImmutableArray<CssRule> Read(IEnumerable<string> sheets)
    {
        foreach (var sheet in sheets) { ReadBlock(CssText.WithoutComments(sheet), NoLayer); }
        return [.. _rules];
    }

    private void ReadBlock(string css, int layer)
    {
        var start = 0;
        while (start < css.Length)
        {
            var end = css.AsSpan(start).IndexOfAny('{', ';');
            if (end < 0) { return; }
            var head = css[start..(start + end)].Trim();
            if (css[start + end] == ';')
            {
                if (head.StartsWith("@layer", StringComparison.Ordinal)) { foreach (var name in CssText.Split(head[6..], ',')) { LayerOf(name); } }
                start += end + 1;
                continue;
            }

            var (body, after) = Braces(css, start + end);
            ReadRule(head, body, layer);
            start = after;
        }
    }

    private void ReadRule(string head, string body, int layer)
    {
        if (!head.StartsWith('@')) { ReadStyles(head, body, layer); }
        else if (head.StartsWith("@layer", StringComparison.Ordinal)) { ReadBlock(body, LayerOf(head[6..].Trim())); }
        else if (head.StartsWith("@media", StringComparison.Ordinal)) { if (medium.Fits(head[6..].Trim())) { ReadBlock(body, layer); } }
        else if (head.StartsWith("@container", StringComparison.Ordinal) && Medium.FitsContainer(head)) { ReadBlock(body, layer); }
    }

    private void ReadStyles(string head, string body, int layer)
    {
        ImmutableArray<Declaration> declarations = [.. CssText.Split(body, ';').Select(Declare)];
        foreach (var text in CssText.Split(head, ','))
        {
            var part = text.EndsWith("::before", StringComparison.Ordinal) ? PseudoPart.Before : text.EndsWith("::after", StringComparison.Ordinal) ? PseudoPart.After : PseudoPart.Whole;
            var plain = part == PseudoPart.Whole ? text : text[..text.LastIndexOf("::", StringComparison.Ordinal)];
            if (SelectorOf(plain.Length == 0 ? "*" : plain) is { } selector) { _rules.Add(new(selector, part, declarations, layer, _rules.Count)); }
        }
    }

    /// <returns>Null for what paper never is: hovered, focused, selected.</returns>
    private ISelector? SelectorOf(string text)
    {
        if (Passing().IsMatch(text)) { return null; }
        if (!_parsed.TryGetValue(text, out var selector)) { _parsed[text] = selector = _selectors.ParseSelector(text); }
        return selector;
    }

    private int LayerOf(string name)
    {
        if (!_layers.Contains(name)) { _layers.Add(name); }
        return _layers.IndexOf(name);
    }

    private static Declaration Declare(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) { return new(text, "", false); }
        var value = text[(colon + 1)..].Trim();
        var important = value.EndsWith("!important", StringComparison.Ordinal);
        return new(text[..colon].Trim(), important ? value[..^10].Trim() : value, important);
    }

    private static (string Body, int After) Braces(string css, int open)
    {
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            depth += css[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0) { return (css[(open + 1)..at], at + 1); }
        }

        return (css[(open + 1)..], css.Length);
    }

    [GeneratedRegex(@"(?<!:not\():(hover|focus|focus-visible|focus-within|active|target|visited)\b|::(?!before|after)|:-webkit|:has\(:target\)")]
    private static partial Regex Passing();
}
