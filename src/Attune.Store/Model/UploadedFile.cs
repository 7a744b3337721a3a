using System.Text;
using Attune.Domain.Programs;

namespace Attune.Store.Model;

/// <summary>What a file that was uploaded is to be read as.</summary>
public enum UploadKind
{
    Answers,
    Leaders,
}

/// <summary>A file, or pasted text, that waits at the Desk until somebody confirms what it becomes. Its bytes are sealed with the program's key.</summary>
public sealed class UploadedFile
{
    /// <summary>How long it waits: a mapping is confirmed in minutes, and what lies about longer was forgotten.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>The largest file that a browser may send: 10,000 people with six long answers each are 8 MB.</summary>
    public const int LongestFile = 10 * 1024 * 1024;

    private UploadedFile()
    {
    }

    public UploadedFile(Guid account, ProgramId program, UploadKind kind, string name, DateTimeOffset at)
        => (Id, Account, Program, Kind, Name, At) = (Guid.NewGuid(), account, program, kind, name, at);

    public Guid Id { get; private set; }

    /// <summary>Who uploaded it; nobody else sees it, and no other facilitator of the program.</summary>
    public Guid Account { get; private set; }

    public ProgramId Program { get; private set; }

    public UploadKind Kind { get; private set; }

    /// <summary>The file's name without its path; empty for what was pasted.</summary>
    public string Name { get; private set; } = "";

    public byte[] Bytes { get; internal set; } = [];

    public DateTimeOffset At { get; private set; }

    /// <summary>The bytes to which the sealed file is bound.</summary>
    internal byte[] Binding() => Encoding.UTF8.GetBytes($"attune.upload.1|{Id}|{Account}|{Program}|{Kind}");
}
