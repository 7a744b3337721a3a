using Attune.Domain.Programs;

namespace Attune.Store.Model;

/// <summary>The key of one program's texts, encrypted with the key of the installation. Without this row nobody can read the texts.</summary>
public sealed record DataKeyRow(ProgramId Program, byte[] Wrapped);
