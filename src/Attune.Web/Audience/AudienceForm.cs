using System.Reflection;
using Attune.Domain.Audiences;
using Attune.Store.UseCases.Audiences;
using Attune.Web.Components;
using Attune.Web.Desk.Audiences;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Audience;

/// <summary>Makes one change of the room that a form of the facilitator asks for, and shows the result. Routes of the Desk take it as a parameter.</summary>
internal sealed class AudienceForm(HttpContext context) : IBindableFromHttpContext<AudienceForm>
{
    public static ValueTask<AudienceForm?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new AudienceForm(context));

    public DateTimeOffset Now { get; } = context.Service<Clock>().Now;

    /// <summary>The address that people type to get in.</summary>
    public string Address { get; } = context.Service<AttuneOptions>().OriginOf(context.Request) + AudienceJoinEndpoints.Path;

    public Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> ChangeAsync(
        Guid question, Func<AudienceDesk, AudienceQuestion, AudienceOutcome> change, string then = "")
        => ChangeAsync(audience => audience.Questions.FirstOrDefault(audienceQuestion => audienceQuestion.Id.Value == question) is { } found ? change(audience, found) : AudienceOutcome.NoSuchQuestion, then);

    public async Task<Results<RedirectHttpResult, RazorComponentResult<AudienceDeskPage>, NotFound>> ChangeAsync(Func<AudienceDesk, AudienceOutcome> change, string then = "")
    {
        if (await AudienceDesk.FindAsync(context) is not { Room: not null } audience) { return TypedResults.NotFound(); }
        switch (await context.Service<ChangeAudience>().RunAsync(audience.Desk.Round.Id, () => change(audience), context.RequestAborted))
        {
            case AudienceOutcome.Changed:
                return TypedResults.LocalRedirect(then.Length == 0 ? audience.Path : $"{audience.Path}/{then}");
            case AudienceOutcome.NoSuchQuestion:
                return TypedResults.NotFound();
            case var refused:
                return Page.Refused<AudienceDeskPage>(new { Audience = audience, Address, Outcome = refused });
        }
    }
}
