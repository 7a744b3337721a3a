using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Room;

namespace Attune.Web.Desk;

/// <summary>The sitting of a locked round at its facilitator's Desk.</summary>
public sealed record SittingDesk(SittingView View, QuestionPack Pack) : IFound<SittingDesk>
{
    public Domain.Programs.Program Program => View.Program;

    public Round Round => View.Round;

    public Sitting Sitting => View.Sitting;

    public string Path => PathOf(Program.Id, Round.Id);

    /// <summary>The topics that make a card: these are reviewed before the room sees them.</summary>
    public IEnumerable<RoomTopic> Shown => View.Reading.Topics.Where(topic => topic.IsShown);

    public ImmutableArray<RoomTopic> ToApprove => [.. Shown.Where(topic => !Sitting.Approved.Contains(topic.Key))];

    public bool IsApproved => ToApprove.IsEmpty;

    public static string PathOf(ProgramId program, RoundId round) => $"/programs/{program}/rounds/{round}/sitting";

    /// <summary>What has changed since the facilitator last looked; empty at the first look.</summary>
    public IEnumerable<string> WhatChanged()
    {
        if (Sitting.Seen.IsEmpty) { yield break; }
        var (now, before) = (View.Reading.Topics, Sitting.Seen);
        foreach (var topic in now.Where(topic => before.All(seen => seen.Key != topic.Key)))
        {
            var same = before.FirstOrDefault(seen => seen.Name == topic.Words);
            yield return same is null ? DeskTexts.ChangedNew(topic.Name)
                : same.Reading != topic.Reading ? DeskTexts.ChangedReading(topic.Name, RoomTexts.Reading(same.Reading), RoomTexts.Reading(topic.Reading))
                : DeskTexts.ChangedSentences(topic.Name);
        }

        foreach (var gone in before.Where(seen => now.All(topic => topic.Key != seen.Key && topic.Words != seen.Name))) { yield return DeskTexts.ChangedGone(gone.Name); }
    }

    public IEnumerable<SeenTopic> Seeing => SeenTopic.AllOf(View.Reading);

    /// <summary>
    /// Finds the sitting with its run of show brought to the reading, in memory only: finding never writes. The next change of the sitting
    /// brings the kept one to the reading in the same way, and keeps both.
    /// </summary>
    /// <returns>Null if there is no such locked round, or another leads it: a stranger cannot tell which.</returns>
    public static Task<SittingDesk?> FindAsync(HttpContext context) => context.OnceAsync(async () =>
    {
        if (await FrameAsync(context) is not { Round.Phase: >= RoundPhase.Locked } frame
            || await context.Service<SittingReader>().ReadOwnAsync(frame, context.User.AsViewer(), context.RequestAborted) is not { } view)
        {
            return null;
        }

        view.Sitting.Follow(view.Reading);
        return new SittingDesk(view, view.Pack);
    });

    /// <summary>What the sitting of the round is read with that an address names: the page of a look and whatever waits for its reading before ask for it once.</summary>
    /// <returns>Null if there is no such round, or another leads it.</returns>
    internal static Task<SittingFrame?> FrameAsync(HttpContext context) => context.OnceAsync(() => context.Service<SittingReader>().OwnFrameAsync(Led(context), context.RequestAborted));

    /// <summary>Finds the round that an address names, for whoever only follows its room.</summary>
    /// <returns>Null if there is no such locked round, or another leads it.</returns>
    internal static async ValueTask<RoundId?> FindRoundAsync(HttpContext context)
        => await Led(context).AnyAsync(round => round.Phase >= RoundPhase.Locked, context.RequestAborted) ? new RoundId(context.Id("round")) : null;

    private static IQueryable<Round> Led(HttpContext context)
    {
        var id = new RoundId(context.Id("round"));
        return context.Service<AttuneDb>().RoundsOf(context.User.Account(), new(context.Id("program"))).Where(round => round.Id == id);
    }
}
