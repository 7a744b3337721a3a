namespace Attune.Web.Hosting;

/// <summary>
/// Takes forms only from pages of this product. Browsers say from which site a form comes, in a header that no page can write; it stands behind the token that each form
/// carries. What says nothing, such as an old browser or one over plain http, is told by its token alone.
/// </summary>
internal static class OwnSite
{
    private const string Header = "Sec-Fetch-Site";

    public static void UseOwnSite(this WebApplication app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.Headers[Header].ToString() is not ("cross-site" or "same-site")) { return next(context); }
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
