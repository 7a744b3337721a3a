using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rounds;

/// <summary>How far a round is, as far as the reader may know.</summary>
/// <param name="Invited">The number of leaders of each side.</param>
/// <param name="Answered">The number of these who are done.</param>
/// <param name="Leaders">Who is done and who is missing, ordered by name; empty where the reader may not know.</param>
public sealed record Progress(SideCounts Invited, SideCounts Answered, ImmutableArray<LeaderProgress> Leaders);

/// <summary>Whether this leader has answered, but neither when, nor in which order, nor how much.</summary>
public sealed record LeaderProgress(LeaderId Leader, string Name, Side Side, bool Answered, int Reminders);
