using System.Security.Claims;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Domain.Gates;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Store.UseCases.Sittings;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Preparing;

/// <summary>Topics, words, quotes and pairs, prepared before the room comes.</summary>
internal static class PrepareEndpoints
{
    private const string Drive = "drive";

    public static void MapPrepare(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("", Home).WaitsForReading();
        desk.MapGet("/prepare", ShowAsync).WaitsForReading();
        desk.MapGet("/topics/{topic}", ShowTopicAsync).WaitsForReading();
        desk.MapGet("/cards/{card}", ShowCard).WaitsForReading().HasCharts();
        desk.MapPost("/approve", ApproveAsync).Changes();
        desk.MapPost("/unapprove", UnapproveAsync).TakesBack();
        desk.MapPost("/seen", SeenAsync).Changes();
        desk.MapPost("/change", ChangeAsync).Changes();
        desk.MapPost("/change/undo", ([FromForm] int place, PreparationForm preparer) => preparer.ChangeAsync(sitting => sitting.UndoChange(place))).TakesBack();
        desk.MapPost("/words", ([FromForm] string? from, [FromForm] string? into, PreparationForm preparer) => preparer.ChangeAsync(sitting => sitting.MergeWords(from, into))).Changes();
        desk.MapPost("/words/undo", ([FromForm] int place, PreparationForm preparer) => preparer.ChangeAsync(sitting => sitting.UndoMerge(place))).TakesBack();
        desk.MapPost("/withhold", WithholdAsync).Changes();
        desk.MapPost("/pair", JudgeAsync).Changes();
        desk.MapPost("/ask", AnswerAsync).Changes();
        desk.MapPost("/note", NoteAsync).Changes();
        MisspelledWords.Map(desk);
        AskingAuthors.Map(desk);
        CorrectionsDesk.Map(desk);
        CheckLetter.Map(desk);
        desk.MapReopened();
    }

    private static RedirectHttpResult Home(SittingDesk desk)
        => TypedResults.LocalRedirect($"{desk.Path}/{(desk.Sitting.HasBegun ? "drive" : desk.IsApproved ? "run" : "prepare")}");

    private static async Task<RazorComponentResult<PreparePage>> ShowAsync(
        SittingDesk desk, ClaimsPrincipal user, AttuneDb db, AskingAuthors asking, AskedSentences sentences, CorrectionsDesk corrections, CancellationToken cancel)
    {
        var asked = new Together(db);
        var (authorsAskedAt, leadersAskedAt) = (AskingAuthors.AskAskedAt(asked, desk), CheckLetter.AskAskedAt(asked, desk));
        // Read once, for what was corrected and for what is asked.
        var answers = CorrectionsDesk.MayFind(desk) || AskedSentences.KeysOf(desk).Count > 0 ? asked.List(db.Answers.AsNoTracking().Where(answer => answer.Round == desk.Round.Id)) : () => [];
        await asked.ReadAsync(cancel);
        return Page.Show<PreparePage>(new
        {
            Desk = desk,
            Asking = await asking.FindAsync(desk, authorsAskedAt(), cancel),
            Corrections = await corrections.FindAsync(desk, answers(), leadersAskedAt(), cancel),
            Sentences = await sentences.FindAsync(desk, user, answers(), cancel),
        });
    }

