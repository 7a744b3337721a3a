namespace Attune.Domain.Sittings;

/// <summary>The time a step takes. It stops nothing and is only shown.</summary>
/// <param name="StartedAt">When the step came on the Screen.</param>
/// <param name="Extra">Minutes added to the planned ones.</param>
/// <param name="HeldAt">Since when the clock is stopped; null if it runs.</param>
/// <param name="HeldFor">How long it was stopped before.</param>
public sealed record StepClock(DateTimeOffset StartedAt, int Extra = 0, DateTimeOffset? HeldAt = null, TimeSpan HeldFor = default)
{
    /// <summary>The time left, which is below zero once the planned time is over.</summary>
    public TimeSpan Left(int minutes, DateTimeOffset now) => TimeSpan.FromMinutes(minutes + Extra) - Used(now);

    public TimeSpan Used(DateTimeOffset now) => (HeldAt ?? now) - StartedAt - HeldFor;

    public StepClock Hold(DateTimeOffset now) => HeldAt is null ? this with { HeldAt = now } : this with { HeldAt = null, HeldFor = HeldFor + (now - HeldAt.Value) };
}
