using System.Net;
using Attune.Analysis.Rounds;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.UseCases.Rounds;

namespace Attune.AnswerBench;

/// <summary>Leaders who have opened their links and the page of a question, so that save.lua can type as the module of that page does.</summary>
internal sealed class Leaders
{
    private const string Path = "/seat/2";

    private readonly string[] _tokens;

    private Leaders(RoundId round, string[] tokens) => (Round, _tokens) = (round, tokens);

    public RoundId Round { get; }

    public static async Task<Leaders> InviteAsync(IDbContextFactory<AttuneDb> dbs, int leaders)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        var program = new Domain.Programs.Program(ProgramId.New(), Guid.NewGuid(), new("Crowd", "", ProgramPhase.Build, null, "", SideNames.Default), now);
        var pack = StarterPack.For(program.Id);
        var people = Enumerable.Range(0, leaders).Select(i => new Leader(LeaderId.New(), program.Id, new($"Leader {i}", (Side)(i % 2), "", "", ""))).ToArray();
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(new(leaders / 2, leaders / 2)));
        round.Schedule(now.AddDays(1), null);
        round.Start(new(leaders / 2, leaders / 2), now);
        db.AddRange(program, pack, round);
        db.AddRange(people.Cast<object>());
        await db.SaveChangesAsync();
        var tokens = new List<string>();
        foreach (var person in people) { tokens.Add(await new InviteLeader(db).RunAsync(round, person, new(LinkWay.ByHand, now.AddDays(2), Viewer.Facilitator("the bench"), now), CancellationToken.None) ?? throw new InvalidOperationException("No link.")); }
        return new(round.Id, [.. tokens]);
    }

    /// <summary>
    /// Opens every link and the page of a question, and writes what a save needs, one leader on each line: the cookies, a tab, the token of the form.
    /// </summary>
    public async Task WriteAsync(Uri address, string file)
    {
        var lines = new string[_tokens.Length];
        await Parallel.ForAsync(0, lines.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => lines[i] = await OpenAsync(address, _tokens[i]));
        await File.WriteAllLinesAsync(file, lines);
    }

    private static async Task<string> OpenAsync(Uri address, string link)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
        var landing = await http.GetStringAsync(new Uri($"/i/{link}", UriKind.Relative));
        using var promise = await Pages.PostAsync(http, $"/i/{link}", Pages.TokenOf(landing));
        using var begun = await Pages.PostAsync(http, "/seat/begin", Pages.TokenOf(await promise.Content.ReadAsStringAsync()), ("contract", nameof(Contract.Confidential)));
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await http.GetStringAsync(new Uri(Path, UriKind.Relative));
        return $"{cookies.GetCookieHeader(address)}\t{Uri.EscapeDataString(Pages.TokenOf(page))}";
    }
}
