using Attune.Domain.Programs;

namespace Attune.Domain.Agreements;

/// <summary>The room looked at its principle again and keeps it, until it looks the next time. Where it does not keep it, it agrees on another version.</summary>
public sealed class PrincipleReview
{
    private PrincipleReview()
    {
    }

    /// <exception cref="ArgumentException">The next day is not ahead.</exception>
    public PrincipleReview(Principle principle, int number, DateOnly nextOn, string by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(principle);
        if (!IsAhead(nextOn, DateOnly.FromDateTime(now.UtcDateTime))) { throw new ArgumentException("The next review has to lie ahead.", nameof(nextOn)); }
        (Program, Version, Number, NextOn, By, ReviewedAt) = (principle.Program, principle.Version, number, nextOn, by, now);
    }

    public ProgramId Program { get; private set; }

    /// <summary>The version of the principle.</summary>
    public int Version { get; private set; }

    /// <summary>Counted from 1 within the version.</summary>
    public int Number { get; private set; }

    public DateOnly NextOn { get; private set; }

    /// <summary>The name of the person who wrote it down.</summary>
    public string By { get; private set; } = "";

    public DateTimeOffset ReviewedAt { get; private set; }

    public static bool IsAhead(DateOnly? day, DateOnly today) => day > today;

    /// <returns>The day on which this version is reviewed next; null for one that was agreed before principles had such a day.</returns>
    public static DateOnly? DueOn(Principle principle, IEnumerable<PrincipleReview> reviews)
    {
        ArgumentNullException.ThrowIfNull(principle);
        return reviews.Where(review => review.Version == principle.Version).MaxBy(review => review.Number)?.NextOn ?? principle.ReviewOn;
    }
}
