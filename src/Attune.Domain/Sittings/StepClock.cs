namespace Attune.Domain;

/// <summary>The time a step takes. It stops nothing: it only tells.</summary>
/// <param name="StartedAt">When the step came on the Screen.</param>
/// <param name="Extra">Minutes added to the planned ones.</param>
/// <param name="HeldAt">Since when it is held; null if it runs.</param>
/// <param name="HeldFor">How long it was held before.</param>
public sealed record StepClock(DateTimeOffset StartedAt, int Extra = 0, DateTimeOffset? HeldAt = null, TimeSpan HeldFor = default)
{
    /// <summary>Below zero once the planned time is over.</summary>
    public TimeSpan Left(int minutes, DateTimeOffset now) => TimeSpan.FromMinutes(minutes + Extra) - Used(now);

    public TimeSpan Used(DateTimeOffset now) => (HeldAt ?? now) - StartedAt - HeldFor;

    public StepClock Hold(DateTimeOffset now) => HeldAt is null ? this with { HeldAt = now } : this with { HeldAt = null, HeldFor = HeldFor + (now - HeldAt.Value) };
}
