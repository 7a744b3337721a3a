using System.Collections.Immutable;
using System.Globalization;

namespace Attune.Intake.Surveys;

/// <summary>Makes a mapping from what each column is for: gives questions their ids, and anchors their questions.</summary>
internal static class MappingMaker
{
    public static ColumnMapping? Make(TableProposal proposal, IReadOnlyDictionary<int, ColumnUse> uses)
    {
        if (Places(ColumnUse.Side) is not [var side]) { return null; }
        var mapping = new ColumnMapping
        {
            Layout = proposal.Layout,
            Side = side,
            Mail = First(ColumnUse.Mail),
            Person = First(ColumnUse.Person),
            Names = [.. Places(ColumnUse.Name)],
            Role = First(ColumnUse.Role),
        };
        if (proposal.Layout == TableLayout.Answer)
        {
            // Questions without ids are told apart by their words.
            return (First(ColumnUse.QuestionId) ?? First(ColumnUse.QuestionText)) is { } id && First(ColumnUse.Answer) is { } answer
                ? mapping with { Answer = new(id, First(ColumnUse.QuestionText) ?? id, answer) }
                : null;
        }

        var questions = Questions([.. Places(ColumnUse.Question).Select(place => proposal.Columns[place])]);
        return questions.IsEmpty ? null : mapping with { Questions = questions, Anchors = [.. Anchors([.. Places(ColumnUse.Anchor).Select(place => proposal.Columns[place])], questions)] };

        List<int> Places(ColumnUse use) => [.. proposal.Columns.Select(column => column.Place).Where(place => uses.TryGetValue(place, out var chosen) && chosen == use)];

        int? First(ColumnUse use) => Places(use) is [var first, ..] ? first : null;
    }

    private static ImmutableArray<MappedQuestion> Questions(List<ColumnProposal> columns)
    {
        var questions = ImmutableArray.CreateBuilder<MappedQuestion>();
        var taken = columns.Select(column => column.Code).Where(code => code.Length > 0).CountBy(code => code).Where(code => code.Value == 1).Select(code => code.Key).ToHashSet();
        foreach (var column in columns)
        {
            var number = questions.Count + 1;
            var id = column.Code;
            while (!taken.Contains(id) && questions.Any(question => question.Id == id) || id.Length == 0 || (id != column.Code && taken.Contains(id)))
            {
                id = string.Create(CultureInfo.InvariantCulture, $"q{number++}");
            }

            questions.Add(new(column.Place, id, column.Text));
        }

        return questions.ToImmutable();
    }

    /// <summary>An anchor stands beside the question before it; the first ones, before any question, beside the first.</summary>
    private static IEnumerable<MappedAnchor> Anchors(List<ColumnProposal> columns, ImmutableArray<MappedQuestion> questions)
        => from column in columns
           where column.Closed?.Anchor is not null
           let question = questions.LastOrDefault(question => question.Place < column.Place) ?? questions[0]
           select new MappedAnchor(column.Place, column.Closed!.Anchor!.Value, question.Id, column.Text);
}
