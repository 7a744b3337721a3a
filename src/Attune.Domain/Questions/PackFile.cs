using System.Text.Encodings.Web;
using System.Text.Json;
using Attune.Analysis.Rounds;
using Attune.Domain.Programs;

namespace Attune.Domain.Questions;

/// <summary>What came of reading a pack file: the pack, or every problem it has; never a part of a pack.</summary>
public sealed record PackFileReading(PackFile? Pack, ImmutableArray<PackFileProblem> Problems);

/// <summary>Questions in a file, as docs/pack-file.md describes it and docs/pack.schema.json states it.</summary>
/// <param name="Name">The name of the pack; empty if the file gives none.</param>
/// <param name="Questions">The questions in their order.</param>
public sealed record PackFile(string Name, ImmutableArray<PackQuestion> Questions)
{
    /// <summary>The format that this version writes, and the only one it reads.</summary>
    public const string Format = "attune-pack/1";

    /// <summary>In bytes. Ten questions at all their limits take less than half of it.</summary>
    public const int LongestFile = 256 * 1024;

    /// <summary>As long as the name of a program, which a pack may have.</summary>
    public const int LongestName = ProgramDescription.LongestName;

    public const int LongestId = 40;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a whole file, and names everything that is wrong in it.</summary>
    public static PackFileReading Read(ReadOnlyMemory<byte> file) => PackFileReader.Read(file);

    /// <summary>The file, in UTF-8. What a question says by default is left out.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString(PackWords.FormatProperty, Format);
            if (Name.Length > 0) { json.WriteString(PackWords.Name, Name); }
            json.WriteStartArray(PackWords.Questions);
            foreach (var question in Questions) { Write(json, question); }
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, PackQuestion question)
    {
        var usual = new PackQuestion(question.Id, question.Text);
        json.WriteStartObject();
        json.WriteString(PackWords.Id, question.Id);
        json.WriteString(PackWords.Text, question.Text);
        if (question.Kind != usual.Kind) { json.WriteString(PackWords.Kind, PackWords.Of(question.Kind)); }
        if (question.Words != usual.Words) { json.WriteString(PackWords.Words, PackWords.Of(question.Words)); }
        WriteEach(json, PackWords.Parts, question.Parts, part =>
        {
            json.WriteStartObject();
            json.WriteString(PackWords.Id, part.Id);
            json.WriteString(PackWords.Text, part.Text);
            json.WriteEndObject();
        });
        WriteEach(json, PackWords.Anchors, question.Anchors, anchor =>
        {
            json.WriteStartObject();
            json.WriteString(PackWords.Kind, PackWords.Of(anchor.Kind));
            json.WriteString(PackWords.Prompt, anchor.Prompt);
            WriteEach(json, PackWords.Items, anchor.Items, json.WriteStringValue);
            json.WriteEndObject();
        });
        WriteEach(json, PackWords.Activities, question.Activities, json.WriteStringValue);
        if (!question.Stages.SequenceEqual(usual.Stages)) { WriteEach(json, PackWords.Stages, question.Stages, stage => json.WriteStringValue(PackWords.Of(stage))); }
        WriteFlag(json, PackWords.AsksConfidence, question.AsksConfidence, usual.AsksConfidence);
        WriteFlag(json, PackWords.AsksImportance, question.AsksImportance, usual.AsksImportance);
        WriteFlag(json, PackWords.Forecast, question.Forecast, usual.Forecast);
        WriteEach(json, PackWords.Probes, [.. PackWords.ProbeKinds.Where(kind => question.Probes.HasFlag(kind))], kind => json.WriteStringValue(PackWords.Of(kind)));
        json.WriteEndObject();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, ImmutableArray<T> values, Action<T> write)
    {
        if (values.IsEmpty) { return; }
        json.WriteStartArray(name);
        foreach (var value in values) { write(value); }
        json.WriteEndArray();
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool value, bool usual)
    {
        if (value != usual) { json.WriteBoolean(name, value); }
    }
}

/// <summary>The words of a pack file: the names of its properties, and those of the values that it offers.</summary>
public static class PackWords
{
    internal const string Schema = "$schema";
    internal const string FormatProperty = "format";
    internal const string Name = "name";
    internal const string Questions = "questions";
    internal const string Id = "id";
    internal const string Text = "text";
    internal const string Kind = "kind";
    internal const string Words = "words";
    internal const string Parts = "parts";
    internal const string Anchors = "anchors";
    internal const string Prompt = "prompt";
    internal const string Items = "items";
    internal const string Activities = "activities";
    internal const string Stages = "stages";
    internal const string AsksConfidence = "asksConfidence";
    internal const string AsksImportance = "asksImportance";
    internal const string Forecast = "forecast";
    internal const string Probes = "probes";

    /// <summary>The properties of the file itself.</summary>
    public static ImmutableArray<string> OfFile { get; } = [Schema, FormatProperty, Name, Questions];

    public static ImmutableArray<string> OfQuestion { get; } = [Id, Text, Kind, Words, Parts, Anchors, Activities, Stages, AsksConfidence, AsksImportance, Forecast, Probes];

    public static ImmutableArray<string> OfPart { get; } = [Id, Text];

    public static ImmutableArray<string> OfAnchor { get; } = [Kind, Prompt, Items];

    internal static ImmutableArray<ProbeFor> ProbeKinds { get; } = [.. Enum.GetValues<ProbeFor>().Where(kind => kind != ProbeFor.None)];

    public static ImmutableArray<string> QuestionKinds { get; } = [.. Enum.GetValues<QuestionKind>().Select(Of)];

    public static ImmutableArray<string> AllWords { get; } = [.. Enum.GetValues<OwnWords>().Select(Of)];

    public static ImmutableArray<string> AnchorKinds { get; } = [.. Enum.GetValues<AnchorKind>().Select(Of)];

    public static ImmutableArray<string> AllStages { get; } = [.. Enum.GetValues<Stage>().Select(Of)];

    public static ImmutableArray<string> AllProbes { get; } = [.. ProbeKinds.Select(Of)];

    /// <summary>How a file says a value.</summary>
    internal static string Of<T>(T value)
        where T : struct, Enum
        => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
