using Attune.Store.Writing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Components;

/// <summary>The response to a write that the database could not take: nothing is lost, and the client learns when to send it again.</summary>
internal static class RetryLater
{
    /// <summary>Answers 503 with Retry-After, as the plain page or, for a module, as problem details.</summary>
    public static StatusCodeHttpResult Answer(HttpContext context)
    {
        SayWhen(context);
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Sets Retry-After for a response that has its own content, which gives back what was sent.</summary>
    public static void SayWhen(HttpContext context)
        => context.Response.Headers.RetryAfter = JoinedCalls.RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
