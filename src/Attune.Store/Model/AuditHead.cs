using Attune.Domain.Programs;

namespace Attune.Store.Model;

/// <summary>The end of a program's audit trail, kept beside it: without it, lines could be cut off at the end unseen. It is made with the program and outlives it.</summary>
/// <param name="Program">Whose trail.</param>
/// <param name="Number">How many lines it has.</param>
/// <param name="Last">The seal of the last line; empty if there is none.</param>
/// <param name="Seal">Seals the other three.</param>
public sealed record AuditHead(ProgramId Program, long Number, byte[] Last, byte[] Seal);
