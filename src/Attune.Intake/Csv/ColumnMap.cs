using System.Collections.Immutable;

namespace Attune.Intake.Csv;

/// <summary>What the person specified about columns: which heading stands for which name, and which to skip.</summary>
public sealed record ColumnMap(ImmutableDictionary<string, string> Headings, ImmutableArray<string> Skipped)
{
    /// <summary>The name under which a heading is skipped.</summary>
    public const string Skip = "skip";

    public static ColumnMap Empty { get; } = new(ImmutableDictionary<string, string>.Empty, []);

    public string? HeadingOf(string name) => Headings.GetValueOrDefault(name);

    /// <summary>The map with one more line "name=heading"; null if the name is not one of <paramref name="names"/> or no heading follows.</summary>
    public ColumnMap? With(string line, IReadOnlyCollection<string> names)
    {
        if (line.Split('=', 2) is not [var left, var right] || right.Trim() is not { Length: > 0 } heading) { return null; }
        var name = left.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        if (name == Skip) { return this with { Skipped = Skipped.Add(heading) }; }
        return names.Contains(name) ? this with { Headings = Headings.SetItem(name, heading) } : null;
    }
}
