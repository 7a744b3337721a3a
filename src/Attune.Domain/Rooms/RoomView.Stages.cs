using Attune.Analysis.Fits;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Domain.Judging;
using Attune.Domain.Quotes;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>The part of the view about closed answers and the aims of the strategy: counts as far as they point to nobody, words as far as they are released.</summary>
internal sealed partial class RoomView
{
    private ImmutableArray<RoomSuccess> Success()
    {
        var placed = QuotedSentences.Placed(_reading.Round.Anchors).Where(one => !string.IsNullOrWhiteSpace(one.Anchor.Value)).ToLookup(one => one.Anchor.Question, StringComparer.Ordinal);
        return [.. from question in _reading.Questions
                   let beside = placed[question.Question.Id].ToArray()
                   where question.Horizon is not null || beside.Any(one => one.Anchor.Kind.AreWords())
                   let horizons = RoomCounts.Protect(question.Horizon?.Counts.Select(count => count.Leaders) ?? [])
                   select new RoomSuccess(
                       question.Question.Id, question.Question.Text, horizons, horizons.ShowsSides ? question.Horizon!.LeavesOut : [],
                       Words(beside, AnchorKind.Measure, Side.Business), Words(beside, AnchorKind.Measure, Side.It),
                       Words(beside, AnchorKind.Noticed, Side.Business), Words(beside, AnchorKind.Noticed, Side.It))];
    }

    private ImmutableArray<RoomQuote> Words(IEnumerable<(Anchor Anchor, int Start)> beside, AnchorKind kind, Side side)
        => [.. beside.Where(one => one.Anchor.Kind == kind && one.Anchor.Side == side)
            .Select(one => QuoteOf(one.Anchor, one.Start))
            .OrderBy(quote => quote.Key, StringComparer.Ordinal)];

    private ImmutableArray<RoomRole> Roles()
        => [.. from role in InOrder(_reading.Roles, role => (role.Question, role.Item))
               let owners = RoomCounts.Protect(Enum.GetValues<Owner>().Select(owner => role.Counts.FirstOrDefault(count => count.Owner == owner)?.Leaders ?? default))
               select new RoomRole(
                   role.Question, TextOf(role.Question, ""), TextOf(role.Question, role.Item), role.State, role.Agreed, owners,
                   owners.ShowsSides ? role.NamedOnlyBy(Side.Business) : [], owners.ShowsSides ? role.NamedOnlyBy(Side.It) : [])];

    // Where people are counted together, a sentence on the sides would say where each of a small side stands.
    private ImmutableArray<RoomFit> Fit()
        => [.. from area in InOrder(_reading.Fit, area => (area.Question, area.Area))
               let places = RoomCounts.Protect(area.Counts)
               select new RoomFit(area.Question, TextOf(area.Question, ""), TextOf(area.Question, area.Area), places.ShowsSides ? area.State : FitState.CannotTell, places)];

    private RoomStrategy? Strategy()
        => _reading.Themes.IsEmpty ? null : new([.. _reading.Themes.Select(AimOf)], RoomCounts.Protect(_reading.AimsNamed), _reading.Leaders);

    private RoomAim AimOf(ThemeTrace theme)
    {
        var counted = SmallCells.ShowsSidesOfAnswers(theme.Leaders);
        int? all = counted || SmallCells.ShowsTotalOfAnswers(theme.Leaders, _reading.Leaders) ? theme.Leaders.Total : null;
        return new(theme.Theme, StateOf(theme), counted ? theme.Leaders : null, all, Said(Side.Business), Said(Side.It), OfNoSide());

        // How many sentences there are would say how many people there are.
        ImmutableArray<RoomQuote> Said(Side side) => counted ? [.. Quotes(Mention.Yes).Where(quote => quote.Side == side)] : [];

        ImmutableArray<RoomQuote> OfNoSide()
            => [.. (!counted ? Quotes(Mention.Yes) : theme.Leaders.Total > 0 ? [] : theme.Nearest is { } nearest ? [QuoteAt(nearest)] : Quotes(Mention.CannotTell)).Where(quote => quote.Text is not null)];

        IEnumerable<RoomQuote> Quotes(Mention mention) => theme.Mentions.Where(one => one.Mention == mention).Select(QuoteAt).DistinctBy(quote => quote.Key);

        RoomQuote QuoteAt(ThemeMention mention) => QuoteOf(_reading.Questions[mention.Question].Points[mention.Point]);
    }

    private static AimState StateOf(ThemeTrace theme) => (theme.Leaders, theme.MayMention) switch
    {
        ({ Total: 0 }, { Total: 0 }) => AimState.Nobody,
        // One of each side is told like one alone: "both", without a number, could be nothing else.
        ({ Business: 1, It: 1 }, _) => AimState.Few,
        ({ Business: > 0, It: > 0 }, _) => AimState.Both,
        ({ Total: 1 }, { Total: 0 }) => AimState.Few,
        ({ Business: > 1 }, { It: 0 }) => AimState.OnlyBusiness,
        ({ It: > 1 }, { Business: 0 }) => AimState.OnlyIt,
        _ => AimState.CannotTell,
    };

    // A report says no more of a small side than the Screen, and calls the parts as the pack does.
    private Reading ClosedForReport(Reading reading) => reading with
    {
        Questions = [.. reading.Questions.Select(question => question.Horizon is { } horizon && !RoomCounts.Protect(horizon.Counts.Select(count => count.Leaders)).ShowsSides
            ? question with { Horizon = horizon with { LeavesOut = [] } } : question)],
        Roles = [.. InOrder(reading.Roles, role => (role.Question, role.Item)).Select(role => role with
        {
            Item = TextOf(role.Question, role.Item),
            Counts = RoomCounts.Protect(role.Counts.Select(count => count.Leaders)).ShowsSides ? role.Counts : [],
        })],
        Fit = [.. InOrder(reading.Fit, area => (area.Question, area.Area)).Select(area => RoomCounts.Protect(area.Counts).ShowsSides ? area : area with { State = FitState.CannotTell, Counts = [] })],
        AimsNamed = RoomCounts.Protect(reading.AimsNamed).ShowsSides ? reading.AimsNamed : [],
    };

    // Leaders answer in any order, and may leave parts out; the room reads them as they were asked.
    private IEnumerable<T> InOrder<T>(IEnumerable<T> readings, Func<T, (string Question, string Item)> of)
        => readings.OrderBy(reading => read.Pack.NumberOf(of(reading).Question) ?? int.MaxValue)
            .ThenBy(reading => read.Pack.Find(of(reading).Question) is { } question && question.Anchors.SelectMany(anchor => anchor.Items).ToList().IndexOf(of(reading).Item) is >= 0 and var place ? place : int.MaxValue);

    private string TextOf(string question, string item)
    {
        var asked = read.Pack.Find(question);
        return item.Length == 0 ? asked?.Text ?? question : asked?.Parts.FirstOrDefault(part => part.Id == item)?.Text ?? item;
    }
}
