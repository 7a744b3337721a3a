using System.Collections.Immutable;

namespace Attune.Print.Css;

/// <summary>Puts values in place of variables, and the light one of two colors, because paper is white.</summary>
internal sealed class ValueReader(ImmutableDictionary<string, string> variables)
{
    // Our variables refer to others once; more would be a circle.
    private const int Deepest = 8;

    public string Resolve(string value) => Resolve(value, 0);

    private string Resolve(string value, int depth)
    {
        if (depth > Deepest) { return ""; }
        if (At(value, "var(") is (var from, var inside, var after))
        {
            var parts = CssText.Split(inside, ',');
            var found = variables.GetValueOrDefault(parts[0]) ?? (parts.Count > 1 ? parts[1] : "");
            return Resolve(value[..from] + found + value[after..], depth + (found.Contains("var(", StringComparison.Ordinal) ? 1 : 0));
        }

        return At(value, "light-dark(") is (var start, var two, var end) ? Resolve(value[..start] + CssText.Split(two, ',')[0] + value[end..], depth) : value;
    }

    private static (int From, string Inside, int After)? At(string value, string function)
    {
        var from = value.IndexOf(function, StringComparison.Ordinal);
        if (from < 0) { return null; }
        var (inside, after) = CssText.Parentheses(value, from + function.Length - 1);
        return (from, inside, after);
    }
}
