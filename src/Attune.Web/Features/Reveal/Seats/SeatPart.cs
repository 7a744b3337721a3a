using Attune.Web.Features.Reveal.Screens;
using Microsoft.AspNetCore.Components;

namespace Attune.Web.Features.Reveal.Seats;

/// <summary>A part of a leader's phone. Of the leader it knows the own vote and no more: it is rendered once for all who voted alike.</summary>
public abstract class SeatPart : ScreenPart
{
    /// <summary>In the vote that is open.</summary>
    [Parameter]
    public SameThing? OwnVote { get; set; }

    /// <summary>Rendered apart from any person: where a form's token belongs a place is left for each one's own.</summary>
    [Parameter]
    public bool Apart { get; set; }
}
