using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Report.Data;
using Attune.Statistics.Sides;

namespace Attune.Web.Room.Exports;

/// <summary>
/// What the answers were read as, in tables, once the sitting is over, so that nobody reads ahead of the Screen. Each number is hidden where the Screen and the phones hide it: two
/// ways to the same fact would be a difference.
/// </summary>
internal static class ReadingTables
{
    /// <param name="view">The sitting as the reader may see it.</param>
    public static ImmutableArray<DataTable> Make(SittingView view) => [Asked(view), Words(view), Judgments(view), Choices(view), Orders(view), Aims(view), Sureness(view)];

    private static DataTable Asked(SittingView view) => new TableDraft<(string Id, string Text, bool IsAsked)>("asked", ColumnsTexts.Asked, TableReaders.Room)
        .Text("question", ColumnsTexts.AskedQuestion, row => row.Text)
        .YesNo("asked", ColumnsTexts.AskedAsked, row => row.IsAsked)
        .Number("kept", ColumnsTexts.AskedKept, row => view.Reading.Kept.FirstOrDefault(count => count.Question == row.Id)?.Kept, ColumnsTexts.UnitLeaders)
        .With(SeenOf(view, view.Reading.Alone.Select(question => (question.Question, question.QuestionText, true)).Concat(view.Reading.NotAsked.Select(question => (question.Id, question.Text, false)))));

    private static DataTable Words(SittingView view) => new TableDraft<RoomWord>("words", ColumnsTexts.Words, TableReaders.Room)
        .Text("word", ColumnsTexts.WordsWord, row => row.Text)
        .Text("whose", ColumnsTexts.WordsWhose, row => $"{row.Whose}")
        .Number("business", ColumnsTexts.WordsBusiness, row => SidesOf(row.Leaders)?.Business, ColumnsTexts.UnitLeaders)
        .Number("it", ColumnsTexts.WordsIt, row => SidesOf(row.Leaders)?.It, ColumnsTexts.UnitLeaders)
        .Number("all", ColumnsTexts.WordsAll, row => TotalOf(row.Leaders, view.Reading.Leaders), ColumnsTexts.UnitLeaders)
        .Text("same_as", ColumnsTexts.WordsSameAs, row => row.SameAs)
        .YesNo("two_meanings", ColumnsTexts.WordsTwoMeanings, row => row.TwoMeanings)
        .With(SeenOf(view, view.Words));

    private static DataTable Judgments(SittingView view) => new TableDraft<(RoomCard Card, VoteTime Time, PairCount Count)>("judgments", ColumnsTexts.Judgments, TableReaders.Room)
        .Text("topic", ColumnsTexts.JudgmentsTopic, row => StageViews.CardName(row.Card))
        .YesNo("asked", ColumnsTexts.JudgmentsAsked, row => row.Card.Asked is not null)
        .Text("reading", ColumnsTexts.JudgmentsReading, row => $"{view.ReadingOf(row.Card)}")
        .Text("time", ColumnsTexts.JudgmentsTime, row => $"{row.Time}")
        .Number("voted", ColumnsTexts.JudgmentsVoted, row => row.Count.ShowsTotal ? row.Count.Voted.Total : null, ColumnsTexts.UnitVotes)
        .Number("same", ColumnsTexts.JudgmentsSame, row => row.Count.ShowsTotal ? row.Count.Same.Total : null, ColumnsTexts.UnitVotes)
        .Number("not_the_same", ColumnsTexts.JudgmentsNotTheSame, row => row.Count.ShowsTotal ? row.Count.Not.Total : null, ColumnsTexts.UnitVotes)
        .Number("cannot_tell", ColumnsTexts.JudgmentsCannotTell, row => row.Count.ShowsTotal ? row.Count.CannotTell.Total : null, ColumnsTexts.UnitVotes)
        .Number("business_same", ColumnsTexts.JudgmentsBusinessSame, row => row.Count.ShowsSides ? row.Count.Same.Business : null, ColumnsTexts.UnitVotes)
        .Number("business_voted", ColumnsTexts.JudgmentsBusinessVoted, row => row.Count.ShowsSides ? row.Count.Voted.Business : null, ColumnsTexts.UnitVotes)
        .Number("it_same", ColumnsTexts.JudgmentsItSame, row => row.Count.ShowsSides ? row.Count.Same.It : null, ColumnsTexts.UnitVotes)
        .Number("it_voted", ColumnsTexts.JudgmentsItVoted, row => row.Count.ShowsSides ? row.Count.Voted.It : null, ColumnsTexts.UnitVotes)
        .With(Judged(view));

