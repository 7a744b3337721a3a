using System.Globalization;
using System.Text.RegularExpressions;
using Attune.Analysis.Matters;

namespace Attune.Analysis.Stance;

/// <summary>
/// The numbers of a text by what they count. A number belongs to the word behind it, and all spans of time are of one kind: "three months" is opposed to "two
/// weeks" and not to "two stores".
/// </summary>
internal sealed partial class Measures
{
    private const string Time = "time";

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Times = ["minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years"];

    private readonly SortedDictionary<string, Dictionary<string, string>> _numbers = new(StringComparer.Ordinal);

    /// <param name="text">The text as written: March and May are months only in capitals.</param>
    public Measures(string text)
    {
        string[] words = [.. Token().Matches(text).Select(match => match.Value)];
        foreach (var (at, written) in words.Index())
        {
            var word = written.ToLowerInvariant();
            var small = Array.IndexOf(Numbers, word);
            if (Month().IsMatch(written)) { Add("month", word, written is "March" or "May" ? written : word); }
            else if (small >= 0 || char.IsAsciiDigit(word[0]))
            {
                var of = at + 1 < words.Length ? words[at + 1].ToLowerInvariant() : "";
                var number = small < 0 ? word : small.ToString(CultureInfo.InvariantCulture);
                if (Times.Contains(of)) { Add(Time, $"{number} {StanceStem.Stem(of)}", word); }
                // "One of us" and "one is enough" count nothing: a "one" counts with the noun behind it.
                else if (small != 1 || ContentStems.Read(of).Count > 0) { Add(StanceStem.Stem(of), number, word); }
            }
        }
    }

    /// <summary>Returns the words of two numbers, where both texts count one thing and no number of it is in both; null where none differ.</summary>
    public (string Mine, string Theirs)? Differ(Measures other)
    {
        if (_numbers.Count == 0 || other._numbers.Count == 0) { return null; }
        foreach (var (kind, mine) in _numbers)
        {
            if (other._numbers.TryGetValue(kind, out var theirs) && !mine.Keys.Any(theirs.ContainsKey)) { return (mine.Values.First(), theirs.Values.First()); }
        }

        return null;
    }

    private void Add(string kind, string number, string written)
    {
        if (!_numbers.TryGetValue(kind, out var known)) { _numbers[kind] = known = new(StringComparer.Ordinal); }

        known.TryAdd(number, written);
    }

    [GeneratedRegex("^(?:[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember)$")]
    private static partial Regex Month();

    [GeneratedRegex(@"[A-Za-z][A-Za-z'-]+|[0-9]+")]
    private static partial Regex Token();
}
