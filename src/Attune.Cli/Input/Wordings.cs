using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Cli.Input.Bytes;
using static Attune.Cli.Phrases;

namespace Attune.Cli.Input;

/// <summary>Every problem an input file can have, in the words of CliTexts.resx: a text for what was found, one for what to do.</summary>
internal static class Wordings
{
    public static Wording WrongKind(FileKind kind)
        => new(CliTexts.WrongKind(CliTexts.Kind(kind)), CliTexts.KindInstead(kind));

    public static Wording NoWords(FileKind kind) => new(CliTexts.NoWords(CliTexts.Kind(kind)), CliTexts.NoWordsInstead);

    /// <param name="what">What is expected there, in words of its own.</param>
    public static Wording WordsWanted(string what) => new(CliTexts.WordsWanted(Sentence(what)), CliTexts.WordsWantedInstead);

    public static Wording EmptyFile() => new(CliTexts.EmptyFile, CliTexts.EmptyFileInstead);

    public static Wording HeaderOnly() => new(CliTexts.HeaderOnly, CliTexts.HeaderOnlyInstead);

    public static Wording FileTooLarge(int bytes) => new(CliTexts.FileTooLarge(Count(bytes / (1024 * 1024))), CliTexts.FileTooLargeInstead);

    public static Wording OpenQuote(int line) => new(CliTexts.OpenQuote(line), CliTexts.OpenQuoteInstead);

    public static Wording TextAfterQuote(int line, int closed) => new(CliTexts.TextAfterQuote(line, closed), CliTexts.TextAfterQuoteInstead);

    public static Wording TooManyCells(int cells, int headings) => new(CliTexts.TooManyCells(cells, headings), CliTexts.TooManyCellsInstead);

    public static Wording CellTooLong(int length, int longest) => new(CliTexts.CellTooLong(Count(length), Count(longest)), CliTexts.CellTooLongInstead);

    public static Wording BrokenByte(byte value, int character, int count) => new(CliTexts.BrokenByte(Hex(value), character, count), CliTexts.BrokenByteInstead);

    public static Wording BrokenByteInLine(byte value) => new(CliTexts.BrokenByteInLine(Hex(value)), CliTexts.BrokenByteInLineInstead);

    public static Wording ColumnsMissing(IEnumerable<string> missing, IEnumerable<string> found)
        => new(CliTexts.ColumnsMissing(List(missing), List(found)), CliTexts.ColumnsMissingInstead(List(missing)));

    public static Wording ColumnTwice(string name) => new(CliTexts.ColumnTwice, CliTexts.ColumnTwiceInstead);

    public static Wording MappedColumnMissing(string heading, string name, IEnumerable<string> found)
        => new(CliTexts.MappedColumnMissing(heading, name, List(found)), CliTexts.MappedColumnMissingInstead);

    public static Wording EmptyRespondent() => new(CliTexts.EmptyRespondent, CliTexts.EmptyRespondentInstead);

    public static Wording EmptySide() => new(CliTexts.EmptySide, CliTexts.EmptySideInstead);

    public static Wording EmptyQuestionId() => new(CliTexts.EmptyQuestionId, CliTexts.EmptyQuestionIdInstead);

    public static Wording EmptyQuestion(string id) => new(CliTexts.EmptyQuestion(id), CliTexts.EmptyQuestionInstead);

    public static Wording EmptyAnswer() => new(CliTexts.EmptyAnswer, CliTexts.EmptyAnswerInstead);

    public static Wording EmptyTerm() => new(CliTexts.EmptyTerm, CliTexts.EmptyTermInstead);

    public static Wording EmptyText() => new(CliTexts.EmptyText, CliTexts.EmptyTextInstead);

    public static Wording EmptyActivity() => new(CliTexts.EmptyActivity, CliTexts.EmptyActivityInstead);

    public static Wording EmptyWeight() => new(CliTexts.EmptyWeight, CliTexts.EmptyWeightInstead);

    public static Wording EmptyForecast() => new(CliTexts.EmptyForecast, CliTexts.EmptyForecastInstead);

    public static Wording EmptyChoice(string allowed) => new(CliTexts.EmptyChoice, CliTexts.EmptyChoiceInstead(allowed));