    private static DataTable Choices(SittingView view) => new TableDraft<Choice>("choices", ColumnsTexts.Choices, TableReaders.Room)
        .Text("question", ColumnsTexts.ChoicesQuestion, row => row.Question)
        .Text("asked", ColumnsTexts.ChoicesAsked, row => row.Asked)
        .Text("about", ColumnsTexts.ChoicesAbout, row => row.About)
        .Text("choice", ColumnsTexts.ChoicesChoice, row => row.What)
        .Number("business", ColumnsTexts.ChoicesBusiness, row => row.BySide?.Business, ColumnsTexts.UnitLeaders)
        .Number("it", ColumnsTexts.ChoicesIt, row => row.BySide?.It, ColumnsTexts.UnitLeaders)
        .Number("all", ColumnsTexts.ChoicesAll, row => row.All, ColumnsTexts.UnitLeaders)
        .With(view.Sitting.EndedAt is null ? [] : Exports.Choices.Read(view));

    private static DataTable Orders(SittingView view) => new TableDraft<(RoomRanking Ranking, int Item)>("orders", ColumnsTexts.Orders, TableReaders.Room)
        .Text("question", ColumnsTexts.OrdersQuestion, row => row.Ranking.QuestionText)
        .Text("item", ColumnsTexts.OrdersItem, row => row.Ranking.Reading.Items[row.Item])
        .Number("place", ColumnsTexts.OrdersPlace, row => row.Ranking.Reading.Room.PlaceOf(row.Item))
        .Number("business_place", ColumnsTexts.OrdersBusinessPlace, row => row.Ranking.Reading.Business?.PlaceOf(row.Item))
        .Number("it_place", ColumnsTexts.OrdersItPlace, row => row.Ranking.Reading.It?.PlaceOf(row.Item))
        .With(view.Sitting.EndedAt is null ? [] : view.Reading.Rankings.SelectMany(ranking => Enumerable.Range(0, ranking.Reading.Items.Length), (ranking, item) => (ranking, item)));

    private static DataTable Aims(SittingView view) => new TableDraft<RoomAim>("aims", ColumnsTexts.Aims, TableReaders.Room)
        .Text("aim", ColumnsTexts.AimsAim, row => row.Aim)
        .Text("state", ColumnsTexts.AimsState, row => $"{row.State}")
        .Number("business", ColumnsTexts.AimsBusiness, row => row.Leaders?.Business, ColumnsTexts.UnitLeaders)
        .Number("it", ColumnsTexts.AimsIt, row => row.Leaders?.It, ColumnsTexts.UnitLeaders)
        .Number("all", ColumnsTexts.AimsAll, row => row.All, ColumnsTexts.UnitLeaders)
        .With(view.Sitting.EndedAt is null ? [] : view.Reading.Strategy?.Aims ?? []);

    private static DataTable Sureness(SittingView view) => new TableDraft<RoomWeight>("sureness", ColumnsTexts.Sureness, TableReaders.Room)
        .Text("question", ColumnsTexts.SurenessQuestion, row => row.QuestionText)
        .Number("confidence", ColumnsTexts.SurenessConfidence, row => (decimal?)row.Confidence, ColumnsTexts.UnitSteps)
        .Number("importance", ColumnsTexts.SurenessImportance, row => (decimal?)row.Importance, ColumnsTexts.UnitSteps)
        .Text("unknown_words", ColumnsTexts.SurenessUnknownWords, row => string.Join("; ", row.Unknown.Where(word => word.Leaders >= SmallCells.FewestOfAnswers).Select(word => word.Word)))
        .With(view.Sitting.EndedAt is null ? [] : view.Reading.Weights);

    private static IEnumerable<T> SeenOf<T>(SittingView view, IEnumerable<T> rows) => view.Sitting.EndedAt is null ? [] : rows;

    private static SideCounts? SidesOf(SideCounts leaders) => SmallCells.ShowsSidesOfAnswers(leaders) ? leaders : null;

    private static int? TotalOf(SideCounts leaders, SideCounts answered)
        => SmallCells.ShowsSidesOfAnswers(leaders) || SmallCells.ShowsTotalOfAnswers(leaders, answered) ? leaders.Total : null;

    // The votes of one time are there once the Desk has shown them.
    private static IEnumerable<(RoomCard Card, VoteTime Time, PairCount Count)> Judged(SittingView view)
        => from card in SeenOf(view, view.Reading.Cards)
           from time in Enum.GetValues<VoteTime>()
           let count = view.CountOf(card, time)
           where count is not null
           select (card, time, count);
}
