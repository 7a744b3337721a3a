namespace Attune.Analysis.Asking;

/// <summary>What is asked about two sentences of each side.</summary>
public enum AskKind
{
    /// <summary>"Is this the same thing?": two phrasings that may be one matter.</summary>
    Same,

    /// <summary>"One word - one thing?": a term of two leaders on each side whose other words part.</summary>
    OneWord,

    /// <summary>"Do these contradict each other?": one matter with cues of opposed positions.</summary>
    Contradiction,
}
