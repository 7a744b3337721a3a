using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Seats;
using Attune.Report.Data;
using Attune.Store.Model;
using Attune.Web.Hosting;
using Attune.Web.Room.Exports;

namespace Attune.Web.Seat.MyData;

/// <summary>What is kept about one leader in a round, in tables, for that leader.</summary>
internal static class OwnTables
{
    public static ImmutableArray<DataTable> Make(Seat seat, Store.Privacy.MyData data, OwnAgreed agreed, Clock clock) =>
    [
        MyAnswers(seat, data),
        MyChoices(seat, data),
        MyExpectations(data),
        MyForecasts(seat, data),
        MyVotes(agreed),
        MyJudgments(agreed),
        MyCommitments(agreed),
        MyCharges(agreed),
        MyFigures(agreed),
        MyDevices(data),
        WhoLooked(data, clock),
    ];

    private static DataTable MyAnswers(Seat seat, Store.Privacy.MyData data) => new TableDraft<(OwnAnswer Answer, string Part, string Text)>("my-answers", ColumnsTexts.MyAnswers, TableReaders.Leader)
        .Text("question_id", ColumnsTexts.MyAnswersQuestionId, row => row.Answer.Question)
        .Text("question", ColumnsTexts.MyAnswersQuestion, row => TextOf(seat, row.Answer))
        .Text("part", ColumnsTexts.MyAnswersPart, row => row.Part)
        .Text("answer", ColumnsTexts.MyAnswersAnswer, row => row.Text)
        .YesNo("draft", ColumnsTexts.MyAnswersDraft, row => row.Answer.IsDraft)
        .YesNo("awaits_approval", ColumnsTexts.MyAnswersAwaitsApproval, row => row.Answer.AwaitsApproval)
        .YesNo("withdrawn", ColumnsTexts.MyAnswersWithdrawn, row => row.Answer.Withdrawn)
        .YesNo("late", ColumnsTexts.MyAnswersLate, row => row.Answer.Late)
        .Number("confidence", ColumnsTexts.MyAnswersConfidence, row => row.Answer.Content.Confidence, ColumnsTexts.UnitSteps)
        .Number("importance", ColumnsTexts.MyAnswersImportance, row => row.Answer.Content.Importance, ColumnsTexts.UnitSteps)
        .Text("unknown_words", ColumnsTexts.MyAnswersUnknownWords, row => string.Join("; ", row.Answer.Content.UnknownWords))
        .Text("release", ColumnsTexts.MyAnswersRelease, row => row.Answer.Content.Quoting is { } choice ? $"{choice}" : "")
        .With(Texts(data));

    private static DataTable MyChoices(Seat seat, Store.Privacy.MyData data) => new TableDraft<(OwnAnswer Answer, AnchorValue Anchor)>("my-choices", ColumnsTexts.MyChoices, TableReaders.Leader)
        .Text("question", ColumnsTexts.MyChoicesQuestion, row => TextOf(seat, row.Answer))
        .Text("asked", ColumnsTexts.MyChoicesAsked, row => $"{row.Anchor.Kind}")
        .Text("item", ColumnsTexts.MyChoicesItem, row => row.Anchor.Item)
        .Text("value", ColumnsTexts.MyChoicesValue, row => row.Anchor.Value)
        .With(data.Answers.SelectMany(answer => answer.Content.Anchors, (answer, anchor) => (answer, anchor)));

    private static DataTable MyExpectations(Store.Privacy.MyData data) => new TableDraft<ExpectedOwner>("my-expectations", ColumnsTexts.MyExpectations, TableReaders.Leader)
        .Text("activity", ColumnsTexts.MyExpectationsActivity, row => row.Activity)
        .Text("stage", ColumnsTexts.MyExpectationsStage, row => $"{row.Stage}")
        .Text("owner", ColumnsTexts.MyExpectationsOwner, row => $"{row.Owner}")
        .With(data.Answers.SelectMany(answer => answer.Content.Expectations));

    private static DataTable MyForecasts(Seat seat, Store.Privacy.MyData data) => new TableDraft<(OwnAnswer Answer, ForecastContent Forecast)>("my-forecasts", ColumnsTexts.MyForecasts, TableReaders.Leader)
        .Text("question", ColumnsTexts.MyForecastsQuestion, row => TextOf(seat, row.Answer))
        .Number("likeness", ColumnsTexts.MyForecastsLikeness, row => (int?)row.Forecast.Likeness, ColumnsTexts.UnitSteps)
        .Text("other_side", ColumnsTexts.MyForecastsOtherSide, row => row.Forecast.OtherSide)
        .Text("other_horizon", ColumnsTexts.MyForecastsOtherHorizon, row => row.Forecast.OtherHorizon is { } horizon ? $"{horizon}" : "")
        .With(data.Answers.Where(answer => answer.Content.Forecast is { IsEmpty: false }).Select(answer => (answer, answer.Content.Forecast!)));

