using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Beside;

/// <summary>
/// One sealed answer that was written beside a round. It has no side, and no way leads from it into the answers of the round: what counts the sides takes
/// <see cref="SealedAnswer"/> and nothing else.
/// </summary>
public sealed class BesideAnswer
{
    private BesideAnswer()
    {
    }

    public BesideAnswer(BesideSeat seat, RoundKind kind, string question, byte[] given)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        (Seat, Question, Participant, Round, Program, Kind, Given) = (seat.Id, question, seat.Participant, seat.Round, seat.Program, kind, given);
    }

    public BesideSeatId Seat { get; private set; }

    public string Question { get; private set; } = "";

    public ParticipantKey Participant { get; private set; }

    public RoundId Round { get; private set; }

    public ProgramId Program { get; private set; }

    public RoundKind Kind { get; private set; }

    public byte[] Given { get; private set; } = [];

    /// <summary>Counts every write, from 1; a form that was loaded at an older one is refused.</summary>
    public int Revision { get; private set; } = 1;

    public AnswerPlace Place => new(Program, Round, Kind, Participant, Question);

    public void Write(byte[] given) => (Given, Revision) = (given, Revision + 1);
}
