namespace Attune.Cli.Output;

/// <summary>One file to be written.</summary>
/// <param name="Path">The path of the file; - for standard output.</param>
/// <param name="Content">The whole content.</param>
public readonly record struct WholeFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>
/// Writes files that appear whole or not at all: they are written under temporary names beside their places and renamed at the end, so that neither Ctrl-C nor
/// a full disk leaves half a report or destroys the one that was there. A device is written to and never renamed over: whoever is root would lose /dev/null. Where
/// a link stands, what it leads to is written.
/// </summary>
public static class OutputFile
{
    /// <summary>The name that means standard output.</summary>
    public const string Standard = "-";

    /// <summary>Writes one file, as <see cref="WriteAllAsync"/> does.</summary>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel) => WriteAllAsync([new(path, content)], cancel);

    /// <summary>Writes files that belong together: none is renamed to its place before all of them are on the disk.</summary>
    /// <param name="files">The files; no path may occur twice.</param>
    /// <param name="cancel">Cancels the writing and leaves the former files as they were.</param>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static async Task WriteAllAsync(IReadOnlyCollection<WholeFile> files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        var named = files.Where(file => file.Path != Standard && !IsDevice(file.Path)).Select(file => (File: file, Place: PlaceOf(file.Path), Unfinished: UnfinishedName(file.Path))).ToList();
        try
        {
            foreach (var (file, _, unfinished) in named)
            {
                await OrSayAsync(file.Path, () => File.WriteAllBytesAsync(unfinished, file.Content, cancel));
            }

            cancel.ThrowIfCancellationRequested();
            foreach (var (file, place, unfinished) in named)
            {
                await OrSayAsync(file.Path, () => { File.Move(unfinished, place, overwrite: true); return Task.CompletedTask; });
            }
        }
        finally
        {
            foreach (var (_, _, unfinished) in named.Where(file => File.Exists(file.Unfinished))) { File.Delete(unfinished); }
        }

        foreach (var file in files.Where(file => IsDevice(file.Path)))
        {
            await OrSayAsync(file.Path, () => File.WriteAllBytesAsync(file.Path, file.Content, cancel));
        }

        foreach (var file in files.Where(file => file.Path == Standard))
        {
            using var output = Console.OpenStandardOutput();
            await output.WriteAsync(file.Content, cancel);
        }
    }

    private static bool IsDevice(string path)
        => path != Standard && Path.GetFullPath(path).StartsWith(OperatingSystem.IsWindows() ? @"\\.\" : "/dev/", StringComparison.Ordinal);

    private static string PlaceOf(string path) => new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path);

    private static string UnfinishedName(string path) => $"{PlaceOf(path)}.{Environment.ProcessId}.unfinished";

    private static async Task OrSayAsync(string path, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OutputException(path, reason);
        }
    }
}
