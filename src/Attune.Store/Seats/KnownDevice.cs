using Attune.Domain.Programs;

namespace Attune.Store.Seats;

/// <summary>A device as a request needs it.</summary>
public sealed record KnownDevice(RoundId Round, LeaderId Leader, int Seat, bool RoomOnly, DateOnly SeenOn);
