using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Attune.Store.Archives;

/// <summary>
/// The sealed body of an archive: pieces, each sealed with AES-256-GCM under its number and whether it is the last, so that none can be changed, left out, put in,
/// exchanged with another or cut off at the end.
/// </summary>
internal static class ArchivePieces
{
    public const int KeyBytes = 32;
    public const int PieceBytes = 64 * 1024;

    /// <summary>Whether it is the last, and how long it is.</summary>
    public const int FrameBytes = 1 + sizeof(int);

    public const int TagBytes = 16;

    private const int NonceBytes = 12;

    /// <summary>Takes what is written, and seals it piece by piece; <see cref="Stream.Dispose()"/> writes the last one.</summary>
    public sealed class Writer(Stream file, byte[] key) : ByteSink
    {
        private readonly AesGcm _aes = new(key, TagBytes);
        private readonly byte[] _piece = new byte[PieceBytes];
        private int _length;
        private long _number;
        private bool _ended;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (!buffer.IsEmpty)
            {
                // A full piece waits for what follows, because only then it is known not to be the last.
                if (_length == PieceBytes) { Seal(isLast: false); }
                var taken = Math.Min(PieceBytes - _length, buffer.Length);
                buffer[..taken].CopyTo(_piece.AsSpan(_length));
                _length += taken;
                buffer = buffer[taken..];
            }
        }

        /// <summary>Writes the last piece. Without it, what was written is no archive.</summary>
        public void End()
        {
            Seal(isLast: true);
            _ended = true;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) { _aes.Dispose(); }
            base.Dispose(disposing);
        }

        private void Seal(bool isLast)
        {
            if (_ended) { throw new InvalidOperationException("The archive was ended already."); }
            var frame = FrameOf(isLast, _length);
            var (text, tag) = (new byte[_length], new byte[TagBytes]);
            _aes.Encrypt(NonceOf(_number), _piece.AsSpan(0, _length), text, tag, frame);
            file.Write(frame);
            file.Write(text);
            file.Write(tag);
            (_number, _length) = (_number + 1, 0);
        }
    }

    /// <summary>All that the pieces hold, in order; ends with the last one.</summary>
    /// <exception cref="ArchiveException">A piece is not as it was written, or the file ends early or late.</exception>
    public static IEnumerable<byte[]> Read(Stream file, byte[] key)
    {
        using var aes = new AesGcm(key, TagBytes);
        var (at, frame) = ((long)ArchiveEnvelope.HeadBytes, new byte[FrameBytes]);
        for (long number = 0; ; number++)
        {
            Fill(file, frame, at);
            var (isLast, length) = (frame[0] == 1, BinaryPrimitives.ReadInt32BigEndian(frame.AsSpan(1)));
            if (length is < 0 or > PieceBytes || frame[0] > 1) { throw new ArchiveException(new(ArchiveFault.Changed, At: at)); }
            var (text, tag) = (new byte[length], new byte[TagBytes]);
            Fill(file, text, at + FrameBytes);
            Fill(file, tag, at + FrameBytes + length);
            try
            {
                aes.Decrypt(NonceOf(number), text, tag, text, frame);
            }
            catch (AuthenticationTagMismatchException)
            {
                throw new ArchiveException(new(ArchiveFault.Changed, At: at));
            }

            at += FrameBytes + length + TagBytes;
            yield return text;
            if (!isLast) { continue; }
            if (file.ReadByte() >= 0) { throw new ArchiveException(new(ArchiveFault.TooLong, At: at)); }
            yield break;
        }
    }

    private static void Fill(Stream file, byte[] bytes, long at)
    {
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length) { throw new ArchiveException(new(ArchiveFault.CutOff, At: at + read)); }
    }

    private static byte[] FrameOf(bool isLast, int length)
    {
        var frame = new byte[FrameBytes];
        frame[0] = isLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), length);
        return frame;
    }

    private static byte[] NonceOf(long number)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(NonceBytes - sizeof(long)), number);
        return nonce;
    }
}
