using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Beside;
using Attune.Domain.Imports;
using Attune.Domain.Rounds;
using Attune.Store.Keys;

namespace Attune.Store.UseCases.Imports;

/// <summary>
/// Puts the people of a file who speak for a third voice beside the round. Nobody gets a link to such a seat: it was begun, answered and ended when the file was written.
/// What they said is shown as the promise says: only where names stand with words it may be, since nobody was asked for anything else.
/// </summary>
internal sealed class ImportedVoices(AttuneDb db, AnswerVault vault)
{
    private readonly List<(BesideSeat Seat, ImportedSpeaker Speaker)> _seats = [];
    private readonly List<ThirdVoice> _added = [];

    public ImmutableArray<Guid> Added => [.. _added.Select(voice => voice.Id.Value)];

    public ImmutableArray<Guid> Seats => [.. _seats.Select(seat => seat.Seat.Id.Value)];

    /// <returns>False if a voice cannot have its name.</returns>
    public async Task<bool> SeatAsync(Round round, SideNames sides, ImmutableArray<ImportedSpeaker> speakers, DateTimeOffset now, CancellationToken cancel)
    {
        var there = await db.ThirdVoices.Where(voice => voice.Program == round.Program).ToListAsync(cancel);
        foreach (var speaker in speakers)
        {
            var voice = there.Find(known => string.Equals(known.Name, speaker.Voice.Trim(), StringComparison.OrdinalIgnoreCase));
            if (voice is null)
            {
                if (ThirdVoice.Problem(speaker.Voice, sides, there) is not null) { return false; }
                voice = new(ThirdVoiceId.New(), round.Program, speaker.Voice);
                there.Add(voice);
                _added.Add(voice);
                db.Add(voice);
            }

            var seat = BesideSeat.ForVoice(round, voice, speaker.Person);
            seat.Issue(now);
            seat.Begin(round.Contract);
            seat.Finish();
            db.Add(seat);
            _seats.Add((seat, speaker));
        }

        return true;
    }

    public async Task AnswerAsync(Round round, CancellationToken cancel)
    {
        foreach (var (seat, speaker) in _seats)
        {
            foreach (var (question, content) in speaker.Answers)
            {
                var kept = content with { Quoting = round.Contract == Contract.Attributed ? QuoteChoice.Verbatim : null };
                db.Add(new BesideAnswer(seat, round.Kind, question, await vault.SealAsync(new(seat.Program, seat.Round, round.Kind, seat.Participant, question), kept, cancel)));
            }
        }
    }
}
