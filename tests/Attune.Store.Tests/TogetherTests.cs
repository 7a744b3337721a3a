using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store.Reading;
using Attune.Store.Tests.Providers;

namespace Attune.Store.Tests;

/// <summary>Queries that are asked together give what each gives alone.</summary>
public sealed class TogetherTests(Databases databases)
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Each_query_gets_its_own_rows_whatever_its_parameters_are_called(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var (one, two) = (await MakeAsync(database, "It's @id_0; here"), await MakeAsync(database, "Two"));
        await using var db = database.Open();
        var asked = new Together(db);
        // Both name their parameter alike.
        var (first, second) = (asked.First(Of(one)), asked.First(Of(two)));
        var packs = asked.List(db.Packs.AsNoTracking().Where(pack => pack.Program == two));
        var named = asked.Count(db.Programs.Where(program => program.Phase == ProgramPhase.Build && program.Id != one));
        var nobody = asked.First(db.Leaders.Where(leader => leader.Program == one));
        var any = asked.Any(db.Rounds.Where(round => round.Program == one));
        var none = asked.Any(db.Rounds.Where(round => round.Program == default));
        var empty = asked.Count(db.Rounds.Where(round => round.Program == default));
        Should.Throw<InvalidOperationException>(() => first());
        await asked.ReadAsync(Cancel);
        (first()!.Name, second()!.Name).ShouldBe(("It's @id_0; here", "Two"));
        packs().ShouldHaveSingleItem().Questions.Length.ShouldBe(StarterPack.For(two).Questions.Length);
        (named(), nobody(), any(), none(), empty()).ShouldBe((1, null, true, false, 0));

        IQueryable<Domain.Programs.Program> Of(ProgramId id) => db.Programs.AsNoTracking().Where(program => program.Id == id);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_brought_can_be_changed_and_saved_and_the_context_asks_on(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var id = await MakeAsync(database, "Meridian");
        await using (var db = database.Open())
        {
            var asked = new Together(db);
            var (round, program) = (asked.First(db.Rounds.Where(candidate => candidate.Program == id)), asked.First(db.Programs.Where(candidate => candidate.Id == id)));
            await asked.ReadAsync(Cancel);
            round()!.Choose(Contract.Attributed);
            await db.SaveChangesAsync(Cancel);
            (await db.Programs.CountAsync(Cancel)).ShouldBe(1);
            var again = asked.Any(db.Programs);
            await asked.ReadAsync(Cancel);
            (again(), program()!.Name).ShouldBe((true, "Meridian"));
        }

        await using var after = database.Open();
        (await after.Rounds.SingleAsync(Cancel)).Contract.ShouldBe(Contract.Attributed);
    }

    private static async Task<ProgramId> MakeAsync(TestDatabase database, string name)
    {
        await using var db = database.Open();
        var program = new Domain.Programs.Program(ProgramId.New(), Guid.NewGuid(), new(name, "One core", ProgramPhase.Build, null, "", new("Business", "IT")), Now);
        var pack = StarterPack.For(program.Id);
        db.AddRange(program, pack, new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(new(4, 4))));
        await db.SaveChangesAsync(Cancel);
        return program.Id;
    }
}
