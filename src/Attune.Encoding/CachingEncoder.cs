using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Attune.Analysis.Meaning;
using Attune.Encoding.BuiltIn;

namespace Attune.Encoding;

/// <summary>
/// Remembers the vectors of whole texts, so that a text that was read before is not sent again. It is for encoders whose vectors depend on the text
/// alone (ONNX, remote), and not for the built-in one, whose vectors depend on the question. It keeps hashes of texts and not the texts. Several
/// threads may use it at once.
/// </summary>
public sealed class CachingEncoder : ISentenceEncoder
{
    private readonly ISentenceEncoder _inner;
    private readonly int _capacity;
    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, LinkedListNode<(UInt128 Key, float[] Vector)>> _known = [];
    // The vector that was used last comes first, and the last one is removed when there is no room.
    private readonly LinkedList<(UInt128 Key, float[] Vector)> _used = [];

    /// <param name="inner">An encoder of whole texts, which is closed together with this one.</param>
    /// <param name="capacity">The largest number of vectors kept, at least 1. 10,000 vectors of 384 numbers take 16 MB.</param>
    /// <exception cref="ArgumentException">The encoder's vectors depend on the question.</exception>
    public CachingEncoder(ISentenceEncoder inner, int capacity = 10_000)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        if (inner is BuiltInEncoder)
        {
            throw new ArgumentException("The built-in encoder weighs words by the question: a text's vector of one question is wrong in another.", nameof(inner));
        }

        (_inner, _capacity) = (inner, capacity);
    }

    /// <inheritdoc/>
    public string Id => _inner.Id;

    /// <summary>The number of vectors that are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _known.Count;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<TextVectors> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(texts);
        int[] places = [.. Enumerable.Range(0, texts.Count).Where(text => !string.IsNullOrWhiteSpace(texts[text]))];
        var keys = Array.ConvertAll(places, place => KeyOf(texts[place]));
        var vectors = Recall(keys);

        var missing = Enumerable.Range(0, keys.Length).Where(i => !vectors.ContainsKey(keys[i])).DistinctBy(i => keys[i]).ToList();
        if (missing.Count > 0)
        {
            var fresh = await _inner.EncodeAsync([.. missing.Select(i => texts[places[i]])], cancel).ConfigureAwait(false);
            foreach (var (row, i) in missing.Index())
            {
                vectors[keys[i]] = fresh[row].ToArray();
            }

            Remember(missing.Select(i => (keys[i], vectors[keys[i]])));
        }

        return PlacedVectors.Rows(Id, texts.Count, places, Array.ConvertAll(keys, key => (ReadOnlyMemory<float>)vectors[key]));
    }

    /// <inheritdoc/>
    public void Dispose() => _inner.Dispose();

    private Dictionary<UInt128, float[]> Recall(IEnumerable<UInt128> keys)
    {
        var vectors = new Dictionary<UInt128, float[]>();
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_known.TryGetValue(key, out var node))
                {
                    _used.Remove(node);
                    _used.AddFirst(node);
                    vectors[key] = node.Value.Vector;
                }
            }
        }

        return vectors;
    }

    private void Remember(IEnumerable<(UInt128 Key, float[] Vector)> fresh)
    {
        lock (_gate)
        {
            foreach (var entry in fresh)
            {
                if (_known.TryAdd(entry.Key, new(entry)))
                {
                    _used.AddFirst(_known[entry.Key]);
                }
            }

            while (_known.Count > _capacity)
            {
                _known.Remove(_used.Last!.Value.Key);
                _used.RemoveLast();
            }
        }
    }

    private static UInt128 KeyOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
