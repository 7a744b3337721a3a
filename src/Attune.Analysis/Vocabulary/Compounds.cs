using System.Collections.Immutable;

namespace Attune.Analysis.Vocabulary;

/// <summary>
/// Makes one token of what its writers take for one word: "go-live", "go live" and "golive". A compound is what somebody wrote with a hyphen, what is
/// written both as one word and as two, what is a known compound, and what people merged by hand.
/// </summary>
internal static class Compounds
{
    private const int LongestCompound = 4;
    private const int ShortestJoined = 5;

    // These compounds have a stop word in them, so nothing else would hold them together.
    private static readonly ImmutableArray<string> Known =
    [
        "buy in", "cut over", "day to day", "e mail", "end to end", "face to face", "fit to standard", "follow up", "go live", "hand over", "in house",
        "kick off", "lift and shift", "log in", "on board", "on premise", "on time", "on budget", "out of the box", "roll out", "set up", "sign off", "start up", "time to market",
        "to do list", "up to date", "way of working", "well being", "work around",
    ];

    /// <summary>Replaces the parts of every compound by one token.</summary>
    /// <param name="tokens">The tokens of a question.</param>
    /// <param name="merged">The keys of the terms that people merged. They are terms, whatever the rules say.</param>
    public static void Collapse(TermTokens tokens, IEnumerable<string> merged)
    {
        var book = new Book(tokens);
        foreach (var key in Known.Concat(merged))
        {
            book.AddKnown(key);
        }

        book.AddGlued();
        book.AddJoined();
        tokens.List = book.Rewrite();
    }

    private sealed class Book(TermTokens tokens)
    {
        // A beginning of a compound is found by the beginning without its last part and by that part; 0 is the empty beginning.
        private readonly Dictionary<(int Beginning, int Part), int> _steps = [];
        private readonly Dictionary<int, string> _ends = [];
        private readonly Dictionary<int, int> _joined = [];

        public void AddKnown(string key)
        {
            var parts = key.Split(' ');
            if (parts.Length > 1)
            {
                Add(key, [.. parts.Select(tokens.Number)]);
            }
        }

        // What one leader ties together with a hyphen is one word, unless others use its parts alone ("business-led").
        public void AddGlued()
        {
            var list = tokens.List;
            var glued = new Dictionary<string, (int[] Parts, int Leader)>(StringComparer.Ordinal);
            var alone = new Dictionary<int, int>();
            for (var at = 0; at < list.Count;)
            {
                var end = EndOfGlued(at);
                if (end == at || end - at >= LongestCompound || !HasContent(at, end))
                {
                    for (; at <= end; at++)
                    {
                        alone[list[at].Key] = alone.GetValueOrDefault(list[at].Key) + 1;
                    }

                    continue;
                }

                int[] parts = [.. Enumerable.Range(at, end - at + 1).Select(place => list[place].Key)];
                var key = KeyOf(parts);
                var several = glued.TryGetValue(key, out var seen) && seen.Leader != list[at].Leader;
                glued[key] = (parts, several ? -1 : list[at].Leader);
                at = end + 1;
            }

            foreach (var (key, (parts, leader)) in glued)
            {
                if (leader < 0 || !Array.Exists(parts, part => alone.ContainsKey(part) && tokens.Keys[part].Length > 1))
                {
                    Add(key, parts);
                }
            }
        }

        // "Roadmap" and "road map" are one word if both are written.
        public void AddJoined()
        {
            var list = tokens.List;
            var written = list.Select(token => token.Key).ToHashSet();
            Span<char> joined = stackalloc char[128];
            for (var at = 1; at < list.Count; at++)
            {
                var (first, second) = (tokens.Keys[list[at - 1].Key], tokens.Keys[list[at].Key]);
                var length = first.Length + second.Length;
                if (list[at].Follows && length >= ShortestJoined && length <= joined.Length && HasContent(at - 1, at))
                {
                    first.CopyTo(joined);
                    second.CopyTo(joined[first.Length..]);
                    if (tokens.Find(joined[..length]) is { } whole && written.Contains(whole))
                    {
                        Add($"{first} {second}", [list[at - 1].Key, list[at].Key]);
                    }
                }
            }
        }

        /// <summary>Returns the tokens with their compounds, the longest possible one at each place.</summary>
        public List<TermToken> Rewrite()
        {
            var list = tokens.List;
            var rewritten = new List<TermToken>(list.Count);
            for (var at = 0; at < list.Count; at++)
            {
                var (end, key) = Longest(at);
                if (key is { } compound)
                {
                    rewritten.Add(list[at] with
                    {
                        Key = compound,
                        Role = TermRole.Term,
                        Span = new(list[at].Span.Start, list[end].Span.End - list[at].Span.Start),
                        Form = FormOf(list, at, end),
                        Glued = false,
                    });
                    at = end;
                }
                else
                {
                    rewritten.Add(_joined.TryGetValue(list[at].Key, out var whole) ? list[at] with { Key = whole } : list[at]);
                }
            }

            return rewritten;
        }

        private void Add(string key, int[] parts)
        {
            var beginning = 0;
            foreach (var part in parts)
            {
                if (!_steps.TryGetValue((beginning, part), out var next))
                {
                    _steps.Add((beginning, part), next = _steps.Count + 1);
                }

                beginning = next;
            }

            _ends[beginning] = key;
            if (tokens.Find(string.Concat(parts.Select(part => tokens.Keys[part]))) is { } joined && tokens.Keys[joined].Length >= ShortestJoined)
            {
                _joined[joined] = tokens.Number(key);
            }
        }

        private (int End, int? Key) Longest(int start)
        {
            var (beginning, best) = (0, (End: start, Key: (int?)null));
            for (var at = start; at < tokens.List.Count && (at == start || tokens.List[at].Follows); at++)
            {
                if (!_steps.TryGetValue((beginning, tokens.List[at].Key), out beginning))
                {
                    break;
                }

                if (_ends.TryGetValue(beginning, out var key))
                {
                    best = (at, tokens.Number(key));
                }
            }

            return best;
        }

        private int EndOfGlued(int at)
        {
            while (tokens.List[at].Glued && at + 1 < tokens.List.Count && tokens.List[at + 1].Follows)
            {
                at++;
            }

            return at;
        }

        private bool HasContent(int start, int end)
        {
            for (var at = start; at <= end; at++)
            {
                if (tokens.List[at].Role is TermRole.Term or TermRole.PhraseOnly)
                {
                    return true;
                }
            }

            return false;
        }

        private string KeyOf(int[] parts) => string.Join(' ', parts.Select(part => tokens.Keys[part]));
    }

    /// <summary>Returns tokens as they were written, joined by spaces.</summary>
    public static string FormOf(List<TermToken> tokens, int start, int end)
    {
        var form = tokens[start].Form;
        for (var at = start + 1; at <= end; at++)
        {
            form += (tokens[at - 1].Glued ? "-" : " ") + tokens[at].Form;
        }

        return form;
    }
}
