using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;

namespace Attune.Encoding;

/// <summary>
/// Keeps the questions of one round as they were read last, so that a changed topic, merge or answer reads its own question anew and no other. It holds words, and lives
/// as long as the reading does. Readings that use it take turns.
/// </summary>
public sealed class KeptQuestions
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;
    private ImmutableDictionary<string, KeptQuestion> _kept = ImmutableDictionary<string, KeptQuestion>.Empty;

    /// <summary>The ids of the questions that were read anew by the last reading; the others were taken as they were.</summary>
    public ImmutableArray<string> ReadLast { get; private set; } = [];

    /// <summary>Reads when nobody else does.</summary>
    internal Task<Reading> InTurnAsync(Func<Task<Reading>> read)
    {
        lock (_gate)
        {
            var mine = AfterAsync(_last, read);
            _last = mine;
            return mine;
        }
    }

    // Whether the reading before failed is for those who wait for it.
    private static async Task<Reading> AfterAsync(Task before, Func<Task<Reading>> read)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await read();
    }

    /// <summary>Splits the round into points, as far as its answers are not those that were split before.</summary>
    internal PreparedRound Prepare(LockedRound round)
        => PreparedRound.Prepare(round, question => _kept.GetValueOrDefault(question.Id) is { } kept && kept.Points == QuestionInputs.OfPoints(round, question) ? kept.Prepared : null);

    /// <returns>Null if the question has to be read.</returns>
    internal KeptQuestion? Find(LockedRound round, PreparedQuestion question, ReadBy by)
        => _kept.GetValueOrDefault(question.Question.Id) is { } kept && ReferenceEquals(kept.Prepared, question) && kept.By == by && kept.Inputs == QuestionInputs.OfReading(round, question.Question, kept.Words)
            ? kept : null;

    /// <summary>Keeps all questions of a reading in the place of those before.</summary>
    internal void Keep(IReadOnlyCollection<KeptQuestion> all, IEnumerable<string> read)
        => (_kept, ReadLast) = (all.ToImmutableDictionary(question => question.Prepared.Question.Id), [.. read]);
}

/// <summary>How a question is read: another encoder or other constants make another reading.</summary>
internal sealed record ReadBy(string EncoderId, ReadingOptions Options);

/// <summary>A question that was read.</summary>
/// <param name="Points">The hash of its answers.</param>
/// <param name="Prepared">Its points.</param>
/// <param name="By">How it was read.</param>
/// <param name="Words">The keys of its words.</param>
/// <param name="Inputs">The hash of what else it was read from.</param>
/// <param name="Reading">What was found.</param>
internal sealed record KeptQuestion(string Points, PreparedQuestion Prepared, ReadBy By, IReadOnlySet<string> Words, string Inputs, QuestionReading Reading)
{
    /// <summary>The question of a room while nothing is said of what was settled elsewhere; null for one of a crowd.</summary>
    public BegunQuestion? Begun { get; init; }

    /// <summary>What was learned from the settled questions of the round.</summary>
    public double Shift { get; init; }

    public static KeptQuestion Read(LockedRound round, PreparedQuestion question, ReadBy by, QuestionReader reader, QuestionReading reading) => new(
        QuestionInputs.OfPoints(round, question.Question), question, by, reader.WordKeys, QuestionInputs.OfReading(round, question.Question, reader.WordKeys), reading);
}

/// <summary>The reader of a question of a room with its vectors: what is asked is read from it again as more is settled in the round.</summary>
internal sealed record BegunQuestion(QuestionReader Reader, TextVectors Vectors);
