using System.Collections.Immutable;
using Attune.Analysis.Cascades;
using Attune.Analysis.Readings;

namespace Attune.Encoding;

/// <summary>Encodes answers of teams and reads what they carry. Each call reads a part of the answers, so that few vectors are in memory at a time.</summary>
public static class CascadeReader
{
    /// <summary>Up to so many answers are read by the encoder of rooms, which takes milliseconds a text.</summary>
    public const int FewUpTo = 600;

    /// <summary>So many answers are read together: enough to tell what is common in them, and some ten megabytes of vectors.</summary>
    public const int AtOnce = 5_000;

    /// <param name="answers">The answers to one question, or a part of them.</param>
    /// <param name="question">The text of the question.</param>
    /// <param name="matters">What the leaders said and agreed.</param>
    /// <param name="few">Whether all answers, not only these, are few (<see cref="FewUpTo"/>).</param>
    /// <param name="encoders">The encoders.</param>
    /// <param name="options">The constants.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>One for each answer, in the same order.</returns>
    public static async ValueTask<ImmutableArray<CarriedAnswer>> ReadAsync(
        IReadOnlyList<string> answers, string question, ImmutableArray<CarriedMatter> matters, bool few, RoundEncoders encoders, ReadingOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(encoders);
        var prepared = CarriedAnswers.Prepare(answers, question, matters);
        return few
            ? CarriedReader.ReadFew(prepared, await encoders.Room.EncodeAsync(prepared.Texts.Texts, cancel), options)
            : CarriedReader.ReadMany(prepared, await encoders.Crowd.EncodeAsync(prepared.Texts, cancel), options);
    }
}
