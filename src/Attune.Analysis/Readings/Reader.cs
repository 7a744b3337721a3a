using System.Collections.Immutable;
using System.Reflection;

namespace Attune.Analysis;

/// <summary>The second half of a reading: points and vectors in, findings out. Pure: same input, same reading.</summary>
public static class Reader
{
    /// <summary>Version of the analysis; part of every reading.</summary>
    public static string Version { get; } = typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <param name="prepared">The round, split into points.</param>
    /// <param name="vectors">What an encoder made of its texts.</param>
    /// <param name="options">Constants.</param>
    /// <param name="progress">Told the number of questions read so far.</param>
    /// <exception cref="ArgumentException">The vectors are not those of the round, or come from different encoders.</exception>
    public static Reading Read(PreparedRound prepared, RoundVectors vectors, ReadingOptions options, IProgress<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(options);
        MustFit(prepared, vectors);
        return Join(prepared, vectors.EncoderId, Questions(prepared, vectors, options, progress), vectors.Themes, options);
    }

    /// <summary>A reading of questions that were read one by one (<see cref="QuestionReader"/>).</summary>
    /// <param name="prepared">The round.</param>
    /// <param name="encoderId">Who made all vectors.</param>
    /// <param name="questions">One a question, in its order.</param>
    /// <param name="themes">The vectors of <see cref="PreparedRound.Themes"/>; null where that is.</param>
    /// <param name="options">Those the questions were read with.</param>
    public static Reading Join(PreparedRound prepared, string encoderId, ImmutableArray<QuestionReading> questions, SubjectVectors? themes, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        ArgumentNullException.ThrowIfNull(options);
        var round = prepared.Round;
        return new()
        {
            Version = Version,
            EncoderId = encoderId,
            InputsHash = options.Hash(round),
            Round = round,
            Leaders = SideCounts.Of(round.Answers.Select(answer => (answer.Leader, answer.Side)).Distinct().Select(leader => leader.Side)),
            Questions = questions,
            Ownership = OwnershipReading.Of(round.Expectations),
            Perception = PerceptionReading.Of(round, questions.ToDictionary(question => question.Question.Id, Found)),
            Themes = themes is null ? [] : ThemeReader.Read(prepared, themes, options),
        };
    }

    /// <summary>How many questions are read at once: each compares thousands of points pair by pair, and more would fill the memory, not the processors.</summary>
    public const int QuestionsAtOnce = 4;

    private static ImmutableArray<QuestionReading> Questions(PreparedRound prepared, RoundVectors vectors, ReadingOptions options, IProgress<int>? progress)
    {
        var (gate, done) = (new Lock(), 0);
        return [.. SideBySide.Select(prepared.Questions.Length, Read, QuestionsAtOnce)];

        QuestionReading Read(int at)
        {
            var own = vectors.Questions[at] with { Texts = vectors.Questions[at].Texts.Copy() };
            var reading = new QuestionReader(prepared.Round, prepared.Questions[at], options).Read(own);
            lock (gate) { progress?.Report(++done); }

            return reading;
        }
    }

    /// <summary>How alike a question's answers were found: the leaders behind its agreements among those behind all its findings.</summary>
    private static Likeness? Found(QuestionReading question)
    {
        double leaders = question.Cards.Sum(card => card.Leaders.Total);
        if (leaders == 0) { return null; }

        var alike = question.Cards.Where(card => card.Kind is CardKind.CommonGround or CardKind.HiddenAgreement).Sum(card => card.Leaders.Total);
        return Likenesses[(int)Math.Round(alike / leaders * (Likenesses.Length - 1), MidpointRounding.AwayFromZero)];
    }

    private static Likeness[] Likenesses { get; } = Enum.GetValues<Likeness>();

    private static void MustFit(PreparedRound prepared, RoundVectors vectors)
    {
        if (vectors.Questions.Length != prepared.Questions.Length || vectors.Themes is null != prepared.Themes is null)
        {
            throw new ArgumentException("The vectors are not those of the round.", nameof(vectors));
        }

        var foreign = vectors.Questions.Append(vectors.Themes).OfType<SubjectVectors>()
            .SelectMany(question => new[] { question.Texts.EncoderId, question.Words.EncoderId })
            .FirstOrDefault(id => id != vectors.EncoderId);
        if (foreign is not null)
        {
            throw new ArgumentException($"Vectors of {foreign} and of {vectors.EncoderId} are not compared.", nameof(vectors));
        }
    }
}
