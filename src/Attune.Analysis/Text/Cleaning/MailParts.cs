namespace Attune.Analysis.Text.Cleaning;

/// <summary>
/// Leaves out what a mail program, a gateway or an assistant added to an answer: signatures, quoted mail, notices, phrases. It looks from the end of the answer
/// and, for the phrase that begins what an assistant wrote, at its start. Where it is not sure it leaves a line: a line too many costs a sentence nobody shares, a line too few costs
/// what somebody wanted to say.
/// </summary>
internal static class MailParts
{
    private const int LongestSignature = 10;
    private const int HeadersOfAMail = 3;
    private const int MostHeaders = 16;

    public static MappedText Remove(string text)
    {
        if (!MailLines.MayHold(text)) { return MappedText.Unchanged(text); }
        var lines = Lines(text);
        var kept = Enumerable.Repeat(true, lines.Count).ToArray();
        DropQuotes(lines, kept);
        while (DropLast(lines, kept)) { }

        var rewriter = new TextRewriter(text);
        var from = Lead(text, lines, kept);
        if (from > 0) { rewriter.Replace(0, from, ""); }
        foreach (var (at, line) in lines.Index())
        {
            if (line.End <= from) { continue; }
            if (!kept[at]) { rewriter.Replace(Math.Max(from, line.Start), line.End, ""); }
            else if (DeviceIn(line) is { } device) { rewriter.Replace(line.Start + device, line.Start + line.Text.Length, ""); }
        }

        return rewriter.Write();
    }

    // Behind the last sentence, on its line: only where nothing more is left below.
    private static int? DeviceIn(Line line) => line.IsLast && MailLines.Device(line.Text) is { Success: true, Index: > 0 } device ? device.Index : null;

    private static int Lead(string text, List<Line> lines, bool[] kept)
        => MailLines.Assistant(text) is { Success: true, Length: var length } && lines.Index().Any(line => kept[line.Index] && line.Item.End > length && text[Math.Max(length, line.Item.Start)..line.Item.End].Any(char.IsLetter))
            ? length : 0;

