using System.Net;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store;

namespace Attune.Web.Tests.Teams;

/// <summary>A round whose leaders have met: only that the sitting has ended stands between it and its teams.</summary>
internal static class Cascaded
{
    /// <summary>The list that a facilitator pastes: three teams of 9, 6 and 4 under one leader and one under another.</summary>
    public static string List(string one, string other)
        => $"Team\tPart of\tLeader\tPeople\nOperations\t\t{one}\t3\nWarehouse\tOperations\t\t9\nNight shift\tWarehouse\t\t6\nReturns\tWarehouse\t\t4\nPlatform\t\t{other}\t12";

    public static async Task MeetAsync(AttuneDb db, RoundId id, DateTimeOffset now, CancellationToken cancel)
    {
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        if (await db.Sittings.FirstOrDefaultAsync(sitting => sitting.Round == id, cancel) is not { } sitting) { db.Add(sitting = new Sitting(id, round.Program)); }
        db.Entry(round).Property(candidate => candidate.Phase).CurrentValue = RoundPhase.Revealed;
        db.Entry(sitting).Property(candidate => candidate.StartedAt).CurrentValue ??= now;
        db.Entry(sitting).Property(candidate => candidate.EndedAt).CurrentValue = now;
        await db.SaveChangesAsync(cancel);
    }

    public static async Task<string> CodeAsync(AttuneDb db, string team, CancellationToken cancel)
        => (await db.CascadeTeams.AsNoTracking().ToListAsync(cancel)).Single(candidate => candidate.Name == team).Code;
}

/// <summary>Somebody in a team with a phone without script.</summary>
public sealed class TeamPhone(Site site) : IDisposable
{
    private readonly HttpClient _browser = site.NewBrowser();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> GetAsync(string path) => _browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);

    public async Task<string> ReadAsync(string path)
    {
        using var reply = await GetAsync(path);
        return WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Cancel));
    }

    public Task<HttpResponseMessage> JoinAsync(string code) => SendAsync("/team", "/team", ("code", code));

    /// <summary>Opens a page as people do, and sends a form with its token.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var seen = await GetAsync(page);
        return await PostAsync(action, await seen.Content.ReadAsStringAsync(Cancel), fields);
    }

    public async Task<HttpResponseMessage> PostAsync(string action, string page, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Append((Site.TokenField, Site.TokenOf(page))).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await _browser.PostAsync(new Uri(action, UriKind.Relative), content, Cancel);
    }

    public void Dispose() => _browser.Dispose();
}