    private static DataTable MyVotes(OwnAgreed agreed) => new TableDraft<StatementVoteOfOne>("my-votes", ColumnsTexts.MyVotes, TableReaders.Leader)
        .Number("statement", ColumnsTexts.MyVotesStatement, row => row.Statement)
        .Text("text", ColumnsTexts.MyVotesText, row => row.Text)
        .Number("ballot", ColumnsTexts.MyVotesBallot, row => row.Ballot)
        .Text("grade", ColumnsTexts.MyVotesGrade, row => $"{row.Grade}")
        .Text("reason", ColumnsTexts.MyVotesReason, row => row.Reason)
        .Text("shown", ColumnsTexts.MyVotesShown, row => $"{row.Shown}")
        .With(agreed.Votes);

    private static DataTable MyJudgments(OwnAgreed agreed) => new TableDraft<OwnJudgement>("my-judgments", ColumnsTexts.MyJudgments, TableReaders.Leader)
        .Text("topic", ColumnsTexts.MyJudgmentsTopic, row => row.About)
        .Text("time", ColumnsTexts.MyJudgmentsTime, row => $"{row.Time}")
        .Text("judgment", ColumnsTexts.MyJudgmentsJudgment, row => $"{row.Judgement}")
        .With(agreed.Judgements);

    private static DataTable MyCommitments(OwnAgreed agreed) => new TableDraft<OwnCommitment>("my-commitments", ColumnsTexts.MyCommitments, TableReaders.Leader)
        .Text("commitment", ColumnsTexts.MyCommitmentsCommitment, row => row.Text)
        .Day("due_on", ColumnsTexts.MyCommitmentsDueOn, row => row.DueOn)
        .YesNo("confirmed", ColumnsTexts.MyCommitmentsConfirmed, row => row.Confirmed)
        .Text("fate", ColumnsTexts.MyCommitmentsFate, row => row.Fate is { } fate ? $"{fate}" : "")
        .Day("moved_to", ColumnsTexts.MyCommitmentsMovedTo, row => row.MovedTo)
        .Text("reason", ColumnsTexts.MyCommitmentsReason, row => row.Reason)
        .With(agreed.Commitments);

    private static DataTable MyCharges(OwnAgreed agreed) => new TableDraft<OwnCharge>("my-charges", ColumnsTexts.MyCharges, TableReaders.Leader)
        .Text("kind", ColumnsTexts.MyChargesKind, row => row.Kind)
        .Text("text", ColumnsTexts.MyChargesText, row => row.Text)
        .YesNo("accepted", ColumnsTexts.MyChargesAccepted, row => row.Accepted)
        .Day("on", ColumnsTexts.MyChargesOn, row => row.On)
        .With(agreed.AnswersFor);

    private static DataTable MyFigures(OwnAgreed agreed) => new TableDraft<OwnFigure>("my-figures", ColumnsTexts.MyFigures, TableReaders.Leader)
        .Text("kind", ColumnsTexts.MyFiguresKind, row => row.Kind)
        .Text("benefit", ColumnsTexts.MyFiguresBenefit, row => row.Benefit)
        .Text("quarter", ColumnsTexts.MyFiguresQuarter, row => row.Quarter)
        .Number("value", ColumnsTexts.MyFiguresValue, row => row.Value)
        .Text("words", ColumnsTexts.MyFiguresWords, row => row.Words)
        .With(agreed.Figures);

    private static DataTable MyDevices(Store.Privacy.MyData data) => new TableDraft<SeatDevice>("my-devices", ColumnsTexts.MyDevices, TableReaders.Leader)
        .Text("device", ColumnsTexts.MyDevicesDevice, row => row.Words)
        .YesNo("room_only", ColumnsTexts.MyDevicesRoomOnly, row => row.RoomOnly)
        .Day("made_on", ColumnsTexts.MyDevicesMadeOn, row => row.MadeOn)
        .Day("seen_on", ColumnsTexts.MyDevicesSeenOn, row => row.SeenOn)
        .With(data.Devices);

    private static DataTable WhoLooked(Store.Privacy.MyData data, Clock clock) => new TableDraft<AuditEntry>("who-looked", ColumnsTexts.WhoLooked, TableReaders.Leader)
        .Day("on", ColumnsTexts.WhoLookedOn, row => DateOnly.FromDateTime(clock.Here(row.At).DateTime))
        .Text("time", ColumnsTexts.WhoLookedTime, row => clock.Here(row.At).ToString("HH:mm", CultureInfo.InvariantCulture))
        .Text("what", ColumnsTexts.WhoLookedWhat, row => $"{row.Act}")
        .Text("role", ColumnsTexts.WhoLookedRole, row => $"{row.Role}")
        .Text("who", ColumnsTexts.WhoLookedWho, row => row.Reader)
        .Number("texts", ColumnsTexts.WhoLookedTexts, row => row.Answers)
        .With(data.Looks);

    // An answer has a text of its own, one for each of its parts, or none where only something was chosen.
    private static IEnumerable<(OwnAnswer Answer, string Part, string Text)> Texts(Store.Privacy.MyData data)
        => from answer in data.Answers
           from text in answer.Content.Parts.Select(part => (part.Part, part.Text)).Prepend(("", answer.Content.Text))
           where text.Item2.Length > 0 || (text.Item1.Length == 0 && answer.Content.Parts.IsEmpty)
           select (answer, text.Item1, text.Item2);

    private static string TextOf(Seat seat, OwnAnswer answer) => seat.Pack.Questions.FirstOrDefault(question => question.Id == answer.Question)?.Text ?? "";
}
