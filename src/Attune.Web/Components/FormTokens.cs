using Microsoft.AspNetCore.Antiforgery;

namespace Attune.Web.Components;

/// <summary>Protects every form against posts from other sites.</summary>
internal static class FormTokens
{
    /// <summary>Requires every POST to carry the token of its form, also if its handler reads no form.</summary>
    public static void UseFormTokens(this WebApplication app)
    {
        app.UseFormReading();
        app.UseAntiforgery();
        app.Use((context, next) => HttpMethods.IsPost(context.Request.Method) ? CheckAsync(context, next) : next(context));
    }

    private static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (!await IsValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }

    /// <summary>Whether a request carries the token of its form.</summary>
    public static async Task<bool> IsValidAsync(HttpContext context)
        => context.Features.Get<IAntiforgeryValidationFeature>()?.IsValid
            ?? await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
}
