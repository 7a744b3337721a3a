using System.Text.Json.Nodes;
using Npgsql;

namespace Attune.Web.Tests.Pages;

/// <summary>
/// How a PostgreSQL that has kept ten years would find the rows of what pages asked for. Its planner reads a small table from end to end also where there is an index, so it is told that every table
/// is large and that each id stands in few rows of it; and that to read a table whole is the last thing to do. What it then still reads whole has no index that fits.
/// </summary>
internal static class PostgresPlans
{
    /// <summary>Told within one transaction that is never committed, so the database itself keeps what it knows.</summary>
    private const string TenYears = """
        SET LOCAL enable_seqscan = off;
        DELETE FROM pg_statistic WHERE starelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace);
        UPDATE pg_class SET reltuples = CASE WHEN pg_relation_size(oid) = 0 THEN -1 ELSE 1000000 END, relpages = greatest(1, pg_relation_size(oid) / 8192) WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace;
        INSERT INTO pg_statistic (starelid, staattnum, stainherit, stanullfrac, stawidth, stadistinct,
            stakind1, stakind2, stakind3, stakind4, stakind5, staop1, staop2, staop3, staop4, staop5, stacoll1, stacoll2, stacoll3, stacoll4, stacoll5)
        SELECT a.attrelid, a.attnum, false, 0, 16, -0.05, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype;
        """;

    /// <summary>The tables that are read from one end to the other, or an index of them, each with a statement that does it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ScannedAsync(string database, IEnumerable<AskedCommand> commands)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var tell = new NpgsqlCommand(TenYears, connection)) { await tell.ExecuteNonQueryAsync(); }
        var indexes = await IndexesAsync(connection);
        var scanned = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var command in commands.DistinctBy(command => command.Sql))
        {
            foreach (var statement in command.Sql.Split(";\n").Where(MayBeExplained))
            {
                foreach (var table in ScansOf(await PlanAsync(connection, statement, command.Parameters), indexes)) { scanned.TryAdd(table, statement); }
            }
        }

        await transaction.RollbackAsync();
        return scanned;
    }

    private static bool MayBeExplained(string statement) => new[] { "SELECT", "UPDATE", "DELETE", "WITH" }.Any(verb => statement.TrimStart().StartsWith(verb, StringComparison.Ordinal));

    private static async Task<JsonNode> PlanAsync(NpgsqlConnection connection, string statement, IReadOnlyList<AskedParameter> parameters)
    {
        await using var explain = new NpgsqlCommand($"EXPLAIN (FORMAT JSON) {statement}", connection);
        foreach (var given in parameters) { explain.Parameters.Add(given.Typed!.Clone()); }
        return JsonNode.Parse((string)(await explain.ExecuteScalarAsync())!)![0]!["Plan"]!;
    }

    /// <summary>A table of whose rows, or of whose index, everything is read; an index that holds a part of the rows is read whole where just that part is wanted.</summary>
    private static IEnumerable<string> ScansOf(JsonNode plan, Dictionary<string, (string Table, bool IsPart)> indexes)
    {
        var (kind, index) = (plan["Node Type"]!.GetValue<string>(), plan["Index Name"]?.GetValue<string>());
        if (kind == "Seq Scan") { yield return plan["Relation Name"]!.GetValue<string>(); }
        else if (index is not null && plan["Index Cond"] is null && indexes.TryGetValue(index, out var read) && !read.IsPart) { yield return read.Table; }
        if (plan["Plans"] is not JsonArray parts) { yield break; }
        foreach (var table in parts.SelectMany(part => ScansOf(part!, indexes))) { yield return table; }
    }

    private static async Task<Dictionary<string, (string Table, bool IsPart)>> IndexesAsync(NpgsqlConnection connection)
    {
        await using var list = new NpgsqlCommand(
            "SELECT i.relname::text, t.relname::text, x.indpred IS NOT NULL FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid WHERE t.relnamespace = 'public'::regnamespace", connection);
        await using var reader = await list.ExecuteReaderAsync();
        var found = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        while (await reader.ReadAsync()) { found[reader.GetString(0)] = (reader.GetString(1), reader.GetBoolean(2)); }
        return found;
    }
}
