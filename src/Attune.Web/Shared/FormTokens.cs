using Microsoft.AspNetCore.Antiforgery;

namespace Attune.Web.Shared;

internal static class FormTokens
{
    /// <summary>Every POST carries the token of its form, also one whose handler reads no form.</summary>
    public static void UseFormTokens(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(async (context, next) =>
        {
            if (HttpMethods.IsPost(context.Request.Method) && !await IsValidAsync(context))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            await next();
        });
    }

    private static async Task<bool> IsValidAsync(HttpContext context)
        => context.Features.Get<IAntiforgeryValidationFeature>()?.IsValid
            ?? await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
}
