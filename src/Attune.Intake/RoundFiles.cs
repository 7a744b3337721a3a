using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Intake.Answers;
using Attune.Intake.Beside;

namespace Attune.Intake;

/// <summary>What the files of one round hold.</summary>
/// <param name="Round">The round of the two sides.</param>
/// <param name="Voices">What third voices answered, which is no part of it.</param>
public sealed record RoundInput(LockedRound Round, ImmutableArray<VoiceAnswer> Voices)
{
    /// <summary>What third voices chose, which is no part of it either.</summary>
    public VoiceClosed Closed { get; init; } = VoiceClosed.None;
}

/// <summary>The files of one round as a person names them; null for a file that was not given.</summary>
public sealed record RoundFiles(string Answers)
{
    public string? Anchors { get; init; }

    public string? Forecasts { get; init; }

    public string? Expectations { get; init; }

    public string? Weights { get; init; }

    public string? Themes { get; init; }

    public string? Merges { get; init; }

    /// <summary>Reads all files: gives the round, or the problems of every file that can be checked.</summary>
    public Import<LockedRound> Read(AnswersOptions options)
    {
        var (read, problems, notes) = ReadAll(options);
        return new(read?.Round, problems, notes);
    }

    /// <summary>The same with what third voices answered beside it.</summary>
    public Import<RoundInput> ReadAll(AnswersOptions options)
    {
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        var notes = ImmutableArray.CreateBuilder<string>();
        if (new[] { Answers, Anchors, Forecasts, Expectations, Weights, Themes, Merges }.Count(path => path == InputFile.Standard) > 1)
        {
            var twice = Wordings.StandardInputTwice();
            return new(null, [new(InputFile.Standard, null, null, twice.What, twice.Instead)], []);
        }

        var sheet = Take(Answers, (stream, name) => AnswersFile.Read(stream, name, options));
        var themes = Take(Themes, ThemesFile.Read);
        var merges = Take(Merges, MergesFile.Read);
        if (sheet is null) { return new(null, problems.ToImmutable(), notes.ToImmutable()); }
        var anchors = Take(Anchors, (stream, name) => AnchorsFile.Read(stream, name, sheet));
        var forecasts = Take(Forecasts, (stream, name) => ForecastsFile.Read(stream, name, sheet));
        var expectations = Take(Expectations, (stream, name) => ExpectationsFile.Read(stream, name, sheet));
        var round = sheet.ToRound() with
        {
            // Closed answers of the table stand unless a file says them.
            Anchors = anchors?.Sides ?? sheet.Anchors,
            Forecasts = forecasts?.Sides ?? [],
            Expectations = expectations?.Sides ?? [],
            Weights = Take(Weights, (stream, name) => WeightsFile.Read(stream, name, sheet)) is { Count: > 0 } weights ? weights : null,
            Themes = [.. themes ?? []],
            Merges = new MergeList([.. merges ?? []]),
        };
        // As for the sides: a file of closed answers takes the place of those columns of the table.
        var closed = new VoiceClosed(anchors is null ? sheet.VoiceAnchors : anchors.Voices, forecasts?.Voices ?? [], expectations?.Voices ?? []);
        return new(problems.Count == 0 ? new(round, sheet.Voices) { Closed = closed } : null, problems.ToImmutable(), notes.ToImmutable());

        T? Take<T>(string? path, Func<Stream, string, Import<T>> read)
            where T : class
        {
            if (path is null) { return null; }
            var import = InputFile.Read(path, read);
            problems.AddRange(import.Problems);
            notes.AddRange(import.Notes.Select(note => path + ": " + note));
            return import.Value;
        }
    }
}
