using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Store.Model;

namespace Attune.Store.Audits;

/// <summary>The seals of audit trails: HMAC-SHA-256 under a key of the program, over a line and the seal before it, and over the end of the trail.</summary>
internal static class AuditSeal
{
    // A line, an end and a name never have the same bytes, so that the seal of one is never taken for that of the other.
    private const byte OfLine = 1;
    private const byte OfEnd = 2;
    private const byte OfLeader = 3;

    public static byte[] Line(byte[] key, byte[] before, AuditEntry entry)
        => Over(key, writer =>
        {
            writer.Write(OfLine);
            Write(writer, before);
            Write(writer, entry.Program);
            writer.Write(entry.Number);
            writer.Write(entry.Round is not null);
            writer.Write((entry.Round?.Value ?? Guid.Empty).ToByteArray());
            writer.Write(entry.At.UtcTicks);
            writer.Write((int)entry.Act);
            writer.Write((int)entry.Role);
            writer.Write(entry.Reader);
            writer.Write(entry.Answers);
            Write(writer, entry.About);
        });

    /// <summary>How a leader is named in the lines of a program's trail.</summary>
    public static byte[] About(byte[] key, LeaderId leader)
        => Over(key, writer =>
        {
            writer.Write(OfLeader);
            writer.Write(leader.Value.ToByteArray());
        });

    public static AuditHead Head(byte[] key, ProgramId program, long number, byte[] last) => new(program, number, last, OfHead(key, program, number, last));

    public static bool IsIntact(byte[] key, AuditHead head) => CryptographicOperations.FixedTimeEquals(head.Seal, OfHead(key, head.Program, head.Number, head.Last));

    private static byte[] OfHead(byte[] key, ProgramId program, long number, byte[] last)
        => Over(key, writer =>
        {
            writer.Write(OfEnd);
            Write(writer, last);
            Write(writer, program);
            writer.Write(number);
        });

    private static byte[] Over(byte[] key, Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) { write(writer); }
        return HMACSHA256.HashData(key, bytes.ToArray());
    }

    private static void Write(BinaryWriter writer, ProgramId program) => writer.Write(program.Value.ToByteArray());

    private static void Write(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
