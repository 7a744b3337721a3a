using Attune.Web.Features.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Audiences;

/// <summary>The projector in a room of many.</summary>
internal static class ScreenEndpoints
{
    public static void MapAudienceScreen(this IEndpointRouteBuilder app)
    {
        var screen = app.MapGroup("/programs/{program:guid}/audience/screen").RequireAuthorization(Facilitator.Policy);
        screen.MapGet("", async Task<Results<RazorComponentResult<AudienceScreenPage>, NotFound>> (AudienceDesk audience, AudienceStep step, ScreenReader reader)
            => audience.Room is not null ? Page.Of<AudienceScreenPage>(new { View = await reader.ReadAsync(audience, step.Address) }) : TypedResults.NotFound());
        screen.MapGet("/now", async Task<Results<RazorComponentResult<AudienceScreenNow>, NotFound>> (AudienceDesk audience, AudienceStep step, ScreenReader reader)
            => audience.Room is not null ? Page.Of<AudienceScreenNow>(new { View = await reader.ReadAsync(audience, step.Address) }) : TypedResults.NotFound());
    }
}

/// <summary>What stands on the Screen now.</summary>
/// <param name="Audience">The room.</param>
/// <param name="Address">Where people join.</param>
/// <param name="Tally">Answers to the question shown; null if none is shown.</param>
/// <param name="Cloud">The cloud of its words; null if it has none.</param>
/// <param name="Findings">What the statements come to, if that is shown.</param>
public sealed record ScreenView(AudienceDesk Audience, string Address, AudienceTally? Tally, CloudLayout? Cloud, AudienceFindings? Findings)
{
    public AudienceQuestion? Question => Audience.Shown;

    /// <summary>Votes stay blind until they are closed; words are live.</summary>
    public bool IsBlind => Question is { State: AudienceQuestionState.Open, Kind: not AudienceQuestionKind.Words };
}

/// <summary>Bound by the routes of the Screen.</summary>
internal sealed class ScreenReader(AttuneDb db, AudienceClouds clouds, CancellationToken cancel)
{
    public static ValueTask<ScreenReader?> BindAsync(HttpContext context)
        => new(new ScreenReader(context.Service<AttuneDb>(), context.Service<AudienceClouds>(), context.RequestAborted));

    public async Task<ScreenView> ReadAsync(AudienceDesk audience, string address)
    {
        if (audience.Shown is { Kind: AudienceQuestionKind.Words } words)
        {
            var (layout, live) = await clouds.ShowAsync(words, audience.Desk.Program.Sides, audience.Joined, cancel);
            return new(audience, address, live, layout, null);
        }

        return new(
            audience, address,
            audience.Shown is { } question ? await db.TallyAsync(question, cancel) : null,
            null,
            audience.Room!.View == AudienceView.Findings ? await db.AudienceFindingsAsync(audience.Room.Id, cancel) : null);
    }
}
