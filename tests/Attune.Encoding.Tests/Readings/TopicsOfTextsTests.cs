using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Meaning.Tokens;
using Attune.Analysis.Topics;
using CsCheck;

namespace Attune.Encoding.Tests.Readings;

public class TopicsOfTextsTests
{
    private static readonly string[] Sentences =
    [
        "The monthly close takes four days", "We close the books faster every month", "Users are trained before the switch", "Training of the users comes first",
        "The old systems are switched off", "Legacy systems are retired", "IT owns the configuration", "Clean master data", "Customer data are cleaned before migration",
        "One process in every country", "", "x", "?!", "Kjhgf qwrtz", "The the of", "🙂",
    ];

    private static readonly Gen<string[]> Answers = Gen.Int[0, Sentences.Length - 1].Select(at => Sentences[at]).Array[0, 14];

    [Fact]
    public void Duplicates_of_a_text_end_up_together_and_empty_ones_nowhere() => Answers.Sample(answers =>
    {
        var groups = Groups(answers);
        foreach (var same in Enumerable.Range(0, answers.Length).GroupBy(point => answers[point]).Where(same => same.Count() > 1))
        {
            var found = groups.Where(group => group.Intersect(same).Any()).ToArray();
            if (TokenReader.Tokens(same.Key).Count == 0)
            {
                found.ShouldBeEmpty($"'{same.Key}' says nothing");
            }
            else if (answers.Distinct().Count() > 1 && SubjectTexts.Collect([same.Key]).Words.Length > 0)
            {
                found.ShouldHaveSingleItem(same.Key).ShouldBe(found[0].Union(same).Order(), ignoreOrder: true);
            }
        }
    }, iter: 200);

    [Fact]
    public void The_order_of_answers_never_matters() => Gen.Select(Answers, Gen.Int).Sample((answers, seed) =>
    {
        int[] order = [.. Enumerable.Range(0, answers.Length)];
        new Random(seed).Shuffle(order);
        Sets(Groups([.. order.Select(place => answers[place])]).Select(group => group.Select(place => order[place])))
            .ShouldBe(Sets(Groups(answers)), string.Join(" | ", answers));
    }, iter: 300);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Answers_that_are_all_the_same_are_one_topic(int answers)
        => Sets(Groups([.. Enumerable.Repeat("One process in every country", answers)])).ShouldBe([string.Join(' ', Enumerable.Range(0, answers))]);

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("🙂")]
    public void Answers_without_a_word_are_no_topic(string nothing)
        => Groups([.. Enumerable.Repeat(nothing, 6)]).ShouldBeEmpty();

    [Fact]
    public void An_answer_without_a_known_word_joins_no_other()
    {
        var groups = Groups(["", "?", "Users are trained before the switch", "Training of users comes before the switch", "Legacy systems are retired", "Clean master data"]);
        groups.SelectMany(group => group).ShouldNotContain(0);
        groups.SelectMany(group => group).ShouldNotContain(1);
    }

    [Fact]
    public void Two_answers_about_different_things_are_no_topic()
        => Groups(["Users are trained before the switch", "The budget is four million"]).ShouldBeEmpty();

    [Fact]
    public void The_same_words_in_another_order_are_one_topic()
        => Sets(Groups(["clean data first", "first clean data", "data first clean", "data clean first"])).ShouldBe(["0 1 2 3"]);

    [Fact]
    public void A_sample_of_many_answers_finds_the_groups_that_comparing_all_finds()
    {
        string[] subjects = ["The monthly close of the books", "Training of the users in the plants", "Retiring the legacy systems", "Cleaning the customer master data"];
        string[] answers = [.. Enumerable.Range(0, 400).Select(at => $"{subjects[at * 7 % 4]} {at % 9}")];
        var all = Groups(answers);
        var sampled = Groups(answers, TopicOptions.Default with { CompareAllUpTo = 80 });
        all.Length.ShouldBe(4);
        sampled.Length.ShouldBe(4);
        foreach (var group in sampled) { group.Select(point => point * 7 % 4).Distinct().ShouldHaveSingleItem(); }

        sampled.Sum(group => group.Length).ShouldBeGreaterThan(300);
    }

    private static ImmutableArray<ImmutableArray<int>> Groups(string[] answers, TopicOptions? options = null)
    {
        var texts = SubjectTexts.Collect(answers);
        var vectors = BuiltIn.Encoder.EncodeAsync(texts, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return TopicGroups.Group(SubjectSpace.Build(texts, vectors, SubjectOptions.Default), [], options ?? TopicOptions.Default);
    }

    private static string[] Sets(IEnumerable<IEnumerable<int>> groups)
        => [.. groups.Select(group => string.Join(' ', group.Order())).Order(StringComparer.Ordinal)];

    private static string[] Sets(ImmutableArray<ImmutableArray<int>> groups) => Sets(groups.Select(group => group.AsEnumerable()));
}
