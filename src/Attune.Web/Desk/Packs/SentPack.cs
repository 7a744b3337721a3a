using Attune.Domain.Questions;

namespace Attune.Web.Desk.Packs;

/// <summary>A pack file as a form sent it.</summary>
/// <param name="File">The questions; null if there are none, or if there are problems.</param>
/// <param name="Name">The name that was typed, or else that of the pack or of its file; of a file with problems only what was typed, so that the next file says its own.</param>
/// <param name="Problems">What is wrong in the file.</param>
public sealed record SentPack(PackFile? File, string Name, ImmutableArray<PackFileProblem> Problems)
{
    public const string FileField = "file";

    public const string NameField = "name";

    public bool IsEmpty => File is null && Problems.IsEmpty;

    public static async Task<SentPack> ReadAsync(IFormCollection sent, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var typed = sent[NameField].ToString().Trim();
        if (sent.Files.GetFile(FileField) is not { Length: > 0 } file) { return new(null, typed, []); }
        using var bytes = new MemoryStream();
        // One byte more than is read tells that there is more.
        await using (var stream = file.OpenReadStream())
        {
            var buffer = new byte[PackFile.LongestFile + 1];
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
            bytes.Write(buffer, 0, length);
        }

        var (pack, problems) = PackFile.Read(bytes.ToArray());
        return new(pack, typed.Length > 0 || pack is null ? typed : pack.Name.Length > 0 ? pack.Name : NameOf(file), problems);
    }

    private static string NameOf(IFormFile file) => Path.GetFileNameWithoutExtension(file.FileName).Trim() is var name && name.Length > PackFile.LongestName ? name[..PackFile.LongestName] : name;
}
