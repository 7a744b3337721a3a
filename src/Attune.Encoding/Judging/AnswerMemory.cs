using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Attune.Encoding.Judging;

/// <summary>
/// Remembers what a judge answered, so that the same sentences are not sent twice. In a folder an answer is sealed with a key that is derived from the
/// sentences themselves: a reason may repeat their words, and so only somebody who has the sentences can read it. A file that is broken or of somebody
/// else counts as missing. Several threads, and several programs, may use it at once.
/// </summary>
internal sealed class AnswerMemory
{
    private const int Most = 10_000;
    private const int LargestFile = 16 * 1024;
    private const string Ending = ".opinion";

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly string? _folder;

    private AnswerMemory(string? folder) => _folder = folder;

    /// <param name="folder">The folder, made if it is not there; null for none.</param>
    /// <exception cref="JudgeException">The folder cannot be made.</exception>
    public static AnswerMemory Open(string? folder)
    {
        if (folder is null) { return new(null); }

        try
        {
            return new(Directory.CreateDirectory(folder).FullName);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new JudgeException(JudgingTexts.CacheUnusable(folder, failed.Message), failed);
        }
    }

    /// <summary>The answer to what was asked; null if it is not known.</summary>
    public string? Recall(AnswerKey key)
    {
        if (_known.TryGetValue(key.Name, out var answer)) { return answer; }

        if (_folder is null || !TryRead(Path.Combine(_folder, key.Name + Ending), out var file) || key.Open(file) is not { } kept) { return null; }

        Keep(key, kept);
        return kept;
    }

    /// <summary>Remembers an answer. A folder that cannot be written to costs only a question asked again.</summary>
    public void Remember(AnswerKey key, string answer)
    {
        Keep(key, answer);
        if (_folder is null) { return; }

        var part = Path.Combine(_folder, $"{key.Name}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.part");
        // Renamed when it is whole, so that no other program reads half of it.
        if (!Succeeds(() => File.WriteAllBytes(part, key.Seal(answer))) || !Succeeds(() => File.Move(part, Path.Combine(_folder, key.Name + Ending), overwrite: true)))
        {
            Succeeds(() => File.Delete(part));
        }
    }

    private void Keep(AnswerKey key, string answer)
    {
        if (_known.Count < Most) { _known[key.Name] = answer; }
    }

    private static bool TryRead(string path, out byte[] file)
    {
        byte[] read = [];
        var found = Succeeds(() => read = new FileInfo(path) is { Exists: true, Length: <= LargestFile } ? File.ReadAllBytes(path) : []);
        file = read;
        return found && read.Length > 0;
    }

    private static bool Succeeds(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
