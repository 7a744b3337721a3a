using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Tracking;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Privacy;
using Attune.Store.Tests.Providers;
using Attune.Store.Tracking;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;

namespace Attune.Store.Tests.Statements;

public sealed class BenefitActualTests(Databases databases)
{
    private static readonly DateTimeOffset Later = new(2028, 1, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2028, 1, 15);
    private static readonly Quarter Quarter = new(2027, 4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_owner_enters_a_figure_the_other_side_confirms_it_and_a_correction_needs_confirming_again(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        var (owner, other) = Sides(room);
        var benefit = await BenefitAsync(database, room, owner);
        (await EnterAsync(database, benefit, owner, 6.50m, 0)).ShouldBe(new(WriteOutcome.Saved));
        // The page that was open meanwhile knows of no figure.
        (await EnterAsync(database, benefit, owner, 8m, 0)).Outcome.ShouldBe(WriteOutcome.ChangedElsewhere);
        (await EnterAsync(database, benefit, owner, 8m, 1)).Problem.ShouldBe(ActualProblem.NoWhy);
        (await TrackAsync(database, room)).Standing.ShouldBe(BenefitStanding.Unshown);

        var first = await NewestAsync(database);
        (await JudgeAsync(database, first, owner, true)).Outcome.ShouldBe(WriteOutcome.NotInvited);
        (await JudgeAsync(database, first, other, false, " ")).Problem.ShouldBe(VerdictProblem.NoReason);
        (await JudgeAsync(database, first, other, false, "One plant is missing.")).Outcome.ShouldBe(WriteOutcome.Saved);
        (await TrackAsync(database, room)).Unconfirmed.Single().State.ShouldBe(QuarterState.Disputed);
        (await EnterAsync(database, benefit, owner, 6.90m, 1, "With the plant in Graz.")).ShouldBe(new(WriteOutcome.Saved));
        (await JudgeAsync(database, first, other, true)).Outcome.ShouldBe(WriteOutcome.ChangedElsewhere);
        (await JudgeAsync(database, await NewestAsync(database), other, true)).Outcome.ShouldBe(WriteOutcome.Saved);

        var track = await TrackAsync(database, room);
        (track.Standing, track.Confirmed!.Actual!.Value, track.Confirmed.Corrected.Single().Value).ShouldBe((BenefitStanding.Met, 6.90m, 6.50m));
        await using var db = database.Open();
        (await db.Audit.Where(line => line.Act >= Model.AuditAct.FigureEntered).OrderBy(line => line.Number).Select(line => line.Act).ToListAsync(Cancel))
            .ShouldBe([Model.AuditAct.FigureEntered, Model.AuditAct.FigureDisputed, Model.AuditAct.FigureCorrected, Model.AuditAct.FigureConfirmed]);
    }

    [Theory, OnBothDatabases]
    public async Task Two_windows_that_enter_a_figure_of_a_quarter_at_once_keep_one(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        var benefit = await BenefitAsync(database, room, Sides(room).Owner);
        var ends = await Task.WhenAll(Enumerable.Range(5, 4).Select(value => EnterAsync(database, benefit, Sides(room).Owner, value, 0)));
        ends.Count(end => end.Outcome == WriteOutcome.Saved).ShouldBe(1);
        ends.Count(end => end.Outcome == WriteOutcome.ChangedElsewhere).ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task Erasing_owner_and_confirmer_takes_names_and_words_and_leaves_the_figure_and_what_was_said_of_it(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        var (owner, other) = Sides(room);
        var benefit = await BenefitAsync(database, room, owner);
        await EnterAsync(database, benefit, owner, 6m, 0);
        await JudgeAsync(database, await NewestAsync(database), other, false, "One plant is missing.");
        foreach (var leader in new[] { owner, other })
        {
            (await database.EraseLeader.RunAsync(leader.Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(ErasureOutcome.Erased);
        }

        await using var db = database.Open();
        var figure = await db.BenefitActuals.SingleAsync(Cancel);
        (figure.EnteredBy, figure.Note, figure.Value).ShouldBe((null, "", 6m));
        var verdict = await db.BenefitVerdicts.SingleAsync(Cancel);
        (verdict.Leader, verdict.Reason, verdict.Confirms, verdict.Side).ShouldBe((null, "", false, Side.It));
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_program_and_a_dropped_benefit_take_their_figures_along(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        var (owner, other) = Sides(room);
        var benefit = await BenefitAsync(database, room, owner);
        await EnterAsync(database, benefit, owner, 6m, 0);
        await JudgeAsync(database, await NewestAsync(database), other, true);
        await using (var db = database.Open()) { await new DropBenefit(db).RunAsync(benefit.Id, room.Meridian.Program.Id, Cancel); }
        await using (var db = database.Open()) { (await db.BenefitActuals.CountAsync(Cancel), await db.BenefitVerdicts.CountAsync(Cancel)).ShouldBe((0, 0)); }
        await EnterAsync(database, await BenefitAsync(database, room, owner), owner, 6m, 0);
        await database.EraseProgram.RunAsync(room.Meridian.Program.Id, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel);
        await using (var db = database.Open()) { (await db.BenefitActuals.CountAsync(Cancel)).ShouldBe(0); }
    }

    [Theory, OnBothDatabases]
    public async Task A_principle_that_was_looked_at_again_is_kept_until_its_next_day_unless_it_was_replaced(Provider provider)
    {
        await using var database = await databases.NewAsync(provider);
        var room = await AgreeingRoom.StartAsync(database);
        var hands = Ground.From(new HandVote(new(4, 4), new(4, 4)))!;
        Principle Version(int number) => new(room.Meridian.Round, number, Fit.ToStandard, "Standard first.", hands, "Ruth", Meridian.Now, new(2027, 5, 1));
        await KeepAsync(database, Version(1));
        await using (var db = database.Open()) { (await new ReviewPrinciple(db).RunAsync(Version(1), new(2028, 5, 1), "Ruth", Later, Cancel)).ShouldBe(WriteOutcome.Saved); }
        await using (var db = database.Open()) { PrincipleReview.DueOn(Version(1), await db.PrincipleReviews.ToListAsync(Cancel)).ShouldBe(new DateOnly(2028, 5, 1)); }
        await KeepAsync(database, Version(2));
        await using (var db = database.Open()) { (await new ReviewPrinciple(db).RunAsync(Version(1), new(2028, 5, 1), "Ruth", Later, Cancel)).ShouldBe(WriteOutcome.ChangedElsewhere); }
    }

    private static (Leader Owner, Leader Other) Sides(AgreeingRoom room)
        => (room.Meridian.Leaders.First(leader => leader.Side == Side.Business), room.Meridian.Leaders.First(leader => leader.Side == Side.It));

    private static async Task<Benefit> BenefitAsync(TestDatabase database, AgreeingRoom room, Leader owner)
    {
        var benefit = new Benefit(BenefitId.New(), room.Meridian.Round, new("A faster close", "Working days", "days", 14m, 7m, Quarter, Accountable.ForLeader(owner.Id)), Meridian.Now);
        await KeepAsync(database, benefit);
        return benefit;
    }

    private static async Task<ActualEntered> EnterAsync(TestDatabase database, Benefit benefit, Leader owner, decimal value, int stands, string why = "")
    {
        await using var db = database.Open();
        return await new EnterActual(db).RunAsync(benefit, new(Quarter, value, "By the ledger.", why), ActualAuthor.AtSeat(benefit, owner)!, stands, Today, Later, Cancel);
    }

    private static async Task<ActualJudged> JudgeAsync(TestDatabase database, BenefitActualId figure, Leader leader, bool confirms, string reason = "")
    {
        await using var db = database.Open();
        return await new JudgeActual(db).RunAsync(figure, leader, confirms, reason, Later, Cancel);
    }

    private static async Task<BenefitActualId> NewestAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.BenefitActuals.OrderByDescending(actual => actual.Number).FirstAsync(Cancel)).Id;
    }

    private static async Task<BenefitTrack> TrackAsync(TestDatabase database, AgreeingRoom room)
    {
        await using var db = database.Open();
        return (await db.BenefitTracksAsync(room.Meridian.Program, Today, Cancel)).Single();
    }

    private static async Task KeepAsync(TestDatabase database, params object[] rows)
    {
        await using var db = database.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Cancel);
    }
}
