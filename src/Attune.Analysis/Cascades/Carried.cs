namespace Attune.Analysis.Cascades;

/// <summary>What somebody in a team does with something that the leaders said or agreed.</summary>
public enum Carried
{
    /// <summary>Nothing that was written comes near it.</summary>
    Silent,

    /// <summary>It is spoken of, and nothing speaks against it.</summary>
    Kept,

    /// <summary>It is contradicted, or its word is used where its meaning is not.</summary>
    Other,
}
