namespace Attune.Analysis;

/// <summary>How much each of three similarities counts for "speaks of the same subject".</summary>
public sealed record SubjectOptions
{
    public static SubjectOptions Default { get; } = new();

    /// <summary>Centred cosine of the encoder: sense beyond the words.</summary>
    public double Encoder { get; init; } = 0.4;

    /// <summary>TF-IDF cosine of character n-grams: the same words, however inflected. The strong floor on short notes.</summary>
    public double Grams { get; init; } = 0.4;

    /// <summary>Word by word, a word also matched by its neighbours in sense.</summary>
    public double SoftWords { get; init; } = 0.2;
}
