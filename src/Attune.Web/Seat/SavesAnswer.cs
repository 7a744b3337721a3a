using Attune.Web.Hosting;

namespace Attune.Web.Seat;

/// <summary>Marks a form that saves an answer: what it decides on is read together with the device that sends it.</summary>
internal sealed record SavesAnswer
{
    /// <summary>A module sends the form, and reads one line of what became of it, whichever form it is.</summary>
    public static bool ByModule(HttpRequest request) => HttpMethods.IsPost(request.Method) && ErrorPages.AsksForJson(request);

    /// <summary>The module of a leader's page saves an answer; known once the route is.</summary>
    public static bool ByModule(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<SavesAnswer>() is not null && ByModule(context.Request);
}
