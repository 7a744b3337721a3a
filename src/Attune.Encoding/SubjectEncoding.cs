using Attune.Analysis.Meaning;

namespace Attune.Encoding;

/// <summary>Joins an encoder with the analysis: the texts of one question and their words are encoded together.</summary>
public static class SubjectEncoding
{
    /// <summary>Encodes the texts and their different words with one encoder.</summary>
    public static async ValueTask<SubjectVectors> EncodeAsync(this ISentenceEncoder encoder, SubjectTexts texts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(texts);
        return new(await encoder.EncodeAsync(texts.Texts, cancel), await encoder.EncodeAsync(texts.Words, cancel));
    }
}
