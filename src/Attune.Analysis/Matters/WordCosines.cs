using Attune.Analysis.Meaning;

namespace Attune.Analysis.Matters;

/// <summary>How alike texts of one question are in their words: the TF-IDF cosine of character n-grams, which sees the same word in any inflection.</summary>
internal static class WordCosines
{
    /// <returns>A symmetric table of texts by texts.</returns>
    public static float[][] Table(IReadOnlyList<string> texts)
    {
        var content = ContentWords.Collect(texts);
        var (words, terms) = CharacterGrams.Split(content);
        var index = new GramIndex(SparseVectors.TfIdf(content.Texts, words, terms), [.. Enumerable.Range(0, texts.Count)]);
        var table = new float[texts.Count][];
        Parallel.For(0, table.Length, () => new double[table.Length], (text, _, met) =>
        {
            index.Meet(text, met);
            table[text] = Array.ConvertAll(met, cosine => (float)cosine);
            return met;
        }, _ => { });
        return table;
    }
}
