using System.Collections.Immutable;
using System.Net;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Leaders;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Teams;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;

namespace Attune.AnswerBench;

/// <summary>People in teams that are asked, each on the page of the first question, so that team.lua can join and save as their phones do.</summary>
internal sealed class Teams
{
    private static readonly string[] Typed = ["We count by hand", "We count by hand until the night is over"];

    private readonly ImmutableArray<CascadeTeam> _asked;

    private Teams(ImmutableArray<CascadeTeam> asked) => _asked = asked;

    public static async Task<Teams> AskAsync(IDbContextFactory<AttuneDb> dbs, int teams)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        var program = new Domain.Programs.Program(ProgramId.New(), Guid.NewGuid(), new("Crowd", "", ProgramPhase.Build, null, "", SideNames.Default), now);
        var pack = StarterPack.For(program.Id);
        var leader = new Leader(LeaderId.New(), program.Id, new("Leader", Side.Business, "", "", ""));
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(new(4, 4)));
        var sitting = new Sitting(round.Id, program.Id);
        // The teams follow the leaders, and this crowd has none who could meet.
        db.Entry(sitting).Property(candidate => candidate.EndedAt).CurrentValue = now;
        var tree = new TeamTree(Enumerable.Range(0, teams).Select(i => new TeamNode(TeamId.New(), null, leader.Id, $"Team {i}", 12)));
        var cascade = Cascade.Open(round, pack, sitting, tree, AskedOfTeams.Propose(pack), now.AddDays(30), now);
        var asked = CascadeTeam.In(cascade, tree, []);
        db.AddRange(program, pack, leader, round, cascade);
        db.AddRange(asked);
        await db.SaveChangesAsync();
        return new(asked);
    }

    /// <summary>Lets people in and opens their page, and writes what joining and saving need, one person on each line: the code, then the cookies and the token of the form before and after joining, with tabs between.</summary>
    public async Task WriteAsync(Uri address, int people, string file)
    {
        var lines = new string[people];
        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => lines[i] = await JoinAsync(address, _asked[i % _asked.Length].Code));
        await File.WriteAllLinesAsync(file, lines);
    }

    /// <summary>Each of many people saves an answer and changes it, without end, and is told when it is on the disk.</summary>
    public Task SaveAsync(SaveTeamAnswer save, int connections, Action<TeamMemberKey> acknowledged)
        => Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            var team = _asked[connection % _asked.Length];
            while (true)
            {
                var place = new TeamAnswerPlace(team.Program, team.Cascade, team.Team, TeamMemberKey.FromSecret(team.Cascade, TeamMemberKey.NewSecret()));
                foreach (var text in Typed)
                {
                    var outcome = await save.RunAsync(place, new([new("purpose", new AnswerContent { Text = text })]), TimeProvider.System.GetUtcNow(), CancellationToken.None);
                    if (outcome != WriteOutcome.Saved) { throw new InvalidOperationException($"Not kept: {outcome}"); }
                }

                acknowledged(place.Member);
            }
        })));

    private static async Task<string> JoinAsync(Uri address, string code)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
        var joining = Pages.TokenOf(await http.GetStringAsync(new Uri("/team", UriKind.Relative)));
        var form = cookies.GetCookieHeader(address);
        using var joined = await Pages.PostAsync(http, "/team", joining, ("code", code));
        joined.EnsureSuccessStatusCode();
        var page = await http.GetStringAsync(new Uri("/team/1", UriKind.Relative));
        return string.Join('\t', code, form, Uri.EscapeDataString(joining), cookies.GetCookieHeader(address), Uri.EscapeDataString(Pages.TokenOf(page)));
    }
}
