using System.Collections.Immutable;
using System.Globalization;

namespace Attune.Report;

/// <summary>
/// The numbers under which people were asked, so that a report calls a question as everybody else does: not every question asked for words, and a word about
/// which people were asked afterwards is no question of theirs.
/// </summary>
/// <param name="Asked">How many questions each of them was asked, with those that a reading does not show one by one.</param>
/// <param name="ByPlace">The number of each question of the reading in its order; null for a word that was asked about afterwards.</param>
public sealed record QuestionNumbers(int Asked, ImmutableArray<int?> ByPlace)
{
    private const string OfWord = "-";

    /// <summary>The questions of a reading are counted from 1, because nothing else is known.</summary>
    public static QuestionNumbers InOrder(int questions) => new(questions, [.. Enumerable.Range(1, questions).Select(number => (int?)number)]);

    /// <summary>Reads what <see cref="ToString"/> writes, such as "1,2,4,-/5".</summary>
    /// <returns>Null if it is written otherwise.</returns>
    public static QuestionNumbers? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split('/') is not [var places, var all] || Number(all) is not { } asked) { return null; }
        int?[] numbers = [.. places.Split(',').Select(place => place.Trim() == OfWord ? (int?)null : Number(place) ?? 0)];
        return numbers.Any(number => number is < 1 || number > asked) ? null : new(asked, [.. numbers]);
    }

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', ByPlace.Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? OfWord))}/{Asked}");

    private static int? Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
