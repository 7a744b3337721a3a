using System.Globalization;
using System.Text;
using Attune.Domain.Leaders;

namespace Attune.Domain.Drifts;

/// <summary>A person of a program under every name by which others call them: names and role, as they were entered.</summary>
/// <param name="Key">What tells the person from others.</param>
/// <param name="Name">The full name.</param>
/// <param name="Role">The role; empty if none was entered.</param>
public sealed record KnownPerson(string Key, string Name, string Role)
{
    public static KnownPerson From(Leader leader)
    {
        ArgumentNullException.ThrowIfNull(leader);
        return new(leader.Id.ToString(), leader.Name, leader.Role);
    }
}

/// <summary>
/// Finds the person whom somebody typed: by full name, initials, first or last name, in either order, misspelled by a letter, with a title, or by the role. A name
/// that fits two people is nobody's, because whom it means cannot be told.
/// </summary>
public sealed class PersonNames(IReadOnlyCollection<KnownPerson> people)
{
    // A slip in a short name makes another name of it.
    private const int ShortestMisspelled = 4;

    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam", "herr", "frau", "the", "of", "and", "for", "a"];

    /// <returns>The key of the person; null if the name is nobody's, or could be of two.</returns>
    public string? Find(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = Words(typed);
        if (words.Length == 0) { return null; }
        KnownPerson[] exact = [.. people.Where(person => IsName(words, Words(person.Name), misspelled: false) || IsRole(words, person.Role))];
        if (exact.Length > 0) { return exact is [var one] ? one.Key : null; }
        KnownPerson[] near = [.. people.Where(person => IsName(words, Words(person.Name), misspelled: true))];
        return near is [var only] ? only.Key : null;
    }

    /// <summary>Whether a name could be of more than one person, or of nobody in particular, so that it names nobody else either.</summary>
    public bool CannotTell(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = Words(typed);
        return words.Length == 0 || (Find(typed) is null && people.Any(person => IsName(words, Words(person.Name), misspelled: true) || IsRole(words, person.Role)));
    }

    // Each typed word is a word of the name or its initial, and one of them is more than an initial.
    private static bool IsName(string[] typed, string[] name, bool misspelled)
    {
        var left = name.ToList();
        var whole = 0;
        foreach (var word in typed.OrderByDescending(word => word.Length))
        {
            var at = left.FindIndex(part => part == word || (misspelled && IsSlip(word, part)) || (word.Length == 1 && part[0] == word[0]));
            if (at < 0) { return false; }
            whole += word.Length > 1 ? 1 : 0;
            left.RemoveAt(at);
        }

        return whole > 0;
    }

    private static bool IsRole(string[] typed, string role)
    {
        var words = Words(role);
        return typed.All(word => word.Length > 1 && words.Contains(word)) && (typed.Length > 1 || words.Length <= 2);
    }

    private static bool IsSlip(string one, string other)
        => Math.Min(one.Length, other.Length) >= ShortestMisspelled && one[0] == other[0] && Math.Abs(one.Length - other.Length) <= 1 && Edits(one, other) == 1;

    private static int Edits(string one, string other)
    {
        var (start, end) = (0, 0);
        while (start < Math.Min(one.Length, other.Length) && one[start] == other[start]) { start++; }
        while (end < Math.Min(one.Length, other.Length) - start && one[^(end + 1)] == other[^(end + 1)]) { end++; }
        var (left, right) = (one[start..^end], other[start..^end]);
        // Two letters that changed places are one slip.
        return left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0] ? 1 : Math.Max(left.Length, right.Length);
    }

    private static string[] Words(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Titles.Contains(word))];
    }
}
