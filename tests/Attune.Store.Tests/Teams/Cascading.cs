using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Domain.Sittings;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store.Teams;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests.Teams;

/// <summary>A program whose leaders have met, and whose teams are asked.</summary>
public sealed record Cascading(TestDatabase Database, Meridian Meridian, CascadeId Id, TeamTree Tree)
{
    public static readonly DateTimeOffset Closes = Meridian.Now.AddDays(14);

    public static readonly ImmutableArray<AskedOfTeams> Asked = [new("success", true, [AnchorKind.Horizon])];

    public SaveTeamAnswer Save => Database.Services.GetRequiredService<SaveTeamAnswer>();

    public TeamAnswerReader Reader => Database.Services.GetRequiredService<TeamAnswerReader>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Cascading> OpenAsync(TestDatabase database, string teams = "Operations;;Leader 0;4\nWarehouse;Operations;;9\nNight shift;Warehouse;;6\nPlatform;;Leader 2;4")
    {
        var meridian = await Meridian.StartAsync(database);
        await meridian.AnswerAndLockAsync(database);
        return await OpenAsync(database, meridian, teams);
    }

    public static async Task<Cascading> OpenAsync(TestDatabase database, Meridian meridian, string teams)
    {
        await using var db = database.Open();
        var plan = TeamPlan.Read(teams, await db.TeamTreeAsync(meridian.Program.Id, Cancel), meridian.Leaders);
        (await new KeepTeams(db).RunAsync(meridian.Program.Id, [.. plan.Teams.Select(team => team.Node)], new HashSet<TeamId>(), Cancel)).ShouldBe(WriteOutcome.Saved);
        var sitting = await MetAsync(db, meridian);
        (await new OpenCascade(db).RunAsync(meridian.Round, StarterPack.For(meridian.Program.Id), sitting, Asked, Closes, Viewer.Facilitator("Ruth"), Meridian.Now, Cancel)).ShouldBe(CascadeOutcome.Done);
        return new(database, meridian, (await db.Cascades.SingleAsync(Cancel)).Id, plan.After!);
    }

    public TeamAnswerPlace Place(string team, string? secret = null)
        => new(Meridian.Program.Id, Id, Tree.All.Single(node => node.Name == team).Id, TeamMemberKey.FromSecret(Id, secret ?? TeamMemberKey.NewSecret()));

    public Task<WriteOutcome> AnswerAsync(TeamAnswerPlace place, string words, DateTimeOffset? at = null) => Save.RunAsync(place, Words(words), at ?? Meridian.Now, Cancel);

    public static TeamAnswer Words(string words) => new([new("success", new AnswerContent { Text = words, Anchors = [new(AnchorKind.Horizon, nameof(Horizon.Year))] })]);

    public async Task<Cascade> CloseAsync(DateTimeOffset? at = null)
    {
        await using var db = Database.Open();
        (await new CloseCascade(db).RunAsync(Id, Viewer.Facilitator("Ruth"), at ?? Meridian.Now.AddDays(3), Cancel)).ShouldBe(CascadeOutcome.Done);
        return await db.Cascades.AsNoTracking().SingleAsync(Cancel);
    }

    public async Task<List<ReadTeamAnswer>> ReadAsync(Cascade cascade)
    {
        var read = new List<ReadTeamAnswer>();
        await foreach (var batch in Reader.ReadAsync(cascade, Meridian.Now.AddDays(3), Cancel)) { read.AddRange(batch); }
        return read;
    }

    /// <summary>The leaders have met: what stands in the way of the teams is gone.</summary>
    private static async Task<Sitting> MetAsync(AttuneDb db, Meridian meridian)
    {
        if (await db.Sittings.FirstOrDefaultAsync(sitting => sitting.Round == meridian.Round.Id, Cancel) is not { } there) { db.Add(there = new Sitting(meridian.Round.Id, meridian.Program.Id)); }
        db.Entry(there).Property(sitting => sitting.StartedAt).CurrentValue ??= Meridian.Now;
        db.Entry(there).Property(sitting => sitting.EndedAt).CurrentValue ??= Meridian.Now;
        await db.SaveChangesAsync(Cancel);
        return there;
    }
}
