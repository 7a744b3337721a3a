using Attune.Domain.Agreements;

namespace Attune.Web.Room;

/// <summary>A report on a promise that was sent and could not be saved, to be shown again with what is wrong.</summary>
public sealed record TypedFate(CommitmentId Commitment, string? Fate, string? MovedTo, string? Reason, string Wrong);
