using Attune.Analysis.Rounds;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.UseCases.Privacy;
using Attune.Store.UseCases.Programs;

namespace Attune.Store.UseCases.Demo;

/// <summary>
/// Plays an invented program from the first invitation to the sponsor's page over two rounds, by the same rules that hold for a real one, and leaves it to be
/// looked at.
/// </summary>
public sealed class CreateDemo(AttuneDb db, DemoAnswers answers, DemoSitting sitting, DemoAgreements agreements, EraseProgram erase)
{
    private const int Morning = 9;

    /// <param name="account">Whose demo.</param>
    /// <param name="by">Who that is.</param>
    /// <param name="now">The time.</param>
    /// <param name="played">Is told how many parts have been played.</param>
    /// <param name="cancel">Ends the call; the next one begins anew.</param>
    /// <returns>The demo of this account, which is on the disk; one that is there already is not played again.</returns>
    public async Task<ProgramId> RunAsync(Guid account, Viewer by, DateTimeOffset now, IProgress<int>? played, CancellationToken cancel)
    {
        var there = await db.Programs.AsNoTracking().Where(program => program.Facilitator == account && program.Demo != DemoState.None)
            .Select(program => new { program.Id, program.Demo }).ToListAsync(cancel);
        if (there.FirstOrDefault(program => program.Demo == DemoState.Finished) is { } finished) { return finished.Id; }
        // One whose making was cut off shows half a story.
        foreach (var half in there) { await erase.RunAsync(half.Id, by, now, cancel); }
        return await PlayAsync(DemoStory.Meridian, account, by, now, played, cancel);
    }

    // People meet on the mornings of working days, so the story counts its days from a Tuesday.
    private static DateTimeOffset DayOfStory(DateTimeOffset now)
        => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-(((int)now.UtcDateTime.DayOfWeek - (int)DayOfWeek.Tuesday + 7) % 7)).AddHours(Morning);

    private async Task<ProgramId> PlayAsync(DemoStory story, Guid account, Viewer by, DateTimeOffset now, IProgress<int>? played, CancellationToken cancel)
    {
        var today = DayOfStory(now);
        var description = Invented.Program(DateOnly.FromDateTime(today.UtcDateTime).AddDays(story.GoLive), SideNames.Default) with { Name = story.Name };
        var (program, pack) = db.AddProgram(description, Sector.Generic, account, today.AddDays(story.Rounds[0].Opens));
        program.BeginDemo();
        var leaders = Invented.Leaders.Select(leader => new Leader(LeaderId.New(), program.Id, leader.Entry)).ToArray();
        db.Leaders.AddRange(leaders);
        await db.SaveChangesAsync(cancel);
        foreach (var (number, part) in story.Rounds.Index())
        {
            var round = await RoundAsync(program.Id, number, cancel);
            var play = new DemoPlay(part, pack, round.Id, leaders, number == 0 ? Invented.Leaders : Invented.Later, by, today);
            await answers.RunAsync(play, round, cancel);
            played?.Report((number * DemoStory.PartsOfRound) + 1);
            var reading = await sitting.RunAsync(play, cancel);
            played?.Report((number * DemoStory.PartsOfRound) + 2);
            await agreements.RunAsync(play, reading, cancel);
            played?.Report((number + 1) * DemoStory.PartsOfRound);
        }

        db.ChangeTracker.Clear();
        db.Add(SponsorLink.Issue(program.Id, story.Sponsor, now, now.AddDays(story.GoLive)).Link);
        (await db.Programs.FirstAsync(candidate => candidate.Id == program.Id, cancel)).FinishDemo();
        await db.SaveChangesAsync(cancel);
        return program.Id;
    }

    private async Task<Round> RoundAsync(ProgramId program, int number, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var last = await db.Rounds.Where(candidate => candidate.Program == program).OrderBy(candidate => candidate.Number).LastAsync(cancel);
        if (number == 0) { return last; }
        var next = last.Next(RoundId.New());
        db.Rounds.Add(next);
        await db.SaveChangesAsync(cancel);
        return next;
    }
}
