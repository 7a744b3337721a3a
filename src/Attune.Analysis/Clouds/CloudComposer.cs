using System.Collections.Immutable;
using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Clouds;

/// <summary>Finds the places of words: it scales and measures them, packs them, and scales them down and tries again where they do not fit.</summary>
internal sealed class CloudComposer
{
    // Sizes are whole pixels, and letters do not grow evenly with them: a text that should just fit may be two pixels too long.
    private const double Fitting = .98;

    // After so many tenths less, the largest word is a hundredth of its size.
    private const int MostFits = 44;

    private readonly Cloud _cloud;
    private readonly CloudOptions _options;
    private readonly CloudLayout? _previous;
    private readonly CloudMeasuring _measuring;
    private readonly ImmutableArray<CloudWord> _ranked;
    private readonly HashSet<CloudWord> _light;
    private readonly int _most;

    public CloudComposer(Cloud cloud, MeasureWord measure, CloudOptions options, CloudLayout? previous)
    {
        (_cloud, _options, _previous) = (cloud, options, previous);
        _measuring = new(measure, options);
        _ranked = cloud.Ranked;
        _light = Light(cloud, options);
        _most = Math.Max(Math.Max(1, cloud.KeptFor), _ranked.Where(word => !_light.Contains(word)).Select(word => word.Leaders.Total).FirstOrDefault(1));
    }

    public CloudLayout Compose()
    {
        if (_previous is not null) { return Attempt(_previous.Scale, _previous.Factor).Layout; }
        var factor = FirstFactor();
        for (var fit = 0; ; fit++)
        {
            var (layout, asked) = Attempt(ScaleAt(factor), factor);
            // The word of a finding is in the picture, whatever that costs; a line of one letter's height still fits where nothing else does.
            var needs = layout.Listed.Any(word => word.Word.IsCard && word.Because == ListedBecause.NoRoom);
            if (needs ? fit >= MostFits : fit >= _options.Fits || layout.Listed.All(word => word.Because != ListedBecause.NoRoom)) { return layout; }
            // Words of odd shapes may need little area and still not fit; then everything is made a tenth smaller.
            factor *= asked > _options.FittingShare ? Math.Sqrt(_options.FittingShare / asked) : .9;
        }
    }

    private static HashSet<CloudWord> Light(Cloud cloud, CloudOptions options)
    {
        var linked = cloud.Links.SelectMany(link => new[] { link.Business, link.It }).ToHashSet();
        var shown = cloud.Words.Where(word => word.Whose != Whose.HeardOnce).ToLookup(word => word.IsLight && !word.IsCard && word.Split is null && !linked.Contains(word.Key));
        return shown[false].Count() < options.TellingWords ? [] : [.. shown[true]];
    }

    private CloudScale ScaleAt(double factor)
    {
        var largest = _options.Largest * _options.Height * factor;
        return CloudScale.For(_most, largest * _options.SmallestOfLargest, largest);
    }

    /// <summary>
    /// Finds one factor for the sizes of the whole picture: it is above 1 where there are few words and below 1 where a phrase is long.
    /// </summary>
    private double FirstFactor()
    {
        var words = Measured(ScaleAt(1));
        var asked = Asked(words.Select(CloudPiece.From));
        var factor = asked > 0 ? Math.Clamp(Math.Sqrt(_options.FewWords / asked), 1, _options.MostEnlargement) : 1;
        var longest = words.Select(word => word.Shortened ? double.MaxValue : word.Advance * factor).DefaultIfEmpty(1).Max();
        // If there are few words and one long phrase, the enlargement is given up first, before the phrase makes the other words smaller.
        return factor * Math.Clamp(Fitting * _measuring.LongestPhrase / longest, _options.MostShrinkForPhrase / factor, 1);
    }

    private (CloudLayout Layout, double Asked) Attempt(CloudScale scale, double factor)
    {
        var words = Measured(scale);
        var borders = _previous?.Borders ?? (_cloud.Sided ? CloudBorders.Measure(words, _options) : (0, _options.Width));
        var pieces = Pieces(words, borders);
        var packed = Packer.Pack(
            [.. pieces.Select(piece => ToPack(piece, borders))],
            Ties(pieces),
            new()
            {
                Width = _options.Width,
                Height = _options.Height,
                Borders = borders,
                BorderGap = CloudBorders.Gap(_options),
                FullWidth = true,
                StartDensity = _options.Density,
                Closing = _options.Closing,
                Lanes = _options.Lanes,
            });
        return (Layout(scale, factor, borders, pieces, packed), Asked(pieces));
    }

    private List<MeasuredWord> Measured(CloudScale scale)
    {
        var words = new List<MeasuredWord>();
        for (var rank = 0; rank < _ranked.Length; rank++)
        {
            var (word, size) = (_ranked[rank], scale.SizeOf(_ranked[rank].Leaders.Total));
            if (word.Whose != Whose.HeardOnce && !_light.Contains(word) && (size >= _options.Legible || word.IsCard)) { words.Add(_measuring.Measure(word, rank, size)); }
        }

        return words;
    }

