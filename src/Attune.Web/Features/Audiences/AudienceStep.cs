using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Audiences;

/// <summary>One press of the facilitator: find, change, save, tell. Bound by the routes of the Desk.</summary>
internal sealed class AudienceStep(HttpContext context)
{
    public static ValueTask<AudienceStep?> BindAsync(HttpContext context) => new(new AudienceStep(context));

    public DateTimeOffset Now { get; } = context.Service<Clock>().Now;

    /// <summary>What people type to get in.</summary>
    public string Address { get; } = context.Service<AttuneOptions>().OriginOf(context.Request) + JoinEndpoints.Path;

    public Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> ChangeAsync(
        Guid question, Func<AudienceDesk, AudienceQuestion, AudienceOutcome> change, string then = "")
        => ChangeAsync(audience => audience.Questions.FirstOrDefault(each => each.Id.Value == question) is { } found ? change(audience, found) : AudienceOutcome.NoSuchQuestion, then);

    public async Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> ChangeAsync(Func<AudienceDesk, AudienceOutcome> change, string then = "")
    {
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await AudienceDesk.FindAsync(context) is not { Room: not null } audience) { return TypedResults.NotFound(); }
        switch (change(audience))
        {
            case AudienceOutcome.Changed:
                // Votes do not raise the number of the room: a hall would ask for its pages at every one. What the facilitator does, does.
                db.ChangeRoom(audience.Desk.Round.Id);
                await db.SaveChangesAsync(cancel);
                await context.Service<Rooms>().ChangedAsync(audience.Desk.Round.Id, cancel);
                return TypedResults.LocalRedirect(then.Length == 0 ? audience.Path : $"{audience.Path}/{then}");
            case AudienceOutcome.NoSuchQuestion:
                return TypedResults.NotFound();
            case var refused:
                return Page.Refused<AudienceDeskPage>(new { Audience = audience, Address, Outcome = refused });
        }
    }
}
