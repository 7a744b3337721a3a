using Attune.Analysis.Rounds;
using Attune.Domain.Questions;
using Attune.Web.Components;

namespace Attune.Web.Desk.Setup;

/// <summary>A closed answer as it is typed: what it is asked about is a list with one item a line.</summary>
public sealed record AnchorRow(AnchorKind Kind, string Prompt, bool EachPart, string Items);

/// <summary>One question as the facilitator edits it. Its buttons change rows and keep everything typed; only saving makes a version.</summary>
/// <param name="Known">The question as it was saved last.</param>
/// <param name="Version">The version of the pack that the form shows, or has shown both versions of.</param>
public sealed record QuestionForm(PackQuestion Known, int Version)
{
    public const string VersionField = "version";
    public const string Do = "do";

    /// <summary>What a button says, before a colon and the row.</summary>
    public const string Look = "look";
    public const string AddPart = "add-part";
    public const string AddAnchor = "add-anchor";
    public const string PartUp = "part-up";
    public const string PartDown = "part-down";
    public const string PartOut = "part-out";
    public const string AnchorUp = "anchor-up";
    public const string AnchorDown = "anchor-down";
    public const string AnchorOut = "anchor-out";

    public const string NewAnchor = "new-anchor";

    public string Text { get; init; } = "";

    /// <summary>The parts; one that was never saved has no id yet.</summary>
    public ImmutableArray<QuestionPart> Parts { get; init; } = [];

    public ImmutableArray<AnchorRow> Anchors { get; init; } = [];

    public OwnWords Words { get; init; }

    public bool Forecast { get; init; }

    public bool Confidence { get; init; }

    public bool Importance { get; init; }

    public ProbeFor Probes { get; init; }

    /// <summary>The activities of the matrix, one a line.</summary>
    public string Activities { get; init; } = "";

    public ImmutableArray<Stage> Stages { get; init; } = [];

    public bool IsMatrix => Known.Kind == QuestionKind.Matrix;

    /// <summary>The kinds of closed answers that are not asked yet: each is asked once a question.</summary>
    public IEnumerable<AnchorKind> KindsLeft => Enum.GetValues<AnchorKind>().Where(kind => Anchors.All(row => row.Kind != kind));

