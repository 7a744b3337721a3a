using System.Globalization;
using System.Text.Json.Serialization;
using Attune.Domain.Questions;

namespace Attune.Domain.Rounds;

/// <summary>A question asked after the lock: on a word that both sides used, each author writes one sentence on what it means to them.</summary>
/// <param name="Word">The word.</param>
/// <param name="Number">Which probe of its round it is, from 1.</param>
public sealed record Probe(string Word, int Number = 1)
{
    /// <summary>Three sentences take about two minutes.</summary>
    public const int Most = 3;

    public const int LongestWord = 60;

    private const string Prefix = "probe:";

    /// <summary>The key of its answers among the answers of the round. It does not hold the word, which leaders wrote, because keys are stored in the clear.</summary>
    [JsonIgnore]
    public string Question => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number}");

    /// <summary>The probe as a question of a pack, so that what was sent can be checked against it.</summary>
    public PackQuestion AsQuestion() => new(Question, Word);

    public static bool IsProbe(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.StartsWith(Prefix, StringComparison.Ordinal);
    }
}
