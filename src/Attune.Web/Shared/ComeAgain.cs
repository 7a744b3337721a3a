using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Shared;

/// <summary>The answer to a write the store could not take now: nothing is lost, and the client knows when to send it again.</summary>
internal static class ComeAgain
{
    /// <summary>503 with Retry-After; the plain page, or problem details for a module.</summary>
    public static StatusCodeHttpResult Answer(HttpContext context)
    {
        SayWhen(context);
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>For an answer of its own that gives back what was sent.</summary>
    public static void SayWhen(HttpContext context)
        => context.Response.Headers.RetryAfter = JoinedCalls.RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
