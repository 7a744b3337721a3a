namespace Attune.Store.Archives;

/// <summary>What becomes of a column's value on its way.</summary>
internal enum ArchiveWay
{
    /// <summary>It moves as it is.</summary>
    AsItIs,

    /// <summary>It is opened with the key of the installation that is left, and sealed with that of the other.</summary>
    Text,

    /// <summary>It is opened with the key of the program, and sealed with its new one.</summary>
    ByProgram,

    /// <summary>It names a leader under a key of the trail.</summary>
    Leader,

    Emptied,
    MadeAnew,
}

/// <summary>A column of a table that moves.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The column.</param>
/// <param name="Type">What it holds in the archive.</param>
/// <param name="IsNullable">Whether it may be empty.</param>
/// <param name="Way">What becomes of its value.</param>
internal sealed record ArchiveColumn(string Table, string Name, Type Type, bool IsNullable, ArchiveWay Way)
{
    /// <summary>Whether its value is written to the archive.</summary>
    public bool IsWritten => Way is not (ArchiveWay.Emptied or ArchiveWay.MadeAnew);

    /// <summary>The name with which an installation of another version is compared.</summary>
    public string Shape => $"{Name} {Type.Name}{(IsNullable ? "?" : "")}";

    /// <summary>The value of a column that arrives empty.</summary>
    public object? Nothing => IsNullable ? null : Type == typeof(string) ? "" : Type == typeof(byte[]) ? Array.Empty<byte>() : Activator.CreateInstance(Type);
}