    /// <summary>Opens the sentences of the topic for this page alone, and records the look in the audit trail.</summary>
    private static async Task<Results<RazorComponentResult<TopicPage>, RedirectHttpResult>> ShowTopicAsync(
        SittingDesk desk, string topic, ClaimsPrincipal user, AttuneDb db, Gate gate, Clock clock, CancellationToken cancel)
    {
        // The topic was changed a moment ago and now has another key.
        if (desk.View.Reading.Topic(topic) is not { } found) { return TypedResults.LocalRedirect($"{desk.Path}/prepare"); }
        // The first sentences of the other topics of the question stand beside their names, where one is chosen to be merged.
        string[] keys = [.. found.Points, .. desk.View.Reading.Topics.Where(other => other.Question == found.Question).Select(other => other.Points[0]), .. desk.View.Reading.Cards.Where(card => card.Topic == found.Key).SelectMany(card => card.Nearest).Select(quote => quote.Key)];
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Round == desk.Round.Id).ToListAsync(cancel);
        var sentences = await gate.SentencesAsync(desk.Round, desk.Pack, desk.Program, user.AsViewer(), answers, keys, clock.Now, cancel);
        return Page.Show<TopicPage>(new { Desk = desk, Topic = found, Sentences = sentences });
    }

    private static Results<RazorComponentResult<CardPage>, RedirectHttpResult> ShowCard(SittingDesk desk, string card)
        => desk.View.Reading.Card(card) is { } found ? Page.Show<CardPage>(new { Desk = desk, Card = found }) : TypedResults.LocalRedirect($"{desk.Path}/run");

    private static Task<IResult> ApproveAsync(IFormCollection form, SittingDesk desk, PreparationForm preparer)
    {
        // Only topics that still exist are approved: what is approved is what was looked at.
        var there = form["topic"].OfType<string>().Where(key => desk.View.Reading.Topic(key) is not null).ToArray();
        var after = form.ContainsKey("next") ? desk.ToApprove.FirstOrDefault(roomTopic => !there.Contains(roomTopic.Key)) : null;
        var to = after is not null ? $"topics/{after.Key}" : desk.ToApprove.All(roomTopic => there.Contains(roomTopic.Key)) ? "run" : "prepare";
        return preparer.ChangeAsync(sitting => sitting.Approve(there), to);
    }

    private static Task<IResult> UnapproveAsync([FromForm] string topic, PreparationForm preparer) => preparer.ChangeAsync(sitting => sitting.TakeBackApproval(topic), $"topics/{topic}");

    private static Task<IResult> SeenAsync(SittingDesk desk, PreparationForm preparer)
        => preparer.ChangeAsync(sitting => sitting.HasSeen(desk.Seeing));

    private static async Task<IResult> ChangeAsync(
        [FromForm] TopicEditKind kind, [FromForm] string topic, [FromForm] string? name, [FromForm] string? with, IFormCollection form, SittingDesk desk, PreparationForm preparer, HttpContext context)
    {
        if (desk.View.Reading.Topic(topic) is not { } found) { return await preparer.ChangeAsync(_ => SittingOutcome.NoSuchTopic); }
        ImmutableArray<string> points = kind switch
        {
            TopicEditKind.Rename => [found.Points[0]],
            TopicEditKind.Merge => desk.View.Reading.Topic(with ?? "") is { } other && other.Question == found.Question ? [found.Points[0], other.Points[0]] : [],
            TopicEditKind.Split => [.. form["point"].OfType<string>().Where(key => found.Points.Contains(key))],
            _ => [],
        };
        // Splitting off all sentences would only give the topic itself, so nothing is split.
        if (kind == TopicEditKind.Split && points.Length == found.Points.Length) { points = []; }
        var changed = await preparer.ChangeAsync(sitting => sitting.Change(new(kind, found.Question, points, NameOf(kind, found, desk.View.Reading.Topic(with ?? ""), name))));
        if (kind != TopicEditKind.Rename || changed is not RedirectHttpResult || await SittingDesk.FindAsync(context) is not { } now) { return changed; }
        // It is the same topic under another key: it stays open, and counts as seen by the person who changed it.
        var back = now.View.Reading.Topics.FirstOrDefault(roomTopic => roomTopic.Points.Contains(points[0])) is { } same ? $"topics/{same.Key}" : "prepare";
        return desk.WhatChanged().Any() ? TypedResults.LocalRedirect($"{desk.Path}/{back}") : await preparer.ChangeAsync(sitting => sitting.HasSeen(now.Seeing), back);
    }

    // What was changed is listed by the names that the topics had: afterwards they have others.
    private static string NameOf(TopicEditKind kind, RoomTopic topic, RoomTopic? other, string? name) => kind switch
    {
        TopicEditKind.Merge => PreparingTexts.MergedPair(Short(topic), other is null ? "" : Short(other)),
        TopicEditKind.Split => PreparingTexts.InQuotes(Short(topic)),
        _ => name ?? "",
    };

    private static string Short(RoomTopic topic)
    {
        const int Longest = 24;
        var words = topic.Words.Length > 0 ? topic.Words : RoomTexts.Unnamed;
        return words.Length > Longest ? $"{words[..(Longest - 1)]}…" : words;
    }

    private static async Task<IResult> WithholdAsync(
        [FromForm] string quote, [FromForm] bool withhold, [FromForm] string? back, SittingDesk desk, ClaimsPrincipal user, WithholdSentence step, Clock clock, CancellationToken cancel)
    {
        if (desk.View.Reading.Quote(quote) is { State: not QuoteState.Private })
        {
            await step.RunAsync(desk.Round.Id, quote, withhold, user.AsViewer(), clock.Now, cancel);
        }

        return TypedResults.LocalRedirect($"{desk.Path}/{Known(desk, back)}");
    }

    /// <summary>The page on which the form stood, if it is one of this Desk.</summary>
    private static string Known(SittingDesk desk, string? back)
        => desk.View.Reading.Topics.Select(topic => $"topics/{topic.Key}").Concat(desk.View.Reading.Cards.Select(card => $"cards/{card.Key}")).FirstOrDefault(text => text == back) ?? "prepare";

    private static async Task<IResult> JudgeAsync(
        [FromForm] string card, [FromForm] string? back, [FromForm(Name = "Business")] string? business, [FromForm(Name = "It")] string? it, [FromForm] bool? again, [FromForm] bool judge, SittingDesk desk, PreparationForm preparer)
    {
        if (desk.View.Reading.Card(card) is not { } found) { return await preparer.ChangeAsync(_ => SittingOutcome.NoSuchPair); }
        var pair = new JudgedPair(card, found.Quote(business ?? "")?.Key ?? "", found.Quote(it ?? "")?.Key ?? "", Again: again == true);
        return await preparer.ChangeAsync(sitting => sitting.Judge(pair, judge), Known(desk, back));
    }

    /// <summary>Writes the facilitator's note on a card; without words it is removed, and can be put back.</summary>
    private static Task<IResult> NoteAsync([FromForm] string card, [FromForm] string? note, [FromForm] string? back, SittingDesk desk, PreparationForm preparer, Telling telling)
    {
        if (desk.View.Reading.Card(card) is not { } found) { return preparer.ChangeAsync(_ => SittingOutcome.NoSuchPair); }
        var before = desk.Sitting.NoteOn(found);
        var isRemoved = before.Length > 0 && string.IsNullOrWhiteSpace(note);
        telling.Say(
            isRemoved ? PreparingTexts.NoteRemoved : PreparingTexts.NoteKept,
            isRemoved ? new(PreparingTexts.NotePutBack, $"{desk.Path}/note", new("card", card), new("note", before), new("back", back ?? "")) : null);
        return preparer.ChangeAsync(sitting => sitting.WriteNote(found, note), back == Drive ? Drive : Known(desk, back));
    }

    /// <summary>One press on what the analysis asks: put it to the room, or not, or settle it.</summary>
    private static Task<IResult> AnswerAsync([FromForm] string card, [FromForm] string? answer, SittingDesk desk, PreparationForm preparer)
    {
        const string Back = "prepare#asks";
        if (desk.View.Reading.Card(card) is not { Asked: not null } found) { return preparer.ChangeAsync(_ => SittingOutcome.NoSuchTopic); }
        return answer switch
        {
            AskRoom.AskTheRoom => preparer.ChangeAsync(sitting => sitting.Judge(RunOfShow.PairOf(found), judge: true), Back),
            AskRoom.DoNotAsk => preparer.ChangeAsync(sitting => sitting.Judge(RunOfShow.PairOf(found), judge: false), Back),
            _ => Enum.TryParse<TopicEditKind>(answer, out var kind) && kind.Answer() is not null
                ? preparer.ChangeAsync(sitting => sitting.Change(new(kind, found.Question, [.. found.Business.Concat(found.It).Select(quote => quote.Key)])), Back)
                : preparer.ChangeAsync(_ => SittingOutcome.NoSuchTopic),
        };
    }
}
