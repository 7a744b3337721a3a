namespace Attune.Benchmarks.Encoding;

/// <summary>Made-up answers of a technology program, the same every time.</summary>
internal static class Sentences
{
    private static readonly string[] Words =
        """
        the business owns process after go-live and IT supports it we don't know who pays for data training leaders expect faster close
        fewer manual steps standard system customise local finance operations vendor testing releases backlog users adoption benefits quarter
        measure decision scope budget risk reporting warehouse customer order invoice migration integration approval roles they're can't planning
        governance stakeholders configuration maintenance enhancement accountability steerco SAP S4HANA hypercare offboarding cutover
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <param name="count">The number of sentences.</param>
    /// <param name="words">The number of words in each.</param>
    public static string[] Invent(int count, int words)
    {
        var random = new Random(15);
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', random.GetItems(Words, words)) + '.')];
    }
}
