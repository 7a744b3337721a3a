using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Demo;

/// <summary>Refuses every form of a demo before its handler runs: what is invented stays as it was played, for everybody who looks at it.</summary>
internal static class DemosStay
{
    public static void UseDemosStay(this WebApplication app) => app.Use((context, next)
        => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? next(context) : CheckAsync(context, next));

    private static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IsAlsoInDemos>() is not null
            || !Guid.TryParse(context.GetRouteValue("program") as string, out var id)
            || !await IsDemoAsync(context, new(id)))
        {
            await next(context);
            return;
        }

        await ErrorPages.WriteAsync(context, StatusCodes.Status403Forbidden, DemoTexts.RefusedTitle, DemoTexts.RefusedText);
    }

    /// <summary>Lets this form act in a demo as well.</summary>
    public static T AlsoInDemos<T>(this T form)
        where T : IEndpointConventionBuilder
        => form.WithMetadata(new IsAlsoInDemos());

    // While the database is away nothing can be changed either, and the handler says so without losing what was typed.
    private static async Task<bool> IsDemoAsync(HttpContext context, ProgramId id)
    {
        try
        {
            return await context.Service<AttuneDb>().Programs.AnyAsync(program => program.Id == id && program.Demo != DemoState.None, context.RequestAborted);
        }
        catch (Exception fault) when (StoreFaults.Classify(fault) is not null)
        {
            return false;
        }
    }

    private sealed record IsAlsoInDemos;
}
