using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Store;
using Attune.Store.Reading;
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
    public static async Task<SittingDesk?> FindAsync(HttpContext context)
    {
        var (db, user, cancel) = (context.Service<AttuneDb>(), context.User, context.RequestAborted);
        var (program, round) = (new ProgramId(context.Id("program")), new RoundId(context.Id("round")));
        var asked = new Together(db);
        var rounds = db.RoundsOf(user.Account(), program).AsNoTracking().Where(candidate => candidate.Id == round && candidate.Phase >= RoundPhase.Locked);
        var foundRound = asked.First(rounds);
        var pack = asked.First(db.Packs.AsNoTracking().Where(questions => rounds.Any(candidate => candidate.Program == questions.Program && candidate.PackVersion == questions.Version)));
        await asked.ReadAsync(cancel);
        if (foundRound() is not { } locked) { return null; }
        if (await context.Service<SittingReader>().ReadAsync(round, user.AsViewer(), cancel) is not { } view) { return null; }
        view.Sitting.Follow(view.Reading);
        return new(view, locked.Asks(pack()!));
    }
}
