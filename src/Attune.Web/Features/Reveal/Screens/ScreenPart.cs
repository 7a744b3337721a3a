using Attune.Web.Features.Reveal.Room;
using Microsoft.AspNetCore.Components;

namespace Attune.Web.Features.Reveal.Screens;

/// <summary>What every part of a Screen or Seat is given.</summary>
public abstract class ScreenPart : ComponentBase
{
    [Parameter, EditorRequired]
    public SittingView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public RunStep Step { get; set; } = null!;

    [Parameter]
    public string Id { get; set; } = "now";

    protected SideNames Sides => View.Sides;

    protected RoomCard? Card => View.CardOf(Step);

    /// <summary>Words of the sitting.</summary>
    protected static string Tell(string key, params object?[] parts) => parts.Length == 0 ? RevealStrings.Of(key) : RevealStrings.Of(key, parts);
}
