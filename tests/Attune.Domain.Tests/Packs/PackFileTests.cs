using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Attune.Analysis.Rounds;
using Attune.Domain.Questions;
using CsCheck;

namespace Attune.Domain.Tests.Packs;

public sealed class PackFileTests
{
    [Fact]
    public void What_is_written_is_read_as_the_same_questions()
        => AnyPack.Files.Sample(file =>
        {
            var read = PackFile.Read(file.Write());
            read.Problems.ShouldBeEmpty();
            read.Pack.ShouldNotBeNull().Name.ShouldBe(file.Name);
            Said(read.Pack).ShouldBe(Said(file));
        }, iter: 300);

    [Fact]
    public void No_file_however_broken_stops_the_reader_or_is_read_in_part()
        => AnyPack.Broken.Sample(file =>
        {
            var (pack, problems) = PackFile.Read(file);
            (pack is null).ShouldBe(problems.Length > 0, "a file is a pack or has problems");
            problems.ShouldAllBe(problem => problem.Path.StartsWith('$') && problem.Given.Length <= 61);
            // What was taken for a pack is one: it can be a version of a program's questions, and is written as it was read.
            if (pack is not null)
            {
                _ = new QuestionPack(new(Guid.Empty), 1, pack.Questions);
                Said(PackFile.Read(pack.Write()).Pack!).ShouldBe(Said(pack));
            }
        }, iter: 2000);

    [Fact]
    public void A_file_says_every_property_of_a_question()
    {
        // A property of a question that no file says would be lost on the way through one.
        PackWords.OfQuestion.Order().ShouldBe(typeof(PackQuestion).GetProperties().Where(property => !property.IsDefined(typeof(JsonIgnoreAttribute), false)).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order());
        PackWords.OfAnchor.Order().ShouldBe(typeof(AnchorDefinition).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order());
        PackWords.OfPart.Order().ShouldBe(typeof(QuestionPart).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order());
    }

    [Fact]
    public void Every_problem_is_said_at_once_with_its_place_and_the_right_values()
    {
        var (pack, problems) = Read("""
            {
              "format": "attune-pack/1",
              "nmae": "Hospital",
              "questions": [
                { "id": "Purpose", "text": "  ", "kind": "opened" },
                { "id": "fit", "text": "Fit?", "anchors": [{ "kind": "standart", "prompt": "1 to 5", "items": ["Beds", "Beds"] }, { "kind": "ranking", "prompt": "Order", "items": ["One"] }] },
                { "id": "fit", "text": "Who?", "kind": "matrix", "anchors": [], "activities": ["Testing"], "stages": ["deploy", "golive"], "forecast": "yes" },
                { "id": "who", "kind": "matrix" }
              ]
            }
            """);
        pack.ShouldBeNull();
        problems.Select(problem => $"{problem.Path} {problem.Fault} {problem.Given}".TrimEnd()).ShouldBe(
        [
            "$ UnknownProperty nmae",
            "$.questions[0].id NotAnId Purpose",
            "$.questions[0].text Empty",
            "$.questions[0].kind UnknownValue opened",
            "$.questions[1].anchors[0].kind UnknownValue standart",
            "$.questions[1].anchors[1].items TooFew",
            "$.questions[2].anchors NotOfThisKind matrix",
            "$.questions[2].anchors Empty",
            "$.questions[2].stages[1] UnknownValue golive",
            "$.questions[2].forecast NotTrueOrFalse",
            "$.questions[3].text Missing",
            "$.questions[3].activities Missing",
            "$.questions TwoMatrices",
            "$.questions[2].id Twice fit",
        ]);
        problems[0].Allowed.ShouldContain("name");
        problems.Single(problem => problem.Given == "golive").Allowed.ShouldBe(["develop", "deploy", "maintain", "enhance"]);
        problems.Single(problem => problem.Given == "standart").Allowed.ShouldContain("standard");
    }

