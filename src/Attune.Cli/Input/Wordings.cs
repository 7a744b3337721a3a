using System.Globalization;
using Attune.Analysis;
using Attune.Cli.Input.Bytes;
using static Attune.Cli.Strings;

namespace Attune.Cli.Input;

/// <summary>Every problem an input file can have, in the words of Strings.resx: a resource for what was found, one for what to do.</summary>
internal static class Wordings
{
    public static Wording WrongKind(FileKind kind)
        => Of(nameof(WrongKind), Say($"Kind_{kind}"), Say($"Kind_{kind}_Instead"));

    public static Wording NoWords(FileKind kind) => Of(nameof(NoWords), Say($"Kind_{kind}"));

    /// <param name="what">What is expected there, in words of its own.</param>
    public static Wording WordsWanted(string what) => Of(nameof(WordsWanted), Sentence(what));

    public static Wording EmptyFile() => Of(nameof(EmptyFile));

    public static Wording HeaderOnly() => Of(nameof(HeaderOnly));

    public static Wording FileTooLarge(int bytes) => Of(nameof(FileTooLarge), Count(bytes / (1024 * 1024)));

    public static Wording OpenQuote(int line) => Of(nameof(OpenQuote), line);

    public static Wording TextAfterQuote(int line, int closed) => Of(nameof(TextAfterQuote), line, closed);

    public static Wording TooManyCells(int cells, int headings) => Of(nameof(TooManyCells), cells, headings);

    public static Wording CellTooLong(int length, int longest) => Of(nameof(CellTooLong), Count(length), Count(longest));

    public static Wording BrokenByte(byte value, int character, int count) => Of(nameof(BrokenByte), Hex(value), character, count);

    public static Wording BrokenByteInLine(byte value) => Of(nameof(BrokenByteInLine), Hex(value));

    public static Wording ColumnsMissing(IEnumerable<string> missing, IEnumerable<string> found)
        => Of(nameof(ColumnsMissing), List(missing), List(found));

    public static Wording ColumnTwice(string name) => Of(nameof(ColumnTwice), name);

    public static Wording MappedColumnMissing(string heading, string name, IEnumerable<string> found)
        => Of(nameof(MappedColumnMissing), heading, name, List(found));

    public static Wording EmptyRespondent() => Of(nameof(EmptyRespondent));

    public static Wording EmptySide() => Of(nameof(EmptySide));

    public static Wording EmptyQuestionId() => Of(nameof(EmptyQuestionId));

    public static Wording EmptyQuestion(string id) => Of(nameof(EmptyQuestion), id);

    public static Wording EmptyAnswer() => Of(nameof(EmptyAnswer));

    public static Wording EmptyTerm() => Of(nameof(EmptyTerm));

    public static Wording EmptyText() => Of(nameof(EmptyText));

    public static Wording EmptyActivity() => Of(nameof(EmptyActivity));

    public static Wording EmptyForecast() => Of(nameof(EmptyForecast));

    public static Wording EmptyChoice(string allowed) => Of(nameof(EmptyChoice), allowed);

    public static Wording UnknownChoice(string given, string allowed) => Of(nameof(UnknownChoice), Short(given), allowed);

    public static Wording TwoSides(string leader, string side, string earlier, int line)
        => Of(nameof(TwoSides), leader, Short(side), Short(earlier), line);

    public static Wording TwoTexts(string question, string text, string earlier, int line)
        => Of(nameof(TwoTexts), question, Short(text), Short(earlier), line);

    public static Wording DuplicateAnswer(string leader, string question, int line, int earlier)
        => Of(nameof(DuplicateAnswer), leader, question, line, earlier);

    public static Wording SideMisspelt(string side, SideNames sides) => Of(nameof(SideMisspelt), Short(side), sides.Business, sides.It);

    public static Wording UnknownSide(string side, SideNames sides) => Of(nameof(UnknownSide), Short(side), sides.Business, sides.It);

    public static Wording TooManySides(IEnumerable<(string Name, int Answers)> found, SideNames example)
        => Of(nameof(TooManySides), Counted(found), example.Business, example.It);

    public static Wording NobodyOnSide(string side, IEnumerable<(string Name, int Answers)> found) => Of(nameof(NobodyOnSide), side, Counted(found));

    public static Wording OneSideOnly(string side) => Of(nameof(OneSideOnly), Short(side));

    public static Wording SideColumnMissing(IEnumerable<string> found) => Of(nameof(SideColumnMissing), List(found));

    public static Wording SideColumnAmbiguous(IEnumerable<string> found) => Of(nameof(SideColumnAmbiguous), List(found));

    public static Wording NoQuestions(IEnumerable<string> found) => Of(nameof(NoQuestions), List(found));

    public static Wording UnknownRespondent(string leader) => Of(nameof(UnknownRespondent), Short(leader));

    public static Wording OtherSideThanAnswers(string leader, string side, string known)
        => Of(nameof(OtherSideThanAnswers), leader, Short(side), known);

    public static Wording UnknownQuestion(string question, IEnumerable<string> known) => Of(nameof(UnknownQuestion), Short(question), List(known));

    public static Wording SaidTwice(int earlier) => Of(nameof(SaidTwice), earlier);

    public static Wording MergedTwice(string term, int earlier) => Of(nameof(MergedTwice), Short(term), earlier);

    public static Wording MergedInCircle(string term, string into) => Of(nameof(MergedInCircle), Short(term), Short(into));

    public static Wording NoThemes() => Of(nameof(NoThemes));

    public static Wording FileMissing(string folder) => Of(nameof(FileMissing), folder);

    public static Wording FileUnreadable(string reason) => Of(nameof(FileUnreadable), reason);

    public static Wording FileIsFolder() => Of(nameof(FileIsFolder));

    public static Wording StandardInputTwice() => Of(nameof(StandardInputTwice));

    private static string Sentence(string what) => string.Concat(what[..1].ToUpper(CultureInfo.CurrentCulture), what.AsSpan(1).TrimEnd('.'));

    private static Wording Of(string name, params object[] found) => new(Say(name, found), Say(name + "_Instead", found));
}
