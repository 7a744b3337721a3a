using Attune.Web.Features.Accounts;

namespace Attune.Web.Features.Reveal.Room;

/// <summary>The sitting of a locked round at its facilitator's Desk.</summary>
public sealed record RevealDesk(SittingView View, QuestionPack Pack) : IFound<RevealDesk>
{
    public Domain.Program Program => View.Program;

    public Round Round => View.Round;

    public Sitting Sitting => View.Sitting;

    public string Path => PathOf(Program.Id, Round.Id);

    /// <summary>Topics that make a card: these are looked at before the room sees them.</summary>
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
            var same = before.FirstOrDefault(seen => seen.Name == topic.Name);
            yield return same is null ? RevealStrings.Of("Changed_new", topic.Name)
                : same.Reading != topic.Reading ? RevealStrings.Of("Changed_reading", topic.Name, RevealStrings.Of($"Reading_{same.Reading}"), RevealStrings.Of($"Reading_{topic.Reading}"))
                : RevealStrings.Of("Changed_sentences", topic.Name);
        }

        foreach (var gone in before.Where(seen => now.All(topic => topic.Key != seen.Key && topic.Name != seen.Name))) { yield return RevealStrings.Of("Changed_gone", gone.Name); }
    }

    public IEnumerable<SeenTopic> Seeing => View.Reading.Topics.Select(topic => new SeenTopic(topic.Key, topic.Name, topic.Reading));

    /// <summary>Keeps the run of show at the reading.</summary>
    /// <returns>Null if there is no such locked round, or another leads it: a stranger cannot tell which.</returns>
    public static async Task<RevealDesk?> FindAsync(HttpContext context)
    {
        var (db, user, cancel) = (context.Service<AttuneDb>(), context.User, context.RequestAborted);
        var (program, round) = (new ProgramId(context.Id("program")), new RoundId(context.Id("round")));
        if (await db.RoundsOf(user.Account(), program).AsNoTracking().FirstOrDefaultAsync(each => each.Id == round, cancel) is not { Phase: >= RoundPhase.Locked } locked) { return null; }
        var sitting = await db.SittingOfAsync(locked, cancel);
        if (await context.Service<SittingReader>().ReadAsync(round, user.AsViewer(), cancel) is not { } view) { return null; }
        if (sitting.Follow(view.Reading))
        {
            if (sitting.Seen.IsEmpty) { sitting.HasSeen(new RevealDesk(view, null!).Seeing); }
            await db.SaveChangesAsync(cancel);
        }

        // Not the tracked one: a page may not change what it shows.
        db.Entry(sitting).State = EntityState.Detached;
        return new(view with { Sitting = sitting }, await db.Packs.AsNoTracking().FirstAsync(pack => pack.Program == program && pack.Version == locked.PackVersion, cancel));
    }
}
