using System.Text;
using Attune.Analysis.Rounds;
using Attune.Domain.Questions;
using CsCheck;

namespace Attune.Domain.Tests.Packs;

/// <summary>Packs as the pages of the Desk can make them, and files that are nearly packs.</summary>
internal static class AnyPack
{
    private static readonly string[] Words = ["Beds", "Qualität", "a “quoted” word", "<b>", "x", "Zürich & Söhne", "日本", "😀 release", "back\\slash", "line\nbreak"];

    private static readonly Gen<string> Line = Gen.Int[0, Words.Length - 2].Array[1, 3].Select(words => string.Join(' ', words.Select(word => Words[word])));

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Array[1, 8].Select(words => string.Join(' ', words.Select(word => Words[word])).Trim());

    private static readonly Gen<ImmutableArray<QuestionPart>> Parts = Text.Array[0, 4].Select(texts => texts.Select((text, i) => new QuestionPart($"part-{i}", text)).ToImmutableArray());

    private static readonly Gen<(AnchorKind Kind, string Prompt, string[] Items)> Anchor = Gen.Select(Gen.Int[0, Enum.GetValues<AnchorKind>().Length - 1].Select(kind => (AnchorKind)kind), Text, Line.Array[0, 7]);

    private static Gen<PackQuestion> Open(int number) => Gen.Select(Text, Parts, Anchor.Array[0, 4], Gen.Bool.Array[4], Gen.Int[0, 15], Gen.Int[0, 2]).Select((text, parts, anchors, flags, probes, words) =>
    {
        var asked = anchors.DistinctBy(anchor => anchor.Kind).ToArray();
        var none = words == (int)OwnWords.None && asked.Length > 0;
        return new PackQuestion($"open-{number}", text)
        {
            Words = none ? OwnWords.None : (OwnWords)(words % 2),
            Parts = none ? [] : parts,
            Anchors = [.. asked.Select(anchor => new AnchorDefinition(anchor.Kind, anchor.Prompt, ItemsOf(anchor, flags[3] && !none ? parts : [])))],
            AsksConfidence = flags[0],
            AsksImportance = flags[1],
            Forecast = flags[2],
            Probes = (ProbeFor)probes,
        };
    });

    // Numbers make the items of a question differ.
    private static ImmutableArray<string> ItemsOf((AnchorKind Kind, string Prompt, string[] Items) anchor, ImmutableArray<QuestionPart> parts)
        => anchor.Kind.TakesParts() && parts.Length > 0 ? [.. parts.Select(part => part.Id)]
            : anchor.Kind == AnchorKind.Ranking && anchor.Items.Length < 2 ? ["First", "Second"]
            : anchor.Kind.TakesItems() ? [.. anchor.Items.Select((item, place) => $"{place} {item}")]
            : [];

    private static Gen<PackQuestion> Matrix(int number) => Gen.Select(Text, Line.Array[1, 12], Gen.Int[1, 15], Gen.Bool).Select((text, activities, stages, forecast) => new PackQuestion($"matrix-{number}", text, QuestionKind.Matrix)
    {
        Activities = [.. activities.Select((activity, i) => $"{activity} {i}")],
        Stages = [.. Enum.GetValues<Stage>().Where(stage => (stages & (1 << (int)stage)) != 0)],
        Forecast = forecast,
    });

    private static readonly Gen<ImmutableArray<PackQuestion>> Questions = Gen.Select(Open(1), Open(2), Open(3), Matrix(4), Open(5), Open(6), Open(7), Gen.Int[1, 7])
        .Select((a, b, c, d, e, f, g, count) => ((ImmutableArray<PackQuestion>)[a, b, c, d, e, f, g])[..count]);

    public static Gen<PackFile> Files { get; } = Gen.Select(Gen.Frequency((4, Line), (1, Gen.Const(""))), Questions).Select((name, questions) => new PackFile(name, questions));

    private static readonly string[] Pieces = ["null", "true", "7", "\"\"", "\"matrix\"", "\"ranking\"", "\"words\":\"none\",", "[]", "{}", "[[]]", "{\"id\":\"x\"}", ",", "\"", "}", "]", "\\ud800", "\u0001", "\"text\":", "\"kind\":", "\"items\":", "\uFEFF", "purpose", "1e999"];

    /// <summary>A right file in which a few pieces were put, taken out or written twice.</summary>
    public static Gen<byte[]> Broken { get; } = Gen.Select(Files, Gen.Select(Gen.Double[0, 1], Gen.Int[0, Pieces.Length + 1], Gen.Int[0, 40]).Array[1, 4]).Select((file, edits) =>
    {
        var text = Encoding.UTF8.GetString(file.Write());
        foreach (var (where, what, length) in edits)
        {
            var at = (int)(where * (text.Length - 1));
            var end = Math.Min(text.Length, at + length);
            text = what == Pieces.Length ? text.Remove(at, end - at)
                : what == Pieces.Length + 1 ? text.Insert(at, text[at..end])
                : text.Insert(at, Pieces[what]);
        }

        return Encoding.UTF8.GetBytes(text);
    });
}
