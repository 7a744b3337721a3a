namespace Attune.Store;

/// <summary>The key of one program's texts, wrapped by the master key. Without this row the texts cannot be read by anybody.</summary>
public sealed record DataKeyRow(ProgramId Program, byte[] Wrapped, string MasterKeyId);
