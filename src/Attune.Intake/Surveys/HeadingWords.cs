using System.Collections.Frozen;
using System.Collections.Immutable;
using Attune.Intake.Rows;
using Attune.Intake.Tables;

namespace Attune.Intake.Surveys;

/// <summary>The words of HeadingWords.txt: what headings and the values of tools mean, in the languages in which tools write them.</summary>
internal static class HeadingWords
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Sections = Load();
    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> Ranks = Sections.ToFrozenDictionary(
        section => section.Key, section => section.Value.Select(Columns.Key).Index().DistinctBy(word => word.Item).ToFrozenDictionary(word => word.Item, word => word.Index));

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Whole
        = Sections.ToFrozenDictionary(section => section.Key, section => section.Value.Select(Identity.Key).ToImmutableArray());

    /// <summary>Tells whether the whole text is one of the words of the section, compared as headings are.</summary>
    public static bool Are(string section, string text) => Rank(section, text) is not null;

    /// <summary>The place of the text in its section, which names the best first; null if it is not there.</summary>
    public static int? Rank(string section, string text) => Ranks[section].TryGetValue(Columns.Key(text), out var rank) ? rank : null;

    /// <summary>Tells whether a word of the section stands in the text: as a word of its own, or anywhere in scripts that set no blanks.</summary>
    /// <param name="section">The section of HeadingWords.txt.</param>
    /// <param name="text">A heading.</param>
    /// <param name="asBeginning">The words of the section are beginnings of words.</param>
    public static bool StandIn(string section, string text, bool asBeginning = false)
    {
        var said = Identity.Key(text);
        return Whole[section].Any(word => Stands(word, said, asBeginning));
    }

    private static bool Stands(string word, string said, bool asBeginning)
    {
        for (var at = said.IndexOf(word, StringComparison.Ordinal); at >= 0; at = said.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (WithoutBlanks(word[0]) || ((at == 0 || !char.IsLetter(said[at - 1])) && (asBeginning || end == said.Length || !char.IsLetter(said[end])))) { return true; }
        }

        return false;
    }

    // From the CJK radicals on, and Hangul, words are not set apart by blanks or carry endings.
    private static bool WithoutBlanks(char letter) => letter >= '\u2E80';

    private static FrozenDictionary<string, ImmutableArray<string>> Load()
    {
        using var stream = typeof(HeadingWords).Assembly.GetManifestResourceStream("HeadingWords.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, ImmutableArray<string>.Builder>(StringComparer.Ordinal);
        ImmutableArray<string>.Builder? words = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal)) { continue; }
            if (line is ['[', .., ']']) { words = sections[line[1..^1]] = ImmutableArray.CreateBuilder<string>(); }
            else { words!.AddRange(line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)); }
        }

        return sections.ToFrozenDictionary(section => section.Key, section => section.Value.ToImmutable());
    }
}
