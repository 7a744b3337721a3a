using System.Text.Json;
using System.Text.Json.Serialization;
using Attune.Analysis.Rounds;
using Attune.Domain.Programs;

namespace Attune.Domain.Questions;

/// <summary>The six questions with which a program starts; every one of them can be edited.</summary>
public static class StarterPack
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static ImmutableArray<PackQuestion> Questions { get; } = Read();

    public static QuestionPack For(ProgramId program) => new(program, 1, Questions);

    private static ImmutableArray<PackQuestion> Read()
    {
        using var stream = typeof(StarterPack).Assembly.GetManifestResourceStream("StarterPack.json")
            ?? throw new InvalidOperationException("The starter pack is not in the assembly.");
        var file = JsonSerializer.Deserialize<PackFile>(stream, Json)!;
        return [.. file.Questions.Select(question => new PackQuestion(question.Id, question.Text, question.Kind)
        {
            Parts = [.. question.Parts ?? []],
            Anchors = [.. (question.Anchors ?? []).Select(anchor => new AnchorDefinition(anchor.Kind, anchor.Prompt, [.. anchor.Items ?? []]))],
            Activities = [.. question.Activities ?? []],
            Forecast = question.Forecast,
            Words = question.Words,
            AsksConfidence = question.AsksConfidence,
            AsksImportance = question.AsksImportance,
            Probes = (question.Probes ?? []).Aggregate(ProbeFor.None, (all, probeFor) => all | probeFor),
        })];
    }

    private sealed record PackFile(QuestionInFile[] Questions);

    private sealed record QuestionInFile(
        string Id, string Text, QuestionKind Kind, QuestionPart[]? Parts, AnchorInFile[]? Anchors, string[]? Activities, bool Forecast, ProbeFor[]? Probes,
        OwnWords Words = OwnWords.Sentences, bool AsksConfidence = true, bool AsksImportance = true);

    private sealed record AnchorInFile(AnchorKind Kind, string Prompt, string[]? Items);
}
