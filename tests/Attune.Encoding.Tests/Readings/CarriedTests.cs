using System.Collections.Immutable;
using Attune.Analysis.Cascades;
using Attune.Analysis.Readings;

namespace Attune.Encoding.Tests.Readings;

/// <summary>What arrives with teams, read from their words beside what the leaders agreed.</summary>
public class CarriedTests
{
    private const string Question = "How will you know it has succeeded?";

    private static readonly ImmutableArray<CarriedMatter> Matters =
    [
        new("close", ["The books are closed in three days at month end."]),
        new("owner", ["Each process has one owner who decides after go-live."]),
        new("adoption", ["Adoption means that people close the month without a side spreadsheet, two quarters on."], "adoption"),
    ];

    private static readonly string[] Answers =
    [
        "We close the books in three days at the end of the month.",
        "Every process needs one owner who decides what happens after go-live.",
        "Adoption is that everybody has logged in once.",
        "The canteen should open earlier.",
        "idk",
        "",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_says_the_same_is_kept_and_what_says_nothing_of_it_is_silent(bool few)
    {
        var read = await ReadAsync(few);
        read[0].Matters[0].ShouldBe(Carried.Kept);
        read[1].Matters[1].ShouldBe(Carried.Kept);
        read[3].Matters.ShouldAllBe(state => state == Carried.Silent);
        read[0].Matters[1].ShouldBe(Carried.Silent);
    }

    [Fact]
    public async Task A_word_in_another_meaning_is_told_as_such()
        => (await ReadAsync(few: true))[2].Matters[2].ShouldBe(Carried.Other, "the word stands there, and what was agreed about it does not");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_answers_nothing_is_no_voice(bool few)
    {
        var read = await ReadAsync(few);
        read[4].SaysSomething.ShouldBeFalse();
        read[5].SaysSomething.ShouldBeFalse();
        read[4].Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_speaks_against_it_is_not_kept()
    {
        var read = await ReadAsync(true, "The books are not closed in three days at month end.");
        read[0].Matters[0].ShouldBe(Carried.Other);
    }

    [Fact]
    public void Words_are_counted_once_and_small_ones_not_at_all()
        => CarriedWords.Read("The closes and the close: we close 3 books!").Select(word => word.Key).ShouldBe(["close", "book"], ignoreOrder: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_kept_where_nothing_was_said_or_agreed(bool few)
    {
        (await CascadeReader.ReadAsync(["idk"], Question, Matters, few, Encoders, ReadingOptions.Default, Cancel))[0].SaysSomething.ShouldBeFalse();
        (await CascadeReader.ReadAsync(["We close the books."], Question, [], few, Encoders, ReadingOptions.Default, Cancel))[0].Matters.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_text_is_read_the_same_wherever_it_stands()
    {
        var once = await ReadAsync(true, Answers);
        var twice = await ReadAsync(true, [.. Answers, .. Answers.Reverse()]);
        for (var at = 0; at < Answers.Length; at++) { twice[at].Matters.ShouldBe(twice[^(at + 1)].Matters); }
        once.Length.ShouldBe(Answers.Length);
    }

    private static RoundEncoders Encoders { get; } = Encoding.Encoders.OpenForRounds(Encoding.Encoders.BuiltIn);

    private static ValueTask<ImmutableArray<CarriedAnswer>> ReadAsync(bool few, params string[] answers)
        => CascadeReader.ReadAsync(answers.Length == 0 ? Answers : answers, Question, Matters, few, Encoders, ReadingOptions.Default, Cancel);
}
