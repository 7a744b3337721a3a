using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Audiences;

/// <summary>One press of the facilitator: find, change, save, tell. Bound by the routes of the Desk.</summary>
internal sealed class AudienceStep(HttpContext context, AttuneDb db, SealedCodes codes, AttuneOptions options, Clock clock, Rooms rooms)
{
    public static ValueTask<AudienceStep?> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return new(new AudienceStep(
            context, services.GetRequiredService<AttuneDb>(), services.GetRequiredService<SealedCodes>(), services.GetRequiredService<AttuneOptions>(), services.GetRequiredService<Clock>(),
            services.GetRequiredService<Rooms>()));
    }

    public DateTimeOffset Now { get; } = clock.Now;

    /// <summary>What people type to get in.</summary>
    public string Address { get; } = (options.PublicUrl.Length > 0 ? options.PublicUrl.TrimEnd('/') : $"{context.Request.Scheme}://{context.Request.Host}") + JoinEndpoints.Path;

    public Task<AudienceDesk?> FindAsync(Guid program) => AudienceDesk.FindAsync(db, program, context.User, codes, Now, context.RequestAborted);

    public Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> ChangeAsync(
        Guid program, Guid question, Func<AudienceDesk, AudienceQuestion, AudienceOutcome> change, string then = "")
        => ChangeAsync(program, audience => audience.Questions.FirstOrDefault(each => each.Id.Value == question) is { } found ? change(audience, found) : AudienceOutcome.NoSuchQuestion, then);

    public async Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> ChangeAsync(Guid program, Func<AudienceDesk, AudienceOutcome> change, string then = "")
    {
        if (await FindAsync(program) is not { Room: not null } audience) { return TypedResults.NotFound(); }
        switch (change(audience))
        {
            case AudienceOutcome.Changed:
                // Votes do not raise the number of the room: a hall would ask for its pages at every one. What the facilitator does, does.
                db.ChangeRoom(audience.Desk.Round.Id);
                await db.SaveChangesAsync(context.RequestAborted);
                await rooms.ChangedAsync(audience.Desk.Round.Id, context.RequestAborted);
                return TypedResults.LocalRedirect(then.Length == 0 ? audience.Path : $"{audience.Path}/{then}");
            case AudienceOutcome.NoSuchQuestion:
                return TypedResults.NotFound();
            case var refused:
                return Page.Refused<AudienceDeskPage>(new { Audience = audience, Address, Outcome = refused });
        }
    }
}
