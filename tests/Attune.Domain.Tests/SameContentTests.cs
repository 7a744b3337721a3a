using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Domain.Answers;

namespace Attune.Domain.Tests;

public sealed class SameContentTests
{
    // A content with something in every field, made anew each time, so that no two share a list.
    private static AnswerContent Full => new()
    {
        Text = "The close takes five days.",
        Parts = [new("benefit", "Fewer hands")],
        Anchors = [new(AnchorKind.Measure, "days")],
        Expectations = [new("testing", Stage.Develop, Owner.It)],
        Forecast = new(Likeness.NearlyTheSame, "They speak of the date.", Horizon.Year),
        Confidence = 4,
        Importance = 5,
        Language = "en",
        AskedIn = 1,
        ImportedLine = 3,
        KeptFrom = 2,
        UnknownWords = ["cutover"],
        Quote = new(QuoteChoice.Verbatim, "success", 0, 26, 1),
        Quoting = QuoteChoice.Verbatim,
        Correction = new("success", 1, [new TextSpan(0, 4)]),
    };

    public static TheoryData<string> Fields => [.. typeof(AnswerContent).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name)];

    [Fact]
    public void What_was_made_twice_of_the_same_is_the_same() => Full.IsTheSame(Full).ShouldBeTrue();

    // A field that is added later is looked at as well, or this fails: otherwise a change of it alone would never be saved.
    [Theory, MemberData(nameof(Fields))]
    public void What_differs_in_one_field_is_not(string field)
    {
        var (full, property) = (Full, typeof(AnswerContent).GetProperty(field)!);
        var other = Full with { };
        property.GetValue(full).ShouldNotBe(property.GetValue(new AnswerContent()), "the field holds something");
        property.SetValue(other, property.GetValue(new AnswerContent()));
        full.IsTheSame(other).ShouldBeFalse();
        other.IsTheSame(full).ShouldBeFalse();
    }

    [Fact]
    public void Another_mark_in_a_correction_is_another_content()
        => Full.IsTheSame(Full with { Correction = Full.Correction! with { NotMeant = [new TextSpan(0, 5)] } }).ShouldBeFalse();
}
