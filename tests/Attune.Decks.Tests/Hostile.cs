using Attune.Decks.Contents;
using Attune.Report.Records;

namespace Attune.Decks.Tests;

/// <summary>The sample with one text in every place where a person writes.</summary>
internal static class Hostile
{
    /// <summary>What XML cannot hold, what turns text around, what looks like markup or a formula, half a character, and letters beyond the first plane.</summary>
    public const string Text = "=cmd|'/c calc'!A1 <a:t>&amp;</a:t> \u0000\u0001\u000b\u001b\ufffe \u202eesrever\u202c\u2066 👩‍👩‍👧‍👦 שלום עולם \ud83d tail";

    /// <summary>Twenty thousand characters, among them a word that is longer than any line.</summary>
    public static string Long { get; } = string.Concat(Enumerable.Repeat("Every plant closes the month in three days. ", 400)) + new string('w', 2400);

    public static DeckContent Room(string text)
    {
        var record = Sample.Record;
        return Sample.Room with
        {
            Title = text,
            Record = record with
            {
                Program = text,
                Sides = new(text.Length > 60 ? text[..60] : text, "IT"),
                Topics = [.. record.Topics.Select(topic => topic with { Name = text, Next = text, Note = text })],
                Statements = [.. record.Statements.Select(statement => statement with { Text = text, Movement = text, Dissent = [new(text, text)] })],
                Decisions = [.. record.Decisions.Select(decision => decision with { Text = text, Owner = text, Hands = text })],
                Glossary = [.. record.Glossary.Select(term => term with { Term = text, Meaning = text })],
                Owners = [.. record.Owners.Select(owner => owner with { Activity = text, Owner = text })],
                Jobs = [.. record.Jobs.Select(job => job with { Activity = $"{job.Activity} {text}", Agreed = text })],
                Findings = [.. record.Findings.Select(finding => new RecordedFinding(text, text, [text, text], true))],
                Benefits = [.. record.Benefits.Select(benefit => benefit with { Text = text, Measure = text, Unit = text, Owner = text, By = text })],
                Commitments = [.. record.Commitments.Select(commitment => commitment with { Person = text, Text = text })],
                Fates = [.. record.Fates.Select(fate => fate with { Person = text, Text = text, Reason = text })],
                Principle = new(1, text, text),
                Exceptions = [.. record.Exceptions.Select(exception => exception with { Text = text, AskedBy = text, CostOwner = text, Review = text, State = text })],
                Audience = [.. record.Audience.Select(vote => vote with { Text = text, Reading = text })],
            },
            Questions = [.. Sample.Room.Questions.Select(question => question with { Text = text, Beside = text })],
            Forecasts = [.. Sample.Room.Forecasts.Select(forecast => forecast with { Question = text, Means = text, Sentences = [text], Own = forecast.Own is { } own ? own with { Name = text } : null })],
            ForecastFinding = text,
            CloudFinding = text,
            Cards = [.. Sample.Room.Cards.Select(card => card with { Name = text, Business = Voice(text), It = Voice(text), Votes = [text] })],
        };
    }

    private static DeckVoice Voice(string text) => new(text, text.Length > 40 ? text[..40] : text, [new(text, text), new(text)], text);
}
