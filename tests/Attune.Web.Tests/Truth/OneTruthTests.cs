using System.Text.Json;
using System.Text.RegularExpressions;
using Attune.Analysis.Verdicts;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Truth;

/// <summary>
/// Every document of one played program, fact by fact. The record's data is the measure; the documents are those among all routes of the product that name a
/// finding, so that a new one is compared as soon as it exists, and must be added to the table that says what it holds.
/// </summary>
public sealed partial class OneTruthTests(Databases databases)
{
    /// <summary>The documents, and what each of them tells beside names and readings.</summary>
    private static readonly Dictionary<string, Told> Documents = new()
    {
        ["/programs/{program:guid}/share/record"] = Told.Counts | Told.Numbers | Told.Agreed | Told.Jobs,
        ["/programs/{program:guid}/share/record.json"] = Told.Data,
        ["/programs/{program:guid}/share/data.csv.zip"] = Told.Data,
        ["/programs/{program:guid}/share/data.json"] = Told.Data,
        ["/programs/{program:guid}/share/data.xlsx"] = Told.Data,
        ["/programs/{program:guid}/share/sponsor/data.csv.zip"] = Told.Data,
        ["/programs/{program:guid}/share/sponsor/data.json"] = Told.Data,
        ["/programs/{program:guid}/share/sponsor/data.xlsx"] = Told.Data,
        ["/sponsor/data.csv.zip"] = Told.Data,
        ["/sponsor/data.json"] = Told.Data,
        ["/sponsor/data.xlsx"] = Told.Data,
        ["/seat/outcome/data.csv.zip"] = Told.Data,
        ["/seat/outcome/data.json"] = Told.Data,
        ["/seat/outcome/data.xlsx"] = Told.Data,
        ["/programs/{program:guid}/share/sponsor"] = Told.Agreed | Told.Jobs,
        ["/programs/{program:guid}/share/sponsor/record"] = Told.Numbers | Told.Agreed | Told.Jobs,
        ["/sponsor"] = Told.Agreed | Told.Jobs,
        ["/programs/{program:guid}/timeline"] = Told.Names,
        ["/sponsor/timeline"] = Told.Names,
        ["/sponsor/record"] = Told.Numbers | Told.Agreed | Told.Jobs,
        ["/seat/outcome"] = Told.Agreed,
        ["/seat/outcome/record"] = Told.Counts | Told.Numbers | Told.Agreed | Told.Jobs,
        ["/seat/place"] = Told.Names,
        ["/seat/room"] = Told.Counts,
        ["/seat/room/live/fragment"] = Told.Counts,
        ["/seat/room/report"] = Told.Asked,
        ["/programs/{program:guid}/statements"] = Told.Names,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/report/room"] = Told.Asked,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/report/sponsor"] = Told.Agreed | Told.Jobs,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/report/sponsor/record"] = Told.Numbers | Told.Agreed | Told.Jobs,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/drive"] = Told.Names,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/live/fragment"] = Told.Names,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/run"] = Told.Names,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/pack"] = Told.Names,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/slides"] = Told.Names,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/slides/look"] = Told.Names,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/room"] = Told.Counts | Told.Numbers | Told.Agreed | Told.Jobs,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/sponsor"] = Told.Numbers | Told.Agreed | Told.Jobs,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/deck/team"] = Told.Numbers | Told.Agreed | Told.Jobs,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/prepare"] = Told.Names,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/topics/{topic}"] = Told.Names,
        ["/programs/{program:guid}/rounds/{round:guid}/sitting/cards/{card}"] = Told.Names,
    };

    private static readonly Dictionary<TopicReading, string> Labels = new()
    {
        [TopicReading.CommonGround] = "Common ground",
        [TopicReading.HiddenAgreement] = "Hidden agreement",
        [TopicReading.FalseAgreement] = "False agreement",
        [TopicReading.Contradiction] = "Contradiction",
        [TopicReading.OpenGap] = "Open gap",
        [TopicReading.CannotTell] = "Cannot tell",
    };

    // A longer block is a page or a section, and says of many findings what they are.
    private const int Longest = 1200;

    [Flags]
    private enum Told
    {
        /// <summary>Only names of findings with what they are read as.</summary>
        Names = 0,

        /// <summary>How many of each side spoke of a finding.</summary>
        Counts = 1,

        /// <summary>The number of the question of a finding.</summary>
        Numbers = 2,

        /// <summary>Decisions, words and statements.</summary>
        Agreed = 4,

        /// <summary>Jobs that nobody will do, or two.</summary>
        Jobs = 8,

        /// <summary>How many questions the leaders were asked.</summary>
        Asked = 16,

        /// <summary>Data for a program, which the measure is made of.</summary>
        Data = 32,
    }

    [Fact]
    public async Task Every_document_of_a_played_program_tells_the_same()
    {
        var played = await PlayedProgram.PlayAsync(databases);
        await using var room = played.Room;
        var truth = Truth.From(played.Document("/programs/{program:guid}/share/record.json").Text);
        truth.Topics.Count(topic => topic.IsJudged).ShouldBeGreaterThan(2, "the leaders judged something, and otherwise than it was read");

        var found = played.Documents.Where(document => truth.Topics.Any(topic => IsNamed(document, topic))).Select(document => document.Pattern).ToHashSet();
        string[] faults =
        [
            .. found.Except(Documents.Keys).Select(pattern => $"{pattern} says of findings what they are: say in the table what it tells"),
            .. Documents.Keys.Except(found).Select(pattern => $"{pattern} says nothing of a finding any more"),
            .. played.Documents.Where(document => Documents.GetValueOrDefault(document.Pattern, Told.Data) != Told.Data).SelectMany(document => Contradictions(document, truth, Documents[document.Pattern])).Distinct(),
            .. Data(played, truth),
        ];
        if (faults.Length > 0) { Assert.Fail(string.Join('\n', faults)); }
    }

    // A document says of a finding what it is, on a page in one block, in data in one line.
    private static bool IsNamed(PlayedDocument document, Finding topic) => document.IsData
        ? document.Text.Contains(topic.Name, StringComparison.Ordinal) && document.Text.Contains($"{topic.Reading}", StringComparison.OrdinalIgnoreCase)
        : document.Blocks.Smallest(text => IsOf(text, topic)) is { Length: < Longest };

    private static bool IsOf(string text, Finding topic) => topic.IsIn(text) && !IsWord(text) && Labels.Values.Any(label => text.Contains(label, StringComparison.Ordinal));

    // A word in the list of words counts over all questions, leads to all findings that are called by it, and is none itself.
    private static bool IsWord(string text) => text.Contains("A finding:", StringComparison.Ordinal);

    private static IEnumerable<string> Contradictions(PlayedDocument document, Truth truth, Told told)
    {
        foreach (var topic in truth.Topics)
        {
            // What names two findings says of neither alone what it is.
            if (document.Blocks.Smallest(text => IsOf(text, topic)) is not { Length: < Longest } block || truth.Topics.Count(other => other.IsIn(block)) > 1) { continue; }
            string[] said = [.. Labels.Values.Where(label => block.Contains(label, StringComparison.Ordinal))];
            string[] may = [Labels[topic.Reading], .. topic.Before is { } before ? [Labels[before]] : Array.Empty<string>()];
            if (!said.Contains(may[0]) || said.Except(may).Any()) { yield return Fault("reading", topic, $"{Labels[topic.Reading]}, not {string.Join(", ", said)}", block); }
            if (QuestionNumber().Match(block) is { Success: true } number && number.Groups[1].Value != $"{topic.Question}") { yield return Fault("question", topic, $"{topic.Question}", block); }
            if (told.HasFlag(Told.Numbers) && topic.Question is { } asked && !block.Contains($"Question {asked}", StringComparison.Ordinal)) { yield return Fault("question", topic, $"{asked}", block); }
            if (told.HasFlag(Told.Counts) && document.Blocks.Smallest(text => topic.IsIn(text) && Part().IsMatch(text) && !IsWord(text)) is { } counted
                && !Part().Matches(counted).Select(part => part.Value).Any(topic.Counts.Contains))
            {
                yield return Fault("counts", topic, string.Join(" or ", topic.Counts), counted);
            }
        }

        foreach (var (what, parts) in told.HasFlag(Told.Agreed) ? truth.Agreed : [])
        {
            if (document.Blocks.Smallest(text => parts.All(part => text.Contains(part, StringComparison.Ordinal))) is null) { yield return $"{document.Path}: {what} {string.Join(" | ", parts)} is missing"; }
        }

        foreach (var job in told.HasFlag(Told.Jobs) ? truth.Jobs : [])
        {
            if (document.Blocks.Smallest(text => text.Contains(job.Activity, StringComparison.Ordinal) && text.Contains(job.Words, StringComparison.Ordinal)) is null) { yield return $"{document.Path}: the job {job.Activity}, {job.Stage} is not said to be “{job.Words}”"; }
        }

        foreach (Match asked in told.HasFlag(Told.Asked) ? Alone().Matches(document.Text).AsEnumerable() : [])
        {
            if (asked.Value != "answered six questions alone") { yield return $"{document.Path}: {asked.Value}"; }
        }

        string Fault(string what, Finding topic, string should, string block) => $"{document.Path}: the {what} of “{topic.Name}” must be {should} in: {block[..Math.Min(block.Length, 300)]}";
    }

    // The tables of the record hold what its data holds.
    private static IEnumerable<string> Data(PlayedProgram played, Truth truth)
    {
        var csv = played.Document("/programs/{program:guid}/share/data.csv.zip").Text;
        return truth.Topics.Where(topic => !csv.Split('\n').Any(line => line.Contains(topic.Name, StringComparison.Ordinal) && line.Contains($"{topic.Reading}", StringComparison.Ordinal))).Select(topic => $"topics.csv: {topic.Name}")
            .Concat(truth.Jobs.Where(job => !csv.Contains($"{job.Activity},{job.Stage.ToLowerInvariant()},{job.State}", StringComparison.OrdinalIgnoreCase)).Select(job => $"jobs.csv: {job.Activity}, {job.Stage}"));
    }

    [GeneratedRegex(@"\bQuestion (\d+)")]
    private static partial Regex QuestionNumber();

    [GeneratedRegex(@"\d+ of \d+(?: in all)?")]
    private static partial Regex Part();

    [GeneratedRegex(@"answered \w+ questions? alone")]
    private static partial Regex Alone();

    /// <summary>A finding as the record's data has it.</summary>
    private sealed record Finding(string Name, TopicReading Reading, bool IsJudged, int? Question, TopicReading? Before, string[] Counts)
    {
        // A single word stands in many sentences; as a name it stands first, in quotes, or after what it is.
        private readonly Regex _name = new((Name.Contains(' ', StringComparison.Ordinal) ? @"(?<![\w-])" : "(?:^|“|: )") + Regex.Escape(Name) + (Name.Contains(' ', StringComparison.Ordinal) ? @"(?![\w-])" : "(?=$|[”:,.]| [A-Z0-9])"));

        public bool IsIn(string text) => _name.IsMatch(text);
    }

    private sealed record Job(string Activity, string Stage, string State, string Words);

    private sealed record Truth(Finding[] Topics, Job[] Jobs, (string What, string[] Parts)[] Agreed)
    {
        private static readonly Dictionary<string, string> Loud = new() { ["collision"] = "Both claim it", ["orphan"] = "Nobody’s", ["handOff"] = "Each names the other" };

        public static Truth From(string json)
        {
            using var record = JsonDocument.Parse(json);
            var root = record.RootElement;
            Finding[] topics = [.. root.GetProperty("topics").EnumerateArray().Select(Topic)];
            return new(
                // A name within another would be found in its place.
                [.. topics.Where(topic => topic.Name.Length > 3 && topics.All(other => other == topic || !topic.IsIn(other.Name)))],
                [.. root.GetProperty("jobs").EnumerateArray().Where(job => Loud.ContainsKey(Text(job, "state"))).Select(job => new Job(Text(job, "activity"), Text(job, "stage"), Text(job, "state"), Loud[Text(job, "state")]))],
                [
                    .. root.GetProperty("decisions").EnumerateArray().Select(decision => ("decision", new[] { Text(decision, "text"), Text(decision, "owner") })),
                    .. root.GetProperty("glossary").EnumerateArray().Select(term => ("word", new[] { Text(term, "term"), Text(term, "meaning") })),
                    .. root.GetProperty("statements").EnumerateArray().Select(statement => ("statement", new[] { Text(statement, "text") })),
                ]);
        }

        private static Finding Topic(JsonElement topic) => new(
            Text(topic, "name"), Enum.Parse<TopicReading>(Text(topic, "reading"), ignoreCase: true), topic.GetProperty("isJudged").GetBoolean(),
            topic.GetProperty("question") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null,
            topic.GetProperty("before") is { ValueKind: JsonValueKind.Object } before ? Enum.Parse<TopicReading>(Text(before, "reading"), ignoreCase: true) : null,
            [.. Counts(topic)]);

        private static IEnumerable<string> Counts(JsonElement topic)
        {
            var answered = topic.GetProperty("answered");
            if (topic.GetProperty("leaders") is { ValueKind: JsonValueKind.Object } leaders)
            {
                foreach (var side in new[] { "business", "it" }) { yield return $"{leaders.GetProperty(side)} of {answered.GetProperty(side)}"; }
            }

            if (topic.GetProperty("total") is { ValueKind: JsonValueKind.Number } total) { yield return $"{total} of {answered.GetProperty("business").GetInt32() + answered.GetProperty("it").GetInt32()} in all"; }
        }

        private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
    }
}
