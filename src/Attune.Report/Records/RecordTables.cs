using System.Collections.Immutable;
using System.Globalization;
using Attune.Report.Data;
using Attune.Statistics.Sides;

namespace Attune.Report.Records;

/// <summary>A record as tables. What a reader may not know is not in the record, and so is in no table.</summary>
public static class RecordTables
{
    /// <summary>The tables of the record, each with a row for each thing, and with none where there is nothing.</summary>
    public static ImmutableArray<DataTable> Make(SittingRecord record, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(record);
        var texts = new RecordColumns(culture);
        return [
            Topics(texts, record),
            Statements(texts, record),
            Dissent(texts, record),
            Reopened(texts, record),
            OverTime(texts, record),
            Decisions(texts, record),
            Glossary(texts, record),
            Owners(texts, record),
            Jobs(texts, record),
            Pictures(texts, record),
            Turns(texts, record),
            Benefits(texts, record),
            Figures(texts, record),
            Moves(texts, record),
            Commitments(texts, record),
            EarlierCommitments(texts, record),
            Principle(texts, record),
            Exceptions(texts, record),
            Audience(texts, record),
            AuditTrail(texts, record),
        ];
    }

    private static DataTable Topics(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedTopic>("topics", texts.Topics, TableReaders.Everybody)
        .Text("topic", texts.TopicsTopic, row => row.Name)
        .Text("reading", texts.TopicsReading, row => $"{row.Reading}")
        .YesNo("judged", texts.TopicsJudged, row => row.IsJudged)
        .Number("business_spoke", texts.TopicsBusinessSpoke, row => row.Leaders?.Business, texts.UnitLeaders)
        .Number("business_answered", texts.TopicsBusinessAnswered, row => row.Answered?.Business, texts.UnitLeaders)
        .Number("it_spoke", texts.TopicsItSpoke, row => row.Leaders?.It, texts.UnitLeaders)
        .Number("it_answered", texts.TopicsItAnswered, row => row.Answered?.It, texts.UnitLeaders)
        .YesNo("depends_on_one_person", texts.TopicsDependsOnOnePerson, row => row.DependsOnOnePerson)
        .Text("next", texts.TopicsNext, row => row.Next)
        .Text("reading_before", texts.TopicsReadingBefore, row => row.Before is { } before ? $"{before.Reading}" : "")
        .YesNo("moved", texts.TopicsMoved, row => row.Before is null ? null : row.HasMoved)
        .Number("question", texts.TopicsQuestion, row => row.Question)
        .Number("spoke", texts.TopicsSpoke, row => row.Total, texts.UnitLeaders)
        .YesNo("shown_in_sitting", texts.TopicsShownInSitting, row => row.WasShown)
        .Text("note", texts.TopicsNote, row => row.Note)
        .With(record.Topics);

    private static DataTable Statements(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedStatement>("statements", texts.Statements, TableReaders.Everybody)
        .Number("number", texts.StatementsNumber, row => row.Number)
        .Text("statement", texts.StatementsStatement, row => row.Text)
        .Text("end", texts.StatementsEnd, row => $"{row.End}")
        .Number("business_for", texts.StatementsBusinessFor, row => row.Business?.On, texts.UnitVotes)
        .Number("business_votes", texts.StatementsBusinessVotes, row => row.Business?.Of, texts.UnitVotes)
        .YesNo("business_passes", texts.StatementsBusinessPasses, row => row.Business?.Passes)
        .Number("it_for", texts.StatementsItFor, row => row.It?.On, texts.UnitVotes)
        .Number("it_votes", texts.StatementsItVotes, row => row.It?.Of, texts.UnitVotes)
        .YesNo("it_passes", texts.StatementsItPasses, row => row.It?.Passes)
        .Number("ballots", texts.StatementsBallots, row => row.Ballots)
        .Text("movement", texts.StatementsMovement, row => row.Movement)
        .Number("dissent_not_shown", texts.StatementsDissentNotShown, row => row.DissentKept)
        .With(record.Statements);

    private static DataTable Dissent(RecordColumns texts, SittingRecord record) => new TableDraft<(int Statement, RecordedDissent Dissent)>("dissent", texts.Dissent, TableReaders.Room)
        .Number("statement", texts.DissentStatement, row => row.Statement)
        .Text("reason", texts.DissentReason, row => row.Dissent.Reason)
        .Text("by", texts.DissentBy, row => row.Dissent.By)
        .With(record.Statements.SelectMany(statement => statement.Dissent, (statement, dissent) => (statement.Number, dissent)));

    private static DataTable OverTime(RecordColumns texts, SittingRecord record) => new TableDraft<(RecordedTrend Thing, string Round, string Value)>("over_time", texts.OverTime, TableReaders.Room)
        .Text("what", texts.OverTimeWhat, row => row.Thing.What)
        .Text("round", texts.OverTimeRound, row => row.Round)
        .Text("value", texts.OverTimeValue, row => row.Value)
        .Text("became", texts.OverTimeBecame, row => row.Thing.Became)
        .YesNo("moved", texts.OverTimeMoved, row => row.Thing.HasMoved)
        .With(record.Trends is not { } moves ? [] : moves.Things.SelectMany(thing => moves.Rounds.Zip(thing.Values, (round, value) => (thing, round, value))));

    private static DataTable Reopened(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedDrift>("reopened", texts.Reopened, TableReaders.Everybody)
        .Text("kind", texts.ReopenedKind, row => row.Kind)
        .Text("agreed", texts.ReopenedAgreed, row => row.Text)
        .Day("agreed_on", texts.ReopenedAgreedOn, row => row.AgreedOn)
        .Text("fact", texts.ReopenedFact, row => row.Fact)
        .Text("end", texts.ReopenedEnd, row => $"{row.End}")
        .Text("reason", texts.ReopenedReason, row => row.Reason)
        .YesNo("shown_in_sitting", texts.ReopenedShownInSitting, row => row.WasShown)
        .With(record.Reopened);

    private static DataTable Decisions(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedDecision>("decisions", texts.Decisions, TableReaders.Everybody)
        .Number("number", texts.DecisionsNumber, row => row.Number)
        .Text("decision", texts.DecisionsDecision, row => row.Text)
        .Text("owner", texts.DecisionsOwner, row => row.Owner)
        .Day("review_on", texts.DecisionsReviewOn, row => row.ReviewOn)
        .Number("statement", texts.DecisionsStatement, row => row.Statement)
        .Text("hands", texts.DecisionsHands, row => row.Hands)
        .Number("superseded_by", texts.DecisionsSupersededBy, row => row.SupersededBy)
        .With(record.Decisions);

    private static DataTable Glossary(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedTerm>("glossary", texts.Glossary, TableReaders.Everybody)
        .Text("term", texts.GlossaryTerm, row => row.Term)
        .Text("meaning", texts.GlossaryMeaning, row => row.Meaning)
        .Number("version", texts.GlossaryVersion, row => row.Version)
        .Day("agreed_on", texts.GlossaryAgreedOn, row => row.AgreedOn)
        .Number("statement", texts.GlossaryStatement, row => row.Statement)
        .Text("hands", texts.GlossaryHands, row => row.Hands)
        .With(record.Glossary);

    private static DataTable Owners(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedOwner>("owners", texts.Owners, TableReaders.Everybody)
        .Text("activity", texts.OwnersActivity, row => row.Activity)
        .Text("stage", texts.OwnersStage, row => row.Stage.ToString().ToLowerInvariant())
        .Text("accountable", texts.OwnersAccountable, row => row.Owner)
        .YesNo("accepted", texts.OwnersAccepted, row => row.Accepted)
        .With(record.Owners);

    private static DataTable Jobs(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedJob>("jobs", texts.Jobs, TableReaders.Everybody)
        .Text("activity", texts.JobsActivity, row => row.Activity)
        .Text("stage", texts.JobsStage, row => row.Stage.ToString().ToLowerInvariant())
        .Text("state", texts.JobsState, row => $"{row.State}")
        .Text("agreed", texts.JobsAgreed, row => row.Agreed)
        .Text("owner", texts.JobsOwner, row => row.Owner)
        .With(record.Jobs);

    private static DataTable Pictures(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedFinding>("pictures", texts.Pictures, TableReaders.Everybody)
        .Text("about", texts.PicturesAbout, row => row.Name)
        .Text("finding", texts.PicturesFinding, row => row.Finding)
        .Text("stands_out", texts.PicturesStandsOut, row => string.Join("; ", row.Loud))
        .YesNo("shown_in_sitting", texts.PicturesShownInSitting, row => row.WasShown)
        .With(record.Findings);

    private static DataTable Turns(RecordColumns texts, SittingRecord record) => new TableDraft<Side>("turns", texts.Turns, TableReaders.Room)
        .Text("side", texts.TurnsSide, row => record.Sides.For(row))
        .Number("turns", texts.TurnsTurns, row => record.Turns?.On(row), texts.UnitTurns)
        .With(record.Turns is null ? [] : Enum.GetValues<Side>());

    private static DataTable Benefits(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedBenefit>("benefits", texts.Benefits, TableReaders.Everybody)
        .Text("benefit", texts.BenefitsBenefit, row => row.Text)
        .Text("measure", texts.BenefitsMeasure, row => row.Measure)
        .Text("unit", texts.BenefitsUnit, row => row.Unit)
        .Number("baseline", texts.BenefitsBaseline, row => row.Baseline)
        .Number("target", texts.BenefitsTarget, row => row.Target)
        .Text("quarter", texts.BenefitsQuarter, row => row.By)
        .Text("owner", texts.BenefitsOwner, row => row.Owner)
        .YesNo("wish", texts.BenefitsWish, row => row.IsWish)
        .Text("missing", texts.BenefitsMissing, row => string.Join("; ", row.Gaps))
        .YesNo("accepted", texts.BenefitsAccepted, row => row.Accepted)
        .Text("standing", texts.BenefitsStanding, row => $"{row.Standing}")
        .YesNo("overdue", texts.BenefitsOverdue, row => row.IsOverdue)
        .With(record.Benefits);

    private static DataTable Figures(RecordColumns texts, SittingRecord record) => new TableDraft<(RecordedBenefit Benefit, RecordedFigure Figure)>("benefit-figures", texts.Figures, TableReaders.Everybody)
        .Text("benefit", texts.FiguresBenefit, row => row.Benefit.Text)
        .Text("quarter", texts.FiguresQuarter, row => row.Figure.Quarter)
        .Number("value", texts.FiguresValue, row => row.Figure.Value)
        .Text("unit", texts.FiguresUnit, row => row.Benefit.Unit)
        .Text("state", texts.FiguresState, row => $"{row.Figure.State}")
        .Text("entered_by", texts.FiguresEnteredBy, row => row.Figure.EnteredBy)
        .Day("entered_on", texts.FiguresEnteredOn, row => row.Figure.EnteredOn)
        .Text("said", texts.FiguresSaid, row => row.Figure.Said)
        .Text("note", texts.FiguresNote, row => row.Figure.Note)
        .Number("corrections", texts.FiguresCorrections, row => row.Figure.Corrected.IsDefault ? 0 : row.Figure.Corrected.Length)
        .Text("why", texts.FiguresWhy, row => row.Figure.Why ?? "")
        .With(record.Benefits.SelectMany(benefit => benefit.FiguresOrNone.Select(figure => (benefit, figure))));

    private static DataTable Moves(RecordColumns texts, SittingRecord record) => new TableDraft<(RecordedBenefit Benefit, RecordedMove Move)>("benefit-moves", texts.Moves, TableReaders.Everybody)
        .Text("benefit", texts.MovesBenefit, row => row.Benefit.Text)
        .Number("target_before", texts.MovesTargetBefore, row => row.Move.Target)
        .Text("unit", texts.MovesUnit, row => row.Benefit.Unit)
        .Text("quarter_before", texts.MovesQuarterBefore, row => row.Move.By)
        .Day("moved_on", texts.MovesMovedOn, row => row.Move.On)
        .Text("moved_by", texts.MovesMovedBy, row => row.Move.Who)
        .With(record.Benefits.SelectMany(benefit => benefit.MovedOrNone.Select(move => (benefit, move))));

    private static DataTable Commitments(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedCommitment>("commitments", texts.Commitments, TableReaders.Room)
        .Text("person", texts.CommitmentsPerson, row => row.Person)
        .Text("commitment", texts.CommitmentsCommitment, row => row.Text)
        .Day("due_on", texts.CommitmentsDueOn, row => row.DueOn)
        .With(record.Commitments);

    private static DataTable EarlierCommitments(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedFate>("earlier-commitments", texts.EarlierCommitments, TableReaders.Room)
        .Text("person", texts.EarlierCommitmentsPerson, row => row.Person)
        .Text("commitment", texts.EarlierCommitmentsCommitment, row => row.Text)
        .Day("due_on", texts.EarlierCommitmentsDueOn, row => row.DueOn)
        .Text("end", texts.EarlierCommitmentsEnd, row => $"{row.End}")
        .Day("moved_to", texts.EarlierCommitmentsMovedTo, row => row.MovedTo)
        .Text("reason", texts.EarlierCommitmentsReason, row => row.Reason)
        .With(record.Fates);

    private static DataTable Principle(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedPrinciple>("principle", texts.Principle, TableReaders.Everybody)
        .Number("version", texts.PrincipleVersion, row => row.Version)
        .Text("fit", texts.PrincipleFit, row => row.Fit)
        .Text("text", texts.PrincipleText, row => row.Text)
        .Day("review_on", texts.PrincipleReviewOn, row => row.ReviewOn)
        .With(record.Principle is { } principle ? [principle] : []);

    private static DataTable Exceptions(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedException>("exceptions", texts.Exceptions, TableReaders.Everybody)
        .Number("number", texts.ExceptionsNumber, row => row.Number)
        .Text("exception", texts.ExceptionsException, row => row.Text)
        .Text("asked_by", texts.ExceptionsAskedBy, row => row.AskedBy)
        .Text("cost_owner", texts.ExceptionsCostOwner, row => row.CostOwner)
        .Text("review", texts.ExceptionsReview, row => row.Review)
        .Text("state", texts.ExceptionsState, row => row.State)
        .With(record.Exceptions);

    private static DataTable Audience(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedAudienceVote>("audience", texts.Audience, TableReaders.Everybody)
        .Text("statement", texts.AudienceStatement, row => row.Text)
        .Number("business_for", texts.AudienceBusinessFor, row => row.For.Business, texts.UnitVotes)
        .Number("business_votes", texts.AudienceBusinessVotes, row => row.Votes.Business, texts.UnitVotes)
        .Number("it_for", texts.AudienceItFor, row => row.For.It, texts.UnitVotes)
        .Number("it_votes", texts.AudienceItVotes, row => row.Votes.It, texts.UnitVotes)
        .Text("reading", texts.AudienceReading, row => row.Reading)
        .With(record.Audience);

    private static DataTable AuditTrail(RecordColumns texts, SittingRecord record) => new TableDraft<RecordedTrail>("audit-trail", texts.AuditTrail, TableReaders.Everybody)
        .Number("lines", texts.AuditTrailLines, row => row.Lines, texts.UnitLines)
        .Text("seal_of_the_last", texts.AuditTrailSealOfTheLast, row => row.Seal)
        .With(record.Trail is { } trail ? [trail] : []);
}
