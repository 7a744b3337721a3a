using System.Text.Json.Serialization;

namespace Attune.Domain;

/// <summary>After the lock: a word both sides used, and one sentence each on what it means to the author.</summary>
public sealed record Probe(string Word)
{
    /// <summary>Two minutes are three sentences.</summary>
    public const int Most = 3;

    public const int LongestWord = 60;

    private const string Prefix = "probe:";

    /// <summary>Key of its answers among the answers of the round.</summary>
    [JsonIgnore]
    public string Question => Prefix + Word;

    /// <summary>The probe as a question, for checking what was sent.</summary>
    public PackQuestion AsQuestion() => new(Question, Word);

    public static bool IsProbe(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.StartsWith(Prefix, StringComparison.Ordinal);
    }
}
