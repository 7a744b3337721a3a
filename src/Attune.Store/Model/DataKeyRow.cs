using Attune.Domain.Programs;

namespace Attune.Store.Model;

/// <summary>The key of one program's texts, encrypted with the master key. Without this row nobody can read the texts.</summary>
public sealed record DataKeyRow(ProgramId Program, byte[] Wrapped, string MasterKeyId);
