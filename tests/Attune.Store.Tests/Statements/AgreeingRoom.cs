using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Statements;

/// <summary>The program Meridian after its lock, with four leaders on each side and one statement.</summary>
public sealed record AgreeingRoom(TestDatabase Database, Meridian Meridian, StatementId Statement)
{
    public VoteOnStatement Vote => Database.Services.GetRequiredService<VoteOnStatement>();

    public CloseBallot Close => Database.Services.GetRequiredService<CloseBallot>();

    public GiveReason Reason => Database.Services.GetRequiredService<GiveReason>();

    public BallotBox Box => Database.Services.GetRequiredService<BallotBox>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ParticipantKey Seat(int leader) => Meridian.Seats[leader].Participant;

    public static async Task<AgreeingRoom> StartAsync(TestDatabase database)
    {
        var meridian = await Meridian.StartAsync(database, perSide: 4);
        await using var db = database.Open();
        var statement = new Statement(StatementId.New(), meridian.Program.Id, meridian.Round.Id, 1, StatementOrigin.Free);
        statement.Revise("Eight of ten teams close a month without a side spreadsheet.", "Ruth Okafor", Meridian.Now);
        db.Add(statement);
        await db.SaveChangesAsync(Cancel);
        return new(database, meridian, statement.Id);
    }

    public async Task<BallotId> OpenAgainAsync()
    {
        await using var db = Database.Open();
        var statement = await db.Statements.SingleAsync(candidate => candidate.Id == Statement, Cancel);
        statement.Open(Meridian.Now).ShouldBe(OpeningOutcome.Opened);
        await db.SaveChangesAsync(Cancel);
        return statement.OpenBallot!.Id;
    }

    /// <summary>Casts one vote for each letter: a agree, l can live with it, x cannot with a reason, X cannot without one, u unclear, - no vote.</summary>
    public async Task CastAllAsync(BallotId ballot, string business, string it)
    {
        foreach (var (letter, seat) in (business + it).Select((letter, seat) => (letter, seat)).Where(vote => vote.letter != '-'))
        {
            var grade = letter switch { 'a' => Grade.Agree, 'l' => Grade.CanLiveWith, 'u' => Grade.Unclear, _ => Grade.Cannot };
            var reason = letter == 'x' ? $"Reason of {(seat < 4 ? "business" : "it")} {seat % 4}" : "";
            (await Vote.RunAsync(ballot, Seat(seat), new(grade, reason, ReasonShown.BySide), Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.Saved);
        }
    }

    public async Task<Statement> PassAsync()
    {
        await CastAllAsync(await OpenAgainAsync(), "aall", "llla");
        return (await Close.RunAsync(Statement, Meridian.Now, Cancel))!;
    }
}
