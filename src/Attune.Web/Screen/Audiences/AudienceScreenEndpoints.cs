using System.Reflection;
using Attune.Analysis.Clouds;
using Attune.Domain.Audiences;
using Attune.Store;
using Attune.Store.Audiences;
using Attune.Web.Accounts;
using Attune.Web.Audience;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Screen.Audiences;

/// <summary>The projector in front of an audience.</summary>
internal static class AudienceScreenEndpoints
{
    public static void MapAudienceScreen(this IEndpointRouteBuilder app)
    {
        var screen = app.MapGroup("/programs/{program:guid}/audience/screen").RequireAuthorization(Facilitator.Policy);
        screen.MapGet("", async Task<Results<RazorComponentResult<AudienceScreenPage>, NotFound>> (AudienceDesk audience, AudienceForm form, AudienceScreenReader reader)
            => audience.Room is not null ? Page.Show<AudienceScreenPage>(new { View = await reader.ReadAsync(audience, form.Address) }) : TypedResults.NotFound());
        screen.MapGet("/now", async Task<Results<RazorComponentResult<AudienceScreenNow>, NotFound>> (AudienceDesk audience, AudienceForm form, AudienceScreenReader reader)
            => audience.Room is not null ? Page.Show<AudienceScreenNow>(new { View = await reader.ReadAsync(audience, form.Address) }) : TypedResults.NotFound());
    }
}

/// <summary>What stands on the Screen now.</summary>
/// <param name="Audience">The room.</param>
/// <param name="Address">The address at which people join.</param>
/// <param name="Tally">The answers to the question that is shown; null if none is.</param>
/// <param name="Cloud">The word cloud of its answers; null if it has none.</param>
/// <param name="Findings">The result of the statements, if that is shown.</param>
public sealed record ScreenView(AudienceDesk Audience, string Address, AudienceTally? Tally, CloudLayout? Cloud, AudienceFindings? Findings)
{
    public AudienceQuestion? Question => Audience.Shown;

    /// <summary>The answers are hidden: votes stay blind until they are closed, while words are shown live.</summary>
    public bool IsBlind => Question is { State: AudienceQuestionState.Open, Kind: not AudienceQuestionKind.Words };
}

/// <summary>Reads what the Screen shows; routes of the Screen take it as a parameter.</summary>
internal sealed class AudienceScreenReader(AttuneDb db, AudienceClouds clouds, CancellationToken cancel) : IBindableFromHttpContext<AudienceScreenReader>
{
    public static ValueTask<AudienceScreenReader?> BindAsync(HttpContext context, ParameterInfo parameter)
        => new(new AudienceScreenReader(context.Service<AttuneDb>(), context.Service<AudienceClouds>(), context.RequestAborted));

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
