using Attune.Domain.Programs;

namespace Attune.Domain.Questions;

/// <summary>Why questions cannot form a pack.</summary>
public enum PackProblem
{
    NoQuestion,

    /// <summary>More than six answers in words do not fit into the twelve minutes of a leader.</summary>
    MoreThanSix,

    /// <summary>Closed questions are quick, but not without end.</summary>
    TooManyInAll,

    /// <summary>A second matrix would ask who does the same work.</summary>
    TwoMatrices,
    SameIdTwice,

    /// <summary>A question itself cannot be asked as it is.</summary>
    FlawedQuestion,
}

/// <summary>The questions of a program in one version. A version never changes: an edit makes a new one.</summary>
public sealed class QuestionPack
{
    /// <summary>A leader gives twelve minutes; a seventh answer in words would cost the answers to the others.</summary>
    public const int MostOpen = 6;

    public const int MostInAll = 10;

    private QuestionPack()
    {
    }

    /// <exception cref="ArgumentException">The questions have a problem.</exception>
    public QuestionPack(ProgramId program, int version, ImmutableArray<PackQuestion> questions)
    {
        if (Problem(questions) is { } problem)
        {
            throw new ArgumentException($"The pack has a problem: {problem}.", nameof(questions));
        }

        (Program, Version, Questions) = (program, version, questions);
    }

    /// <summary>
    /// The questions that a file was answered to. They were asked elsewhere and are answered already, so nobody's twelve minutes limit their number; that they can be
    /// shown does.
    /// </summary>
    /// <exception cref="ArgumentException">The questions have a problem.</exception>
    public static QuestionPack Imported(ProgramId program, int version, ImmutableArray<PackQuestion> questions)
        => ImportProblem(questions) is { } problem
            ? throw new ArgumentException($"The pack has a problem: {problem}.", nameof(questions))
            : new() { Program = program, Version = version, Questions = questions };

    /// <summary>Why questions of a file cannot form a pack.</summary>
    public static PackProblem? ImportProblem(ImmutableArray<PackQuestion> questions) => Problem(questions) is var problem && problem == PackProblem.MoreThanSix
        ? questions.DistinctBy(question => question.Id).Count() < questions.Length ? PackProblem.SameIdTwice : questions.Any(question => !question.Flaws().IsEmpty) ? PackProblem.FlawedQuestion : null
        : problem;

    public ProgramId Program { get; private set; }

    /// <summary>The version's number, counted from 1.</summary>
    public int Version { get; private set; }

    public ImmutableArray<PackQuestion> Questions { get; private set; } = [];

    /// <summary>Questions of this version that are not asked in one round, where this is the pack as that round asks it (<see cref="Resting"/>); else empty.</summary>
    public ImmutableArray<PackQuestion> Rested { get; private init; } = [];

    /// <summary>The pack as a round asks it that leaves some questions unasked. Nobody asks what remains as a version of its own: it is not stored.</summary>
    /// <param name="rested">Ids of the questions that are not asked; one that is not in the pack is none.</param>
    public QuestionPack Resting(ImmutableArray<string> rested) => !Questions.Any(question => rested.Contains(question.Id)) ? this : new()
    {
        Program = Program,
        Version = Version,
        Questions = Questions.RemoveAll(question => rested.Contains(question.Id)),
        Rested = [.. Questions.Where(question => rested.Contains(question.Id))],
    };

    public PackQuestion? Find(string question) => Questions.FirstOrDefault(packQuestion => packQuestion.Id == question);

    /// <summary>The number under which a question is asked, counted from 1; null for one that is not in the pack, such as a word asked about afterwards.</summary>
    public int? NumberOf(string question) => Questions.Select((asked, place) => (asked.Id, Number: (int?)(place + 1))).FirstOrDefault(asked => asked.Id == question).Number;

    public QuestionPack Revise(ImmutableArray<PackQuestion> questions) => new(Program, Version + 1, questions);

    /// <summary>Copies the questions for another program, as its first version.</summary>
    public QuestionPack CloneFor(ProgramId program) => new(program, 1, Questions);

    public static PackProblem? Problem(ImmutableArray<PackQuestion> questions) => questions switch
    {
        { Length: 0 } => PackProblem.NoQuestion,
        { Length: > MostInAll } => PackProblem.TooManyInAll,
        _ when questions.Count(question => question.IsOpen) > MostOpen => PackProblem.MoreThanSix,
        _ when questions.Count(question => question.Kind == QuestionKind.Matrix) > 1 => PackProblem.TwoMatrices,
        _ when questions.DistinctBy(question => question.Id).Count() < questions.Length => PackProblem.SameIdTwice,
        _ when questions.Any(question => !question.Flaws().IsEmpty) => PackProblem.FlawedQuestion,
        _ => null,
    };
}
