using Attune.Domain.Agreements;
using Attune.Domain.Programs;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Votes;

namespace Attune.Store.UseCases.Demo;

/// <summary>The part of the demo in which the room votes on statements and agrees on what follows from them.</summary>
public sealed class DemoAgreements(AttuneDb db, VoteOnStatement vote, CloseBallot close, EndSitting end)
{
    private static readonly TimeSpan ToStatements = TimeSpan.FromMinutes(70);
    private static readonly TimeSpan ABallot = TimeSpan.FromMinutes(4);

    public async Task RunAsync(DemoPlay play, ShownReading reading, CancellationToken cancel)
    {
        var now = play.Sits + ToStatements;
        var voices = await db.VoicesAsync(play, cancel);
        var passed = new List<Statement>();
        foreach (var (place, story) in play.Story.Statements.Index())
        {
            now += ABallot;
            passed.Add(await VoteAsync(play, reading, new(place + 1, story), voices, now, cancel));
        }

        db.ChangeTracker.Clear();
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == play.Round, cancel);
        await AgreeAsync(play, round, passed, now, cancel);
        await PromiseAsync(play, round, now, cancel);
        await db.SaveChangesAsync(cancel);
        await end.RunAsync(play.Round, end: true, now + ABallot, cancel);
    }

    private async Task<Statement> VoteAsync(
        DemoPlay play, ShownReading reading, NumberedStatement what, ImmutableArray<ParticipantKey> voices, DateTimeOffset now, CancellationToken cancel)
    {
        var card = reading.Cards.FirstOrDefault(candidate => candidate.IsAbout(what.Story.About));
        var statement = new Statement(StatementId.New(), play.Pack.Program, play.Round, what.Number, card?.Origin ?? StatementOrigin.Free);
        db.Add(statement);
        foreach (var (text, votes) in what.Story.Ballots)
        {
            statement.Revise(text, play.By.Name, now);
            statement.Open(now);
            await db.SaveChangesAsync(cancel);
            foreach (var (letter, place) in votes.Select((letter, place) => (letter, place)))
            {
                await vote.RunAsync(statement.OpenBallot!.Id, voices[place], Content(letter, what.Story, play.Leaders[place].Name), Guid.NewGuid(), cancel);
            }

            await close.RunAsync(statement.Id, now, cancel);
            db.ChangeTracker.Clear();
            statement = await db.Statements.FirstAsync(candidate => candidate.Id == statement.Id, cancel);
        }

        if (what.Story.Leave)
        {
            statement.Leave(now);
            await db.SaveChangesAsync(cancel);
        }

        return statement;
    }

    private static VoteContent Content(char letter, DemoStatement story, string leader) => letter switch
    {
        'a' => new(Grade.Agree, "", ReasonShown.NotShown),
        'l' => new(Grade.CanLiveWith, "", ReasonShown.NotShown),
        'x' => new(Grade.Cannot, leader == story.ReasonBy ? story.Reason : "", ReasonShown.BySide),
        _ => throw new InvalidOperationException($"'{letter}' is no vote in the story of the demo."),
    };

    private async Task AgreeAsync(DemoPlay play, Round round, List<Statement> statements, DateTimeOffset now, CancellationToken cancel)
    {
        var (by, hands) = (play.By.Name, Ground.From(new HandVote(new(4, 4), new(4, 4)))!);
        var decided = await db.Decisions.CountAsync(decision => decision.Program == round.Program, cancel);
        foreach (var (place, story) in play.Story.Decisions.Index())
        {
            db.Add(new Decision(
                DecisionId.New(), round, decided + place + 1, story.Text, GroundOf(statements, story.Statement), play.OwnerOf(story.Owner), play.Day(story.Review), null, by, now));
        }

        foreach (var story in play.Story.Glossary)
        {
            db.Add(new GlossaryEntry(round, story.Term, story.Meaning, 1, story.Statement is { } number ? GroundOf(statements, number) : hands, by, now));
        }

        if (play.Story.Principle is { } principle) { db.Add(new Principle(round, 1, Fit.ToStandard, principle.Text, hands, by, now)); }
        var granted = await db.Exceptions.CountAsync(exception => exception.Program == round.Program, cancel);
        foreach (var (place, story) in (play.Story.Exceptions ?? []).Index())
        {
            db.Add(new ExceptionEntry(round, granted + place + 1, 1, new(story.Text, story.AskedBy, play.OwnerOf(story.Owner), story.Review), now));
        }
    }

    private async Task PromiseAsync(DemoPlay play, Round round, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var story in play.Story.Owners ?? [])
        {
            var owned = new Ownership(round, story.Activity, story.Stage, play.OwnerOf(story.Owner), now);
            if (story.Accepted) { owned.Accept(play.LeaderOf(story.Owner).Id, now); }
            db.Add(owned);
        }

        foreach (var story in play.Story.Benefits ?? [])
        {
            Quarter? quarter = story.Quarters is { } quarters ? Quarter.Containing(play.Day(0)).Plus(quarters) : null;
            var owner = story.Owner.Length > 0 ? play.OwnerOf(story.Owner) : null;
            var benefit = new Benefit(BenefitId.New(), round, new(story.Text, story.Measure, story.Unit, story.From, story.To, quarter, owner), now);
            if (story.Accepted) { benefit.Accept(play.LeaderOf(story.Owner).Id, now); }
            db.Add(benefit);
        }

        foreach (var story in play.Story.Commitments ?? [])
        {
            var leader = play.LeaderOf(story.Leader).Id;
            var promise = new Commitment(CommitmentId.New(), round, leader, 1, story.Text, play.Day(story.Due), now);
            if (story.Confirmed) { promise.Confirm(leader, now); }
            db.Add(promise);
        }

        await db.SaveChangesAsync(cancel);
    }

    private static Ground GroundOf(List<Statement> statements, int number)
        => Ground.From(statements[number - 1]) ?? throw new InvalidOperationException($"Statement {number} of the demo did not pass, so nothing rests on it.");

    private sealed record NumberedStatement(int Number, DemoStatement Story);
}
