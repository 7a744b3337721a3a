using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store.Reading;

namespace Attune.Web.Room;

/// <summary>What a sitting is read with: its program, its round, what that asks, how the sitting stands, and all leaders of the program.</summary>
internal sealed record SittingFrame(Domain.Programs.Program Program, Round Round, QuestionPack Pack, Sitting Sitting, IReadOnlyList<Leader> Leaders)
{
    /// <summary>Asks for the frames of all rounds that a query finds.</summary>
    public static Func<ImmutableArray<SittingFrame>> Ask(Together asked, IQueryable<Round> all)
    {
        var (db, rounds) = (asked.Db, all.AsNoTracking());
        var (ids, programIds) = (rounds.Select(round => round.Id), rounds.Select(round => round.Program));
        var found = asked.List(rounds);
        var programs = asked.List(db.Programs.AsNoTracking().Where(program => programIds.Contains(program.Id)));
        var packs = asked.List(db.Packs.AsNoTracking().Where(pack => programIds.Contains(pack.Program) && rounds.Any(round => round.Program == pack.Program && round.PackVersion == pack.Version)));
        var sittings = asked.List(db.Sittings.AsNoTracking().Where(sitting => ids.Contains(sitting.Round)));
        var leaders = asked.List(db.Leaders.AsNoTracking().Where(leader => programIds.Contains(leader.Program)));
        return () => [.. found().Select(round => new SittingFrame(
            programs().First(program => program.Id == round.Program), round, round.Asks(packs().First(pack => pack.Program == round.Program && pack.Version == round.PackVersion)),
            sittings().Find(sitting => sitting.Round == round.Id) ?? new Sitting(round.Id, round.Program), leaders().FindAll(leader => leader.Program == round.Program)))];
    }
}
