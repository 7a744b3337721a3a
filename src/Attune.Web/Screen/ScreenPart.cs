using Attune.Analysis.Rounds;
using Attune.Domain.Rooms;
using Attune.Domain.Sittings;
using Attune.Web.Room;
using Microsoft.AspNetCore.Components;

namespace Attune.Web.Screen;

/// <summary>The parameters that every part of a Screen or Seat is given.</summary>
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
}
