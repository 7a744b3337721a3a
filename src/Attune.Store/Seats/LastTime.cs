using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Trends;
using Attune.Domain.Viewers;
using Attune.Store.Reading;

namespace Attune.Store.Seats;

/// <summary>A place of the same leader in an earlier round, and whether what was written there may be shown again.</summary>
/// <param name="Round">The earlier round.</param>
/// <param name="Pack">What it asked.</param>
/// <param name="Voice">The leader's voice there; null where the promise erased it.</param>
/// <param name="Recall">Whether it may be shown.</param>
public sealed record EarlierPlace(Round Round, QuestionPack Pack, ParticipantKey? Voice, Recall Recall);

/// <summary>What a leader answered when the questions were asked last, as far as it may be shown at this seat.</summary>
/// <param name="Answers">The last answer by the id of its question.</param>
/// <param name="Withheld">Questions that the leader was asked before and whose last answer is not offered, with the round and the reason.</param>
public sealed record LastTime(IReadOnlyDictionary<string, LastAnswer> Answers, IReadOnlyDictionary<string, (int Round, Recall Why)> Withheld)
{
    public static LastTime Nothing { get; } = new(new Dictionary<string, LastAnswer>(), new Dictionary<string, (int, Recall)>());

    public override string ToString() => "(a last time)";
}

/// <summary>Finds what a leader wrote in earlier rounds, for that leader at the own seat. Nothing here writes.</summary>
public static class LastTimes
{
    /// <summary>The earlier rounds in which the leader was done, the latest first.</summary>
    /// <param name="db">The database.</param>
    /// <param name="admission">The seat of now.</param>
    /// <param name="round">The round of now.</param>
    /// <param name="isInPerson">The leader in person sits here, in the seat that counts.</param>
    /// <param name="device">By what this browser is found; null in a rehearsal.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<ImmutableArray<EarlierPlace>> EarlierPlacesAsync(this AttuneDb db, Admission admission, Round round, bool isInPerson, byte[]? device, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(admission);
        ArgumentNullException.ThrowIfNull(round);
        if (round is { Number: 1 } or { Kind: RoundKind.Rehearsal } || device is null) { return []; }
        var (me, id, asked) = (admission.Leader, round.Id, new Together(db));
        var earlier = asked.LockedBefore(round);
        var invited = asked.List(db.Invitations.AsNoTracking().Where(invitation => invitation.Leader == me && invitation.Done));
        var identities = asked.List(db.Identities.AsNoTracking().Where(identity => identity.Leader == me));
        var remembers = asked.First(db.Devices.AsNoTracking().Where(candidate => candidate.TokenHash == device && candidate.Round == id && candidate.Leader == me && !candidate.RoomOnly)
            .Select(candidate => candidate.RemembersFrom));
        await asked.ReadAsync(cancel);
        var (places, voices) = (invited().ToDictionary(invitation => invitation.Round), identities().ToDictionary(identity => identity.Round, identity => identity.Participant));
        return [.. from before in earlier()
                   let place = places.GetValueOrDefault(before.Round.Id)
                   where place is not null
                   select new EarlierPlace(
                       before.Round, before.Pack, voices.TryGetValue(before.Round.Id, out var voice) ? voice : null,
                       Recalls.Decide(isInPerson, remembers(), before.Round.Number, before.Round.Contract, place.IsDelegated))];
    }

    /// <summary>
    /// What the leader answered when each question was asked last. Only the last time counts: where that may not be shown, an older answer would be offered as if it were the last.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="gate">Opens own answers for their author.</param>
    /// <param name="places">The earlier places of the leader.</param>
    /// <param name="now">The questions of now.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<LastTime> LastTimeAsync(this AttuneDb db, Gate gate, ImmutableArray<EarlierPlace> places, QuestionPack now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(now);
        var (answers, withheld) = (new Dictionary<string, LastAnswer>(StringComparer.Ordinal), new Dictionary<string, (int, Recall)>(StringComparer.Ordinal));
        HashSet<string> open = [.. now.Questions.Select(question => question.Id)];
        AskedAgain? again = null;
        ParticipantKey[] shown = [.. places.Where(place => place.Recall == Recall.Shown).Select(place => place.Voice).OfType<ParticipantKey>()];
        var written = (shown.Length == 0 ? [] : await db.Answers.AsNoTracking().Where(answer => EF.Parameter(shown).Contains(answer.Participant)).ToListAsync(cancel)).ToLookup(answer => answer.Participant);
        foreach (var place in places)
        {
            PackQuestion[] here = [.. place.Pack.Questions.Where(question => open.Contains(question.Id))];
            if (place is not { Recall: Recall.Shown, Voice: { } voice })
            {
                foreach (var question in here) { withheld[question.Id] = (place.Round.Number, place.Recall == Recall.Shown ? Recall.LinkErased : place.Recall); }
                open.ExceptWith(here.Select(question => question.Id));
                continue;
            }

            SealedAnswer[] own = [.. written[voice]];
            var opened = (await gate.OwnAsync(Viewer.Leader(voice), own.Where(answer => answer.Counts), cancel)).ToDictionary(answer => answer.Question, StringComparer.Ordinal);
            foreach (var question in here)
            {
                // Whoever took an answer back does not want it used again.
                if (own.Any(answer => answer.Question == question.Id && answer.Withdrawn)) { open.Remove(question.Id); }
                if (!opened.TryGetValue(question.Id, out var answer) || answer.Content with { Forecast = null } is not { IsEmpty: false }) { continue; }
                open.Remove(question.Id);
                var last = new LastAnswer(place.Round.Id, place.Round.Number, place.Round.Contract, question, answer.Content);
                var asked = now.Find(question.Id)!;
                // What people said of wordings is read only where one differs.
                if (last.MayBeReworded(asked) && !last.IsStillAsked(asked)) { again ??= await db.AskedAgainAsync(place.Round.Program, cancel); }
                if (again?.IsStillAsked(last, place.Pack.Version, asked, now.Version) ?? last.IsStillAsked(asked)) { answers[question.Id] = last; }
            }
        }

        return new(answers, withheld);
    }

    /// <summary>From which round on a browser that opens a seat remembers, because it had opened the same leader's seat in an earlier round and was not ended.</summary>
    /// <param name="db">The database.</param>
    /// <param name="known">By what the browser was found before; null if it was not.</param>
    /// <param name="place">The place that it opens.</param>
    /// <param name="cancel">Ends the work early.</param>
    internal static async Task<int?> RemembersFromAsync(this AttuneDb db, byte[]? known, SeatPlace place, CancellationToken cancel)
    {
        if (known is null) { return null; }
        var me = place.Invitation.Leader;
        var before = await (from device in db.Devices.AsNoTracking()
                            join seat in db.Seats.AsNoTracking() on new { device.Round, device.Leader, Number = device.Seat } equals new { seat.Round, seat.Leader, seat.Number }
                            join round in db.Rounds.AsNoTracking() on device.Round equals round.Id
                            where device.TokenHash == known && device.Leader == me && !device.RoomOnly && seat.Stands
                                && round.Kind == RoundKind.Real && round.Number < place.Round.Number
                            select new { round.Number, device.RemembersFrom }).FirstOrDefaultAsync(cancel);
        return before is null ? null : Math.Min(before.RemembersFrom ?? before.Number, before.Number);
    }
}
