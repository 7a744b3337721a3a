namespace Attune.Cli.Output;

/// <summary>
/// A file that appears whole or not at all: it is written under another name beside its place and renamed at the end,
/// so that neither Ctrl-C nor a full disk leaves half a report or costs the one that was there.
/// </summary>
public static class OutputFile
{
    /// <summary>The name that means standard output.</summary>
    public const string Standard = "-";

    /// <param name="path">Where the file is to be; - for standard output.</param>
    /// <param name="content">All of it.</param>
    /// <param name="cancel">Leaves things as they were.</param>
    /// <exception cref="OutputException">The place cannot be written to.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        if (path == Standard)
        {
            using var output = Console.OpenStandardOutput();
            await output.WriteAsync(content, cancel);
            return;
        }

        var place = Path.GetFullPath(path);
        var unfinished = $"{place}.{Environment.ProcessId}.unfinished";
        try
        {
            await File.WriteAllBytesAsync(unfinished, content, cancel);
            cancel.ThrowIfCancellationRequested();
            File.Move(unfinished, place, overwrite: true);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OutputException(path, reason);
        }
        finally
        {
            if (File.Exists(unfinished)) { File.Delete(unfinished); }
        }
    }
}
