using System.Text.RegularExpressions;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;

namespace Attune.Web.Tests.Leaks;

/// <summary>What became of an answer.</summary>
internal enum Fate
{
    /// <summary>It was given, approved, and not taken back.</summary>
    Counts,

    /// <summary>It was never given, so only its author may see it.</summary>
    Draft,

    /// <summary>It was typed in an interview and not approved, so only its author and whoever typed it may see it.</summary>
    Unapproved,

    /// <summary>It was taken back, so nobody may see it any more, not even its author.</summary>
    TakenBack,
}

/// <summary>A word that stands in one field of one answer and nowhere else.</summary>
internal sealed record Mark(string Word, int Leader, string Question, Fate Fate);

/// <summary>Makes words that no text contains by chance, and finds them again wherever they turn up.</summary>
internal sealed partial class Marks
{
    private readonly Dictionary<string, Mark> _marks = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int Leader, string Question, int Field), string> _words = [];

    /// <summary>Puts a separate mark into every field of the content that holds words; for the same content it puts the same marks again.</summary>
    public AnswerContent Put(AnswerContent content, int leader, string question, Fate fate)
    {
        var field = 0;
        return content with
        {
            Text = With(content.Text),
            Parts = [.. content.Parts.Select(part => part with { Text = With(part.Text) })],
            Anchors = [.. content.Anchors.Select(anchor => anchor.Kind is AnchorKind.Measure or AnchorKind.Noticed ? anchor with { Value = With(anchor.Value) } : anchor)],
            Forecast = content.Forecast is { } forecast ? forecast with { OtherSide = With(forecast.OtherSide) } : null,
            UnknownWords = content.Text.Length > 0 ? [New()] : [],
        };

        string With(string text) => text.Length > 0 ? $"{New()} {text}" : "";

        string New()
        {
            if (!_words.TryGetValue((leader, question, ++field), out var word))
            {
                var n = _words.Count;
                _words[(leader, question, field)] = word = $"zqvw{(char)('a' + (n / 676))}{(char)('a' + (n / 26 % 26))}{(char)('a' + (n % 26))}jx";
            }

            _marks[word] = new(word, leader, question, fate);
            return word;
        }
    }

    public IEnumerable<Mark> In(string text) => Word().Matches(text).Select(found => _marks.GetValueOrDefault(found.Value)).OfType<Mark>().Distinct();

    public static bool HasName(string text) => Name().IsMatch(text);

    public static string NameOf(int leader) => $"Zqnm{(char)('a' + leader)}jx Someone";

    [GeneratedRegex("zqvw[a-z]{3}jx", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex("zqnm[a-z]jx", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
