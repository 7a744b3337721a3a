using System.Net;
using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Attune.Store;

namespace Attune.Web.Tests.Agreements;

/// <summary>The program Meridian after its lock, driven as its facilitator and its leaders do, all in one browser, which holds both kinds of cookie.</summary>
internal sealed record VotingRoom(Site Site, string Program, ImmutableArray<string> Links, ImmutableArray<Leader> Voters, string Activity)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The ids in the order of the voters, those of the business first.</summary>
    public string[] Leaders => [.. Voters.Select(voter => $"{voter.Id}")];

    public string NameOf(int voter) => Voters[voter].Name;

    public static async Task<VotingRoom> LockedAsync(Site site)
    {
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        var links = await RoundOverHttpTests.LinksAsync(site, program);
        await RoundOverHttpTests.AnswerAsync(site, links);
        (await site.SendAsync($"{program}/lock", $"{program}/lock")).ShouldLeadTo(program);
        await using var db = site.Open();
        var seats = new List<(string Link, Leader Leader)>();
        foreach (var link in links)
        {
            var admission = (await db.AdmitAsync(link, DateTimeOffset.UtcNow, Cancel))!;
            seats.Add((link, await db.Leaders.SingleAsync(leader => leader.Id == admission.Leader, Cancel)));
        }

        var ordered = seats.OrderBy(seat => seat.Leader.Side).ThenBy(seat => seat.Leader.Name, StringComparer.Ordinal).ToArray();
        return new(site, program, [.. ordered.Select(seat => seat.Link)], [.. ordered.Select(seat => seat.Leader)], StarterPack.Questions.SelectMany(question => question.Activities).First());
    }

    public async Task<string> DeskAsync(string page) => WebUtility.HtmlDecode(await Site.ReadAsync(Program + page));

    public async Task WriteAsync(string text) => (await Site.SendAsync($"{Program}/statements", $"{Program}/statements", ("text", text))).ShouldLeadTo($"{Program}/statements/");

    public async Task OpenVoteAsync(int statement) => (await Site.SendAsync($"{Program}/statements/{statement}", $"{Program}/statements/{statement}/open")).ShouldLeadTo($"{Program}/statements/{statement}");

    public async Task CloseVoteAsync(int statement) => (await Site.SendAsync($"{Program}/statements/{statement}", $"{Program}/statements/{statement}/close")).ShouldLeadTo($"{Program}/statements/{statement}");

    /// <summary>Opens a leader's personal link.</summary>
    public async Task SitAsync(int voter) => (await Site.SendAsync($"/i/{Links[voter]}", $"/i/{Links[voter]}")).ShouldLeadTo("/seat");

    /// <summary>Casts one vote for each letter: a agree, l can live with it, x cannot with a reason, u unclear, - does not vote.</summary>
    public async Task VoteAsync(int statement, string business, string it)
    {
        foreach (var (letter, voter) in (business + it).Select((letter, voter) => (letter, voter)).Where(vote => vote.letter != '-'))
        {
            await SitAsync(voter);
            var grade = letter switch { 'a' => "Agree", 'l' => "CanLiveWith", 'x' => "Cannot", _ => "Unclear" };
            var reason = letter == 'x' ? $"Reason of {(voter < 4 ? "Business" : "IT")} {voter % 4}" : "";
            (await Site.SendAsync($"/seat/statements/{statement}", $"/seat/statements/{statement}/vote", ("Grade", grade), ("Reason", reason), ("Shown", "BySide"))).ShouldLeadTo($"/seat/statements/{statement}");
        }
    }

    public async Task SupersedeAsync(int number)
    {
        await using var db = Site.Open();
        var old = await db.Decisions.SingleAsync(decision => decision.Number == number, Cancel);
        (await Site.SendAsync($"{Program}/decisions", $"{Program}/decisions",
            ("Text", "Nine of ten teams."), ("Statement", ""), ("Business", "4"), ("BusinessPresent", "4"), ("It", "3"), ("ItPresent", "4"),
            ("Leader", ""), ("Name", "Jonas Weber"), ("ReviewOn", "2099-06-01"), ("Supersedes", $"{old.Id}"))).ShouldLeadTo($"{Program}/decisions");
    }
}
