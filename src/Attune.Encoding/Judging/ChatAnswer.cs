using System.Globalization;
using System.Text;
using System.Text.Json;
using Attune.Analysis.Asking;

namespace Attune.Encoding.Judging;

/// <summary>
/// Reads the answer of a language model. It is taken only if it is exactly one object with exactly the fields of the schema and an answer of the closed
/// list; nothing is searched for in other text.
/// </summary>
internal static class ChatAnswer
{
    private const int LongestName = 60;
    private const int MostWords = 8;

    private static readonly JsonDocumentOptions Strict = new() { AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 2, AllowDuplicateProperties = false };

    /// <summary>Reads what was answered to a question.</summary>
    public static Opinion Read(JudgeQuestion question, string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer, Strict);
            return question is CompareSides ? Compared(document.RootElement) : Named(document.RootElement);
        }
        catch (JsonException)
        {
            return Opinion.None(NoOpinion.Nonsense);
        }
    }

    private static Opinion Compared(JsonElement root)
    {
        if (Fields(root, "answer", "reason") is not [var answer, var reason]) { return Opinion.None(NoOpinion.Nonsense); }

        return answer switch
        {
            "same" => Says(AskAnswer.Same),
            "opposed" => Says(AskAnswer.Opposed),
            "different" => Says(AskAnswer.Different),
            "cannot_tell" => Opinion.None(NoOpinion.CannotTell),
            _ => Opinion.None(NoOpinion.Nonsense),
        };

        Opinion Says(AskAnswer said) => new(null, said, Line(reason, AskProposal.LongestReason));
    }

    private static Opinion Named(JsonElement root)
    {
        if (Fields(root, "name") is not [var said]) { return Opinion.None(NoOpinion.Nonsense); }

        var name = Line(said, said.Length).Trim('"', '.', ' ');
        if (name.Length == 0) { return Opinion.None(NoOpinion.CannotTell); }

        return name.Length <= LongestName && name.Split(' ').Length <= MostWords && name.Any(char.IsLetter) ? new(null, null, name) : Opinion.None(NoOpinion.Nonsense);
    }

    /// <summary>The texts of the fields, in the order of their names; null if the object has others, fewer or more.</summary>
    private static string[]? Fields(JsonElement root, params string[] names)
    {
        if (root.ValueKind != JsonValueKind.Object || root.GetPropertyCount() != names.Length) { return null; }

        var texts = names.Select(name => root.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null).OfType<string>().ToArray();
        return texts.Length == names.Length ? texts : null;
    }

    /// <summary>One line without signs that steer a terminal or turn the direction of writing, cut at a word if it is longer.</summary>
    private static string Line(string said, int longest)
    {
        var shown = said.EnumerateRunes().Where(rune => Rune.IsWhiteSpace(rune) || !IsHidden(rune)).Select(rune => Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        var line = string.Join(' ', string.Concat(shown).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest) { return line; }

        var end = line.LastIndexOf(' ', longest - 1);
        var cut = end > 0 ? end : char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return string.Concat(line.AsSpan(0, cut), "…");
    }

    // The joiners are spelling in some scripts.
    private static bool IsHidden(Rune rune)
        => rune.Value is not (0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
