namespace Attune.Web.Components;

/// <summary>
/// The answer to a form that lets somebody in: the cookie goes with every answer, so that the second press of a form that is done once is let in as well, whichever of
/// the two answers the browser takes.
/// </summary>
/// <param name="signIn">Writes the cookie.</param>
/// <param name="then">What is shown afterwards.</param>
internal sealed class LetIn(Func<HttpContext, Task> signIn, IResult then) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await signIn(httpContext);
        await then.ExecuteAsync(httpContext);
    }
}
