using Attune.Web.Features.Reveal.Screens;
using Microsoft.AspNetCore.Components;

namespace Attune.Web.Features.Reveal.Seats;

/// <summary>A part of a leader's phone; it knows whose, to show that leader's own vote.</summary>
public abstract class SeatPart : ScreenPart
{
    [Parameter, EditorRequired]
    public ParticipantKey Voice { get; set; }
}
