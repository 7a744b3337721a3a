using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Statements;

/// <summary>A vote in the clear, which exists only while a ballot is counted.</summary>
/// <param name="Voter">A key that means nothing outside the counting; the same voter has the same key in every ballot.</param>
/// <param name="Side">The voter's side.</param>
/// <param name="Grade">The grade that was given.</param>
public sealed record CastVote(ParticipantKey Voter, Side Side, Grade Grade)
{
    // Log lines and debuggers print records, and who voted what must never appear there.
    public override string ToString() => "(a vote)";
}
