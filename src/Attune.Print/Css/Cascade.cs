using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Attune.Print.Css;

/// <summary>Finds what the stylesheet says of an element. Rules are looked up by the last class or name of their selector, because a page has thousands of elements.</summary>
internal sealed partial class Cascade
{
    private readonly Dictionary<string, List<CssRule>> _byClass = [];
    private readonly Dictionary<string, List<CssRule>> _byName = [];
    private readonly List<CssRule> _others = [];

    public Cascade(IEnumerable<CssRule> rules)
    {
        foreach (var rule in rules)
        {
            var last = LastCompound().Match(rule.Selector.Text).Value;
            if (ClassIn().Match(last) is { Success: true } named) { Add(_byClass, named.Groups[1].Value, rule); }
            else if (NameIn().Match(last) is { Success: true } name) { Add(_byName, name.Value, rule); }
            else { _others.Add(rule); }
        }
    }

    /// <summary>The declarations for an element or one of its pseudo-elements, those that win last.</summary>
    public ImmutableArray<Declaration> For(IElement element, PseudoPart part)
    {
        var candidates = element.ClassList.Select(name => _byClass.GetValueOrDefault(name)).Append(_byName.GetValueOrDefault(element.LocalName)).Append(_others);
        return [.. from rules in candidates
                   where rules is not null
                   from rule in rules
                   where rule.Part == part && rule.Selector.Match(element, null)
                   from weighed in rule.Weighed
                   orderby weighed.Weight
                   select weighed.Declaration];
    }

    private static void Add(Dictionary<string, List<CssRule>> index, string key, CssRule rule)
    {
        if (!index.TryGetValue(key, out var rules)) { index[key] = rules = []; }
        rules.Add(rule);
    }

    // What stands after the last combinator; nothing if a function such as :is() ends it, which may hold anything.
    [GeneratedRegex(@"[^\s>+~()]+$")]
    private static partial Regex LastCompound();

    [GeneratedRegex(@"^[a-z0-9]*\.([\w-]+)")]
    private static partial Regex ClassIn();

    [GeneratedRegex(@"^[a-z][a-z0-9]*")]
    private static partial Regex NameIn();
}
