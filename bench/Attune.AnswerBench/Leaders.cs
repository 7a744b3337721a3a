using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Attune.AnswerBench;

/// <summary>Leaders with their links, who type through HTTP as the module of the page does: each write known by its key and on the revision before.</summary>
internal sealed partial class Leaders
{
    private const string Words = "Success means every plant closes the month in three days and the business owns the process changes, not IT; benefit";
    private const string Path = "/seat/2";

    private readonly string[] _tokens;

    private Leaders(string[] tokens) => _tokens = tokens;

    public static async Task<Leaders> InviteAsync(IDbContextFactory<AttuneDb> dbs, int leaders)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        var program = new Attune.Domain.Program(ProgramId.New(), Guid.NewGuid(), new("Crowd", "", ProgramPhase.Build, null, "", SideNames.Default), now);
        var pack = StarterPack.For(program.Id);
        var people = Enumerable.Range(0, leaders).Select(i => new Leader(LeaderId.New(), program.Id, new($"Leader {i}", (Side)(i % 2), "", "", ""))).ToArray();
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(new(leaders / 2, leaders / 2)));
        round.Schedule(now.AddDays(1), null);
        round.Start(new(leaders / 2, leaders / 2), now);
        db.AddRange(program, pack, round);
        db.AddRange(people.Cast<object>());
        await db.SaveChangesAsync();
        var tokens = new List<string>();
        foreach (var person in people) { tokens.Add(await db.InviteAsync(round, person, now.AddDays(2), CancellationToken.None) ?? throw new InvalidOperationException("No link.")); }
        return new([.. tokens]);
    }

    /// <returns>Acknowledged writes in the time, after everybody is in.</returns>
    public async Task<long> TypeAsync(Uri address, TimeSpan time)
    {
        var browsers = await Task.WhenAll(_tokens.Select(token => OpenAsync(address, token)));
        using var end = new CancellationTokenSource(time);
        var counts = await Task.WhenAll(browsers.Select(browser => Task.Run(() => TypeAsync(browser.Http, browser.Token, end.Token), CancellationToken.None)));
        return counts.Sum();
    }

    private static async Task<(HttpClient Http, string Token)> OpenAsync(Uri address, string link)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), MaxConnectionsPerServer = 1 }) { BaseAddress = address };
        var landing = await http.GetStringAsync(new Uri($"/i/{link}", UriKind.Relative));
        using var promise = await PostAsync(http, $"/i/{link}", TokenOf(landing));
        using var begun = await PostAsync(http, "/seat/begin", TokenOf(await promise.Content.ReadAsStringAsync()), ("contract", nameof(Contract.Confidential)));
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await http.GetStringAsync(new Uri(Path, UriKind.Relative));
        http.DefaultRequestHeaders.Accept.Clear();
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return (http, TokenOf(page));
    }

    private static async Task<long> TypeAsync(HttpClient http, string token, CancellationToken end)
    {
        var (count, revision) = (0L, 0);
        while (!end.IsCancellationRequested)
        {
            using var reply = await PostAsync(http, Path, token, ("text", $"{Words} {count}"), ("revision", $"{revision}"), ("key", $"{Guid.NewGuid()}"));
            if (reply.StatusCode == HttpStatusCode.ServiceUnavailable) { continue; }
            reply.EnsureSuccessStatusCode();
            using var said = JsonDocument.Parse(await reply.Content.ReadAsStreamAsync(CancellationToken.None));
            revision = said.RootElement.GetProperty("revision").GetInt32();
            count++;
        }

        return count;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        var reply = await http.PostAsync(new Uri(path, UriKind.Relative), form);
        return reply;
    }

    private static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
