using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Attune.Store.Reading;

/// <summary>The commands of several queries as one.</summary>
internal static partial class JoinedCommand
{
    /// <summary>Asks them all. The results come in the order of the commands, which are used up.</summary>
    public static async Task<RelationalDataReader> AskAsync(AttuneDb db, IReadOnlyList<DbCommand> commands, CancellationToken cancel)
    {
        List<DbParameter> parameters = [];
        List<string> statements = [];
        foreach (var (place, command) in commands.Index())
        {
            DbParameter[] own = [.. command.Parameters.Cast<DbParameter>()];
            command.Parameters.Clear();
            statements.Add(own.Length == 0 ? command.CommandText : Renamed(command.CommandText, place, own.Select(parameter => Bare(parameter.ParameterName)).ToHashSet(StringComparer.Ordinal)));
            foreach (var parameter in own)
            {
                parameter.ParameterName = $"@{Bare(parameter.ParameterName)}_{place}";
                parameters.Add(parameter);
            }

            await command.DisposeAsync();
        }

        var sql = string.Join(";\n", statements);
        var builder = db.GetService<IRelationalCommandBuilderFactory>().Create().Append(sql);
        foreach (var parameter in parameters) { builder.AddRawParameter(parameter.ParameterName, parameter); }
        var values = parameters.ToDictionary(parameter => parameter.ParameterName, parameter => (object?)parameter, StringComparer.Ordinal);
        return await builder.Build().ExecuteReaderAsync(
            new(db.GetService<IRelationalConnection>(), values, readerColumns: null, db, db.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.LinqQuery), cancel);
    }

    // Each query names its parameters for itself, so that two would share a name. What stands between quotes is a value.
    private static string Renamed(string sql, int place, HashSet<string> names)
        => NameOrText().Replace(sql, found => found.Value[0] == '@' && names.Contains(found.Value[1..]) ? $"{found.Value}_{place}" : found.Value);

    private static string Bare(string name) => name.TrimStart('@');

    [GeneratedRegex("""'(?:[^']|'')*'|"[^"]*"|@\w+""")]
    private static partial Regex NameOrText();
}
