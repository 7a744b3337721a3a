using Attune.Domain.Beside;
using Attune.Domain.Leaders;
using Attune.Store;
using Attune.Web.Components;

namespace Attune.Web.Desk.Beside;

/// <summary>What stands beside the rounds of a program, at the facilitator's Desk: who is invited and who is done, and never a word.</summary>
public sealed record BesideDesk(ProgramDesk Desk, IReadOnlyList<ThirdVoice> Voices, IReadOnlyList<BesideSeat> Seats, IReadOnlyList<Leader> Newcomers) : IFound<BesideDesk>
{
    public string Path => $"{Desk.Path}/beside";

    /// <summary>Third voices can be invited now.</summary>
    public bool MaySpeak => BesideSeat.MaySpeak(Desk.Round.Phase);

    public IEnumerable<BesideSeat> SeatsOf(ThirdVoice voice) => Seats.Where(seat => seat.Voice == voice.Id && seat.Round == Desk.Round.Id);

    public BesideSeat? SeatOf(Leader leader) => Seats.FirstOrDefault(seat => seat.Leader == leader.Id && seat.Round == Desk.AgreedIn?.Id);

    public BesideSeat? Seat(Guid id) => Seats.FirstOrDefault(seat => seat.Id.Value == id);

    public static async Task<BesideDesk?> FindAsync(HttpContext context)
    {
        if (await ProgramDesk.FindAsync(context) is not { } desk) { return null; }
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        var voices = await db.ThirdVoices.Where(voice => voice.Program == desk.Program.Id).ToListAsync(cancel);
        var seats = await db.BesideSeats.Where(seat => seat.Program == desk.Program.Id).ToListAsync(cancel);
        // Whoever had no place in the last round that is locked catches up with it.
        var there = desk.AgreedIn is { Binds: true } last ? await db.Invitations.Where(invitation => invitation.Round == last.Id).Select(invitation => invitation.Leader).ToListAsync(cancel) : null;
        return new(
            desk, [.. voices.OrderBy(voice => voice.Name, StringComparer.CurrentCulture)], [.. seats.OrderBy(seat => seat.Person, StringComparer.CurrentCulture)],
            there is null ? [] : [.. desk.All.Where(leader => leader.LeftBefore is null && !there.Contains(leader.Id))]);
    }
}

/// <summary>A link that was just made, shown once.</summary>
/// <param name="For">For whom it is.</param>
/// <param name="Address">The address.</param>
public sealed record MadeLink(string For, string Address);
