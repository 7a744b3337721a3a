namespace Attune.Intake;

/// <summary>Opens the files a person names.</summary>
public static class InputFile
{
    /// <summary>The name that means standard input.</summary>
    public const string Standard = "-";

    /// <summary>Reads a file with <paramref name="read"/>, or reports why it cannot be opened.</summary>
    /// <param name="path">The file as the person named it; - for standard input.</param>
    /// <param name="read">Reads the stream, and is given the name to use in problems.</param>
    public static Import<T> Read<T>(string path, Func<Stream, string, Import<T>> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        if (path == Standard)
        {
            using var input = Console.OpenStandardInput();
            return read(input, IntakeTexts.StandardInput);
        }

        var findings = new Findings(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return read(file, path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Whole(Wordings.FileMissing(Directory.GetCurrentDirectory()));
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            findings.Whole(Wordings.FileIsFolder());
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            findings.Whole(Wordings.FileUnreadable(unreadable.Message));
        }

        return findings.Finish<T>(null);
    }
}
