using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Intake.Bytes;
using static Attune.Intake.Phrases;

namespace Attune.Intake;

/// <summary>Every problem an input file can have, in the words of IntakeTexts.resx: a text for what was found, one for what to do.</summary>
internal static class Wordings
{
    public static Wording WrongKind(FileKind kind)
        => new(IntakeTexts.WrongKind(IntakeTexts.Kind(kind)), IntakeTexts.KindInstead(kind));

    public static Wording NoTable(FileKind kind) => new(IntakeTexts.NoTable(IntakeTexts.Kind(kind)), IntakeTexts.KindInstead(kind));

    public static Wording NoWords(FileKind kind) => new(IntakeTexts.NoWords(IntakeTexts.Kind(kind)), IntakeTexts.NoWordsInstead);

    /// <param name="what">What is expected there, in words of its own.</param>
    public static Wording WordsWanted(string what) => new(IntakeTexts.WordsWanted(Sentence(what)), IntakeTexts.WordsWantedInstead);

    public static Wording EmptyFile() => new(IntakeTexts.EmptyFile, IntakeTexts.EmptyFileInstead);

    public static Wording HeaderOnly() => new(IntakeTexts.HeaderOnly, IntakeTexts.HeaderOnlyInstead);

    public static Wording FileTooLarge(int bytes) => new(IntakeTexts.FileTooLarge(Count(bytes / (1024 * 1024))), IntakeTexts.FileTooLargeInstead);

    public static Wording OpenQuote(int line) => new(IntakeTexts.OpenQuote(line), IntakeTexts.OpenQuoteInstead);

    public static Wording TextAfterQuote(int line, int closed) => new(IntakeTexts.TextAfterQuote(line, closed), IntakeTexts.TextAfterQuoteInstead);

    public static Wording TooManyCells(int cells, int headings) => new(IntakeTexts.TooManyCells(cells, headings), IntakeTexts.TooManyCellsInstead);

    public static Wording CellTooLong(int length, int longest) => new(IntakeTexts.CellTooLong(Count(length), Count(longest)), IntakeTexts.CellTooLongInstead);

    public static Wording BrokenByte(byte value, int character, int count) => new(IntakeTexts.BrokenByte(Hex(value), character, count), IntakeTexts.BrokenByteInstead);

    public static Wording BrokenByteInLine(byte value) => new(IntakeTexts.BrokenByteInLine(Hex(value)), IntakeTexts.BrokenByteInLineInstead);

    public static Wording ColumnsMissing(IEnumerable<string> missing, IEnumerable<string> found)
        => new(IntakeTexts.ColumnsMissing(List(missing), List(found)), IntakeTexts.ColumnsMissingInstead(missing.First()));

    public static Wording ColumnTwice(string name) => new(IntakeTexts.ColumnTwice, IntakeTexts.ColumnTwiceInstead);

    public static Wording MappedColumnMissing(string heading, string name, IEnumerable<string> found)
        => new(IntakeTexts.MappedColumnMissing(heading, name, List(found)), IntakeTexts.MappedColumnMissingInstead);

    public static Wording EmptyRespondent() => new(IntakeTexts.EmptyRespondent, IntakeTexts.EmptyRespondentInstead);

    public static Wording EmptySide() => new(IntakeTexts.EmptySide, IntakeTexts.EmptySideInstead);

    public static Wording EmptyQuestionId() => new(IntakeTexts.EmptyQuestionId, IntakeTexts.EmptyQuestionIdInstead);

    public static Wording EmptyQuestion(string id) => new(IntakeTexts.EmptyQuestion(id), IntakeTexts.EmptyQuestionInstead);

    public static Wording EmptyAnswer() => new(IntakeTexts.EmptyAnswer, IntakeTexts.EmptyAnswerInstead);

    public static Wording EmptyTerm() => new(IntakeTexts.EmptyTerm, IntakeTexts.EmptyTermInstead);

    public static Wording EmptyText() => new(IntakeTexts.EmptyText, IntakeTexts.EmptyTextInstead);

    public static Wording EmptyActivity() => new(IntakeTexts.EmptyActivity, IntakeTexts.EmptyActivityInstead);

    public static Wording EmptyWeight() => new(IntakeTexts.EmptyWeight, IntakeTexts.EmptyWeightInstead);

    public static Wording EmptyForecast() => new(IntakeTexts.EmptyForecast, IntakeTexts.EmptyForecastInstead);

    public static Wording EmptyChoice(string allowed) => new(IntakeTexts.EmptyChoice, IntakeTexts.EmptyChoiceInstead(allowed));

    public static Wording UnknownChoice(string given, string allowed) => new(IntakeTexts.UnknownChoice(Short(given)), IntakeTexts.UnknownChoiceInstead(Short(given), allowed));

    public static Wording TwoSides(string leader, string side, string earlier, int line)
        => new(IntakeTexts.TwoSides(leader, Short(side), Short(earlier), line), IntakeTexts.TwoSidesInstead);

    public static Wording TwoTexts(string question, string text, string earlier, int line)
        => new(IntakeTexts.TwoTexts(question, Short(text), Short(earlier), line), IntakeTexts.TwoTextsInstead);

    public static Wording DuplicateAnswer(string leader, string question, int line, int earlier)
        => new(IntakeTexts.DuplicateAnswer(leader, question, line, earlier), IntakeTexts.DuplicateAnswerInstead);

