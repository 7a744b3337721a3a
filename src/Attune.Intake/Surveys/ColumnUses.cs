using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Attune.Analysis.Rounds;
using Attune.Intake.Tables;

namespace Attune.Intake.Surveys;

/// <summary>Decides what each column of a table is for: by what a person said, by its heading, by its values, in this order.</summary>
internal sealed partial class ColumnUses
{
    // Sections of HeadingWords.txt.
    private static readonly string[] ToolsOwn = ["tool", "started", "completed", "submitted", "timestamp", "status", "finished"];
    private static readonly string[] People = ["person", "mail", "name", "role"];

    private readonly SurveyTable _table;
    private readonly ColumnMap _map;
    private readonly SideNames? _sides;
    private readonly Findings _findings;
    private readonly ColumnProposal?[] _columns;

    private ColumnUses(SurveyTable table, ColumnMap map, SideNames? sides, Findings findings)
    {
        (_table, _map, _sides, _findings) = (table, map, sides, findings);
        _columns = new ColumnProposal?[table.Columns.Length];
    }

    private IEnumerable<SurveyColumn> Open => _table.Columns.Where(column => _columns[column.Place] is null);

    public static (TableLayout Layout, ImmutableArray<ColumnProposal> Columns) Propose(SurveyTable table, ColumnMap map, SideNames? sides, Findings findings)
    {
        if (AnswerLayout.Is(table.Table, map)) { return (TableLayout.Answer, AnswerLayout.Propose(table, map, findings)); }
        return (TableLayout.Person, new ColumnUses(table, map, sides, findings).OnePersonARow());
    }

    internal static ColumnProposal Proposal(SurveyTable table, SurveyColumn column, ColumnUse use, Certainty certainty, string why, ClosedColumn? closed = null)
        => new(column.Place, column.Heading, column.Code, column.Text, use, certainty, why, table.ValuesOf(column).Samples, closed);

    private ImmutableArray<ColumnProposal> OnePersonARow()
    {
        TakeMapped();
        TakeWithoutValues();
        TakeOwn();
        if (!Taken(ColumnUse.Side)) { TakeSide(); }
        TakeBesideSide();
        TakePeople();
        TakeByValues();
        TakeWords();
        TakeSentences();
        var columns = _columns.OfType<ColumnProposal>().ToImmutableArray();
        if (!columns.Any(column => column.Use == ColumnUse.Question)) { _findings.Whole(Wordings.NoQuestions(_table.Headings)); }
        return columns;
    }

    private bool Taken(ColumnUse use) => _columns.Any(column => column?.Use == use);

    private ColumnValues ValuesOf(SurveyColumn column) => _table.ValuesOf(column);

    private void Take(SurveyColumn column, ColumnUse use, string why, Certainty certainty = Certainty.Plain, ClosedColumn? closed = null)
        => _columns[column.Place] ??= Proposal(_table, column, use, certainty, why, closed);

    private void TakeMapped()
    {
        foreach (var (name, heading) in _map.Said)
        {
            if (SurveyColumn.Called(heading, _table.Columns) is not { } column)
            {
                _findings.Column(heading, Wordings.MappedColumnMissing(heading, name, _table.Headings));
                continue;
            }

            var use = name switch
            {
                ColumnMap.Skip => ColumnUse.LeftOut,
                ColumnMap.Anchor => ColumnUse.Anchor,
                AnswerColumns.Side => ColumnUse.Side,
                AnswerColumns.Respondent => ColumnUse.Person,
                AnswerColumns.Role => ColumnUse.Role,
                _ => ColumnUse.Question,
            };
            var closed = use == ColumnUse.Anchor ? ValuesOf(column).Closed("") : null;
            if (use == ColumnUse.Anchor && closed?.Anchor is null) { _findings.Column(heading, Wordings.NoAnchor(ValuesOf(column).Samples)); }
            Take(column, use, IntakeTexts.WhySaid, Certainty.Confirmed, closed);
        }
    }

    private void TakeWithoutValues()
    {
        foreach (var column in Open.ToList())
        {
            if (ValuesOf(column).Filled == 0 && !column.Means("side")) { Take(column, ColumnUse.LeftOut, IntakeTexts.WhyEmpty); }
            else if (column.Heading.Length == 0) { Take(column, ColumnUse.LeftOut, IntakeTexts.WhyNoHeading); }
        }
    }

    private void TakeOwn()
    {
        foreach (var column in Open.Where(column => !column.Means("side")).ToList())
        {
            if (ToolsOwn.Any(column.Means) || PointsAndFeedback().IsMatch(column.Heading))
            {
                Take(column, ColumnUse.ToolsOwn, IntakeTexts.WhyToolsOwn);
            }
        }
    }

    /// <summary>The best of each kind tells people apart; what is left of the kinds are no answers either.</summary>
    private void TakePeople()
    {
        var people = Open.Where(column => column.Rank("person") is not null && !ValuesOf(column).All(value => value.Contains(' ', StringComparison.Ordinal)))
            .OrderBy(column => column.Rank("person")).ToList();
        var mails = Open.Where(column => column.Means("mail") || HoldsMails(column)).OrderByDescending(column => ValuesOf(column).Filled).ToList();
        var roles = Open.Where(column => column.Means("role")).OrderBy(column => column.Rank("role")).ToList();
        foreach (var column in Open.Where(column => column.Means("name")).ToList()) { Take(column, ColumnUse.Name, IntakeTexts.WhyHeading); }
        TakeBest(mails, ColumnUse.Mail, ColumnUse.ToolsOwn);
        TakeBest(people, ColumnUse.Person, ColumnUse.ToolsOwn);
        TakeBest(roles, ColumnUse.Role, ColumnUse.LeftOut);
        if (!Taken(ColumnUse.Person) && Open.FirstOrDefault() is { Place: 0 } first && ValuesOf(first) is { AllDiffer: true } values && values.All(Id().IsMatch))
        {
            Take(first, ColumnUse.Person, IntakeTexts.WhyIds);
        }
    }

