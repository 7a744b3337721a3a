using System.Security.Claims;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Reveal.Room;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Reveal.Prepare;

/// <summary>Topics, words, quotes and pairs, before the room comes.</summary>
internal static class PrepareEndpoints
{
    public static void MapPrepare(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("", Home);
        desk.MapGet("/prepare", ShowAsync);
        desk.MapGet("/topics/{topic}", ShowTopicAsync);
        desk.MapGet("/cards/{card}", ShowCard);
        desk.MapPost("/approve", ApproveAsync);
        desk.MapPost("/unapprove", UnapproveAsync);
        desk.MapPost("/seen", SeenAsync);
        desk.MapPost("/change", ChangeAsync);
        desk.MapPost("/change/undo", ([FromForm] int place, Preparer preparer) => preparer.ChangeAsync(sitting => sitting.UndoChange(place)));
        desk.MapPost("/words", ([FromForm] string? from, [FromForm] string? into, Preparer preparer) => preparer.ChangeAsync(sitting => sitting.MergeWords(from, into)));
        desk.MapPost("/words/undo", ([FromForm] int place, Preparer preparer) => preparer.ChangeAsync(sitting => sitting.UndoMerge(place)));
        desk.MapPost("/withhold", WithholdAsync);
        desk.MapPost("/pair", JudgeAsync);
        AskingAuthors.Map(desk);
    }

    private static RedirectHttpResult Home(RevealDesk desk)
        => TypedResults.LocalRedirect($"{desk.Path}/{(desk.Sitting.HasBegun ? "drive" : desk.IsApproved ? "run" : "prepare")}");

    private static async Task<RazorComponentResult<PreparePage>> ShowAsync(RevealDesk desk, AskingAuthors asking, CancellationToken cancel)
        => Page.Of<PreparePage>(new { Desk = desk, Asking = await asking.FindAsync(desk, cancel) });

    /// <summary>The sentences of the topic are opened for this page alone, and the look is on record.</summary>
    private static async Task<Results<RazorComponentResult<TopicPage>, RedirectHttpResult>> ShowTopicAsync(
        RevealDesk desk, string topic, ClaimsPrincipal user, AttuneDb db, Gate gate, Clock clock, CancellationToken cancel)
    {
        // It was changed a moment ago, and is another topic now.
        if (desk.View.Reading.Topic(topic) is not { } found) { return TypedResults.LocalRedirect($"{desk.Path}/prepare"); }
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Round == desk.Round.Id).ToListAsync(cancel);
        var sentences = await gate.SentencesAsync(desk.Round, desk.Pack, desk.Program, user.AsViewer(), answers, found.Points, clock.Now, cancel);
        return Page.Of<TopicPage>(new { Desk = desk, Topic = found, Sentences = sentences });
    }

    private static Results<RazorComponentResult<CardPage>, RedirectHttpResult> ShowCard(RevealDesk desk, string card)
        => desk.View.Reading.Card(card) is { } found ? Page.Of<CardPage>(new { Desk = desk, Card = found }) : TypedResults.LocalRedirect($"{desk.Path}/run");

    private static Task<IResult> ApproveAsync(IFormCollection form, RevealDesk desk, Preparer preparer)
    {
        // Only what is there now: approved is what was looked at.
        var there = form["topic"].OfType<string>().Where(key => desk.View.Reading.Topic(key) is not null).ToArray();
        var after = form.ContainsKey("next") ? desk.ToApprove.FirstOrDefault(each => !there.Contains(each.Key)) : null;
        var to = after is not null ? $"topics/{after.Key}" : desk.ToApprove.All(each => there.Contains(each.Key)) ? "run" : "prepare";
        return preparer.ChangeAsync(sitting => sitting.Approve(there), to);
    }

    private static Task<IResult> UnapproveAsync([FromForm] string topic, Preparer preparer) => preparer.ChangeAsync(sitting => sitting.TakeBackApproval(topic), $"topics/{topic}");

    private static Task<IResult> SeenAsync(RevealDesk desk, Preparer preparer)
        => preparer.ChangeAsync(sitting => sitting.HasSeen(desk.Seeing));

    private static async Task<IResult> ChangeAsync(
        [FromForm] TopicEditKind kind, [FromForm] string topic, [FromForm] string? name, [FromForm] string? with, IFormCollection form, RevealDesk desk, Preparer preparer, HttpContext context)
    {
        if (desk.View.Reading.Topic(topic) is not { } found) { return await preparer.ChangeAsync(_ => SittingOutcome.NoSuchTopic); }
        ImmutableArray<string> points = kind switch
        {
            TopicEditKind.Rename => [found.Points[0]],
            TopicEditKind.Merge => desk.View.Reading.Topic(with ?? "") is { } other && other.Question == found.Question ? [found.Points[0], other.Points[0]] : [],
            TopicEditKind.Split => [.. form["point"].OfType<string>().Where(key => found.Points.Contains(key))],
            _ => [],
        };
        // All sentences split off are the topic itself.
        if (kind == TopicEditKind.Split && points.Length == found.Points.Length) { points = []; }
        var changed = await preparer.ChangeAsync(sitting => sitting.Change(new(kind, found.Question, points, name ?? "")));
        if (kind != TopicEditKind.Rename || changed is not RedirectHttpResult || await RevealDesk.FindAsync(context) is not { } now) { return changed; }
        // The same topic under another name: it stays open, and it is no news to who named it.
        var back = now.View.Reading.Topics.FirstOrDefault(each => each.Points.Contains(points[0])) is { } same ? $"topics/{same.Key}" : "prepare";
        return desk.WhatChanged().Any() ? TypedResults.LocalRedirect($"{desk.Path}/{back}") : await preparer.ChangeAsync(sitting => sitting.HasSeen(now.Seeing), back);
    }

    private static async Task<IResult> WithholdAsync(
        [FromForm] string quote, [FromForm] bool withhold, [FromForm] string? back, RevealDesk desk, ClaimsPrincipal user, AttuneDb db, Rooms rooms, Clock clock, CancellationToken cancel)
    {
        if (desk.View.Reading.Quote(quote) is { State: not QuoteState.Private })
        {
            db.ChangeRoom(desk.Round.Id);
            await db.WithholdAsync(desk.Round.Id, quote, withhold, user.AsViewer(), clock.Now, cancel);
            await rooms.ChangedAsync(desk.Round.Id, cancel);
        }

        return TypedResults.LocalRedirect($"{desk.Path}/{Known(desk, back)}");
    }

    /// <summary>Where the form stood, if it is a page of this desk.</summary>
    private static string Known(RevealDesk desk, string? back)
        => desk.View.Reading.Topics.Select(topic => $"topics/{topic.Key}").Concat(desk.View.Reading.Cards.Select(card => $"cards/{card.Key}")).FirstOrDefault(each => each == back) ?? "prepare";

    private static async Task<IResult> JudgeAsync(
        [FromForm] string card, [FromForm] string? back, [FromForm(Name = "Business")] string? business, [FromForm(Name = "It")] string? it, [FromForm] bool? again, [FromForm] bool judge, RevealDesk desk, Preparer preparer)
    {
        if (desk.View.Reading.Card(card) is not { } found) { return await preparer.ChangeAsync(_ => SittingOutcome.NoSuchPair); }
        var pair = new JudgedPair(card, found.Quote(business ?? "")?.Key ?? "", found.Quote(it ?? "")?.Key ?? "", Again: again == true);
        return await preparer.ChangeAsync(sitting => sitting.Judge(pair, judge), Known(desk, back));
    }
}
