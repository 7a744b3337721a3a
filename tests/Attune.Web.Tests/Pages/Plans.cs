using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Attune.Web.Tests.Pages;

/// <summary>How the database would find the rows of what pages asked for.</summary>
internal static partial class Plans
{
    /// <summary>The tables that are read from one end to the other, each with a statement that does it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ScannedAsync(string file, IEnumerable<AskedCommand> commands)
    {
        await using var connection = await SqliteCopy.OpenAsync(file);
        var scanned = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var command in commands.DistinctBy(command => command.Sql))
        {
            foreach (var statement in command.Sql.Split(";\n").Where(statement => statement.TrimStart().StartsWith("SELECT", StringComparison.Ordinal) && !FindsNothing(statement)))
            {
                foreach (var alias in await ScansOfAsync(connection, statement, command.Parameters))
                {
                    // A subquery has no table of its own, and its rows were found by the plan's other lines.
                    if (TableOf(statement, alias) is { } table) { scanned.TryAdd(table, statement); }
                }
            }
        }

        return scanned;
    }

    // Asked for the id of none, so that no row is looked at.
    private static bool FindsNothing(string statement) => statement.Contains("\nWHERE 0", StringComparison.Ordinal);

    private static async Task<List<string>> ScansOfAsync(SqliteConnection connection, string statement, IReadOnlyList<AskedParameter> parameters)
    {
        await using var explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {statement}";
        foreach (var given in parameters) { explain.Parameters.AddWithValue(given.Name.StartsWith('@') ? given.Name : $"@{given.Name}", given.Value ?? DBNull.Value); }
        var scans = new List<string>();
        await using var plan = await explain.ExecuteReaderAsync();
        while (await plan.ReadAsync())
        {
            if (Scan().Match(plan.GetString(3)) is { Success: true } scan) { scans.Add(scan.Groups["alias"].Value); }
        }

        return scans;
    }

    private static string? TableOf(string statement, string alias)
        => Named().Matches(statement).FirstOrDefault(named => named.Groups["alias"].Value == alias)?.Groups["table"].Value;

    [GeneratedRegex(@"^SCAN (?<alias>\w+)")]
    private static partial Regex Scan();

    [GeneratedRegex("(?:FROM|JOIN) \"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Named();
}
