using System.Text;
using System.Text.RegularExpressions;

namespace Attune.Domain.Statements;

/// <summary>Whether words were kept, removed or added.</summary>
public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>Some consecutive words that were kept, removed or added.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>The difference between two wordings, word by word.</summary>
public static partial class WordDiff
{
    /// <summary>
    /// Compares by the longest common subsequence of words; removed words stand before what was put in their place. The kept and the added parts together are
    /// the later wording; the kept and the removed parts are the earlier one.
    /// </summary>
    public static ImmutableArray<DiffPart> Between(string before, string after)
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

    // Each word includes the space after it, so that the parts put together are a text again.
    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static bool IsSame(string one, string other) => one.AsSpan().Trim().SequenceEqual(other.AsSpan().Trim());

    /// <summary>The length of the longest common subsequence of what follows place i of one text and place j of the other.</summary>
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
