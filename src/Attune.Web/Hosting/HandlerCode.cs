namespace Attune.Web.Hosting;

/// <summary>The code that binds a request to a handler and calls it, made when it is first needed.</summary>
internal sealed class HandlerCode(Func<RequestDelegate> make)
{
    private readonly Lazy<RequestDelegate> _made = new(make);

    public bool IsMade => _made.IsValueCreated;

    /// <summary>Makes it now, if it is not made yet.</summary>
    public RequestDelegate Made => _made.Value;

    public Task RunAsync(HttpContext context) => Made(context);
}
