using System.Text;
using System.Text.RegularExpressions;

namespace Attune.Print.Css;

/// <summary>Splits text of a stylesheet where parentheses, brackets and quotes let it.</summary>
internal static partial class CssText
{
    public static string WithoutComments(string css) => Comment().Replace(css, " ");

    /// <summary>The parts between a separator that stands in no parentheses and no quotes, without white space around them.</summary>
    public static List<string> Split(string text, char separator)
    {
        var (parts, part, depth, quote) = (new List<string>(), new StringBuilder(), 0, '\0');
        foreach (var character in text)
        {
            if (quote != '\0') { quote = character == quote ? '\0' : quote; }
            else if (character is '"' or '\'') { quote = character; }
            else if (character is '(' or '[') { depth++; }
            else if (character is ')' or ']') { depth--; }
            else if (depth == 0 && (character == separator || (separator == ' ' && char.IsWhiteSpace(character))))
            {
                Take();
                continue;
            }

            part.Append(character);
        }

        Take();
        return parts;

        void Take()
        {
            if (part.ToString().Trim() is { Length: > 0 } taken) { parts.Add(taken); }
            part.Clear();
        }
    }

    /// <summary>The text inside a function's parentheses, which begin at <paramref name="open"/>, and the place after them.</summary>
    public static (string Inside, int After) Parentheses(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0) { return (text[(open + 1)..at], at + 1); }
        }

        return (text[(open + 1)..], text.Length);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
