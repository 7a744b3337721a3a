using System.Text;
using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Statements;

/// <summary>The place to which a vote belongs. A sealed vote can be opened in its own place and in no other.</summary>
public sealed record VotePlace(ProgramId Program, BallotId Ballot, ParticipantKey Participant)
{
    /// <summary>The bytes that bind a sealed vote to its place.</summary>
    public byte[] Binding() => Encoding.UTF8.GetBytes($"attune.vote.1|{Program}|{Ballot}|{Participant}");
}

/// <summary>One voter's vote in one ballot, as it is stored: sealed, and without a time that would reveal the order of voting.</summary>
public sealed class StatementVote
{
    private StatementVote()
    {
    }

    public StatementVote(VotePlace place, Side side, byte[] sealedVote, Guid clientKey)
    {
        ArgumentNullException.ThrowIfNull(place);
        (Program, Ballot, Participant, Side, Sealed, ClientKey) = (place.Program, place.Ballot, place.Participant, side, sealedVote, clientKey);
    }

    public BallotId Ballot { get; private set; }

    public ParticipantKey Participant { get; private set; }

    public ProgramId Program { get; private set; }

    public Side Side { get; private set; }

    public byte[] Sealed { get; private set; } = [];

    /// <summary>The key of the last write, made by the client, by which the same write sent again is recognized.</summary>
    public Guid ClientKey { get; private set; }

    public VotePlace Place => new(Program, Ballot, Participant);

    public void Change(byte[] sealedVote, Guid clientKey) => (Sealed, ClientKey) = (sealedVote, clientKey);
}