    public static Wording SideMisspelt(string side, SideNames sides) => new(IntakeTexts.SideMisspelt(Short(side), sides.Business, sides.It), IntakeTexts.SideMisspeltInstead);

    public static Wording UnknownSide(string side, SideNames sides) => new(IntakeTexts.UnknownSide(Short(side), sides.Business, sides.It), IntakeTexts.UnknownSideInstead(Short(side), sides.Business, sides.It));

    public static Wording TooManySides(IEnumerable<(string Name, int Answers)> found, SideNames example)
        => new(IntakeTexts.TooManySides(Counted(found)), IntakeTexts.TooManySidesInstead(Counted(found), example.Business, example.It));

    public static Wording NobodyOnSide(string side, IEnumerable<(string Name, int Answers)> found) => new(IntakeTexts.NobodyOnSide(side, Counted(found)), IntakeTexts.NobodyOnSideInstead);

    public static Wording OneSideOnly(string side) => new(IntakeTexts.OneSideOnly(Short(side)), IntakeTexts.OneSideOnlyInstead);

    public static Wording SideColumnMissing(IEnumerable<string> found) => new(IntakeTexts.SideColumnMissing(List(found)), IntakeTexts.SideColumnMissingInstead);

    public static Wording SideColumnAmbiguous(IEnumerable<string> found) => new(IntakeTexts.SideColumnAmbiguous(List(found)), IntakeTexts.SideColumnAmbiguousInstead);

    public static Wording NoQuestions(IEnumerable<string> found) => new(IntakeTexts.NoQuestions(List(found)), IntakeTexts.NoQuestionsInstead);

    public static Wording NoAnswers() => new(IntakeTexts.NoAnswers, IntakeTexts.NoAnswersInstead);

    public static Wording AllLeftOut() => new(IntakeTexts.AllLeftOut, IntakeTexts.AllLeftOutInstead);

    /// <param name="found">The columns that may be it, each with its values and on how many rows they stand.</param>
    public static Wording SideColumnProposed(IEnumerable<(string Heading, IEnumerable<(string Name, int Rows)> Values)> found)
    {
        var columns = found.ToList();
        return new(
            IntakeTexts.SideColumnProposed(string.Join("; ", columns.Select(column => IntakeTexts.ProposedColumn(Short(column.Heading), Counted(column.Values))))),
            IntakeTexts.SideColumnProposedInstead(Short(columns[0].Heading)));
    }

    public static Wording NoAnchor(IEnumerable<string> samples) => new(IntakeTexts.NoAnchor(List(samples)), IntakeTexts.NoAnchorInstead);

    public static Wording Overwritten(string error) => new(IntakeTexts.Overwritten(Short(error)), IntakeTexts.OverwrittenInstead);

    public static Wording IdsAlike(string id, string earlier, int line) => new(IntakeTexts.IdsAlike(Short(id), Short(earlier), line), IntakeTexts.IdsAlikeInstead);

    public static Wording SamePersonTwice(string leader, int line) => new(IntakeTexts.SamePersonTwice(Short(leader), line), IntakeTexts.SamePersonTwiceInstead);

    public static Wording WorkbookTooLarge(int bytes) => new(IntakeTexts.WorkbookTooLarge(Count(bytes / (1024 * 1024))), IntakeTexts.WorkbookTooLargeInstead);

    public static Wording WorkbookBroken() => new(IntakeTexts.WorkbookBroken, IntakeTexts.WorkbookBrokenInstead);

    public static Wording TooManyColumns(int most) => new(IntakeTexts.TooManyColumns(Count(most)), IntakeTexts.TooManyColumnsInstead);

    public static Wording UnknownRespondent(string leader) => new(IntakeTexts.UnknownRespondent(Short(leader)), IntakeTexts.UnknownRespondentInstead);

    public static Wording OtherSideThanAnswers(string leader, string side, string known)
        => new(IntakeTexts.OtherSideThanAnswers(leader, Short(side), known), IntakeTexts.OtherSideThanAnswersInstead);

    public static Wording UnknownQuestion(string question, IEnumerable<string> known) => new(IntakeTexts.UnknownQuestion(Short(question), List(known)), IntakeTexts.UnknownQuestionInstead);

    public static Wording SaidTwice(int earlier) => new(IntakeTexts.SaidTwice(earlier), IntakeTexts.SaidTwiceInstead);

    public static Wording MergedTwice(string term, int earlier) => new(IntakeTexts.MergedTwice(Short(term), earlier), IntakeTexts.MergedTwiceInstead);

    public static Wording MergedInCircle(string term, string into) => new(IntakeTexts.MergedInCircle(Short(term), Short(into)), IntakeTexts.MergedInCircleInstead);

    public static Wording NoThemes() => new(IntakeTexts.NoThemes, IntakeTexts.NoThemesInstead);

    public static Wording FileMissing(string folder) => new(IntakeTexts.FileMissing(folder), IntakeTexts.FileMissingInstead);

    public static Wording FileUnreadable(string reason) => new(IntakeTexts.FileUnreadable(reason), IntakeTexts.FileUnreadableInstead);

    public static Wording FileIsFolder() => new(IntakeTexts.FileIsFolder, IntakeTexts.FileIsFolderInstead);

    public static Wording StandardInputTwice() => new(IntakeTexts.StandardInputTwice, IntakeTexts.StandardInputTwiceInstead);

    private static string Sentence(string what) => string.Concat(what[..1].ToUpper(CultureInfo.CurrentCulture), what.AsSpan(1).TrimEnd('.'));
}
