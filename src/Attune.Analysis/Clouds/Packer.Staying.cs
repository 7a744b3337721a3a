namespace Attune.Analysis.Clouds;

/// <content>
/// What stays in its place when a picture is updated. A word whose middle moves by no more than <see cref="PackOptions.InPlace"/> is still in its place: the eye
/// follows it. So a word that grew takes less air, and if that is not enough its neighbors make way by that little, before it has to go elsewhere.
/// </content>
public sealed partial class Packer
{
    /// <summary>How far around a grown word its neighbors make way, in pixels: those it touches, then also those that these touch.</summary>
    private static readonly int[] Rings = [0, 24];

    /// <summary>Puts those changed words back that can stay, before a word that must go elsewhere takes the place of one of them.</summary>
    private void Stay()
    {
        // The small ones come first: a place that a small word leaves is one a large word may take, but not the other way around.
        for (var i = _words.Count - 1; i >= 0; i--)
        {
            if (_corners[i] is null && _words[i].Near is { } middle) { _ = PutInPlace(i, _probes[i], middle) || PutInPlace(i, LeastProbes(i), middle); }
        }

        for (var i = 0; i < _words.Count; i++)
        {
            if (_corners[i] is null && _words[i].Near is not null) { MakeWay(i); }
        }
    }

    /// <summary>Puts a word where it counts as still in its place, if there is room.</summary>
    private bool PutInPlace(int i, Probe[] probes, (int X, int Y) middle)
    {
        var old = OldMiddle(i)!.Value;
        if (Nearest(i, probes, middle, Math.Pow((2 * _options.InPlace + 1.0) / _window.Height, 4)) is not { } place) { return false; }
        var (dx, dy) = (2 * place.X + _inks[i].Width - old.X, 2 * place.Y + _inks[i].Height - old.Y);
        if (dx * dx + dy * dy > 4 * _options.InPlace * _options.InPlace) { return false; }
        Put(i, (place.X, place.Y));
        return true;
    }

    /// <summary>Lets the neighbors of a grown word make way for it, as far as all of them stay in their places.</summary>
    private void MakeWay(int i)
    {
        var (x, y) = _words[i].Near!.Value;
        var far = 2 * _options.InPlace;
        foreach (var ring in Rings)
        {
            var neighbors = Around(i, (x, y), ring);
            if (TryMakeWay(i, (x, y), neighbors)
                || TryMakeWay(i, (x, y - far), neighbors) || TryMakeWay(i, (x, y + far), neighbors)
                || TryMakeWay(i, (x - far, y), neighbors) || TryMakeWay(i, (x + far, y), neighbors)) { return; }
        }
    }

    private bool TryMakeWay(int i, (int X, int Y) middle, List<int> neighbors)
    {
        var before = new (int X, int Y)[neighbors.Count];
        for (var at = 0; at < before.Length; at++)
        {
            before[at] = _corners[neighbors[at]]!.Value;
            Take(neighbors[at]);
        }

        var stay = PutInPlace(i, LeastProbes(i), middle);
        for (var at = 0; stay && at < before.Length; at++) { stay = PutBeside(i, neighbors[at]); }
        if (stay) { return true; }
        if (_corners[i] is not null) { Take(i); }
        foreach (var neighbor in neighbors)
        {
            if (_corners[neighbor] is not null) { Take(neighbor); }
        }

        for (var at = 0; at < before.Length; at++) { Put(neighbors[at], before[at]); }
        return false;
    }

    /// <summary>Puts a neighbor back where it counts as still in its place, and where it leaves the grown word its air.</summary>
    private bool PutBeside(int grown, int neighbor)
    {
        // Of two words the one that wants more air has it: the neighbor brings its own, and what the grown word wants beyond that is closed meanwhile.
        var across = Math.Max(0, _words[grown].LeastAcross - _words[neighbor].LeastAcross);
        var down = Math.Max(0, _words[grown].LeastDown - _words[neighbor].LeastDown);
        var (corner, middle) = (_corners[grown]!.Value, OldMiddle(neighbor)!.Value);
        var air = _inks[grown].Dilated(across, down);
        _occupancy.Add(air, corner.X - across, corner.Y - down);
        var stays = PutInPlace(neighbor, LeastProbes(neighbor), middle);
        _occupancy.Remove(air, corner.X - across, corner.Y - down);
        _occupancy.Add(_inks[grown], corner.X, corner.Y);
        return stays;
    }

    /// <summary>Returns the placed words around the place of a word, the nearest first.</summary>
    private List<int> Around(int i, (int X, int Y) middle, int ring)
    {
        var (across, down) = (_words[i].LeastAcross + _options.InPlace + ring, _words[i].LeastDown + _options.InPlace + ring);
        var found = new List<int>();
        for (var other = 0; other < _words.Count; other++)
        {
            if (_corners[other] is not null && Apart(other, middle, _inks[i], across, down) <= 0) { found.Add(other); }
        }

        found.Sort((one, other) => (Apart(one, middle, _inks[i], 0, 0), one).CompareTo((Apart(other, middle, _inks[i], 0, 0), other)));
        return found;
    }

    /// <summary>Returns how far the box of a placed word lies from that of an ink around a middle, in half pixels; not above zero if they meet.</summary>
    private int Apart(int placed, (int X, int Y) middle, GlyphMask ink, int across, int down)
    {
        var (corner, box) = (_corners[placed]!.Value, _inks[placed]);
        return Math.Max(
            Math.Abs(2 * corner.X + box.Width - middle.X) - box.Width - ink.Width - 2 * across,
            Math.Abs(2 * corner.Y + box.Height - middle.Y) - box.Height - ink.Height - 2 * down);
    }

    /// <summary>Returns the middle of the place that a word had in the picture before, in half pixels; null for a new word.</summary>
    private (int X, int Y)? OldMiddle(int i)
        => _words[i].Pinned is { } corner ? (2 * corner.X + _inks[i].Width, 2 * corner.Y + _inks[i].Height) : _words[i].Near;

    private void Take(int i)
    {
        var (x, y) = _corners[i]!.Value;
        _occupancy.Remove(_inks[i], x, y);
        _corners[i] = null;
        // Ink that two words share, as pinned ones may, is still that of the other.
        for (var other = 0; other < _words.Count; other++)
        {
            if (_corners[other] is { } corner && corner.X < x + _inks[i].Width && x < corner.X + _inks[other].Width && corner.Y < y + _inks[i].Height && y < corner.Y + _inks[other].Height)
            {
                _occupancy.Add(_inks[other], corner.X, corner.Y);
            }
        }
    }
}
