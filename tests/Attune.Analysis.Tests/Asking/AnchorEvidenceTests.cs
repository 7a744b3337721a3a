using Attune.Analysis.Asking;
using Attune.Analysis.Matters;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using CsCheck;

namespace Attune.Analysis.Tests.Asking;

/// <summary>What closed answers say of each other: only where two leaders a side all agree, or where the sides stand apart without overlap.</summary>
public sealed class AnchorEvidenceTests
{
    [Theory]
    [InlineData(AnchorKind.Horizon, "Year,Year", "Year,Year", false)]
    [InlineData(AnchorKind.Horizon, "GoLive,Quarter", "Year,Years", true)]
    [InlineData(AnchorKind.Horizon, "Year,Years", "GoLive,Quarter", true)]
    [InlineData(AnchorKind.Owner, "Business,Business", "It,It", true)]
    [InlineData(AnchorKind.Owner, "Nobody,Nobody", "Nobody,Nobody", false)]
    [InlineData(AnchorKind.Standard, "1,2", "2,1", false)]
    [InlineData(AnchorKind.Standard, "1,2", "4,5", true)]
    public void Sides_that_agree_or_stand_apart_give_a_sign(AnchorKind kind, string business, string it, bool apart)
        => Compare(kind, business, it).ShouldBe([new AnchorSign(kind, apart)]);

    [Theory]
    [InlineData(AnchorKind.Horizon, "GoLive,Year", "Quarter,Years")]
    [InlineData(AnchorKind.Horizon, "Year,Year", "Year")]
    [InlineData(AnchorKind.Owner, "Business,It", "It,It")]
    [InlineData(AnchorKind.Owner, "DontKnow,DontKnow", "DontKnow,DontKnow")]
    [InlineData(AnchorKind.Standard, "3,3", "3,3")]
    [InlineData(AnchorKind.Measure, "days,days", "days,days")]
    public void Sides_that_overlap_or_are_too_few_give_none(AnchorKind kind, string business, string it) => Compare(kind, business, it).ShouldBeEmpty();

    [Fact]
    public void Only_the_leaders_behind_the_question_count_and_their_last_answer()
    {
        Anchor[] given = [.. Given(Side.Business, AnchorKind.Horizon, "GoLive,GoLive,Years"), .. Given(Side.It, AnchorKind.Horizon, "Year,Year,GoLive"),
            new Anchor("Business0", Side.Business, "q", AnchorKind.Horizon, nameof(Horizon.Quarter))];
        var evidence = new AnchorEvidence(given);
        evidence.Compare([Leader(Side.Business, 0), Leader(Side.Business, 1), Leader(Side.It, 0), Leader(Side.It, 1)]).ShouldBe([new AnchorSign(AnchorKind.Horizon, Apart: true)]);
        evidence.Compare([Leader(Side.Business, 0), Leader(Side.Business, 2), Leader(Side.It, 0), Leader(Side.It, 1)]).ShouldBeEmpty();
    }

    [Fact]
    public void To_change_the_sides_changes_nothing()
        => Gen.Select(Gen.Enum<Horizon>().Array[2, 4], Gen.Enum<Horizon>().Array[2, 4]).Sample((one, other) =>
            Compare(AnchorKind.Horizon, string.Join(',', one), string.Join(',', other)).SequenceEqual(Compare(AnchorKind.Horizon, string.Join(',', other), string.Join(',', one))).ShouldBeTrue());

    private static AnchorSign[] Compare(AnchorKind kind, string business, string it)
    {
        Anchor[] given = [.. Given(Side.Business, kind, business), .. Given(Side.It, kind, it)];
        return [.. new AnchorEvidence(given).Compare([.. given.Select(anchor => new SaidPoint(0, "", Array.Empty<float>(), anchor.Leader, anchor.Side))])];
    }

    private static IEnumerable<Anchor> Given(Side side, AnchorKind kind, string values)
        => values.Split(',').Select((value, at) => new Anchor($"{side}{at}", side, "q", kind, value));

    private static SaidPoint Leader(Side side, int at) => new(0, "", Array.Empty<float>(), $"{side}{at}", side);
}