    private bool HoldsMails(SurveyColumn column)
        => ValuesOf(column) is var values
            && values.All(value => ValueForm.IsMail(value) || HeadingWords.Are("anonymous", value))
            && !values.All(value => HeadingWords.Are("anonymous", value));

    private void TakeBest(List<SurveyColumn> columns, ColumnUse use, ColumnUse rest)
    {
        foreach (var column in columns.Where(column => _columns[column.Place] is null))
        {
            Take(column, Taken(use) ? rest : use, Taken(use) ? IntakeTexts.WhySecond : IntakeTexts.WhyHeading);
        }
    }

    private void TakeSide()
    {
        var named = Open.Where(column => column.Means("side") || !People.Any(column.Means)).ToList();
        var (found, certainty) = new SideColumn(named, ValuesOf, _sides).Find();
        var said = found.Select(column => (column.Heading, ValuesOf(column).Counted.Select(value => (value.Value, value.Rows)))).ToList();
        switch (found.Count, certainty)
        {
            case (0, _):
                _findings.Whole(Wordings.SideColumnMissing(named.Select(column => column.Heading)));
                break;
            case (1, Certainty.Plain):
                Take(found[0], ColumnUse.Side, IntakeTexts.WhySide);
                break;
            case (_, Certainty.Plain):
                _findings.Whole(Wordings.SideColumnAmbiguous(found.Select(column => column.Heading)));
                break;
            default:
                _findings.Whole(Wordings.SideColumnProposed(said));
                if (found.Count == 1) { Take(found[0], ColumnUse.Side, IntakeTexts.WhySideProposed, Certainty.Proposed); }
                break;
        }
    }

    /// <summary>What stands beside the choice of a side, "Other (please specify)", is no question of its own.</summary>
    private void TakeBesideSide()
    {
        foreach (var side in _table.Columns.Where(column => column.Group.Length > 0 && _columns[column.Place]?.Use == ColumnUse.Side))
        {
            foreach (var column in Open.Where(column => column.Group == side.Group).ToList()) { Take(column, ColumnUse.LeftOut, IntakeTexts.WhyBesideSide); }
        }
    }

    private void TakeByValues()
    {
        foreach (var column in Open.Where(column => !HeadingWords.Are("open heading", column.Below)).ToList())
        {
            var values = ValuesOf(column);
            if (values.All(ValueForm.IsComputer) || values.All(ValueForm.IsMachineKey)) { Take(column, ColumnUse.ToolsOwn, IntakeTexts.WhyMachine); }
            else if (values.Closed(column.Text) is { } closed) { Take(column, ColumnUse.Closed, WhyClosed(closed), Certainty.Plain, closed); }
            else if (values.All(value => value == column.Below)) { Take(column, ColumnUse.Closed, IntakeTexts.WhyChoice, Certainty.Plain, new(ClosedKind.Choice, values.Counted, null)); }
        }
    }

    private void TakeWords()
    {
        foreach (var column in Open.ToList()) { Take(column, ColumnUse.Question, IntakeTexts.WhyWords); }
    }

    /// <summary>Where nothing else could be an answer, sentences that repeat are answers that agree, or do not know, in the same words.</summary>
    private void TakeSentences()
    {
        if (Taken(ColumnUse.Question)) { return; }
        foreach (var column in _table.Columns.Where(column => _columns[column.Place] is { Use: ColumnUse.Closed, Closed: { Kind: ClosedKind.Choice, Anchor: null } } && ValuesOf(column).Sentences))
        {
            _columns[column.Place] = Proposal(_table, column, ColumnUse.Question, Certainty.Plain, IntakeTexts.WhyWords);
        }
    }

    private static string WhyClosed(ClosedColumn closed) => closed.Kind switch
    {
        ClosedKind.Rating => IntakeTexts.WhyRating,
        ClosedKind.Choice => IntakeTexts.WhyChoice,
        ClosedKind.Choices => IntakeTexts.WhyChoices,
        ClosedKind.Numbers => IntakeTexts.WhyNumbers,
        ClosedKind.Times => IntakeTexts.WhyTimes,
        _ => throw new ArgumentOutOfRangeException(nameof(closed), closed.Kind, null),
    };

    /// <summary>Microsoft Forms writes two columns of its own behind each question of a quiz.</summary>
    [GeneratedRegex("^(Points|Feedback|Punkte|Punktzahl|Commentaires|Puntos|Comentarios|Pontos|Comentários|Punti|Punten|Point|Poeng|Poäng|Pisteet|Palaute|Punkty|Opinia|Body|Zpětná vazba) [-–] ")]
    private static partial Regex PointsAndFeedback();

    /// <summary>An id such as 12, b1 or L-07.</summary>
    [GeneratedRegex(@"^\p{L}{0,4}[-_. ]?\d{1,9}$")]
    private static partial Regex Id();
}