    [Theory]
    [InlineData("", "$ NotJson 1")]
    [InlineData("{\n\"format\": \"attune-pack/1\",\n}", "$ NotJson 3")]
    [InlineData("[]", "$ NotAnObject 0")]
    [InlineData("""{ "questions": [{ "id": "a", "text": "A?" }] }""", "$.format Missing 0")]
    [InlineData("""{ "format": "attune-pack/2", "anything": 1 }""", "$ UnknownProperty 0|$.format UnknownValue 0")]
    [InlineData("""{ "format": "attune-pack/1" }""", "$.questions Missing 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": {} }""", "$.questions NotAList 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [] }""", "$.questions Empty 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "text": "B?" }] }""", "$.questions[0] Twice 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "\ud800" }] }""", "$.questions[0].text NotPlain 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A\u0007?" }] }""", "$.questions[0].text NotPlain 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "quote:a", "text": "A?" }] }""", "$.questions[0].id NotAnId 40")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a\n", "text": "A?" }] }""", "$.questions[0].id NotAnId 40")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "parts": [{ "id": "p", "text": "P?" }, { "id": "p", "text": "Q?" }] }] }""", "$.questions[0].parts[1] Twice 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "parts": [{ "id": "p", "text": "P?" }], "anchors": [{ "kind": "owner", "prompt": "Who?", "items": ["p", "Beds"] }] }] }""", "$.questions[0].anchors[0].items NamedAsPart 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "anchors": [{ "kind": "horizon", "prompt": "When?" }, { "kind": "horizon", "prompt": "By when?" }] }] }""", "$.questions[0].anchors[1].kind Twice 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "anchors": [{ "kind": "ranking", "prompt": "Order" }] }] }""", "$.questions[0].anchors[0].items TooFew 2")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "anchors": [{ "kind": "rating", "prompt": "How far?", "items": ["Beds", "beds"] }] }] }""", "$.questions[0].anchors[0].items Twice 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "anchors": [{ "kind": "horizon", "prompt": "When?", "items": ["Beds"] }] }] }""", "$.questions[0].anchors[0].items NoItems 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "words": "none" }] }""", "$.questions[0] NothingAsked 0")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "words": "none", "parts": [{ "id": "p", "text": "P?" }], "anchors": [{ "kind": "rating", "prompt": "How far?" }] }] }""", "$.questions[0].parts PartsWithoutWords 0")]
    public void A_wrong_file_is_told_where_and_what(string file, string problems)
        => Read(file).Problems.Select(problem => $"{problem.Path} {problem.Fault} {problem.Number}").ShouldBe(problems.Split('|'));

    [Fact]
    public void What_is_too_long_is_refused_at_its_limit()
    {
        var longText = new string('x', PackQuestion.LongestText + 1);
        var file = new PackFile(new('n', PackFile.LongestName + 1),
        [
            new("a", "A?")
            {
                Parts = [.. Enumerable.Range(0, QuestionPart.Most + 1).Select(i => new QuestionPart($"p{i}", i == 0 ? longText : "P?"))],
                Anchors = [new(AnchorKind.Ranking, longText, [.. Enumerable.Range(0, AnchorDefinition.MostRanked + 1).Select(i => $"{i}")]), new(AnchorKind.Rating, "How far?", [new('i', AnchorDefinition.LongestItem + 1)])],
            },
            new("m", "M?", QuestionKind.Matrix) { Activities = [.. Enumerable.Range(0, PackQuestion.MostActivities + 1).Select(i => $"{i}")] },
            new("l", "L?"),
        ]);
        var text = Encoding.UTF8.GetString(file.Write()).Replace("\"text\": \"L?\"", $"\"text\": \"{longText}\"", StringComparison.Ordinal);
        Read(text).Problems.Select(problem => $"{problem.Path} {problem.Fault} {problem.Number}").ShouldBe(
        [
            "$.name TooLong 120",
            "$.questions[0].parts[0].text TooLong 200",
            "$.questions[0].parts TooMany 6",
            "$.questions[0].anchors[0].prompt TooLong 200",
            "$.questions[0].anchors[0].items TooMany 7",
            "$.questions[0].anchors[1].items TooLong 60",
            "$.questions[1].activities TooMany 12",
            "$.questions[2].text TooLong 500",
        ]);
        PackFile.Read(new byte[PackFile.LongestFile + 1]).Problems.ShouldHaveSingleItem().Fault.ShouldBe(PackFault.FileTooLong);
    }

    [Fact]
    public void A_seventh_open_question_is_refused_together_with_what_is_wrong_in_it()
    {
        var seven = string.Join(',', Enumerable.Range(1, 7).Select(number => $$"""{ "id": "q{{number}}", "text": "{{(number == 7 ? "" : "Why?")}}" }"""));
        Read($$"""{ "format": "attune-pack/1", "questions": [{{seven}}] }""").Problems.Select(problem => $"{problem.Path} {problem.Fault}").ShouldBe(["$.questions[6].text Empty", "$.questions TooManyOpen"]);
    }

    [Fact]
    public void A_file_of_another_editor_is_read_with_its_mark_and_its_schema()
    {
        var file = """{ "$schema": "./pack.schema.json", "format": "attune-pack/1", "questions": [{ "id": "a", "text": "  Why?  ", "stages": ["enhance", "develop"], "kind": "matrix", "activities": ["Testing"] }] }""";
        var pack = PackFile.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(file)]).Pack.ShouldNotBeNull();
        pack.Questions[0].Text.ShouldBe("Why?");
        pack.Questions[0].Stages.ShouldBe([Stage.Develop, Stage.Enhance], "stages are asked in the order of their time");
    }

    private static PackFileReading Read(string file) => PackFile.Read(Encoding.UTF8.GetBytes(file));

    private static string Said(PackFile file) => JsonSerializer.Serialize(file);
}
