namespace Attune.Domain.Programs;

/// <summary>One more account that leads a program, with the same rights as the one that created it.</summary>
public sealed record CoFacilitator(ProgramId Program, Guid Account);
