using Attune.Web.Components;

namespace Attune.Web.Desk;

/// <summary>What a form of the Desk does. Each says it where its route is mapped.</summary>
internal enum ActKind
{
    /// <summary>It makes something new; pressed twice, once.</summary>
    Makes,

    /// <summary>It changes something that can be changed again.</summary>
    Changes,

    /// <summary>It sends letters that were read before; pressed twice, once.</summary>
    Sends,

    /// <summary>It is a step of the sitting or of the audience's room: its page shows what it did.</summary>
    Steers,

    /// <summary>It hands something out and changes nothing.</summary>
    HandsOut,

    /// <summary>It takes back what another form did.</summary>
    TakesBack,

    /// <summary>It is a step of the round, after which people see or lose something: it asks first.</summary>
    Decides,

    /// <summary>It takes something away: it asks first.</summary>
    Destroys,
}

/// <summary>The class of a form, as metadata of its route.</summary>
/// <param name="Kind">What it does.</param>
internal sealed record DeskAct(ActKind Kind)
{
    /// <summary>Marks a form that asks before it acts.</summary>
    public sealed record Asks(bool OnItsPage);
}

/// <summary>The ways to say what a form of the Desk does.</summary>
internal static class DeskActs
{
    public static T Makes<T>(this T form)
        where T : IEndpointConventionBuilder
        => form.Is(ActKind.Makes).Once();

    public static T Sends<T>(this T form)
        where T : IEndpointConventionBuilder
        => form.Is(ActKind.Sends).Once();

    public static T Changes<T>(this T form)
        where T : IEndpointConventionBuilder
        => form.Is(ActKind.Changes);

    public static T Steers<T>(this T form)
        where T : IEndpointConventionBuilder
        => form.Is(ActKind.Steers);

    public static T HandsOut<T>(this T form)
        where T : IEndpointConventionBuilder
        => form.Is(ActKind.HandsOut);

    public static T TakesBack<T>(this T form)
        where T : IEndpointConventionBuilder
        => form.Is(ActKind.TakesBack);

    /// <param name="form">The form.</param>
    /// <param name="ask">What it asks first; null of it if nothing is lost, or if the handler will refuse.</param>
    public static T Decides<T>(this T form, Func<HttpContext, Task<Question?>> ask)
        where T : IEndpointConventionBuilder
        => form.Is(ActKind.Decides).AsksFirst(ask);

    /// <param name="form">The form.</param>
    /// <param name="ask">What it asks first; null of it if nothing is lost, or if the handler will refuse.</param>
    public static T Destroys<T>(this T form, Func<HttpContext, Task<Question?>> ask)
        where T : IEndpointConventionBuilder
        => form.Is(ActKind.Destroys).AsksFirst(ask);

    /// <summary>The form itself asks for something that nobody types by mistake, and its handler refuses without it.</summary>
    public static T DestroysWhatIsTyped<T>(this T form)
        where T : IEndpointConventionBuilder
        => form.Is(ActKind.Destroys).WithMetadata(new DeskAct.Asks(OnItsPage: true));

    /// <summary>Asks on a page of its own, whose form sends the same fields again and that somebody is sure; so it works without script, and from an old window.</summary>
    public static T AsksFirst<T>(this T form, Func<HttpContext, Task<Question?>> ask)
        where T : IEndpointConventionBuilder
    {
        form.WithMetadata(new DeskAct.Asks(OnItsPage: false));
        form.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var sent = await context.Request.ReadFormAsync();
            return sent[Question.Sure] == Question.Yes || await ask(context) is not { } question
                ? await next(invocation)
                : Page.Show<QuestionPage>(new { Question = question, Action = $"{context.Request.Path}{context.Request.QueryString}", Fields = Sent.Of(sent) });
        });
        return form;
    }

    /// <summary>Says on the page to which a form leads that it was done.</summary>
    public static void UseTelling(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<DeskAct>() is { Kind: not (ActKind.Steers or ActKind.HandsOut) } act)
        {
            context.Response.OnStarting(() =>
            {
                // A rehearsal keeps nothing, and the page it leads to says so.
                var isDone = context.Response.StatusCode == StatusCodes.Status302Found && !context.Response.Headers.Location.ToString().EndsWith(AgreementDesk.Rehearsal, StringComparison.Ordinal);
                var telling = context.Service<Telling>();
                if (isDone && !telling.IsNothing && context.User.Identity is { IsAuthenticated: true }) { telling.Leave(context, telling.Said ?? new(SaidOf(act.Kind))); }
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    private static string SaidOf(ActKind kind) => kind switch
    {
        ActKind.TakesBack => DeskTexts.SaidTakenBack,
        ActKind.Sends => DeskTexts.SaidSent,
        _ => DeskTexts.SaidSaved,
    };

    private static T Is<T>(this T form, ActKind kind)
        where T : IEndpointConventionBuilder
        => form.WithMetadata(new DeskAct(kind));
}

/// <summary>What is asked before a form acts.</summary>
/// <param name="Heading">The question itself.</param>
/// <param name="Text">What will happen, and whether it can be taken back.</param>
/// <param name="Do">What the button says that does it.</param>
/// <param name="Back">The page to which the other answer leads.</param>
public sealed record Question(string Heading, string Text, string Do, string Back)
{
    /// <summary>The field with which a form says that somebody is sure.</summary>
    public const string Sure = "sure";

    public const string Yes = "yes";
}
