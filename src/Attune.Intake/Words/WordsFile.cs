using Attune.Analysis.Clouds;
using Attune.Intake.Bytes;
using Attune.Report.Clouds;

namespace Attune.Intake.Words;

/// <summary>Reads words with counts as JSON, as <see cref="CloudFile"/> describes them.</summary>
public static class WordsFile
{
    public static Import<Cloud> Read(Stream stream, string name)
    {
        var findings = new Findings(name);
        if (InputText.Whole(stream, InputLimits.Default, findings) is not { } bytes) { return findings.Finish<Cloud>(null); }
        var kind = FileKinds.Detect(bytes);
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
        // A problem without a line lies in a text that is valid JSON, so its place can be looked up.
        var lines = reading.Problems.Any(problem => problem.Line is null) ? new JsonLines(decoded.Text) : null;
        foreach (var problem in reading.Problems)
        {
            findings.Value((int?)problem.Line ?? lines!.Read(problem.Where), problem.Where, Wordings.WordsWanted(problem.What));
        }

        return findings.Finish(reading.Cloud);
    }
}
