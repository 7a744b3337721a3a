using System.Security.Cryptography;
using System.Text.Json;

namespace Attune.Web.Features.Answer;

/// <summary>What a screen's form sent: names of fields, and how they become an answer.</summary>
public sealed record AnswerForm(AnswerContent Content, int Revision, Guid Key)
{
    public const string RevisionField = "revision";
    public const string KeyField = "key";
    public const string TextField = "text";
    public const string ConfidenceField = "confidence";
    public const string ImportanceField = "importance";
    public const string WordsField = "words";
    public const string LikenessField = "likeness";
    public const string OtherSideField = "other";
    public const string OtherHorizonField = "otherHorizon";

    private static readonly char[] BetweenWords = [',', ';', '\n'];

    public static string PartField(int part) => $"p{part}";

    public static string AnchorField(int anchor, int item) => $"a{anchor}.{item}";

    public static string CellField(Stage stage) => $"at{stage}";

    /// <summary>The items an anchor is asked about; one without a name if it is about the whole question.</summary>
    public static ImmutableArray<string> ItemsOf(AnchorDefinition anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        return anchor.Items.IsEmpty ? [""] : anchor.Items;
    }

    /// <summary>The words and choices of one screen put into the answer they belong to; what other screens hold stays.</summary>
    public static AnswerForm Read(Screen screen, IFormCollection form, AnswerContent saved)
    {
        ArgumentNullException.ThrowIfNull(screen);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(saved);
        var content = screen.Kind switch
        {
            ScreenKind.Forecast => saved with { Forecast = Forecast(form) },
            ScreenKind.Matrix => saved with { Expectations = [.. saved.Expectations.Where(cell => cell.Activity != screen.ActivityName), .. Cells(screen.ActivityName, form)] },
            _ => saved with
            {
                Text = Words(form, TextField),
                Parts = [.. screen.Question.Parts.Select((part, i) => new PartText(part.Id, Words(form, PartField(i)))).Where(part => part.Text.Length > 0)],
                Anchors = [.. Anchors(screen.Question, form)],
                Confidence = Number(form, ConfidenceField) is > 0 and var sure ? sure : null,
                Importance = Number(form, ImportanceField) is > 0 and var important ? important : null,
                UnknownWords = [.. form[WordsField].ToString().Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
            },
        };
        content = content with { Language = WrittenIn.Of(content.WholeText()) };
        return new(content, Number(form, RevisionField), Guid.TryParse(form[KeyField], out var key) ? key : Guid.NewGuid());
    }

    /// <summary>
    /// The key of the write. A page brought back by the browser still holds the key it was sent with: only the same words
    /// under the same key are the same write. The form's key is kept nowhere, so the hash says nothing of the words.
    /// </summary>
    public Guid WriteKey
        => new(SHA256.HashData([.. Key.ToByteArray(), .. JsonSerializer.SerializeToUtf8Bytes(Content)]).AsSpan(0, 16));

    public bool SaysTheSameAs(AnswerContent other)
        => JsonSerializer.SerializeToUtf8Bytes(Content).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other));

    private static ForecastContent? Forecast(IFormCollection form)
    {
        var forecast = new ForecastContent(Forms.Chosen<Likeness>(form[LikenessField]), Words(form, OtherSideField), Forms.Chosen<Horizon>(form[OtherHorizonField]));
        return forecast.IsEmpty ? null : forecast;
    }

    private static IEnumerable<ExpectedOwner> Cells(string activity, IFormCollection form)
        => from stage in Enum.GetValues<Stage>()
           let owner = Forms.Chosen<Owner>(form[CellField(stage)])
           where owner is not null
           select new ExpectedOwner(activity, stage, owner.Value);

    // What no radio offers is kept: the check of the domain names it.
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
