namespace Attune.Store.Archives;

/// <summary>A table whose rows move with a program.</summary>
/// <param name="Name">The table.</param>
/// <param name="Entity">The type of its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Belongs">The condition under which a row, called t0, belongs to the program of the first parameter.</param>
/// <param name="Self">Where a row refers to another of the same table, which then has to be there before: the column, and the one it refers to.</param>
internal sealed record ArchiveTable(string Name, Type Entity, ImmutableArray<ArchiveColumn> Columns, string Belongs, (string From, string To)? Self)
{
    /// <summary>The table of the audit trail, whose lines are sealed one upon the other.</summary>
    public const string Trail = "audit";

    public const string Programs = "programs";

    public ImmutableArray<ArchiveColumn> Written { get; } = [.. Columns.Where(column => column.IsWritten)];

    public int IndexOf(string column) => Columns.Index().First(candidate => candidate.Item.Name == column).Index;
}
