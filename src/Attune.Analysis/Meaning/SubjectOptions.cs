namespace Attune.Analysis.Meaning;

/// <summary>How much each of three similarities counts when it is judged whether two texts speak of the same subject.</summary>
public sealed record SubjectOptions
{
    /// <summary>For a crowd, whose encoder is made of words.</summary>
    public static SubjectOptions Default { get; } = new();

    /// <summary>
    /// For a room, whose encoder reads whole texts: the encoder of crowds joins it and compares single words. Chosen on public data with a sentence encoder that
    /// had seen none of it, and hardly different near these values.
    /// </summary>
    public static SubjectOptions Room { get; } = new() { Encoder = 0.5, Grams = 0.35, SoftWords = 0.15 };

    /// <summary>The weight of the centered cosine of the encoder, which sees sense beyond the words.</summary>
    public double Encoder { get; init; } = 0.4;

    /// <summary>The part of this weight that the second encoder has, where there is one.</summary>
    public double SecondShare { get; init; } = 0.3;

    /// <summary>
    /// The weight of the TF-IDF cosine of character n-grams, which sees the same words in any inflection. On short notes it tells most.
    /// </summary>
    public double Grams { get; init; } = 0.4;

    /// <summary>The weight of the word-by-word similarity, in which a word also matches words close to it in sense.</summary>
    public double SoftWords { get; init; } = 0.2;
}
