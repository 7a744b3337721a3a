namespace Attune.Store.Archives;

/// <summary>The first line of an archive, sealed like the rest.</summary>
/// <param name="Program">The program.</param>
/// <param name="Facilitator">The account that led it, in whose place another one leads it from now on.</param>
/// <param name="Key">The key of the program's texts.</param>
/// <param name="Lines">How many lines its audit trail had when it left, the one of leaving among them.</param>
/// <param name="Seal">The seal of the last of them, in hexadecimal digits: what records that were exported before are compared with.</param>
/// <param name="WrittenAt">When it was written, in ticks.</param>
/// <param name="Product">The version that wrote it.</param>
internal sealed record ArchiveHead(Guid Program, Guid Facilitator, byte[] Key, long Lines, string Seal, long WrittenAt, string Product)
{
    // It holds a key.
    public override string ToString() => "(the head of an archive)";
}

/// <summary>What stands before the rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The shapes of its columns, in the order of the values of a row.</param>
/// <param name="Rows">How many rows follow.</param>
internal sealed record ArchiveSection(string Table, ImmutableArray<string> Columns, int Rows);
