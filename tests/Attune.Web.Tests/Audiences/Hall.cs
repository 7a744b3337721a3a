using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Audiences;
using Attune.Store.Tests.Providers;
using Attune.Web.Audience;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Audiences;

/// <summary>A program with an audience's room, driven as its facilitator drives it.</summary>
public sealed partial class Hall : IAsyncDisposable
{
    private Hall(Site site, string program) => (Site, Path) = (site, program + "/audience");

    public Site Site { get; }

    public string Path { get; }

    public string Code { get; private set; } = "";

    public Guid Room { get; private set; }

    public IReadOnlyList<Guid> Questions { get; private set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Hall> OpenAsync(Databases databases, Provider provider = Provider.Sqlite)
    {
        var site = await Site.WithRuthAsync(databases, provider);
        var hall = new Hall(site, (await site.SendAsync("/programs", "/programs/example")).ShouldLeadTo("/programs/"));
        await hall.PressAsync("/open");
        await using var db = site.Open();
        var room = await db.AudienceRooms.SingleAsync(Cancel);
        hall.Room = room.Id.Value;
        hall.Code = site.Services.GetRequiredService<SealedCodes>().Open(room.SealedCode)!;
        (await site.ReadAsync(hall.Path)).ShouldContain(RoomCode.Spoken(hall.Code));
        return hall;
    }

    public AudiencePhone Member(string side) => new(Site.NewBrowser(), side);

    public async Task AskAsync(string kind, string text, string choices = "")
    {
        await PressAsync("/questions", "", ("kind", kind), ("text", text), ("choices", choices));
        await using var db = Site.Open();
        Questions = [.. (await db.AudienceQuestions.OrderBy(question => question.Number).ToListAsync(Cancel)).Select(question => question.Id.Value)];
    }

    /// <summary>Sends a form of the Desk; "{1}" stands for the id of the first question.</summary>
    public async Task PressAsync(string action, string from = "", params (string Name, string Value)[] fields)
        => (await Site.SendAsync(Path + Filled(from), Path + Filled(action), fields)).ShouldLeadTo(Path);

    /// <summary>Asks a question, lets everybody vote, and closes it.</summary>
    public async Task VoteAsync(int number, AudiencePhone[] voters, Func<int, int> voteOf)
    {
        await PressAsync($"/questions/{{{number}}}/open");
        await Parallel.ForEachAsync(Enumerable.Range(0, voters.Length), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel }, async (i, _)
            => (await voters[i].VoteAsync(("choice", $"{voteOf(i)}"))).ShouldLeadTo("/audience"));
        await PressAsync($"/questions/{{{number}}}/close");
    }

    public Task<string> AnswersAsync(int number) => Site.ReadAsync($"{Path}/questions/{Questions[number - 1]}");

    public Task<string> ScreenAsync() => Site.ReadAsync($"{Path}/screen/now");

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private string Filled(string path) => Place().Replace(path, match => $"{Questions[int.Parse(match.Groups[1].Value, null) - 1]}");

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}

/// <summary>A member of the audience with a phone without script.</summary>
public sealed partial class AudiencePhone(HttpClient browser, string side)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string _form = "";

    public string Cookie { get; private set; } = "";

    public async Task JoinAsync(string code)
    {
        using var joined = await SendAsync("/join", "/join", ("code", code.ToLowerInvariant()));
        joined.ShouldLeadTo("/audience");
        Cookie = joined.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("attune-audience", StringComparison.Ordinal) || cookie.StartsWith("__Host-attune-audience", StringComparison.Ordinal));
        (await SendAsync("/audience", "/audience/side", ("side", side))).ShouldLeadTo("/audience");
    }

    public Task<HttpResponseMessage> VoteAsync(params (string, string)[] fields) => SendAsync("/audience", "/audience/vote", fields);

    public Task<HttpResponseMessage> GetAsync(string path) => browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);

    public async Task<string> ReadAsync()
    {
        using var reply = await GetAsync("/audience");
        return WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Sends a form with the fields of the last page that had one, because the current page may have none.</summary>
    public Task<HttpResponseMessage> PostAsync(string action, params (string, string)[] fields) => PostAsync(action, _form, fields);

    public async Task<HttpResponseMessage> SendAsync(string from, string action, params (string, string)[] fields)
    {
        using var page = await GetAsync(from);
        return await PostAsync(action, _form = await page.Content.ReadAsStringAsync(Cancel), fields);
    }

    private async Task<HttpResponseMessage> PostAsync(string action, string page, (string Name, string Value)[] fields)
    {
        var hidden = Hidden().Matches(page).Select(match => (Name: match.Groups[1].Value, Value: WebUtility.HtmlDecode(match.Groups[2].Value))).Where(field => fields.All(given => given.Name != field.Name));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.PostAsync(new Uri(action, UriKind.Relative), content, Cancel);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}

internal static class Rows
{
    /// <summary>Checks that a table has a row with these cells, in this order.</summary>
    public static void ShouldContainRow(this string page, params string[] cells)
    {
        var rows = Regex.Matches(page, "<tr.*?</tr>", RegexOptions.Singleline)
            .Select(row => Regex.Matches(row.Value, "<t[hd].*?</t[hd]>", RegexOptions.Singleline).Select(cell => WebUtility.HtmlDecode(Regex.Replace(cell.Value, "<[^>]*>", "")).Trim()).ToArray());
        rows.ShouldContain(row => row.Take(cells.Length).SequenceEqual(cells), $"no row {string.Join(" | ", cells)} in {page}");
    }
}
