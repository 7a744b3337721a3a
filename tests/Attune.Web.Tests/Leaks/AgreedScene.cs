using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Domain.Tracking;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.UseCases.Programs;
using Attune.Store.UseCases.Rounds;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Leaks;

/// <summary>
/// A statement that passed with a dissent, one whose vote is open, one on which nobody voted, and what the room committed to. Pages show them from the lock on.
/// </summary>
internal sealed record AgreedScene(BenefitId Benefit, CommitmentId Commitment, RoundId Rehearsal)
{
    public static async Task<AgreedScene> MakeAsync(LeakHost host, Round round, Leader[] leaders, ParticipantKey[] voters)
    {
        await using var db = host.Open();
        Statement[] statements = [.. Enumerable.Range(1, 3).Select(number => new Statement(StatementId.New(), round.Program, round.Id, number, StatementOrigin.Free))];
        foreach (var statement in statements)
        {
            statement.Revise($"Statement {statement.Number} of the room.", "Ruth Okafor", LeakHost.Now).ShouldBe(RevisionOutcome.Revised);
            if (statement.Number < 3) { statement.Open(LeakHost.Now).ShouldBe(OpeningOutcome.Opened); }
        }

        var hands = Ground.From(new HandVote(new(4, 4), new(4, 4)))!;
        var benefit = new Benefit(BenefitId.New(), round, new("A faster close", "Working days", "days", 9, 5, new(2099, 4), Accountable.ForLeader(leaders[1].Id)), LeakHost.Now);
        var commitment = new Commitment(CommitmentId.New(), round, leaders[1].Id, 1, "I name a deputy", new(2099, 3, 1), LeakHost.Now);
        db.AddRange(statements.Cast<object>());
        db.AddRange(benefit, commitment, new Principle(round, 1, Fit.ToStandard, "The standard first.", hands, "Ruth Okafor", LeakHost.Now));
        // The owner measured once, and the other side is asked whether it is so.
        db.Add(new BenefitActual(BenefitActualId.New(), benefit, new(Quarter.Containing(DateOnly.FromDateTime(LeakHost.Now.UtcDateTime)), 8, "", ""), ActualAuthor.AtSeat(benefit, leaders[1])!, null, LeakHost.Now));
        db.Add(new Ownership(round, StarterPack.Questions.SelectMany(question => question.Activities).First(), Stage.Maintain, Accountable.ForLeader(leaders[1].Id), LeakHost.Now));
        db.Add(new ExceptionEntry(round, 1, 1, new("Own catalogue", "Sales", Accountable.Named("Jonas Weber"), "R3"), LeakHost.Now));
        await db.SaveChangesAsync();
        var cast = host.Services.GetRequiredService<VoteOnStatement>();
        foreach (var (place, voter) in voters.Index())
        {
            foreach (var statement in statements.Take(place == 0 ? 2 : 1))
            {
                var vote = new VoteContent(place == 4 ? Grade.Cannot : Grade.CanLiveWith, place == 4 ? "By when?" : "", ReasonShown.BySide);
                (await cast.RunAsync(statement.OpenBallot!.Id, voter, vote, Guid.NewGuid(), default)).ShouldBe(WriteOutcome.Saved);
            }
        }

        (await host.Services.GetRequiredService<CloseBallot>().RunAsync(statements[0].Id, LeakHost.Now, default)).ShouldNotBeNull();
        return new(benefit.Id, commitment.Id, await RehearseAsync(host, db, round));
    }

    /// <summary>Makes a rehearsal whose statement is voted on.</summary>
    private static async Task<RoundId> RehearseAsync(LeakHost host, AttuneDb db, Round round)
    {
        var pack = await db.Packs.AsNoTracking().FirstAsync(questionPack => questionPack.Program == round.Program);
        var rehearsal = await new RehearseProgram(db, new(host.Services.GetRequiredService<AnswerWriter>())).RunAsync(pack, Contract.Confidential, LeakHost.Now, default);
        (await new LockRound(db).RunAsync(rehearsal.Id, Viewer.Facilitator("Ruth Okafor"), LeakHost.Now, default)).ShouldBe(LockOutcome.Locked);
        var statement = new Statement(StatementId.New(), round.Program, rehearsal.Id, 1, StatementOrigin.Free);
        statement.Revise("Statement of a rehearsal.", "Ruth Okafor", LeakHost.Now).ShouldBe(RevisionOutcome.Revised);
        statement.Open(LeakHost.Now).ShouldBe(OpeningOutcome.Opened);
        db.Add(statement);
        await db.SaveChangesAsync();
        return rehearsal.Id;
    }
}
