namespace Attune.Domain;

/// <summary>How far a round is, as far as the reader may know.</summary>
/// <param name="Invited">Leaders of each side.</param>
/// <param name="Answered">Of these, done.</param>
/// <param name="Leaders">Who is done and who is missing, in the order of the names; empty where the reader may not know.</param>
public sealed record Progress(SideCounts Invited, SideCounts Answered, ImmutableArray<LeaderProgress> Leaders);

/// <summary>Has this leader answered? Neither when, nor in which order, nor how much.</summary>
public sealed record LeaderProgress(LeaderId Leader, string Name, Side Side, bool Answered, int Reminders);
