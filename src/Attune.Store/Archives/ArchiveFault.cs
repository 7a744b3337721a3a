namespace Attune.Store.Archives;

/// <summary>Why an archive is not taken.</summary>
public enum ArchiveFault
{
    /// <summary>The file is not an archive.</summary>
    NotAnArchive,

    /// <summary>The archive has a form that this version does not know.</summary>
    OtherForm,

    /// <summary>It is sealed for another installation.</summary>
    ForAnother,

    /// <summary>It comes from another installation than the one that was named.</summary>
    FromAnother,

    /// <summary>What stands at a place of the file is not what was written there.</summary>
    Changed,

    /// <summary>The file ends before the archive does.</summary>
    CutOff,

    /// <summary>Something stands behind the end of the archive.</summary>
    TooLong,

    /// <summary>The tables of the installation that wrote it are not those of this version.</summary>
    OtherTables,

    /// <summary>A row holds what this version cannot read.</summary>
    Unreadable,

    /// <summary>The program is here already, or a row with the same key is.</summary>
    AlreadyHere,

    /// <summary>Letters wait for their time, and it is not known with which address their links begin here.</summary>
    NoAddress,
}

/// <summary>Why an archive is not taken, and where.</summary>
/// <param name="Fault">Why.</param>
/// <param name="What">The key, version, table or column that it is about; may be empty.</param>
/// <param name="At">The byte of the file at which it shows; 0 where no place can be named.</param>
public sealed record ArchiveProblem(ArchiveFault Fault, string What = "", long At = 0);

/// <summary>Carries a problem out of the reading of a file; the step that reads gives it back as its outcome.</summary>
internal sealed class ArchiveException(ArchiveProblem problem) : Exception($"{problem.Fault} {problem.What} {problem.At}")
{
    public ArchiveProblem Problem { get; } = problem;
}
