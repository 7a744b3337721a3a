namespace Attune.Domain.Questions;

/// <summary>Questions that an account keeps under a name, for all its programs. A program that uses them gets a copy: what is changed there changes nothing here.</summary>
public sealed class LibraryPack
{
    /// <summary>More than these nobody finds again by name.</summary>
    public const int MostOfAnAccount = 200;

    private LibraryPack()
    {
    }

    public LibraryPack(Guid id, Guid account, string name, ImmutableArray<PackQuestion> questions, DateTimeOffset madeAt)
    {
        (Id, Account, Questions, MadeAt) = (id, account, questions, madeAt);
        Rename(name);
        Revision = 1;
    }

    public Guid Id { get; private set; }

    /// <summary>Whose library it is in.</summary>
    public Guid Account { get; private set; }

    /// <summary>Unlike every other name in the library, in capitals or not.</summary>
    public string Name { get; private set; } = "";

    public ImmutableArray<PackQuestion> Questions { get; private set; } = [];

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Rises with every change, so that a second window is told.</summary>
    public int Revision { get; private set; }

    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, PackFile.LongestName);
        (Name, Revision) = (name, Revision + 1);
    }

    public PackFile AsFile() => new(Name, Questions);
}
