using Attune.Domain.Programs;
using Attune.Store.Keys;
using Attune.Web.Hosting;
using MimeKit;

namespace Attune.Web.Mail;

/// <summary>Without a mail server, a letter becomes a file that any mail program opens.</summary>
internal sealed class OutboxCarrier(AttuneOptions options) : IMailCarrier
{
    private const string Extension = ".eml";

    public string Folder { get; } = Path.Combine(options.DataFolder, "outbox");

    public async Task<ImmutableArray<string?>> CarryAsync(IReadOnlyList<MimeMessage> letters, CancellationToken cancel)
    {
        // A letter holds a personal link in the clear, so only the account that runs the program may read the folder and the file.
        PrivateFiles.MakeFolder(Folder);
        foreach (var letter in letters)
        {
            await using var file = PrivateFiles.MakeNew(PathOf(Guid.NewGuid()));
            await letter.WriteToAsync(file, cancel);
        }

        return [.. new string?[letters.Count]];
    }

    /// <summary>All letters, the newest first.</summary>
    public async Task<ImmutableArray<KeptLetter>> ReadAllAsync(CancellationToken cancel)
    {
        var letters = ImmutableArray.CreateBuilder<KeptLetter>();
        foreach (var file in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*" + Extension) : [])
        {
            if (Guid.TryParse(Path.GetFileNameWithoutExtension(file), out var id) && await ReadAsync(id, cancel) is { } letter) { letters.Add(letter); }
        }

        return [.. letters.OrderByDescending(letter => letter.Message.Date).ThenBy(letter => letter.Message.To.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Deletes the letters of a program, or those to one address if one is given. They name people and hold their links.</summary>
    public async Task ForgetAsync(ProgramId program, string? address, CancellationToken cancel)
    {
        foreach (var letter in await ReadAllAsync(cancel))
        {
            if (letter.Program == program.Value && (address is null || letter.Message.To.Mailboxes.Any(to => string.Equals(to.Address, address, StringComparison.OrdinalIgnoreCase))))
            {
                Forget(letter);
            }
        }
    }

    public void Forget(KeptLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        File.Delete(PathOf(letter.Id));
    }

    /// <returns>Null if there is no such letter, or if it is gone by now.</returns>
    public async Task<KeptLetter?> ReadAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            return new(id, await MimeMessage.LoadAsync(PathOf(id), cancel));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(Guid id) => Path.Combine(Folder, id + Extension);
}

/// <summary>A letter that waits in the outbox.</summary>
public sealed record KeptLetter(Guid Id, MimeMessage Message)
{
    public Guid? Program => Guid.TryParse(Message.Headers[Letter.ProgramHeader], out var program) ? program : null;
}
