namespace Attune.Web.Seat.Statements;

/// <summary>Why a vote was not saved.</summary>
public enum VoteProblem
{
    None,
    TooLong,
    Closed,
}
