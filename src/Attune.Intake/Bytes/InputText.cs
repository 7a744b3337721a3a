namespace Attune.Intake.Bytes;

/// <summary>Reads bytes as text, or reports that they are something else.</summary>
internal static class InputText
{
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, Findings findings)
    {
        var kind = FileKinds.Detect(bytes);
        if (kind != FileKind.Text)
        {
            findings.Whole(Wordings.WrongKind(kind));
            return null;
        }

        var decoded = TextDecoding.Decode(bytes);
        if (decoded.Text.Contains('\0', StringComparison.Ordinal))
        {
            findings.Whole(Wordings.WrongKind(FileKind.Binary));
            return null;
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            findings.Whole(Wordings.EmptyFile());
            return null;
        }

        if (decoded.Encoding == TextEncoding.Windows1252) { findings.Note(Notes.ReadAsWindows1252()); }
        return decoded;
    }

    /// <summary>Reads the whole stream, up to the largest file allowed; null if it is larger.</summary>
    public static byte[]? Whole(Stream stream, InputLimits limits, Findings findings)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int length; (length = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, length);
            if (memory.Length <= limits.LargestFile) { continue; }
            findings.Whole(Wordings.FileTooLarge(limits.LargestFile));
            return null;
        }

        return memory.ToArray();
    }
}
