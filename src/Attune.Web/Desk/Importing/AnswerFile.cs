using System.Security.Cryptography;
using Attune.Analysis.Rounds;
using Attune.Domain.Beside;
using Attune.Domain.Imports;
using Attune.Domain.Questions;
using Attune.Intake;
using Attune.Intake.Answers;
using Attune.Intake.Surveys;
using Attune.Intake.Tables;
using Attune.Store.Imports;

namespace Attune.Web.Desk.Importing;

/// <summary>
/// A file of answers as it would be read with what somebody has chosen. It is made anew from the bytes each time somebody looks, so the page shows exactly what Import
/// would read.
/// </summary>
public sealed record AnswerFile
{
    /// <summary>As many rows as show what a column holds.</summary>
    private const int FirstShown = 5;

    /// <summary>A table with more columns is no survey of leaders, and its page could not be read by anybody.</summary>
    private const int MostColumns = 200;

    /// <summary>A column with more values says something else than the side.</summary>
    private const int MostSides = 40;

    public required Guid Upload { get; init; }

    /// <summary>The file's name; empty for what was pasted.</summary>
    public required string Name { get; init; }

    /// <summary>What was understood; null if it is no table.</summary>
    public TableProposal? Proposal { get; init; }

    public required MappingForm Form { get; init; }

    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    public ImmutableArray<TableRow> First { get; init; } = [];

    /// <summary>The values of the column that says the side, as they are chosen.</summary>
    public ImmutableArray<SideValue> SideValues { get; init; } = [];

    /// <summary>People who stand on several rows.</summary>
    public ImmutableArray<SameLeader> Same { get; init; } = [];

    /// <summary>What would be read; null while something is wrong.</summary>
    public ImportedAnswers? Answers { get; init; }

    /// <summary>Each person of the file, and who of the program it is.</summary>
    public ImmutableArray<(ImportedPerson Person, LeaderMatch Match)> Matches { get; init; } = [];

    public string Tool => Proposal?.Table.Tool ?? "";

    public string? Sheet => Proposal?.Table.Sheet;

    public int AnswerCount => Answers?.People.Sum(person => person.Answers.Length) ?? 0;

    /// <summary>Answers that answer nothing: they are kept and counted, and make no topic.</summary>
    public int NonAnswers => Answers is { } read
        ? read.People.Sum(person => person.Answers.Count(answer => Points.NonAnswerOf(answer.Content.Text, read.Questions.First(question => question.Id == answer.Question).Text) is not null))
        : 0;

    /// <summary>Nothing is wrong in the file, and what nobody can read out of it is said as well.</summary>
    public bool IsComplete => Answers is not null && Form is { Told: true, Collected.Length: > 0 };

    /// <param name="opened">The file.</param>
    /// <param name="desk">The program.</param>
    /// <param name="sent">What was chosen; null before anybody has.</param>
    public static AnswerFile Read(OpenedUpload opened, ProgramDesk desk, IFormCollection? sent)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(desk);
        var name = opened.Name.Length > 0 ? opened.Name : ImportingTexts.Pasted;
        using var bytes = new MemoryStream(opened.Bytes, writable: false);
        var table = SurveyTable.Read(bytes, name, InputLimits.Default);
        if (table.Value is null)
        {
            return new() { Upload = opened.Id, Name = opened.Name, Form = MappingForm.None, Problems = table.Problems, Notes = table.Notes };
        }

        if (table.Value.Headings.Length > MostColumns)
        {
            return new() { Upload = opened.Id, Name = opened.Name, Form = MappingForm.None, Problems = [new(name, null, null, ImportingTexts.TooManyColumns(table.Value.Headings.Length), ImportingTexts.TooManyColumnsInstead(MostColumns))] };
        }

        var proposal = TableProposal.Propose(table.Value, ColumnMap.Empty, null);
        var form = sent is null ? MappingForm.From(proposal, desk) : MappingForm.Read(sent, proposal, desk);
        var file = new AnswerFile { Upload = opened.Id, Name = opened.Name, Proposal = proposal, Form = form, First = table.Value.First(FirstShown), Notes = [.. table.Notes, .. proposal.Notes] };
        return file.Apply(desk);
    }

    internal static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // Log lines and debuggers print records, and the file's words must never appear there.
    public override string ToString() => "(a file of answers)";

    private AnswerFile Apply(ProgramDesk desk)
    {
        int[] sides = [.. Form.Uses.Where(use => use.Value == ColumnUse.Side).Select(use => use.Key)];
        if (sides is not [var side]) { return With([Wrong(sides.Length == 0 ? ImportingTexts.NoSideColumn : ImportingTexts.SideColumns(sides.Length), ImportingTexts.SideColumnInstead)]); }
        var values = Proposal!.SideValues(side).Select(value => Form.SideOf.TryGetValue(value.Value, out var chosen) ? value with { Side = chosen } : value).ToImmutableArray();
        if (values.Length > MostSides) { return With([Wrong(ImportingTexts.TooManySides(values.Length), ImportingTexts.SideColumnInstead)]); }
        var shown = this with { SideValues = values };
        if (string.Equals(Form.Left, Form.Right, StringComparison.OrdinalIgnoreCase)) { return shown.With([Wrong(ImportingTexts.SidesAlike(Form.Left), ImportingTexts.SidesAlikeInstead)]); }
        if (Proposal.Confirm(Form.Uses) is not { } columns) { return shown.With([Wrong(ImportingTexts.NoQuestionColumn, ImportingTexts.NoQuestionColumnInstead)]); }
        var mapping = columns with
        {
            Sides = new SideNames(Form.Left, Form.Right),
            SideOf = values.Where(value => value.Side is not null).ToImmutableDictionary(value => value.Value, value => value.Side!.Value),
            VoiceOf = values.Where(value => Form.Voices.Contains(value.Value)).ToImmutableDictionary(value => value.Value, value => CellText.Cut(value.Value, ThirdVoice.LongestName)),
            LaterCounts = Form.LaterCounts,
        };
        if (mapping.VoiceOf.Count > ThirdVoice.MostOfProgram) { return shown.With([Wrong(ImportingTexts.TooManyVoices(ThirdVoice.MostOfProgram), ImportingTexts.TooManyVoicesInstead)]); }
        shown = shown with { Same = Proposal.SameLeaders(mapping) };
        var sheet = AnswersFile.Read(Proposal.Table, mapping);
        if (sheet.Value is null) { return shown.With(sheet.Problems, sheet.Notes); }
        var answers = SheetAnswers.Make(sheet.Value, desk.Pack);
        var matches = answers.People.Select(person => (person, LeaderMatch.Find(person.Entry, desk.All))).ToImmutableArray();
        ImmutableArray<InputProblem> problems = [.. SheetProblems.Find(Name, answers, matches, Form.Contract)];
        ImmutableArray<string> cut = [.. sheet.Value.Questions.Where(question => question.Text.Length > PackQuestion.LongestText).Select(question => ImportingTexts.QuestionCut(CellText.Cut(question.Text, CellText.OfHeading), PackQuestion.LongestText))];
        return shown.With(problems, [.. sheet.Notes, .. cut]) with { Answers = problems.IsEmpty ? answers : null, Matches = matches };
    }

    private AnswerFile With(ImmutableArray<InputProblem> problems, ImmutableArray<string> notes = default)
        => this with { Problems = problems, Notes = notes.IsDefault ? Notes : [.. Notes, .. notes] };

    private InputProblem Wrong(string what, string instead) => new(Name, null, null, what, instead);
}
