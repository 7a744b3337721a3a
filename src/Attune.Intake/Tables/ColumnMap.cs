using System.Collections.Immutable;

namespace Attune.Intake.Tables;

/// <summary>What the person specified about columns: which heading stands for which name, which to skip, and which to read though it was not understood so.</summary>
public sealed record ColumnMap(ImmutableDictionary<string, string> Headings, ImmutableArray<string> Skipped)
{
    /// <summary>The name under which a heading is skipped.</summary>
    public const string Skip = "skip";

    /// <summary>The name under which a closed column becomes an anchor.</summary>
    public const string Anchor = "anchor";

    /// <summary>The name under which a column is read as answers, where a row is a person.</summary>
    public const string Answer = "answer";

    public static ColumnMap Empty { get; } = new(ImmutableDictionary<string, string>.Empty, []);

    /// <summary>Closed columns to read as anchors.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Columns to read as answers in words.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Everything that was said, as name and heading.</summary>
    internal IEnumerable<(string Name, string Heading)> Said =>
    [
        .. Headings.Where(said => said.Key != Answer).Select(said => (said.Key, said.Value)),
        .. Answers.Select(heading => (Answer, heading)),
        .. Anchors.Select(heading => (Anchor, heading)),
        .. Skipped.Select(heading => (Skip, heading)),
    ];

    public string? HeadingOf(string name) => Headings.GetValueOrDefault(name);

    /// <summary>The map with one more line "name=heading"; null if the name is not one of <paramref name="names"/> or no heading follows.</summary>
    public ColumnMap? With(string line, IReadOnlyCollection<string> names)
    {
        if (line.Split('=', 2) is not [var left, var right] || right.Trim() is not { Length: > 0 } heading) { return null; }
        return left.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_') switch
        {
            Skip => this with { Skipped = Skipped.Add(heading) },
            Anchor => this with { Anchors = Anchors.Add(heading) },
            Answer when names.Contains(Answer) => this with { Answers = Answers.Add(heading), Headings = Headings.SetItem(Answer, heading) },
            var name when names.Contains(name) => this with { Headings = Headings.SetItem(name, heading) },
            _ => null,
        };
    }
}