    public static Wording UnknownChoice(string given, string allowed) => new(CliTexts.UnknownChoice(Short(given)), CliTexts.UnknownChoiceInstead(Short(given), allowed));

    public static Wording TwoSides(string leader, string side, string earlier, int line)
        => new(CliTexts.TwoSides(leader, Short(side), Short(earlier), line), CliTexts.TwoSidesInstead);

    public static Wording TwoTexts(string question, string text, string earlier, int line)
        => new(CliTexts.TwoTexts(question, Short(text), Short(earlier), line), CliTexts.TwoTextsInstead);

    public static Wording DuplicateAnswer(string leader, string question, int line, int earlier)
        => new(CliTexts.DuplicateAnswer(leader, question, line, earlier), CliTexts.DuplicateAnswerInstead);

    public static Wording SideMisspelt(string side, SideNames sides) => new(CliTexts.SideMisspelt(Short(side), sides.Business, sides.It), CliTexts.SideMisspeltInstead);

    public static Wording UnknownSide(string side, SideNames sides) => new(CliTexts.UnknownSide(Short(side), sides.Business, sides.It), CliTexts.UnknownSideInstead(Short(side), sides.Business, sides.It));

    public static Wording TooManySides(IEnumerable<(string Name, int Answers)> found, SideNames example)
        => new(CliTexts.TooManySides(Counted(found)), CliTexts.TooManySidesInstead(Counted(found), example.Business, example.It));

    public static Wording NobodyOnSide(string side, IEnumerable<(string Name, int Answers)> found) => new(CliTexts.NobodyOnSide(side, Counted(found)), CliTexts.NobodyOnSideInstead);

    public static Wording OneSideOnly(string side) => new(CliTexts.OneSideOnly(Short(side)), CliTexts.OneSideOnlyInstead);

    public static Wording SideColumnMissing(IEnumerable<string> found) => new(CliTexts.SideColumnMissing(List(found)), CliTexts.SideColumnMissingInstead);

    public static Wording SideColumnAmbiguous(IEnumerable<string> found) => new(CliTexts.SideColumnAmbiguous(List(found)), CliTexts.SideColumnAmbiguousInstead);

    public static Wording NoQuestions(IEnumerable<string> found) => new(CliTexts.NoQuestions(List(found)), CliTexts.NoQuestionsInstead);

    public static Wording UnknownRespondent(string leader) => new(CliTexts.UnknownRespondent(Short(leader)), CliTexts.UnknownRespondentInstead);

    public static Wording OtherSideThanAnswers(string leader, string side, string known)
        => new(CliTexts.OtherSideThanAnswers(leader, Short(side), known), CliTexts.OtherSideThanAnswersInstead);

    public static Wording UnknownQuestion(string question, IEnumerable<string> known) => new(CliTexts.UnknownQuestion(Short(question), List(known)), CliTexts.UnknownQuestionInstead);

    public static Wording SaidTwice(int earlier) => new(CliTexts.SaidTwice(earlier), CliTexts.SaidTwiceInstead);

    public static Wording MergedTwice(string term, int earlier) => new(CliTexts.MergedTwice(Short(term), earlier), CliTexts.MergedTwiceInstead);

    public static Wording MergedInCircle(string term, string into) => new(CliTexts.MergedInCircle(Short(term), Short(into)), CliTexts.MergedInCircleInstead);

    public static Wording NoThemes() => new(CliTexts.NoThemes, CliTexts.NoThemesInstead);

    public static Wording FileMissing(string folder) => new(CliTexts.FileMissing(folder), CliTexts.FileMissingInstead);

    public static Wording FileUnreadable(string reason) => new(CliTexts.FileUnreadable(reason), CliTexts.FileUnreadableInstead);

    public static Wording FileIsFolder() => new(CliTexts.FileIsFolder, CliTexts.FileIsFolderInstead);

    public static Wording StandardInputTwice() => new(CliTexts.StandardInputTwice, CliTexts.StandardInputTwiceInstead);

    private static string Sentence(string what) => string.Concat(what[..1].ToUpper(CultureInfo.CurrentCulture), what.AsSpan(1).TrimEnd('.'));
}
