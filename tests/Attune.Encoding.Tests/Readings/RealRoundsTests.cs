using System.Globalization;
using System.Text.Json;
using Attune.Analysis.Meaning;
using Attune.Analysis.Rounds;
using Attune.Analysis.Tests;
using Attune.Analysis.Trace;
using Attune.Statistics.Sides;
using CsvHelper;

namespace Attune.Encoding.Tests.Readings;

/// <summary>Answers of real people, and cases whose themes people have judged.</summary>
public class RealRoundsTests
{
    [Theory]
    [InlineData("leaders24_napire_dev.csv", 4, 24)]
    [InlineData("stacks_governance_dev.csv", 3, 55)]
    public void A_real_round_is_read_and_every_number_leads_to_exact_words(string file, int questions, int leaders)
    {
        var round = Round(SharedFolder.PathOf("data", "answers", file));
        var reading = InventedRoom.Read(round);
        ReadingInvariants.MustHold(reading);
        reading.Questions.Length.ShouldBe(questions);
        reading.Leaders.Total.ShouldBe(leaders);
        reading.Questions.ShouldAllBe(question => question.Topics.Length > 0);
        Findings.List(InventedRoom.Read(InventedRoom.Shuffled(round, 7))).ShouldBe(Findings.List(reading));
    }

    [Fact]
    public void Hardly_a_theme_that_both_sides_hold_is_said_to_be_of_one_side()
    {
        var (shared, oneSided) = (0, 0);
        foreach (var gold in Directory.GetFiles(SharedFolder.PathOf("data", "napire", "cases"), "*.gold.json").Order(StringComparer.Ordinal))
        {
            using var judged = JsonDocument.Parse(File.ReadAllBytes(gold));
            var (gap, size) = (judged.RootElement.GetProperty("gap").GetString(), judged.RootElement.GetProperty("size").GetString());
            if (size == "XL" || gap == "total") { continue; }

            var themes = judged.RootElement.GetProperty("key_points").EnumerateArray().ToArray();
            var trace = Trace(Round(gold.Replace(".gold.json", ".csv", StringComparison.Ordinal)), [.. themes.Select(theme => theme.GetProperty("text").GetString()!)]);
            foreach (var (theme, found) in themes.Zip(trace.Themes).Where(pair => pair.First.GetProperty("gold").GetString() == "shared"))
            {
                shared++;
                oneSided += found.Presence is Presence.OnlyBusiness or Presence.OnlyIt && found.Certainty >= TraceOptions.Default.Certain ? 1 : 0;
            }
        }

        shared.ShouldBeGreaterThan(100);
        oneSided.ShouldBeLessThanOrEqualTo(shared / 10, $"{oneSided} of {shared} themes of both sides are said to be of one");
    }

    private static Tracing Trace(LockedRound round, string[] themes)
    {
        var points = round.Questions.SelectMany(question => Points.Collect(round, question.Id)).ToArray();
        var texts = SubjectTexts.Collect(points.Select(point => point.Text), themes);
        var vectors = BuiltIn.Encoder.EncodeAsync(texts, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return Tracing.Trace(SubjectSpace.Build(texts, vectors, SubjectOptions.Default), [.. points.Select(point => (point.Leader, point.Side))], TraceOptions.Default);
    }

    private static LockedRound Round(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords(new { question_id = "", question = "", respondent_id = "", side = "", role = "", answer = "" }).ToArray();
        var left = rows.Select(row => row.side).Min(StringComparer.Ordinal);
        return new()
        {
            Sides = SideNames.Default,
            Questions = [.. rows.Select(row => new Question(row.question_id, row.question)).Distinct()],
            Answers = [.. rows.Select(row => new Answer(row.respondent_id, row.side == left ? Side.Business : Side.It, row.question_id, row.answer, row.role))],
        };
    }
}
