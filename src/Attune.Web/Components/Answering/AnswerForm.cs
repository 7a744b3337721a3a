using System.Security.Cryptography;
using System.Text.Json;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;

namespace Attune.Web.Components.Answering;

/// <summary>The form of one step of the answers as it was sent, and how its fields become an answer.</summary>
public sealed record AnswerForm(AnswerContent Content, int Revision, Guid Key)
{
    public const string RevisionField = "revision";
    public const string KeyField = "key";

    /// <summary>Says for which question, and in which words, the form was made.</summary>
    public const string AskedField = "asked";
    public const string TextField = "text";
    public const string ConfidenceField = "confidence";
    public const string ImportanceField = "importance";
    public const string WordsField = "words";
    public const string QuotingField = "quoting";
    public const string LikenessField = "likeness";
    public const string OtherSideField = "other";
    public const string OtherHorizonField = "otherHorizon";

    /// <summary>Texts that were typed for what the question no longer asks: they are shown to be copied, and nothing is saved. Empty if the form fits.</summary>
    public ImmutableArray<string> Outdated { get; init; } = [];

    /// <summary>The question was changed while its form stood open.</summary>
    public bool IsOutdated { get; init; }

    private static readonly char[] BetweenWords = [',', ';', '\n'];

    public static string PartField(int part) => $"p{part}";

    public static string AnchorField(int anchor, int item) => $"a{anchor}.{item}";

    public static string CellField(Stage stage) => $"at{stage}";

    /// <summary>The items about which an anchor is asked; a single one without a name if it is about the whole question.</summary>
    public static ImmutableArray<string> ItemsOf(AnchorDefinition anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        return anchor.Items.IsEmpty ? [""] : anchor.Items;
    }

    /// <summary>Puts the words and choices of one step into the answer to which they belong; what other steps hold stays as it was saved.</summary>
    public static AnswerForm Read(AnswerStep step, IFormCollection form, AnswerContent saved)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(saved);
        var (revision, key) = (Number(form, RevisionField), Guid.TryParse(form[KeyField], out var sent) ? sent : Guid.NewGuid());
        var asked = form[AskedField].ToString().Split('.');
        if (asked is [_, var structure] && structure != step.Asked.Split('.')[1])
        {
            return new(saved, revision, key) { IsOutdated = true, Outdated = [.. form.Where(field => field.Value.ToString().Contains(' ', StringComparison.Ordinal)).Select(field => field.Value.ToString())] };
        }

        var content = step.Kind switch
        {
            AnswerStepKind.Forecast => saved with { Forecast = Forecast(form) },
            AnswerStepKind.Matrix => saved with { Expectations = [.. saved.Expectations.Where(cell => cell.Activity != step.ActivityName), .. Cells(step, form)] },
            _ => saved with
            {
                Text = Words(form, TextField),
                Parts = [.. step.Question.Parts.Select((part, i) => new PartText(part.Id, Words(form, PartField(i)))).Where(part => part.Text.Length > 0)],
                Anchors = [.. Anchors(step.Question, form)],
                Confidence = Number(form, ConfidenceField) is > 0 and var sure ? sure : null,
                Importance = Number(form, ImportanceField) is > 0 and var important ? important : null,
                // Where it is not asked, as in an interview, what was chosen stays.
                Quoting = Forms.Chosen<QuoteChoice>(form[QuotingField]) ?? saved.Quoting,
                UnknownWords = [.. form[WordsField].ToString().Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
            },
        };
        // The words that stood on the page, which may be older than those of the round.
        var askedIn = int.TryParse(asked[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version < step.AskedIn ? version : step.AskedIn;
        return new(content with { Language = WrittenIn.Detect(content.WholeText()), AskedIn = askedIn, KeptFrom = saved.KeptFrom != 0 && content.AnswersLike(saved) ? saved.KeptFrom : 0 }, revision, key);
    }

    /// <summary>
    /// The key of the write. A page that the browser brought back still holds the key with which it was sent, so only the same words under the same key count
    /// as the same write. The form's key is stored nowhere, so the hash says nothing about the words.
    /// </summary>
    public Guid WriteKey
        => new(SHA256.HashData([.. Key.ToByteArray(), .. JsonSerializer.SerializeToUtf8Bytes(Content)]).AsSpan(0, 16));

    private static ForecastContent? Forecast(IFormCollection form)
    {
        var forecast = new ForecastContent(Forms.Chosen<Likeness>(form[LikenessField]), Words(form, OtherSideField), Forms.Chosen<Horizon>(form[OtherHorizonField]));
        return forecast.IsEmpty ? null : forecast;
    }

    private static IEnumerable<ExpectedOwner> Cells(AnswerStep step, IFormCollection form)
        => from stage in step.Question.Stages
           let owner = Forms.Chosen<Owner>(form[CellField(stage)])
           where owner is not null
           select new ExpectedOwner(step.ActivityName, stage, owner.Value);

    // A value that no radio button offers is kept here, and the check of the domain then reports it.
    private static IEnumerable<AnchorValue> Anchors(PackQuestion question, IFormCollection form)
        => from anchor in question.Anchors.Select((definition, i) => (definition, i))
           from item in ItemsOf(anchor.definition).Select((name, i) => (name, i))
           let value = Words(form, AnchorField(anchor.i, item.i))
           where value.Length > 0
           select new AnchorValue(anchor.definition.Kind, value, item.name);

    private static string Words(IFormCollection form, string field)
        => form[field].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private static int Number(IFormCollection form, string field)
        => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
