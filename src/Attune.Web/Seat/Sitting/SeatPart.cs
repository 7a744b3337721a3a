using Attune.Domain.Judging;
using Attune.Web.Screen;
using Microsoft.AspNetCore.Components;

namespace Attune.Web.Seat.Sitting;

/// <summary>A part of a leader's phone. Of the leader it knows only the own votes, because it is rendered once for all who are in the same manner.</summary>
public abstract class SeatPart : ScreenPart
{
    /// <summary>The leader's vote in the open vote; null if there is none.</summary>
    [Parameter]
    public SameThing? OwnVote { get; set; }

    /// <summary>The leader has voted on the statement that is open.</summary>
    [Parameter]
    public bool HasVoted { get; set; }
}
