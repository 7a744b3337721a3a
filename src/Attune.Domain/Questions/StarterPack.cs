using Attune.Domain.Programs;

namespace Attune.Domain.Questions;

/// <summary>The six questions with which a program starts; every one of them can be edited.</summary>
public static class StarterPack
{
    public static ImmutableArray<PackQuestion> Questions { get; } = PackResource.Read("StarterPack.json").Questions;

    public static QuestionPack For(ProgramId program) => new(program, 1, Questions);
}
