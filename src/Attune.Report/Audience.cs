namespace Attune.Report;

/// <summary>Who will read the report; decides what of the answers stands in it.</summary>
public enum Audience
{
    /// <summary>The leaders who answered, under the default contract: counts and quotes by side, nobody's name or key.</summary>
    Room,

    /// <summary>One page of counts, findings and what is asked; no quotes.</summary>
    Sponsor,

    /// <summary>The people of the leaders: no quotes, and no count that stands for fewer than the threshold.</summary>
    Team,
}