    /// <summary>
    /// The order of packing: bridges first, then split words, then the largest first. What fits in few places has to be placed before what fits
    /// anywhere.
    /// </summary>
    private List<CloudPiece> Pieces(List<MeasuredWord> words, (int Left, int Right) borders)
    {
        var free = words.ToDictionary(word => word.Word.Key);
        var bridges = new List<CloudPiece>();
        foreach (var link in _cloud.Links)
        {
            if (!free.TryGetValue(link.Business, out var business) || !free.TryGetValue(link.It, out var it)) { continue; }
            if (business.Word.Whose != Whose.Business || it.Word.Whose != Whose.It) { continue; }
            bridges.Add(_measuring.Bridge(business, it, link, borders));
            free.Remove(link.Business);
            free.Remove(link.It);
        }

        return [
            .. bridges.OrderByDescending(piece => piece.Size).ThenBy(piece => piece.First.Rank),
            .. free.Values.OrderByDescending(word => word.Word.Split is not null).ThenByDescending(word => word.Word.IsCard).ThenByDescending(word => word.Size)
                .ThenBy(word => word.Rank).Select(CloudPiece.From)];
    }

    private PackWord ToPack(CloudPiece piece, (int Left, int Right) borders)
    {
        var fixedX = piece.Link is null ? 0 : _measuring.BridgeX(piece, borders) + piece.Ink.Left;
        return new()
        {
            Ink = piece.Ink,
            Across = Air(_options.Across, piece.Size),
            Down = Air(_options.Down, piece.Size),
            LeastAcross = Air(_options.Across / 2, piece.Size),
            LeastDown = Air(_options.Down / 2, piece.Size),
            Lean = CloudLean.Between(piece.First.Word.Leaders, _cloud.People),
            Topic = piece.First.Word.Topic,
            Field = piece.Field,
            FixedX = fixedX,
            Pinned = CloudPins.Corner(piece, _previous, fixedX),
            Near = CloudPins.OldMiddle(piece, _previous),
        };
    }

    // Words keep more than two pixels apart, and no padding reaches beyond the margin of the occupancy.
    private static int Air(double share, int size) => Math.Clamp((int)Math.Round(share * size), 2, Occupancy.Margin - 1);

    private ImmutableArray<CloudTie> Ties(List<CloudPiece> pieces)
    {
        if (_cloud.Alike.IsEmpty) { return []; }
        var places = new Dictionary<string, int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var word in pieces[i].Words) { places[word.Word.Key] = i; }
        }

        return [.. from alike in _cloud.Alike
                   where places.ContainsKey(alike.First) && places.ContainsKey(alike.Second)
                   select new CloudTie(places[alike.First], places[alike.Second], alike.Similarity)];
    }

    private double Asked(IEnumerable<CloudPiece> pieces)
        => pieces.Sum(piece => (double)(piece.Ink.Width + Air(_options.Across, piece.Size)) * (piece.Ink.Height + Air(_options.Down, piece.Size)))
            / ((double)_options.Width * _options.Height);

    private CloudLayout Layout(CloudScale scale, double factor, (int Left, int Right) borders, List<CloudPiece> pieces, ImmutableArray<(int X, int Y)?> packed)
    {
        var (placed, links) = (new List<PlacedWord>(), ImmutableArray.CreateBuilder<PlacedLink>());
        foreach (var (piece, corner) in pieces.Zip(packed))
        {
            if (corner is not { } at) { continue; }
            var (x, y) = (at.X - piece.Ink.Left, at.Y - piece.Ink.Top);
            placed.Add(piece.First.At(x, y));
            if (piece.Second is not { } second) { continue; }
            placed.Add(second.At(x + piece.SecondX, y));
            var rise = Math.Round(CloudMetrics.BridgeRise(Math.Min(piece.First.Size, second.Size)));
            var end = _measuring.BridgeRoom / 2.0;
            links.Add(new(piece.Link!, borders.Left - end, borders.Right + end, y - rise));
        }

        var shown = placed.Select(word => word.Rank).ToHashSet();
        var bridged = links.Select(link => link.Link).ToHashSet();
        return new()
        {
            Cloud = _cloud,
            Width = _options.Width,
            Height = _options.Height,
            Scale = scale,
            Factor = factor,
            Borders = borders,
            Words = [.. placed.OrderBy(word => word.Rank)],
            Links = links.ToImmutable(),
            Listed = [.. Enumerable.Range(0, _ranked.Length).Where(rank => !shown.Contains(rank)).Select(rank => Listed(rank, scale))],
            ListedLinks = [.. _cloud.Links.Where(link => !bridged.Contains(link))],
        };
    }

    private ListedWord Listed(int rank, CloudScale scale)
    {
        var word = _ranked[rank];
        var because = word.Whose == Whose.HeardOnce ? ListedBecause.HeardOnce
            : _light.Contains(word) ? ListedBecause.Light
            : scale.SizeOf(word.Leaders.Total) < _options.Legible && !word.IsCard ? ListedBecause.TooSmall
            : ListedBecause.NoRoom;
        return new(word, rank, because);
    }
}
