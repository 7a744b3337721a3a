using System.Text.Json;
using System.Text.Json.Serialization;
using Attune.Domain.Answers;

namespace Attune.Web.Components.Answering;

/// <summary>What the module reads of a save. It answers by itself: in one piece of known length, since a save is the most frequent request of all.</summary>
/// <param name="Revision">To be sent with the next one.</param>
/// <param name="Found">What the gentle probe found missing; empty if nothing.</param>
/// <param name="Asked">What it asks.</param>
/// <param name="IsEmpty">Nothing of what the step asks is written yet, so the line must not say that something is saved.</param>
internal sealed partial record SavedReply(int Revision, string Found, string Asked, bool IsEmpty) : IResult, IStatusCodeHttpResult
{
    private int _status;

    int? IStatusCodeHttpResult.StatusCode => _status;

    public static SavedReply From(Saving saving, AnswerStep step)
    {
        var (found, asked) = step.Kind == AnswerStepKind.Words && GentleProbes.For(step.Question, saving.Form.Content) is { } probe ? (AnswerTexts.Probe(probe), AnswerTexts.Ask(probe)) : ("", "");
        return new(saving.Revision, found, asked, !step.IsFilled(saving.Form.Content)) { _status = StatusOf(saving.Ending) };
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (response, body) = (httpContext.Response, JsonSerializer.SerializeToUtf8Bytes(this, Written.Default.SavedReply));
        (response.StatusCode, response.ContentType, response.ContentLength) = (_status, "application/json; charset=utf-8", body.Length);
        return response.BodyWriter.WriteAsync(body, CancellationToken.None).AsTask();
    }

    /// <summary>The module asks for JSON, a form without script for a page.</summary>
    internal static bool AsksForJson(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);

    // Without the token: the page has one of its own.
    internal static ImmutableArray<(string, string)> FieldsOf(IFormCollection form)
        => [.. form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).Select(field => (field.Key, field.Value.ToString()))];

    /// <summary>The HTTP status that tells how the save ended.</summary>
    internal static int StatusOf(SaveEnding ending) => ending switch
    {
        SaveEnding.Saved => StatusCodes.Status200OK,
        SaveEnding.ChangedElsewhere => StatusCodes.Status409Conflict,
        SaveEnding.Closed => StatusCodes.Status423Locked,
        SaveEnding.DoesNotFit => StatusCodes.Status422UnprocessableEntity,
        SaveEnding.RetryLater => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "No status tells this ending."),
    };

    /// <summary>How it is written: by code that the compiler made.</summary>
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(SavedReply))]
    private sealed partial class Written : JsonSerializerContext;
}
