using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Imports;
using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Attune.Intake.Answers;
using Attune.Web.Components;

namespace Attune.Web.Desk.Importing;

/// <summary>Turns what was read from a file into the questions and answers of a round.</summary>
internal static class SheetAnswers
{
    private const string More = "…";

    /// <param name="sheet">The content of the file.</param>
    /// <param name="asked">The questions of the program now: one in the same words keeps its id, so that rounds can be compared.</param>
    public static ImportedAnswers Make(AnswerSheet sheet, QuestionPack asked)
    {
        var ids = Ids(sheet.Questions, asked);
        var items = Items(sheet.Anchors);
        var texts = sheet.Answers.ToDictionary(answer => (answer.Leader, answer.Question), answer => answer.Text);
        var beside = sheet.Anchors.ToLookup(anchor => (anchor.Leader, anchor.Question), anchor => (anchor.Question, anchor.Kind, anchor.Item, anchor.Value));
        var chosen = sheet.VoiceAnchors.ToLookup(anchor => (anchor.Speaker, anchor.Question), anchor => (anchor.Question, anchor.Kind, anchor.Item, anchor.Value));
        ImmutableArray<PackQuestion> questions = [.. from question in sheet.Questions
                                                    select new PackQuestion(ids[question.Id], Cut(question.Text, PackQuestion.LongestText))
                                                    {
                                                        AsksConfidence = false,
                                                        AsksImportance = false,
                                                        Anchors = [.. AnchorsOf(sheet, question.Id, items)],
                                                    }];
        return new(sheet.Sides, questions, [.. from person in PeopleOf(sheet)
                                              where sheet.Leaders.ContainsKey(person.Leader)
                                              select new ImportedPerson(
                                                  person.Line,
                                                  new LeaderEntry(person.Name.Length > 0 ? person.Name : person.Mail, sheet.Leaders[person.Leader], "", person.Role, person.Mail).Trimmed(),
                                                  [.. from question in sheet.Questions
                                                      let content = ContentOf(texts.GetValueOrDefault((person.Leader, question.Id), ""), beside[(person.Leader, question.Id)], items)
                                                      where !content.IsEmpty
                                                      select (ids[question.Id], content)])])
        {
            Speakers = [.. sheet.Voices.GroupBy(answer => (answer.Voice, answer.Speaker)).Select((said, place) => new ImportedSpeaker(
                said.Key.Voice, ImportingTexts.Speaker(place + 1),
                [.. from question in sheet.Questions
                    let content = ContentOf(said.FirstOrDefault(answer => answer.Question == question.Id && !Forms.IsBlank(answer.Text))?.Text ?? "", chosen[(said.Key.Speaker, question.Id)], items)
                    where !content.IsEmpty
                    select (ids[question.Id], content)]))],
        };
    }

    // Where a row is an answer, the file says of a person an id and no more; an address is the one id that tells who it is.
    private static IEnumerable<Person> PeopleOf(AnswerSheet sheet)
        => sheet.People.IsEmpty ? sheet.Leaders.Keys.Order(StringComparer.Ordinal).Select(leader => new Person(leader, "", MailAddress.IsUsable(leader) ? leader : "", "")) : sheet.People;

    // An id stays with its question for good, so that no two questions of a program ever share one.
    private static Dictionary<string, string> Ids(ImmutableArray<Analysis.Rounds.Question> questions, QuestionPack asked)
    {
        var ids = new Dictionary<string, string>();
        var taken = asked.Questions.Select(question => question.Id).ToHashSet();
        foreach (var question in questions)
        {
            var same = asked.Questions.FirstOrDefault(known => known.Kind == QuestionKind.Open && string.Equals(known.Text.Trim(), question.Text.Trim(), StringComparison.OrdinalIgnoreCase) && !ids.ContainsValue(known.Id));
            ids[question.Id] = same?.Id ?? Free();
        }

        return ids;

        string Free()
        {
            var number = 1;
            while (!taken.Add($"file-{asked.Version}-{number}")) { number++; }
            return $"file-{asked.Version}-{number}";
        }
    }

    // Several closed columns of one kind beside one question are its items; a single one is asked about the question as a whole.
    private static Dictionary<(string Question, AnchorKind Kind, string Item), string> Items(ImmutableArray<Anchor> anchors)
        => anchors.Select(anchor => (anchor.Question, anchor.Kind, anchor.Item)).Distinct().GroupBy(anchor => (anchor.Question, anchor.Kind))
            .SelectMany(group => group.Select((anchor, place) => (anchor, Item: group.Count() == 1 || !group.Key.Kind.TakesItems() ? "" : Numbered(anchor.Item, place, group.Select(other => other.Item)))))
            .ToDictionary(pair => pair.anchor, pair => pair.Item);

    private static string Numbered(string item, int place, IEnumerable<string> all)
    {
        var cut = Cut(item, AnchorDefinition.LongestItem);
        // Two headings that begin alike are told apart by their place.
        return all.Count(other => string.Equals(Cut(other, AnchorDefinition.LongestItem), cut, StringComparison.OrdinalIgnoreCase)) == 1 ? cut : Cut($"{place + 1}. {item}", AnchorDefinition.LongestItem);
    }

    private static IEnumerable<AnchorDefinition> AnchorsOf(AnswerSheet sheet, string question, Dictionary<(string, AnchorKind, string), string> items)
        => from kind in sheet.Anchors.Where(anchor => anchor.Question == question).GroupBy(anchor => anchor.Kind)
           let asked = kind.Select(anchor => anchor.Item).Distinct().ToArray()
           let named = asked.Select(item => items[(question, kind.Key, item)]).Where(item => item.Length > 0)
           select new AnchorDefinition(kind.Key, asked is [var only] && only.Length > 0 ? Cut(only, AnchorDefinition.LongestPrompt) : ImportingTexts.AnchorPrompt, [.. named]);

    private static AnswerContent ContentOf(string text, IEnumerable<(string Question, AnchorKind Kind, string Item, string Value)> beside, Dictionary<(string, AnchorKind, string), string> items) => new()
    {
        Text = text,
        Language = WrittenIn.Detect(text),
        Anchors = [.. beside.Select(anchor => new AnchorValue(anchor.Kind, anchor.Value, ItemOf(anchor, items))).DistinctBy(anchor => (anchor.Kind, anchor.Item))],
    };

    // What a third voice alone chose is asked of nobody by the round, and keeps its heading.
    private static string ItemOf((string Question, AnchorKind Kind, string Item, string Value) anchor, Dictionary<(string, AnchorKind, string), string> items)
        => items.GetValueOrDefault((anchor.Question, anchor.Kind, anchor.Item)) ?? Cut(anchor.Item, AnchorDefinition.LongestItem);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - More.Length)] + More;
}
