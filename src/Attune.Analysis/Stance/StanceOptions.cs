namespace Attune.Analysis.Stance;

/// <summary>The thresholds of the stance check.</summary>
public sealed record StanceOptions
{
    public static StanceOptions Default { get; } = new();

    /// <summary>For texts that are known to be about one matter: a few words in common are enough for the rules that look at single words.</summary>
    public static StanceOptions OneMatter { get; } = new() { FewestShared = 2, Several = 2, NameOverlap = 0.6 };

    /// <summary>
    /// The number of content words in common that is enough for texts known to be about one matter, where they share too little else; 0 where no matter is known.
    /// </summary>
    public int FewestShared { get; init; }

    /// <summary>Other names are a sign only if at least this share of all subject words is common to both texts.</summary>
    public double NameOverlap { get; init; }

    /// <summary>
    /// So many words under another sign are no chance, even where most shared words stand as they do. Arguments about public questions repeat their topic under a
    /// "not" of the reason, so that no number of words is enough for them; leaders' sentences about one matter do not.
    /// </summary>
    public int Several { get; init; } = 1000;

    /// <summary>
    /// Two texts can only be opposite if they are about the same thing: at least this share of the subject words of the shorter text must be in the
    /// other.
    /// </summary>
    public double Overlap { get; init; } = 0.5;

    /// <summary>If at least this share of all subject words is common to both texts, they are near copies, and one "not" decides.</summary>
    public double NearCopy { get; init; } = 0.6;

    /// <summary>
    /// Roles are exchanged in texts of nearly the same words: at least this share of the content words of the shorter text must be in the other.
    /// </summary>
    public double OfRoles { get; init; } = 0.6;

    /// <summary>If the attitudes of both texts are at least this far from 0 and have opposite signs, that is a strong sign.</summary>
    public int ClearAttitude { get; init; } = 2;

    /// <summary>
    /// The number of points of each side that are checked in a topic, the most typical ones. In a room of leaders these are all points.
    /// </summary>
    public int PointsPerSide { get; init; } = 40;

    /// <summary>
    /// A topic may hold opposites if at least this share of its leaders has a point in such a pair, because one odd pair in a crowd is chance.
    /// </summary>
    public double LeadersShare { get; init; } = 0.25;
}
