using System.Text;
using System.Text.RegularExpressions;

namespace Attune.Domain;

public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>Some words in a row that were kept, taken out or put in.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>What one wording changed of another, word by word.</summary>
public static partial class WordDiff
{
    /// <summary>
    /// By the longest run of common words; what was taken out stands before what was put in its place. The kept and the
    /// added parts together are the latter wording; the kept and the removed ones are the words of the former.
    /// </summary>
    public static ImmutableArray<DiffPart> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        string[] old = Words(before), now = Words(after);
        var common = Common(old, now);
        var parts = new Parts();
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && IsSame(old[i], now[j]))
            {
                parts.Keep(now[j++]);
                i++;
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1])) { parts.Removed.Append(old[i++]); }
            else { parts.Added.Append(now[j++]); }
        }

        return parts.All();
    }

    // A word takes the space after it along, so that parts put together are a text again.
    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static bool IsSame(string one, string other) => one.AsSpan().Trim().SequenceEqual(other.AsSpan().Trim());

    /// <summary>Length of the longest common run in what follows place i of one and place j of the other.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = IsSame(old[i], now[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    [GeneratedRegex(@"\s*[\p{L}\p{N}\p{M}'’-]+\s*|[^\p{L}\p{N}\p{M}]\s*")]
    private static partial Regex Word();

    private sealed class Parts
    {
        private readonly ImmutableArray<DiffPart>.Builder _parts = ImmutableArray.CreateBuilder<DiffPart>();
        private readonly StringBuilder _kept = new();

        public StringBuilder Removed { get; } = new();

        public StringBuilder Added { get; } = new();

        public void Keep(string word)
        {
            if (Removed.Length + Added.Length > 0) { Flush(); }
            _kept.Append(word);
        }

        public ImmutableArray<DiffPart> All()
        {
            Flush();
            return _parts.ToImmutable();
        }

        private void Flush()
        {
            Take(DiffKind.Same, _kept);
            Take(DiffKind.Removed, Removed);
            Take(DiffKind.Added, Added);
        }

        private void Take(DiffKind kind, StringBuilder text)
        {
            if (text.Length > 0) { _parts.Add(new(kind, text.ToString())); }
            text.Clear();
        }
    }
}
