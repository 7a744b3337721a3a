namespace Attune.Cli.Output;

/// <summary>A folder for several files, which is created if it does not exist.</summary>
public static class OutputFolder
{
    /// <exception cref="OutputException">The folder cannot be created.</exception>
    public static void Make(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OutputException(path, reason);
        }
    }
}
