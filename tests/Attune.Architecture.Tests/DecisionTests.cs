using System.Text.RegularExpressions;

namespace Attune.Architecture.Tests;

/// <summary>decisions/ has an index that names every card with its status, and no card that counts as current speaks of what is no longer there.</summary>
public partial class DecisionTests
{
    private static readonly string Index = Repository.Read("decisions", "README.md");

    /// <summary>The rows "| [NNNN](file) | title | status |" of the index.</summary>
    private static (string Card, string Title, string Status)[] Rows { get; } =
        [.. IndexRow().Matches(Index).Select(row => (row.Groups["card"].Value, row.Groups["title"].Value, row.Groups["status"].Value))];

    [Fact]
    public void The_index_names_every_card_once() => Rows.Select(row => row.Card).Order(StringComparer.Ordinal).ShouldBe(Repository.Decisions());

    [Fact]
    public void The_index_says_the_title_of_each_card()
        => Rows.Where(row => !Repository.Read("decisions", row.Card).StartsWith($"# {row.Card[..4]} {row.Title}\n", StringComparison.Ordinal)).Select(row => row.Card).ShouldBeEmpty();

    [Fact]
    public void The_index_says_the_status_that_stands_on_each_card()
        => Rows.Where(row => row.Status.StartsWith("current", StringComparison.Ordinal)
                ? StatusOf(row.Card) is not null
                : !StatusWord().IsMatch(row.Status) || StatusOf(row.Card) != $"{row.Status}.")
            .Select(row => $"{row.Card}: \"{row.Status}\" in the index, \"{StatusOf(row.Card)}\" on the card")
            .ShouldBeEmpty();

    [Fact]
    public void Every_name_in_backticks_of_a_current_card_is_in_the_source()
    {
        var source = Repository.NamesInSource();
        var gone = from card in Repository.Decisions()
                   where StatusOf(card) is null
                   from span in Code().Matches(Repository.Read("decisions", card))
                   from name in Names(span.Groups["code"].Value)
                   where !source.Contains(name)
                   select $"{card}: {name} in `{span.Groups["code"].Value}`";
        gone.Distinct().ShouldBeEmpty("write the new name into the card, or give it a line \"Status: stale in part: ...\" or \"Status: superseded by NNNN.\" and its row in decisions/README.md the same");
    }

    /// <returns>The text after "Status:" in the third line of a card; null for a current one, which has no such line.</returns>
    private static string? StatusOf(string card)
        => Repository.Read("decisions", card).Split('\n') is [_, _, var third, ..] && third.StartsWith("Status: ", StringComparison.Ordinal) ? third["Status: ".Length..] : null;

    /// <summary>
    /// The identifiers of a span in backticks that is a type, a member or a call: "Gate", "Gate.SightOf", "JoinedCalls.InOneTransaction(dbs, ...)",
    /// "IFound&lt;T&gt;".
    /// </summary>
    private static IEnumerable<string> Names(string code)
        => Named().Match(code) is { Success: true } named ? named.Groups["name"].Captures.Select(name => name.Value) : [];

    [GeneratedRegex(@"^\| \[\d{4}\]\((?<card>[^)]+)\) \| (?<title>[^|]+) \| (?<status>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"^(stale in part: .+|superseded by \d{4})$")]
    private static partial Regex StatusWord();

    [GeneratedRegex(@"`(?<code>[^`\n]+)`")]
    private static partial Regex Code();

    // An identifier has a small letter, so that CSV or HTML does not count as one.
    [GeneratedRegex(@"^(?<name>[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(<[^>]*>)?(\.(?<name>[A-Z][A-Za-z0-9]*))*(\(.*\))?( \w+)?$")]
    private static partial Regex Named();
}
