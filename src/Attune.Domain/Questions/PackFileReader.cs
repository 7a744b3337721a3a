using System.Text.Json;
using Attune.Analysis.Rounds;

namespace Attune.Domain.Questions;

/// <summary>Reads one pack file from its beginning to its end, and collects what is wrong on the way.</summary>
internal sealed class PackFileReader
{
    private const string Root = "$";

    // In place of what could not be read, so that the rest can be checked.
    private const string Unread = "?";

    private static readonly ImmutableArray<string> OfOpenOnly = [PackWords.Words, PackWords.Parts, PackWords.Anchors];
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
        var nodes = _values.List(listed);
        ImmutableArray<PackQuestion?> read = [.. nodes.Select(Question)];
        SayOfAll(listed, read);
        _values.SayTwice(nodes.Zip(read).Where(pair => pair.Second is not null and not { Id: Unread }), pair => pair.Second!.Id, pair => $"{pair.First.Path}.{PackWords.Id}");
        return new(name ?? "", [.. read.OfType<PackQuestion>()]);
    }

    // What cannot be read of a question still counts as one, so that all is said at once.
    private void SayOfAll(PackNode listed, ImmutableArray<PackQuestion?> read)
    {
        var problem = QuestionPack.Problem([.. read.Select((question, i) => new PackQuestion($"{i}", Unread, question?.Kind ?? QuestionKind.Open) { Words = question?.Words ?? OwnWords.Sentences })]);
        if (problem == PackProblem.TooManyInAll) { _values.Say(listed.Path, PackFault.TooMany, number: QuestionPack.MostInAll); }
        if (problem == PackProblem.MoreThanSix) { _values.Say(listed.Path, PackFault.TooManyOpen, number: QuestionPack.MostOpen); }
        if (problem == PackProblem.TwoMatrices) { _values.Say(listed.Path, PackFault.TwoMatrices); }
    }

    private PackQuestion? Question(PackNode node)
    {
        if (_values.Members(node, PackWords.OfQuestion) is not { } members) { return null; }
        var usual = new PackQuestion(Unread, Unread);
        var id = _values.Required(members, node, PackWords.Id) is { } idNode ? _values.Id(idNode) : null;
        var text = _values.Required(members, node, PackWords.Text) is { } textNode ? _values.Text(textNode, PackQuestion.LongestText) : null;
        var kind = members.TryGetValue(PackWords.Kind, out var kindNode) ? _values.Choice<QuestionKind>(kindNode) : usual.Kind;
        foreach (var other in kind switch { QuestionKind.Open => OfMatrixOnly, QuestionKind.Matrix => OfOpenOnly, _ => [] })
        {
            if (members.TryGetValue(other, out var wrong)) { _values.Say(wrong.Path, PackFault.NotOfThisKind, PackWords.Of(kind!.Value)); }
        }

        var words = members.TryGetValue(PackWords.Words, out var wordsNode) ? _values.Choice<OwnWords>(wordsNode) : usual.Words;
        var parts = _values.Each(members, PackWords.Parts, Part);
        _values.SayTwice(parts, part => part.Value.Id, part => part.Node.Path);
        var anchors = _values.Each(members, PackWords.Anchors, Anchor);
        var activities = _values.Each(members, PackWords.Activities, activity => _values.Line(activity));
        if (kind == QuestionKind.Matrix) { _values.Required(members, node, PackWords.Activities); }
        var stages = members.ContainsKey(PackWords.Stages) ? _values.Choices<Stage>(members, PackWords.Stages, PackWords.AllStages) : usual.Stages;
        var probes = _values.Choices<ProbeFor>(members, PackWords.Probes, PackWords.AllProbes);
        var question = new PackQuestion(id ?? Unread, text ?? Unread, kind ?? usual.Kind)
        {
            Words = words ?? usual.Words,
            Parts = [.. parts.Select(part => part.Value)],
            Anchors = [.. anchors.Select(anchor => anchor.Value)],
            Activities = [.. activities.Select(activity => activity.Value)],
            // They are asked in the order of their time, however they are listed.
            Stages = [.. stages.Order()],
            AsksConfidence = _values.Flag(members, PackWords.AsksConfidence, usual.AsksConfidence),
            AsksImportance = _values.Flag(members, PackWords.AsksImportance, usual.AsksImportance),
            Forecast = _values.Flag(members, PackWords.Forecast, usual.Forecast),
            Probes = probes.Aggregate(ProbeFor.None, (all, one) => all | one),
        };
        // Closed answers that could not be read are asked all the same.
        foreach (var flaw in question.Flaws().Where(flaw => flaw.Kind != FlawKind.NothingAsked || !members.ContainsKey(PackWords.Anchors))) { SayFlaw(question, flaw, node.Path, [.. parts.Select(part => part.Node.Path)], [.. anchors.Select(anchor => anchor.Node.Path)]); }
        return question;
    }

    private QuestionPart? Part(PackNode node)
    {
        if (_values.Members(node, PackWords.OfPart) is not { } members) { return null; }
        var id = _values.Required(members, node, PackWords.Id) is { } idNode ? _values.Id(idNode) : null;
        var text = _values.Required(members, node, PackWords.Text) is { } textNode ? _values.Text(textNode) : null;
        return id is null ? null : new(id, text ?? Unread);
    }

    private AnchorDefinition? Anchor(PackNode node)
    {
        if (_values.Members(node, PackWords.OfAnchor) is not { } members) { return null; }
        var kind = _values.Required(members, node, PackWords.Kind) is { } kindNode ? _values.Choice<AnchorKind>(kindNode) : null;
        var prompt = _values.Required(members, node, PackWords.Prompt) is { } promptNode ? _values.Text(promptNode) : null;
        var items = _values.Each(members, PackWords.Items, item => _values.Line(item));
        return kind is null || prompt is null ? null : new(kind.Value, prompt, [.. items.Select(item => item.Value)]);
    }

    // The rules of a question are those of its page at the Desk. What is empty, stands there twice as a whole, or is of another kind was said where it was read.
    private void SayFlaw(PackQuestion question, QuestionFlaw flaw, string path, ImmutableArray<string> parts, ImmutableArray<string> anchors)
    {
        switch (flaw.Place, flaw.Kind)
        {
            case (FlawPlace.Part, FlawKind.TooLong):
                _values.Say($"{parts[flaw.Row]}.{PackWords.Text}", PackFault.TooLong, question.Parts[flaw.Row].Text, number: QuestionPart.LongestText);
                break;
            case (FlawPlace.Part, FlawKind.TooMany):
                _values.Say($"{path}.{PackWords.Parts}", PackFault.TooMany, number: QuestionPart.Most);
                break;
            case (FlawPlace.Part, FlawKind.PartsWithoutWords):
                _values.Say($"{path}.{PackWords.Parts}", PackFault.PartsWithoutWords);
                break;
            case (FlawPlace.Prompt, FlawKind.TooLong):
                _values.Say($"{anchors[flaw.Row]}.{PackWords.Prompt}", PackFault.TooLong, question.Anchors[flaw.Row].Prompt, number: AnchorDefinition.LongestPrompt);
                break;
            case (FlawPlace.Prompt, FlawKind.Twice):
                _values.Say($"{anchors[flaw.Row]}.{PackWords.Kind}", PackFault.Twice, PackWords.Of(question.Anchors[flaw.Row].Kind));
                break;
            case (FlawPlace.Items, var kind):
                SayList($"{anchors[flaw.Row]}.{PackWords.Items}", kind, flaw.Found, question.Anchors[flaw.Row].Kind == AnchorKind.Ranking ? AnchorDefinition.MostRanked : AnchorDefinition.MostItems);
                break;
            case (FlawPlace.Activities, var kind):
                SayList($"{path}.{PackWords.Activities}", kind, flaw.Found, PackQuestion.MostActivities);
                break;
            case (FlawPlace.Beside, FlawKind.NothingAsked):
                _values.Say(path, PackFault.NothingAsked);
                break;
        }
    }

    private void SayList(string path, FlawKind kind, string found, int most)
    {
        switch (kind)
        {
            case FlawKind.TooLong:
                _values.Say(path, PackFault.TooLong, found, number: AnchorDefinition.LongestItem);
                break;
            case FlawKind.Twice:
                _values.Say(path, PackFault.Twice, found);
                break;
            case FlawKind.TooMany:
                _values.Say(path, PackFault.TooMany, number: most);
                break;
            case FlawKind.TooFewToRank:
                _values.Say(path, PackFault.TooFew, number: AnchorDefinition.FewestRanked);
                break;
            case FlawKind.NoItems:
                _values.Say(path, PackFault.NoItems);
                break;
            case FlawKind.NamedAsPart:
                _values.Say(path, PackFault.NamedAsPart, found);
                break;
        }
    }
}
