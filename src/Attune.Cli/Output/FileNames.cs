using System.Collections.Immutable;

namespace Attune.Cli.Output;

/// <summary>Makes file names from what people call things: they are valid on every system, and no id leads out of the folder.</summary>
public static class FileNames
{
    // An extension, a number and the name of the unfinished file have to fit beside it into 255 bytes, at up to 4 a character.
    private const int Longest = 48;

    // Windows reserves these names for devices, whatever extension follows.
    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a name for each id, in their order, no two alike even if case is ignored: "q1" stays, "Why now?" becomes "Why-now".</summary>
    /// <param name="ids">Any texts.</param>
    public static ImmutableArray<string> For(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. ids.Select(id => Free(Safe(id), taken))];
    }

    private static string Safe(string id)
    {
        var kept = string.Concat(id.EnumerateRunes().Select(rune => System.Text.Rune.IsLetterOrDigit(rune) || rune.Value is '_' ? rune.ToString() : "-").Take(Longest));
        var name = string.Join('-', kept.Split('-', StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0) { return "question"; }
        return Devices.Contains(name) ? name + "_" : name;
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++) { free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{number}"); }
        return free;
    }
}
