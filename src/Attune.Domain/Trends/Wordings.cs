namespace Attune.Domain.Trends;

/// <summary>Which versions of a question may be compared: those that read the same, and those of which a person said that they mean the same.</summary>
internal sealed class Wordings(IReadOnlyCollection<SameMeaning> confirmed)
{
    /// <summary>Numbers the versions so that those with one number may be compared.</summary>
    /// <param name="question">The id of the question.</param>
    /// <param name="versions">The version of the questions of each round, with what a leader reads; null where it is not asked.</param>
    public int[] LinesOf<T>(string question, IReadOnlyList<(int Version, T? Wording)> versions)
        where T : class
    {
        var lines = Enumerable.Range(0, versions.Count).ToArray();
        for (var later = 1; later < versions.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (MeanTheSame(question, versions[earlier], versions[later])) { Join(lines, lines[earlier], lines[later]); }
            }
        }

        return lines;
    }

    private static void Join(int[] lines, int one, int other)
    {
        for (var at = 0; at < lines.Length; at++) { lines[at] = lines[at] == Math.Max(one, other) ? Math.Min(one, other) : lines[at]; }
    }

    private bool MeanTheSame<T>(string question, (int Version, T? Wording) one, (int Version, T? Wording) other)
        where T : class
        => one.Wording is not null && other.Wording is not null
            && (one.Wording.Equals(other.Wording)
                || confirmed.Any(said => said.Question == question && (said.Before, said.After) == (Math.Min(one.Version, other.Version), Math.Max(one.Version, other.Version))));
}
