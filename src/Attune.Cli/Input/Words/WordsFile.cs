using Attune.Analysis;
using Attune.Cli.Input.Bytes;
using Attune.Report;

namespace Attune.Cli.Input.Words;

/// <summary>Reads words with counts as JSON, as <see cref="CloudFile"/> describes them.</summary>
public static class WordsFile
{
    public static Import<Cloud> Read(Stream stream, string name)
    {
        var findings = new Findings(name);
        if (InputText.Whole(stream, InputLimits.Default, findings) is not { } bytes) { return findings.Finish<Cloud>(null); }
        var kind = FileKinds.Of(bytes);
        if (kind is not (FileKind.Json or FileKind.Text))
        {
            findings.Whole(Wordings.NoWords(kind));
            return findings.Finish<Cloud>(null);
        }

        var decoded = TextDecoding.Decode(bytes);
        foreach (var broken in decoded.Broken)
        {
            findings.Line(1 + decoded.Text.AsSpan(0, broken.At).Count('\n'), Wordings.BrokenByteInLine(broken.Value));
        }

        if (decoded.Encoding == TextEncoding.Windows1252) { findings.Note(Notes.ReadAsWindows1252()); }
        var reading = CloudFile.Read(decoded.Text);
        // Without a line of its own a problem lies in a text that is JSON, and its place can be looked up.
        var lines = reading.Problems.Any(problem => problem.Line is null) ? new JsonLines(decoded.Text) : null;
        foreach (var problem in reading.Problems)
        {
            findings.Value((int?)problem.Line ?? lines!.Of(problem.Where), problem.Where, Wordings.WordsWanted(problem.What));
        }

        return findings.Finish(reading.Cloud);
    }
}
