namespace Attune.Domain;

/// <summary>A vote in the clear, only while a ballot is counted.</summary>
/// <param name="Voter">Means nothing outside the counting; the same voter has the same one in every ballot.</param>
/// <param name="Side">The voter's side.</param>
/// <param name="Grade">What was voted.</param>
public sealed record CastVote(ParticipantKey Voter, Side Side, Grade Grade)
{
    // A log line or a debugger prints records: never who voted what.
    public override string ToString() => "(a vote)";
}
