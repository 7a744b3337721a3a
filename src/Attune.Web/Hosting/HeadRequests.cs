using Attune.Web.Live;
using Microsoft.AspNetCore.Http.Features;

namespace Attune.Web.Hosting;

/// <summary>
/// Answers HEAD as GET without a body, for every page that has GET: the link checkers of mail gateways and monitors ask so, and would call a link dead
/// otherwise.
/// </summary>
internal static class HeadRequests
{
    // A stream has no end, and its answer none either. What is only passed on is not awaited: that would be held in memory as long as a stream.
    public static void UseHeadRequests(this WebApplication app) => app.Use((context, next)
        => HttpMethods.IsHead(context.Request.Method) && !RoomEndpoints.IsStream(context.Request) ? AnswerAsync(context, next) : next(context));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null, body));
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Features.Set(body);
        }
    }
}
