namespace Attune.Analysis.Verdicts;

/// <summary>What an axis says about a topic. With small groups it often cannot tell, and then that is the answer.</summary>
public enum Verdict
{
    CannotTell,
    Shared,
    NotShared,
}
