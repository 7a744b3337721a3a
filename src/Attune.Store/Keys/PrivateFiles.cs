namespace Attune.Store.Keys;

/// <summary>Files and folders that only the account that runs the product may read: 0600 and 0700, whatever the umask says.</summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>Makes the folder if it is missing. One that is there already stays as it is, because it may be a mount with rules of its own.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(path); }
        else { Directory.CreateDirectory(path, OwnFolder); }
    }

    /// <summary>Makes the folder of a file if it is missing.</summary>
    public static void MakeFolderOf(string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { Length: > 0 } folder) { MakeFolder(folder); }
    }

    /// <summary>Makes a file that is not there yet.</summary>
    public static FileStream MakeNew(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = OwnFile; }
        return new(path, options);
    }

    /// <summary>Makes the file if it is missing, empty, and takes the right to read it from everybody else. What cannot be done is left to whoever opens the file.</summary>
    public static void Own(string path)
    {
        try
        {
            if (!File.Exists(path)) { MakeNew(path).Dispose(); }
            else if (!OperatingSystem.IsWindows()) { File.SetUnixFileMode(path, OwnFile); }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The file belongs to another account, or was made at the same moment by another process.
        }
    }
}
