namespace Attune.Report;

/// <summary>The readers of the report; this decides which parts of the answers it contains.</summary>
public enum Audience
{
    /// <summary>The leaders who answered, under the default contract: counts and quotes by side, nobody's name or key.</summary>
    Room,

    /// <summary>One page of counts, findings and what is asked; no quotes.</summary>
    Sponsor,

    /// <summary>The people who work for the leaders: no quotes, and no count of fewer people than the threshold.</summary>
    Team,
}