    // A quote begins with a line that says whose words follow, or with the headers of a mail; what stands below it without a mark of a quote was written below it.
    private static void DropQuotes(List<Line> lines, bool[] kept)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (Introduction(lines, at) is var length and > 0)
            {
                var quoted = Following(lines, at + length, line => line.IsQuoted || line.IsBlank);
                var marked = lines.Skip(at + length).Take(quoted).Any(line => line.IsQuoted);
                Drop(at, length + (marked ? quoted : HasContent(lines, kept, at) ? lines.Count - at - length : 0));
            }
            else if (Headers(lines, at) is var headers and > 0)
            {
                Drop(at, HasContent(lines, kept, at) ? lines.Count - at : headers);
            }
            else if (MailLines.IsForwardMark(lines[at].Text))
            {
                Drop(at, HasContent(lines, kept, at) ? lines.Count - at : 1);
            }
            else if (lines[at].IsQuotedTwice || MailLines.IsOfAProgram(lines[at].Text))
            {
                Drop(at, 1);
            }
        }

        void Drop(int from, int count) => kept.AsSpan(from, count).Clear();
    }

    // Takes the last part off that is none of the answer; false if there is none.
    private static bool DropLast(List<Line> lines, bool[] kept)
    {
        var last = Array.FindLastIndex(kept, line => line);
        while (last >= 0 && (!kept[last] || lines[last].IsBlank)) { last--; }

        if (last < 0) { return false; }
        lines[last].IsLast = true;
        if (MailLines.IsOfAProgram(lines[last].Text) || MailLines.Device(lines[last].Text) is { Success: true, Index: 0 }
            || MailLines.IsAssistantTrailer(lines[last].Text) || MailLines.IsClosing(lines[last].Text) && HasContent(lines, kept, last) || MailLines.ClosesWithAName(lines[last].Text) && HasContent(lines, kept, last))
        {
            lines[last].IsLast = false;
            kept[last] = false;
            return true;
        }

        return DropSignature(lines, kept, last) || DropNotice(lines, kept, last);
    }

    private static bool DropSignature(List<Line> lines, bool[] kept, int last)
    {
        for (var at = last; at > 0 && last - at <= LongestSignature; at--)
        {
            if (!kept[at] || lines[at].IsBlank) { continue; }
            var begins = MailLines.IsClosing(lines[at].Text) || MailLines.ClosesWithAName(lines[at].Text) || (lines[at].IsDelimiter && Name(lines, kept, at, last));
            if (begins && at < last && HasContent(lines, kept, at)) { return Cut(lines, kept, at, last); }
            if (!MailLines.IsContact(lines[at].Text)) { return false; }
        }

        return false;
    }

    private static bool Name(List<Line> lines, bool[] kept, int delimiter, int last)
        => Enumerable.Range(delimiter + 1, last - delimiter).Where(at => kept[at] && !lines[at].IsBlank).Select(at => (int?)at).FirstOrDefault() is { } first && MailLines.IsName(lines[first].Text);

    private static bool DropNotice(List<Line> lines, bool[] kept, int last)
    {
        for (var at = last; at > 0; at--)
        {
            if (kept[at] && MailLines.BeginsANotice(lines[at].Text) && HasContent(lines, kept, at)) { return Cut(lines, kept, at, last); }
        }

        return false;
    }

    private static bool Cut(List<Line> lines, bool[] kept, int from, int last)
    {
        lines[last].IsLast = false;
        kept.AsSpan(from, last - from + 1).Clear();
        return true;
    }

    private static bool HasContent(List<Line> lines, bool[] kept, int before)
        => Enumerable.Range(0, before).Any(at => kept[at] && lines[at].Text.Any(char.IsLetterOrDigit));

    // The line may have been wrapped.
    private static int Introduction(List<Line> lines, int at)
    {
        if (lines[at].IsBlank) { return 0; }
        if (MailLines.IntroducesAQuote(lines[at].Text)) { return 1; }
        return at + 1 < lines.Count && !lines[at + 1].IsBlank && !lines[at].Text.TrimEnd().EndsWith('.') && MailLines.IntroducesAQuote($"{lines[at].Text.TrimEnd()} {lines[at + 1].Text.TrimStart()}") ? 2 : 0;
    }

    private static int Headers(List<Line> lines, int at)
    {
        if (MailLines.HeaderOf(lines[at].Text) != "from") { return 0; }
        var (names, end) = (new HashSet<string>(StringComparer.Ordinal), at);
        for (; end < lines.Count && end - at < MostHeaders && MailLines.HeaderOf(lines[end].Text) is { } name; end++) { names.Add(name); }

        return names.Count >= HeadersOfAMail && (names.Contains("subject") || names.Contains("sent")) ? end - at : 0;
    }

    private static int Following(List<Line> lines, int from, Func<Line, bool> goesOn)
        => lines.Skip(from).TakeWhile(goesOn).Count();

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny('\n', '\r');
            var end = found < 0 ? text.Length : at + found;
            var next = found < 0 ? text.Length : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            lines.Add(new(text[at..end], at, next));
            at = next;
        }

        return lines;
    }

    private sealed record Line(string Text, int Start, int End)
    {
        public bool IsLast { get; set; }

        public bool IsBlank => string.IsNullOrWhiteSpace(Text);

        public bool IsQuoted => Text.TrimStart().StartsWith('>');

        public bool IsQuotedTwice => Text.TrimStart() is ['>', '>', ..] or ['>', ' ', '>', ..];

        public bool IsDelimiter => Text is "-- " or "--" or "—" or "__" or "___" or "---" || (Text.Length > 5 && Text.Trim('_', '-', '=', ' ', '*').Length == 0);
    }
}
