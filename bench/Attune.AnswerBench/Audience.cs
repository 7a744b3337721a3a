using System.Net;
using Attune.Analysis.Rounds;
using Attune.Domain.Audiences;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store;

namespace Attune.AnswerBench;

/// <summary>People of an audience with an open question before them, so that audience.lua can vote as their phones do.</summary>
internal sealed class Audience
{
    private readonly string _code;
    private readonly AudienceQuestionId _question;

    private Audience(string code, AudienceQuestionId question) => (_code, _question) = (code, question);

    public static async Task<Audience> OpenAsync(IDbContextFactory<AttuneDb> dbs)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var now = TimeProvider.System.GetUtcNow();
        var program = new Domain.Programs.Program(ProgramId.New(), Guid.NewGuid(), new("Crowd", "", ProgramPhase.Build, null, "", SideNames.Default), now);
        var pack = StarterPack.For(program.Id);
        var round = new Round(RoundId.New(), program.Id, RoundKind.Real, 1, pack.Version, RoundRules.For(new(4, 4)));
        var code = RoomCode.New();
        var room = new AudienceRoom(AudienceRoomId.New(), round, code, code, now);
        var question = new AudienceQuestion(AudienceQuestionId.New(), room, 1, AudienceQuestionKind.Choice, "Which comes first?", ["Close", "Order"]);
        room.Open(question, [], now);
        db.AddRange(program, pack, round, room, question);
        await db.SaveChangesAsync();
        return new(code, question.Id);
    }

    /// <summary>Lets people in and opens their page, and writes what a vote needs, one person on each line: the question, the cookies, the token of the form, with tabs between.</summary>
    public async Task WriteAsync(Uri address, int people, string file)
    {
        var lines = new string[people];
        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => lines[i] = await JoinAsync(address));
        await File.WriteAllLinesAsync(file, lines);
    }

    private async Task<string> JoinAsync(Uri address)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address };
        using var joined = await Pages.PostAsync(http, "/join", Pages.TokenOf(await http.GetStringAsync(new Uri("/join", UriKind.Relative))), ("code", _code));
        joined.EnsureSuccessStatusCode();
        var page = await http.GetStringAsync(new Uri("/audience", UriKind.Relative));
        return string.Join('\t', _question, cookies.GetCookieHeader(address), Uri.EscapeDataString(Pages.TokenOf(page)));
    }
}
