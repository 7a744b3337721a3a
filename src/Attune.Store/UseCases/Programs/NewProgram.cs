using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Store.UseCases.Programs;

/// <summary>A program as it begins: with the six questions in the words of its sector and a first round.</summary>
internal static class NewProgram
{
    // Before anyone is named, the rules are those for a room of the usual size.
    private static readonly SideCounts UsualRoom = new(4, 4);

    /// <summary>Adds a program with its first round; whoever calls saves.</summary>
    public static (Program Program, QuestionPack Pack) AddProgram(this AttuneDb db, ProgramDescription description, Sector sector, Guid account, DateTimeOffset now)
    {
        var program = new Program(ProgramId.New(), account, description, now);
        var pack = SectorPack.For(sector, program.Id);
        db.AddRange(program, pack, new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(UsualRoom)));
        return (program, pack);
    }
}
