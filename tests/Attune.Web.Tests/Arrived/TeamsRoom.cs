using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store.Teams;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;
using Attune.Web.Hosting;
using Attune.Web.Room.Arrived;
using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sittings;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Arrived;

/// <summary>A round whose leaders have met and whose teams have answered: under the first leader teams of nine, six and four, under three others teams of eight in two levels.</summary>
internal sealed class TeamsRoom(RoomHost host, ForecastRoom room, TeamTree tree, CascadeId cascade)
{
    /// <summary>A sentence that nobody but one person of a team writes.</summary>
    public const string Secret = "My supervisor Quellenfeld hides the spreadsheet.";

    private static readonly string[] Kept = ["We know it has succeeded when the month closes in three days.", "The new screens are used without help.", "Orders leave the plant on time and the books are right."];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ForecastRoom Room { get; } = room;

    public string Desk => $"/programs/{Room.Round.Program.Id}/arrived";

    public TeamId Team(string name) => tree.All.Single(node => node.Name == name).Id;

    public static async Task<TeamsRoom> OpenAsync(RoomHost host, Contract contract = Contract.Confidential)
    {
        var room = await ForecastRoom.OpenAsync(host, contract);
        await room.StartAsync();
        await room.EndAsync();
        await using var db = host.Open();
        var program = room.Round.Program.Id;
        var leaders = await Leaders(host, room);
        TeamNode[] nodes =
        [
            .. new[] { "Kiln", "Quay", "Loft" }.Select(name => new TeamNode(TeamId.New(), null, leaders[0], name, null)),
            .. Enumerable.Range(1, 3).SelectMany(leader => Below(leaders[leader], $"Area {leader}")),
        ];
        (await new KeepTeams(db).RunAsync(program, [.. nodes], new HashSet<TeamId>(), Cancel)).ShouldBe(WriteOutcome.Saved);
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == room.Round.Id, Cancel);
        var pack = await db.Packs.FirstAsync(questions => questions.Program == program && questions.Version == round.PackVersion, Cancel);
        var sitting = await db.Sittings.FirstAsync(candidate => candidate.Round == round.Id, Cancel);
        var now = DateTimeOffset.UtcNow;
        (await new OpenCascade(db).RunAsync(round, pack, sitting, [new("success", true, [AnchorKind.Horizon])], now.AddDays(7), Viewer.Facilitator("Ruth"), now, Cancel)).ShouldBe(CascadeOutcome.Done);
        return new(host, room, new(nodes), (await db.Cascades.SingleAsync(candidate => candidate.Round == round.Id, Cancel)).Id);
    }

    /// <summary>Everybody answers, and the cascade is closed and read.</summary>
    public async Task AnswerAsync()
    {
        foreach (var (team, people) in new[] { ("Kiln", 9), ("Quay", 6), ("Loft", 4) }) { await AnswerAsync(team, people); }
        for (var leader = 1; leader <= 3; leader++)
        {
            foreach (var team in new[] { "", ".1", ".2" }) { await AnswerAsync($"Area {leader}{team}", 8); }
        }

        await using var db = host.Open();
        await new CloseCascade(db).RunAsync(cascade, Viewer.Facilitator("Ruth"), DateTimeOffset.UtcNow, Cancel);
        // The host's own timekeeper may have been faster, and then this finds nothing to do.
        await host.Services.GetServices<ITimedTask>().OfType<ReadsTeams>().Single().RunAsync(Cancel);
        await Eventually.ShouldHappenAsync(async () =>
        {
            await using var fresh = host.Open();
            return await fresh.PartOfAllAsync(cascade, Cancel) is not null;
        }, "the answers of the teams were not read");
    }

    public async Task<Phone> PhoneAsync(int leader)
    {
        var phone = new Phone(host.Address);
        await phone.GetAsync($"/i/{Room.Round.Tokens[leader]}");
        await phone.PostAsync($"/i/{Room.Round.Tokens[leader]}");
        return phone;
    }

    public async Task<string> CodeAsync(string team)
    {
        await using var db = host.Open();
        var id = Team(team);
        return (await db.CascadeTeams.AsNoTracking().SingleAsync(one => one.Cascade == cascade && one.Team == id, Cancel)).Code;
    }

    /// <summary>Somebody who has the code of a team.</summary>
    public async Task<Phone> JoinAsync(string team)
    {
        var code = await CodeAsync(team);
        var phone = new Phone(host.Address);
        await phone.GetAsync($"/team?code={code}");
        await phone.PostAsync("/team", ("code", code));
        return phone;
    }

    public async Task<Phone> RuthAsync()
    {
        var ruth = new Phone(host.Address);
        await ruth.GetAsync("/sign-in");
        await ruth.PostAsync("/sign-in", ("Mail", Room.Mail), ("Password", RoomHost.Password));
        return ruth;
    }

    private async Task AnswerAsync(string team, int people)
    {
        for (var person = 0; person < people; person++)
        {
            var text = person == 0 && team == "Kiln" ? Secret : Kept[person % Kept.Length];
            var answer = new TeamAnswer([new("success", new AnswerContent { Text = text, Anchors = [new(AnchorKind.Horizon, person % 3 == 0 ? nameof(Horizon.GoLive) : nameof(Horizon.Year))] })]);
            var place = new TeamAnswerPlace(Room.Round.Program.Id, cascade, Team(team), TeamMemberKey.FromSecret(cascade, TeamMemberKey.NewSecret()));
            (await host.Services.GetRequiredService<SaveTeamAnswer>().RunAsync(place, answer, DateTimeOffset.UtcNow, Cancel)).ShouldBe(WriteOutcome.Saved);
        }
    }

    private static async Task<LeaderId[]> Leaders(RoomHost host, ForecastRoom room)
    {
        var leaders = new List<LeaderId>();
        for (var place = 0; place < 4; place++) { leaders.Add((await room.Round.AdmissionAsync(place)).Leader); }
        return [.. leaders];
    }

    private static IEnumerable<TeamNode> Below(LeaderId leader, string name)
    {
        var top = new TeamNode(TeamId.New(), null, leader, name, null);
        return [top, new(TeamId.New(), top.Id, null, $"{name}.1", null), new(TeamId.New(), top.Id, null, $"{name}.2", null)];
    }
}
