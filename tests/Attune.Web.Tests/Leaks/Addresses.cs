using System.Text.RegularExpressions;
using Attune.Domain.Viewers;

namespace Attune.Web.Tests.Leaks;

/// <summary>The values that the walk puts in place of a route's parameters. A parameter that is missing here stops the test with the route's name.</summary>
internal static partial class Addresses
{
    /// <summary>Every reader tries the ids of the scene's program, whoever it belongs to.</summary>
    private static readonly Dictionary<string, Func<Scene, Reader, IEnumerable<string>>> Parameters = new()
    {
        ["program"] = (scene, _) => [$"{scene.Program.Id}"],
        ["round"] = (scene, _) => [$"{scene.Round}"],
        ["leader"] = (scene, _) => [$"{scene.Leaders[0].Id}"],
        // A link is its leader's secret, which others can only guess.
        ["token"] = (scene, reader) => [reader.Leader is { } own ? scene.Tokens[own] : new string('A', 43)],
        // These belong to the audience beside the sitting.
        ["asked"] = (scene, _) => [$"{scene.Asked}"],
        ["team"] = (scene, _) => [$"{scene.Team}"],
        ["wording"] = (_, _) => [$"{Guid.Empty}"],
        // These are keys of what the room sees, which a stranger can only guess.
        ["topic"] = (scene, reader) => [reader.Role == ViewerRole.Facilitator ? scene.Topic : new string('0', 20)],
        ["card"] = (scene, reader) => [reader.Role == ViewerRole.Facilitator ? scene.Card : new string('0', 20)],
        // A seat beside the round is that of whoever has its link.
        ["besideToken"] = (scene, reader) => [scene.Beside.TokenOf(reader)],
        ["voice"] = (scene, _) => [$"{scene.Beside.Voice}"],
        ["besideSeat"] = (scene, _) => [$"{scene.Beside.Speaker}"],
        ["sponsorLink"] = (scene, _) => [$"{scene.Sponsor}"],
        ["sponsorToken"] = (scene, reader) => [reader.Role == ViewerRole.Sponsor ? scene.SponsorToken : new string('A', 43)],
        // The plan of a year holds times and no word of anybody; an address for a calendar is its owner's secret, which others can only guess.
        ["planned"] = (_, _) => [$"{Guid.Empty}"],
        ["feedToken"] = (scene, _) => [scene.FeedToken],
        ["question"] = (_, _) => ["purpose"],
        ["packVersion"] = (_, _) => ["1"],
        ["number"] = (scene, _) => scene.Pack.Questions.Select((_, i) => $"{i + 1}"),
        ["benefit"] = (scene, _) => [$"{scene.Agreed.Benefit}"],
        ["commitment"] = (scene, _) => [$"{scene.Agreed.Commitment}"],
        ["account"] = (scene, _) => [$"{scene.Facilitator.Id}"],
        ["part"] = (_, _) => ["1", "forecast"],
        ["kind"] = (_, _) => Enum.GetNames<Attune.Domain.Letters.LetterKind>().Select(kind => kind.ToLowerInvariant()),
        ["letter"] = (scene, _) => scene.Letters,
        ["version"] = (_, _) => [Attune.Web.Hosting.StylesheetFile.Href.Split('/')[2]],
        // A pack of the library holds questions and no answer; the facilitator of the scene keeps one.
        ["pack"] = (scene, _) => [$"{scene.Kept}"],
        // A file that waits is its sender's alone; what the page shows of it is walked in ImportLeakTests.
        ["upload"] = (_, _) => [$"{Guid.Empty}"],
        ["sector"] = (_, _) => ["health"],
        ["path"] = (_, _) => ["js/copy.mjs"],
        ["file"] = (_, _) => ["source-sans-3-latin-wght-normal.woff2"],
    };

    /// <summary>Parameters that stand for something else under one part of the product.</summary>
    private static readonly (string Under, string Parameter, Func<Scene, string> Value)[] Elsewhere =
    [
        // This leader has not begun, because nobody can type for one who has.
        ("/programs/{program:guid}/interviews/", "leader", scene => $"{scene.Leaders[Scene.NotBegun].Id}"),
        ("/join/", "token", scene => scene.JoinToken),
        // This leader came after the lock and has no seat yet.
        ("/programs/{program:guid}/beside/newcomers/", "leader", scene => $"{scene.Beside.Uninvited}"),
        // These are the pages of what a rehearsal agrees on.
        .. new[] { "statements", "decisions", "glossary", "ownership", "benefits", "commitments", "principle" }
            .Select(page => ($"/programs/{{program:guid}}/rounds/{{round:guid}}/{page}", "round", (Func<Scene, string>)(scene => $"{scene.Agreed.Rehearsal}"))),
    ];

    /// <summary>Routes for which not every value of one parameter goes with every value of another.</summary>
    private static readonly Dictionary<string, string[]> Whole = new()
    {
        ["/seat/{number:int}/{part}"] = ["/seat/1/forecast", "/seat/5/1", "/seat/5/8", "/seat/2/1"],
        ["/beside/{number:int}/{part}"] = ["/beside/5/1", "/beside/5/8", "/beside/1/forecast"],
        ["/seat/word/{number:int}"] = ["/seat/word/1", "/seat/word/2"],
    };

    public static IEnumerable<string> Fill(string pattern, Scene scene, Reader reader)
    {
        // The Screen's link belongs to no leader: whoever has it sees the room, and only the facilitator's machine has it.
        if (pattern.StartsWith("/screen/", StringComparison.Ordinal)) { return [pattern.Replace("{token}", scene.ScreenToken.Length > 0 && reader.Role == ViewerRole.Facilitator ? scene.ScreenToken : new string('A', 22), StringComparison.Ordinal)]; }
        if (Whole.TryGetValue(pattern, out var known)) { return known; }
        IEnumerable<string> paths = [pattern];
        foreach (Match found in Parameter().Matches(pattern))
        {
            var name = found.Groups["name"].Value;
            var (under, _, other) = Elsewhere.FirstOrDefault(candidate => candidate.Parameter == name && pattern.StartsWith(candidate.Under, StringComparison.Ordinal));
            var values = under is null ? Parameters.GetValueOrDefault(name) : (there, _) => [other(there)];
            if (values is null)
            {
                throw new NotSupportedException($"The walk cannot fill {{{name}}} of the route {pattern}: add a line to {nameof(Addresses)}.{nameof(Parameters)}.");
            }

            paths = [.. from path in paths from value in values(scene, reader) select path.Replace(found.Value, value, StringComparison.Ordinal)];
        }

        return paths;
    }

    [GeneratedRegex(@"{\**(?<name>\w+)[^}]*}")]
    private static partial Regex Parameter();
}
