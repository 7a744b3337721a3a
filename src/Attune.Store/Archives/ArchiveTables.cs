using Attune.Domain.Programs;
using Attune.Store.Model;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Attune.Store.Archives;

/// <summary>
/// The tables that move with a program, taken from the model: a row belongs to a program because it names it, or because it refers to a row that does. So a table
/// that is added moves from the day on which it is there, and one that cannot be placed stops the archive and not only its own rows.
/// </summary>
internal static class ArchiveTables
{
    /// <summary>All of them, each after those it refers to.</summary>
    /// <exception cref="InvalidOperationException">A table or column is of a kind for which <see cref="ArchiveRules"/> has no rule.</exception>
    public static ImmutableArray<ArchiveTable> From(IModel model)
    {
        var types = model.GetEntityTypes().Where(type => type.GetTableName() is not null && !type.IsMappedToJson()).ToArray();
        var belongs = Belonging(types);
        foreach (var stray in types.Where(type => !belongs.ContainsKey(type) && type.GetProperties().Any(property => IsOfProgram(property.ClrType))))
        {
            throw new InvalidOperationException($"The table {stray.GetTableName()} names something of a program, and nothing leads from it to one; an archive would lose it.");
        }

        return InOrder([.. belongs.Keys.Where(type => !ArchiveRules.LeftOut.ContainsKey(type.GetTableName()!))],
            type => new(type.GetTableName()!, type.ClrType, [.. type.GetProperties().Select(property => ColumnOf(type, property)).OrderBy(column => column.Name, StringComparer.Ordinal)], belongs[type], SelfOf(type)));
    }

    private static Dictionary<IEntityType, string> Belonging(IEntityType[] types)
    {
        var found = new Dictionary<IEntityType, string>();
        foreach (var type in types)
        {
            if (type.GetTableName() == ArchiveTable.Programs) { found[type] = "t0.\"id\" = @program"; }
            else if (type.GetProperties().FirstOrDefault(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(ProgramId)) is { } program)
            {
                found[type] = $"t0.\"{program.GetColumnName()}\" = @program";
            }
        }

        // The rest belongs by a row that it refers to; each pass places those one step further away.
        for (var before = -1; before != found.Count;)
        {
            before = found.Count;
            foreach (var type in types.Where(type => !found.ContainsKey(type)))
            {
                if (type.GetForeignKeys().FirstOrDefault(key => key.PrincipalEntityType != type && found.ContainsKey(key.PrincipalEntityType)) is { } way)
                {
                    found[type] = Through(way, found[way.PrincipalEntityType]);
                }
            }
        }

        return found;
    }

    private static string Through(IForeignKey way, string principal)
    {
        // The principal's rows are called one further than before, so that no name stands twice.
        var moved = System.Text.RegularExpressions.Regex.Replace(principal, @"\bt(\d+)\b", match => $"t{int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1}");
        var same = way.Properties.Zip(way.PrincipalKey.Properties, (from, to) => $"t1.\"{to.GetColumnName()}\" = t0.\"{from.GetColumnName()}\"");
        return $"EXISTS (SELECT 1 FROM \"{way.PrincipalEntityType.GetTableName()}\" AS t1 WHERE {string.Join(" AND ", same)} AND {moved})";
    }

    // Ids of a program's things are types of the domain of their own.
    private static bool IsOfProgram(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.Assembly == typeof(ProgramId).Assembly && (plain.Name.EndsWith("Id", StringComparison.Ordinal) || plain.Name.EndsWith("Key", StringComparison.Ordinal));
    }

    private static ArchiveColumn ColumnOf(IEntityType type, IProperty property)
    {
        var (table, name) = (type.GetTableName()!, property.GetColumnName());
        var full = $"{table}.{name}";
        var kept = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var plain = ArchiveCells.TypeOf(Nullable.GetUnderlyingType(kept) ?? kept);
        if (TextColumns.Sealed.Contains(full)) { return new(table, name, typeof(string), property.IsNullable, ArchiveWay.Text); }
        if (full == ArchiveRules.Leader) { return new(table, name, typeof(string), property.IsNullable, ArchiveWay.Leader); }
        var way = ArchiveRules.Emptied.ContainsKey(full) ? ArchiveWay.Emptied
            : ArchiveRules.MadeAnew.ContainsKey(full) ? ArchiveWay.MadeAnew
            : ArchiveRules.SealedByProgram.Contains(full) ? ArchiveWay.ByProgram
            : ArchiveWay.AsItIs;
        if (way == ArchiveWay.AsItIs && plain == typeof(byte[]) && !ArchiveRules.HoldersSecrets.Contains(full))
        {
            throw new InvalidOperationException($"Whether {full} opens in another installation cannot be seen from its bytes. Say in {nameof(ArchiveRules)} what becomes of it in an archive.");
        }

        if (way == ArchiveWay.AsItIs && TextColumns.Clear.GetValueOrDefault(full) == "a blind index")
        {
            throw new InvalidOperationException($"{full} is a blind index, which another installation makes with another key. Say in {nameof(ArchiveRules)} that it is made anew, and make it in {nameof(ArchiveIndexes)}.");
        }

        return ArchiveCells.Holds(plain) ? new(table, name, plain, property.IsNullable, way) : throw new InvalidOperationException($"An archive has no form for {full}, which holds {plain}.");
    }

    private static (string, string)? SelfOf(IEntityType type)
        => type.GetForeignKeys().FirstOrDefault(key => key.PrincipalEntityType == type) is { } self ? (self.Properties[0].GetColumnName(), self.PrincipalKey.Properties[0].GetColumnName()) : null;

    private static ImmutableArray<ArchiveTable> InOrder(List<IEntityType> types, Func<IEntityType, ArchiveTable> make)
    {
        var ordered = ImmutableArray.CreateBuilder<ArchiveTable>(types.Count);
        var waiting = types.OrderBy(type => type.GetTableName(), StringComparer.Ordinal).ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.First(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || !waiting.Contains(key.PrincipalEntityType)));
            waiting.Remove(next);
            ordered.Add(make(next));
        }

        return ordered.ToImmutable();
    }
}
