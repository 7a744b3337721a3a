using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Attune.Web.Components;

/// <summary>
/// Reads every posted form once, before anything else looks into it. What is no form is answered with 400 and one line of the log, whoever sends it; what no
/// text can hold is taken out, because a text copied from a PDF may carry it, and neither a database nor a mail address can.
/// </summary>
internal static class FormReading
{
    // Control characters other than tab and line breaks, and what Unicode says is no character.
    private static readonly SearchValues<char> NoText = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r')), '\u007F', .. Enumerable.Range('\uFDD0', 0x20).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    public static void UseFormReading(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && await RefusedAsync(context) is { } refused)
        {
            context.Response.StatusCode = refused;
            return;
        }

        await next(context);
    });

    /// <summary>Reads the form of a request that was refused before forms are read.</summary>
    /// <returns>Null if it is no form.</returns>
    public static async Task<IFormCollection?> TryReadAsync(HttpContext context) => await RefusedAsync(context) is null ? await context.Request.ReadFormAsync(context.RequestAborted) : null;

    /// <summary>Reads the form of a request that has one.</summary>
    /// <returns>The status with which it is refused; null if it was read.</returns>
    public static async Task<int?> RefusedAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form.Any(field => IsUnclean(field.Key) || field.Value.Any(IsUnclean))) { context.Features.Set<IFormFeature>(new FormFeature(Cleaned(form))); }
            return null;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        // Bytes that are no form: zeros, fields without end or limit, an unknown or forbidden alphabet.
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or NotSupportedException or ArgumentException && !context.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static FormCollection Cleaned(IFormCollection form)
        => new(form.GroupBy(field => Clean(field.Key)).ToDictionary(fields => fields.Key, fields => new StringValues([.. fields.SelectMany(field => field.Value.Select(value => Clean(value ?? "")))])), form.Files);

    private static string Clean(string text) => IsUnclean(text) ? string.Concat(text.Where(c => !NoText.Contains(c))) : text;

    private static bool IsUnclean(string? text) => text.AsSpan().ContainsAny(NoText);
}
