using System.Text.Json;
using Attune.Analysis.Rounds;

namespace Attune.Domain.Questions;

/// <summary>Reads one pack file from its beginning to its end, and collects what is wrong on the way.</summary>
internal sealed class PackFileReader
{
    private const string Root = "$";

    private static readonly ImmutableArray<string> OfOpenOnly = [PackWords.Parts, PackWords.Anchors];
    private static readonly ImmutableArray<string> OfMatrixOnly = [PackWords.Activities, PackWords.Stages];

    private readonly PackFileValues _values = new();

    public static PackFileReading Read(ReadOnlyMemory<byte> file)
    {
        var reader = new PackFileReader();
        var pack = file.Length > PackFile.LongestFile ? reader.Refuse(PackFault.FileTooLong, PackFile.LongestFile) : reader.ReadFile(WithoutMark(file));
        return reader._values.Problems.Count == 0 ? new(pack, []) : new(null, [.. reader._values.Problems]);
    }

    // Some editors write a mark of the encoding before the first character.
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> file) => file.Span is [0xEF, 0xBB, 0xBF, ..] ? file[3..] : file;

    private PackFile? Refuse(PackFault fault, int number)
    {
        _values.Say(Root, fault, number: number);
        return null;
    }

    private PackFile? ReadFile(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            return Pack(new(json.RootElement, Root));
        }
        catch (JsonException wrong)
        {
            return Refuse(PackFault.NotJson, (int)(wrong.LineNumber ?? 0) + 1);
        }
    }

    private PackFile? Pack(PackNode file)
    {
        var members = _values.Members(file, PackWords.OfFile);
        if (members is null) { return null; }
        // Of another version nothing can be said but that.
        if (_values.Required(members, file, PackWords.FormatProperty) is { } format && _values.Choice(format, [PackFile.Format]) is null) { return null; }
        if (members.TryGetValue(PackWords.Schema, out var schema)) { _values.Text(schema, int.MaxValue); }
        var name = members.TryGetValue(PackWords.Name, out var given) ? _values.Line(given, PackFile.LongestName) : "";
        if (_values.Required(members, file, PackWords.Questions) is not { } listed) { return null; }
        var nodes = _values.List(listed, int.MaxValue, 1);
        (QuestionKind Kind, PackQuestion? Question)[] read = [.. nodes.Select(Question)];
        // Counted over all that are listed, so that it is said together with what is wrong inside one.
        if (QuestionPack.Problem([.. read.Select((one, i) => new PackQuestion($"{i}", "?", one.Kind))]) == PackProblem.MoreThanSix) { _values.Say(listed.Path, PackFault.TooMany, number: QuestionPack.MostQuestions); }
        _values.SayTwice(nodes.Zip(read).Where(pair => pair.Second.Question is not null), pair => pair.Second.Question!.Id, pair => $"{pair.First.Path}.{PackWords.Id}");
        return new(name ?? "", [.. read.Select(one => one.Question).OfType<PackQuestion>()]);
    }

    private (QuestionKind Kind, PackQuestion? Question) Question(PackNode node)
    {
        if (_values.Members(node, PackWords.OfQuestion) is not { } members) { return (QuestionKind.Open, null); }
        var id = _values.Required(members, node, PackWords.Id) is { } idNode ? _values.Id(idNode) : null;
        var text = _values.Required(members, node, PackWords.Text) is { } textNode ? _values.Text(textNode, PackQuestion.LongestText) : null;
        var kind = members.TryGetValue(PackWords.Kind, out var kindNode) ? _values.Choice<QuestionKind>(kindNode) : QuestionKind.Open;
        foreach (var other in kind switch { QuestionKind.Open => OfMatrixOnly, QuestionKind.Matrix => OfOpenOnly, _ => [] })
        {
            if (members.TryGetValue(other, out var wrong)) { _values.Say(wrong.Path, PackFault.NotOfThisKind, PackWords.Of(kind!.Value)); }
        }

        var parts = _values.Each(members, PackWords.Parts, PackFile.MostParts, Part, part => part.Id);
        var anchors = _values.Each(members, PackWords.Anchors, PackFile.MostAnchors, anchor => Anchor(anchor, parts));
        CheckAnchors(members, anchors);
        var activities = _values.Each(members, PackWords.Activities, PackFile.MostActivities, activity => _values.Line(activity, AnchorDefinition.LongestItem), name => name);
        if (kind == QuestionKind.Matrix) { _values.Required(members, node, PackWords.Activities); }
        var usual = new PackQuestion("usual", "?");
        var stages = members.ContainsKey(PackWords.Stages) ? _values.Choices<Stage>(members, PackWords.Stages, PackWords.AllStages) : usual.Stages;
        var probes = _values.Choices<ProbeFor>(members, PackWords.Probes, PackWords.AllProbes);
        var (confidence, importance, forecast) = (
            _values.Flag(members, PackWords.AsksConfidence, usual.AsksConfidence),
            _values.Flag(members, PackWords.AsksImportance, usual.AsksImportance),
            _values.Flag(members, PackWords.Forecast, usual.Forecast));
        var question = id is null || text is null || kind is null ? null : new PackQuestion(id, text, kind.Value)
        {
            Parts = parts,
            Anchors = anchors,
            Activities = activities,
            // They are asked in the order of their time, however they are listed.
            Stages = [.. stages.Order()],
            AsksConfidence = confidence,
            AsksImportance = importance,
            Forecast = forecast,
            Probes = probes.Aggregate(ProbeFor.None, (all, one) => all | one),
        };
        return (kind ?? QuestionKind.Open, question);
    }

    private QuestionPart? Part(PackNode node)
    {
        if (_values.Members(node, PackWords.OfPart) is not { } members) { return null; }
        var id = _values.Required(members, node, PackWords.Id) is { } idNode ? _values.Id(idNode) : null;
        var text = _values.Required(members, node, PackWords.Text) is { } textNode ? _values.Text(textNode, PackQuestion.LongestText) : null;
        return id is null || text is null ? null : new(id, text);
    }

    private AnchorDefinition? Anchor(PackNode node, ImmutableArray<QuestionPart> parts)
    {
        if (_values.Members(node, PackWords.OfAnchor) is not { } members) { return null; }
        var kind = _values.Required(members, node, PackWords.Kind) is { } kindNode ? _values.Choice<AnchorKind>(kindNode) : null;
        var prompt = _values.Required(members, node, PackWords.Prompt) is { } promptNode ? _values.Text(promptNode, PackQuestion.LongestText) : null;
        var (most, fewest) = kind == AnchorKind.Ranking ? (AnchorDefinition.MostRanked, PackFile.FewestRanked) : (PackFile.MostItems, 1);
        if (kind == AnchorKind.Ranking) { _values.Required(members, node, PackWords.Items); }
        var items = _values.Each(members, PackWords.Items, most, item => _values.Line(item, AnchorDefinition.LongestItem), name => name, fewest);
        // An item that names a part is asked beside the part, and the others after all parts.
        var named = items.Count(item => parts.Any(part => part.Id == item));
        if (named > 0 && named < items.Length) { _values.Say(members[PackWords.Items].Path, PackFault.PartsAndOthers); }
        return kind is null || prompt is null ? null : new(kind.Value, prompt, items);
    }

    // A leader's answer names its anchor by kind and item alone.
    private void CheckAnchors(IReadOnlyDictionary<string, PackNode> members, ImmutableArray<AnchorDefinition> anchors)
    {
        if (!members.TryGetValue(PackWords.Anchors, out var node)) { return; }
        var asked = anchors.SelectMany(anchor => anchor.Items.IsEmpty ? [(anchor.Kind, Item: "")] : anchor.Items.Distinct().Select(item => (anchor.Kind, Item: item)));
        foreach (var twice in asked.GroupBy(one => one).Where(same => same.Count() > 1))
        {
            _values.Say(node.Path, PackFault.Twice, $"{PackWords.Of(twice.Key.Kind)} {twice.Key.Item}".TrimEnd());
        }
    }
}