    public static QuestionForm From(PackQuestion question, int version)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new(question, version)
        {
            Text = question.Text,
            Parts = question.Parts,
            Anchors = [.. question.Anchors.Select(anchor => new AnchorRow(anchor.Kind, anchor.Prompt, anchor.IsAboutParts(question), anchor.IsAboutParts(question) ? "" : string.Join('\n', anchor.Items)))],
            Words = question.Words,
            Forecast = question.Forecast,
            Confidence = question.AsksConfidence,
            Importance = question.AsksImportance,
            Probes = question.Probes,
            Activities = string.Join('\n', question.Activities),
            Stages = question.Stages,
        };
    }

    /// <summary>Reads what was typed, all of it.</summary>
    public static QuestionForm From(PackQuestion known, IFormCollection sent)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(sent);
        var matrix = known.Kind == QuestionKind.Matrix;
        return new(known, VersionIn(sent))
        {
            Text = Line(sent, "text"),
            // An id that the question does not know is not believed: a new part gets one when it is saved.
            Parts = [.. Rows(sent, "part").Select(row => new QuestionPart(known.Parts.FirstOrDefault(part => part.Id == sent[$"part-id-{row}"])?.Id ?? "", Line(sent, $"part-{row}")))],
            Anchors = [.. Rows(sent, "prompt").Select(row => Anchor(sent, row)).OfType<AnchorRow>()],
            Words = Forms.Chosen<OwnWords>(sent["words"]) ?? known.Words,
            Forecast = sent.ContainsKey("forecast"),
            Confidence = matrix ? known.AsksConfidence : sent.ContainsKey("confidence"),
            Importance = matrix ? known.AsksImportance : sent.ContainsKey("importance"),
            Probes = sent["probe"].Select(Forms.Chosen<ProbeFor>).Aggregate(ProbeFor.None, (all, probe) => all | (probe ?? ProbeFor.None)),
            Activities = sent["activities"].ToString(),
            Stages = matrix ? [.. Enum.GetValues<Stage>().Where(stage => sent["stage"].Contains($"{stage}"))] : known.Stages,
        };
    }

    public static int VersionIn(IFormCollection sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return int.TryParse(sent[VersionField], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }

    /// <summary>The form after a button that only changes its rows.</summary>
    /// <returns>Null if the button saves.</returns>
    public QuestionForm? After(IFormCollection sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var (act, row) = sent[Do].ToString().Split(':') is [var verb, var at] && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (verb, number) : (sent[Do].ToString(), -1);
        return act switch
        {
            // Only how long it takes is asked.
            Look => this,
            AddPart => this with { Parts = Parts.Add(new("", "")) },
            PartUp => this with { Parts = Parts.MovedAt(row, -1) },
            PartDown => this with { Parts = Parts.MovedAt(row, 1) },
            PartOut when row >= 0 && row < Parts.Length => this with { Parts = Parts.RemoveAt(row) },
            AddAnchor when Forms.Chosen<AnchorKind>(sent[NewAnchor]) is { } kind && KindsLeft.Contains(kind) => this with { Anchors = Anchors.Add(new(kind, QuestionTexts.Prompt(kind), kind.TakesParts() && Parts.Length > 0, "")) },
            AnchorUp => this with { Anchors = Anchors.MovedAt(row, -1) },
            AnchorDown => this with { Anchors = Anchors.MovedAt(row, 1) },
            AnchorOut when row >= 0 && row < Anchors.Length => this with { Anchors = Anchors.RemoveAt(row) },
            PartOut or AddAnchor or AnchorOut => this,
            _ => null,
        };
    }

    /// <summary>The question as the form describes it, whether or not it can be asked.</summary>
    /// <param name="versions">Every version of the pack: a new part gets an id that none ever had.</param>
    public PackQuestion ToQuestion(IEnumerable<QuestionPack> versions)
    {
        var parts = (Known with { Parts = Parts }).WithIds(versions);
        return Known with
        {
            Text = Text,
            Parts = parts,
            Anchors = [.. Anchors.Select(row => new AnchorDefinition(row.Kind, row.Prompt, row.EachPart ? [.. parts.Select(part => part.Id)] : Lines(row.Items)))],
            Words = Words,
            Forecast = Forecast,
            AsksConfidence = Confidence,
            AsksImportance = Importance,
            Probes = Probes,
            Activities = Lines(Activities),
            Stages = Stages,
        };
    }

    /// <summary>The question as it was, in the words that were typed: all that may change once leaders answer.</summary>
    public PackQuestion InOtherWords() => Known with
    {
        Text = Text,
        Parts = [.. Known.Parts.Select(part => Parts.FirstOrDefault(typed => typed.Id == part.Id) ?? part)],
        Anchors = [.. Known.Anchors.Select(anchor => anchor with { Prompt = Anchors.FirstOrDefault(row => row.Kind == anchor.Kind)?.Prompt ?? anchor.Prompt })],
    };

    private static AnchorRow? Anchor(IFormCollection sent, int row)
        => Forms.Chosen<AnchorKind>(sent[$"kind-{row}"]) is { } kind ? new(kind, Line(sent, $"prompt-{row}"), sent.ContainsKey($"each-{row}"), sent[$"items-{row}"].ToString()) : null;

    private static IEnumerable<int> Rows(IFormCollection sent, string field) => Enumerable.Range(0, 50).TakeWhile(row => sent.ContainsKey($"{field}-{row}"));

    // What is asked is one line of text; a line break in it came from pasting.
    private static string Line(IFormCollection sent, string field) => string.Join(' ', sent[field].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ImmutableArray<string> Lines(string typed) => [.. typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
