using System.Collections.Immutable;

namespace Attune.Intake.Bytes;

/// <summary>How the characters of a file were written.</summary>
internal enum TextEncoding
{
    Utf8,
    Utf16,
    Windows1252,
}

/// <summary>A place where a byte belongs to no character.</summary>
/// <param name="At">The position in the decoded text, where U+FFFD stands for it.</param>
/// <param name="Value">The value of the byte.</param>
internal readonly record struct BrokenByte(int At, byte Value);

/// <summary>The characters of a file, and the bytes that belong to none.</summary>
internal sealed record DecodedText(string Text, TextEncoding Encoding, ImmutableArray<BrokenByte> Broken);
