using Attune.Store.Model;
using Attune.Web.Components;

namespace Attune.Web.Desk;

/// <summary>Why nothing can be read from what was sent.</summary>
public enum SentFileProblem
{
    /// <summary>Neither a file nor pasted text.</summary>
    Nothing,

    /// <summary>A file of no bytes.</summary>
    Empty,

    /// <summary>Larger than <see cref="UploadedFile.LongestFile"/>.</summary>
    TooLarge,
}

/// <summary>A file that a form sent, or a table that was pasted into it. The file goes before what was pasted.</summary>
/// <param name="Name">The name that the browser says; empty for what was pasted.</param>
/// <param name="Bytes">The content; empty if there is a problem.</param>
/// <param name="Problem">Why nothing can be read.</param>
internal sealed record SentFile(string Name, byte[] Bytes, SentFileProblem? Problem)
{
    public const string FileField = "file";

    public const string PastedField = "pasted";

    /// <summary>The longest text that is taken out of a field; what is longer is saved as a file first.</summary>
    public const int LongestPasted = 1_000_000;

    /// <summary>The largest request: the file, what was pasted, and what a form has around them. What is larger is refused at the door, by its length.</summary>
    public const int LargestRequest = UploadedFile.LongestFile + (8 * 1024 * 1024);

    /// <summary>Reads not a byte more than is taken, whatever the request says of its length.</summary>
    public static async Task<SentFile> ReadAsync(IFormCollection sent, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sent);
        // A field for a file in which none was chosen sends an empty one without a name.
        if (sent.Files.GetFile(FileField) is { FileName.Length: > 0 } file)
        {
            if (file.Length == 0) { return new(file.FileName, [], SentFileProblem.Empty); }
            if (file.Length > UploadedFile.LongestFile) { return new(file.FileName, [], SentFileProblem.TooLarge); }
            var bytes = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancel);
            return new(file.FileName, bytes, null);
        }

        var pasted = sent[PastedField].ToString();
        return Forms.IsBlank(pasted) ? new("", [], SentFileProblem.Nothing)
            : pasted.Length > LongestPasted ? new("", [], SentFileProblem.TooLarge)
            : new("", System.Text.Encoding.UTF8.GetBytes(pasted), null);
    }

    // Log lines and debuggers print records, and the file's words must never appear there.
    public override string ToString() => "(a file)";
}
