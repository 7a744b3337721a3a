using Attune.Analysis.Rounds;

namespace Attune.Intake.Beside;

/// <summary>Reads merges of terms: from, into.</summary>
public static class MergesFile
{
    private const string From = "from";
    private const string Into = "into";

    public static Import<IReadOnlyList<Merge>> Read(Stream stream, string name)
        => BesideFile.Read<Merge>(stream, name, [From, Into], [], findings =>
        {
            var merged = new Dictionary<string, (string Into, int Line)>(StringComparer.OrdinalIgnoreCase);
            return row => Merge(row, merged, findings);
        });

    private static Merge? Merge(NamedRow row, Dictionary<string, (string Into, int Line)> merged, Findings findings)
    {
        var (from, into) = (row[From], row[Into]);
        foreach (var empty in new[] { from, into }.Where(field => field.Empty)) { findings.Cell(empty, Wordings.EmptyTerm()); }
        if (from.Empty || into.Empty) { return null; }
        if (!merged.TryAdd(from.Text, (into.Text, row.Line)))
        {
            findings.Cell(from, Wordings.MergedTwice(from.Text, merged[from.Text].Line));
            return null;
        }

        if (LeadsTo(into.Text, from.Text, merged))
        {
            findings.Cell(into, Wordings.MergedInCircle(from.Text, into.Text));
            merged.Remove(from.Text);
        }

        return new Merge(from.Text, into.Text);
    }

    private static bool LeadsTo(string term, string target, Dictionary<string, (string Into, int Line)> merged)
    {
        // There was no circle before this merge, so following the merges ends: at a term that is not merged, or at the target.
        for (var at = term; ; at = merged[at].Into)
        {
            if (at.Equals(target, StringComparison.OrdinalIgnoreCase)) { return true; }
            if (!merged.ContainsKey(at)) { return false; }
        }
    }
}
