namespace Attune.Domain.Questions;

/// <summary>Changes to the questions of a pack. Each gives new questions; whether they can be asked is said by <see cref="QuestionPack.Problem"/>.</summary>
public static class PackEdits
{
    private const string OwnQuestion = "own-";
    private const string OwnPart = "part-";

    /// <summary>Moves a question among the others; at the end it stays where it is.</summary>
    /// <param name="questions">The questions in their order.</param>
    /// <param name="id">The question.</param>
    /// <param name="by">By how many places; less than 0 moves it up.</param>
    public static ImmutableArray<PackQuestion> Moved(this ImmutableArray<PackQuestion> questions, string id, int by)
    {
        var at = questions.FindIndex(question => question.Id == id);
        return at < 0 ? questions : questions.MovedAt(at, by);
    }

    /// <summary>Moves what stands at a place; what is not there, and what would leave the list, stays.</summary>
    public static ImmutableArray<T> MovedAt<T>(this ImmutableArray<T> all, int at, int by)
        => at < 0 || at >= all.Length || at + by < 0 || at + by >= all.Length ? all : all.RemoveAt(at).Insert(at + by, all[at]);

    public static ImmutableArray<PackQuestion> Without(this ImmutableArray<PackQuestion> questions, string id) => questions.RemoveAll(question => question.Id == id);

    /// <summary>Puts a question in the place of its former version, or at the end if there is none.</summary>
    public static ImmutableArray<PackQuestion> With(this ImmutableArray<PackQuestion> questions, PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var at = questions.FindIndex(former => former.Id == question.Id);
        return at < 0 ? questions.Add(question) : questions.SetItem(at, question);
    }

    /// <summary>An id for a new question. An id stays with its question for good, because rounds are compared by it: one that a removed question had is never given again.</summary>
    /// <param name="versions">Every version of the pack that there ever was.</param>
    public static string FreeQuestionId(IEnumerable<QuestionPack> versions)
        => $"{OwnQuestion}{After(OwnQuestion, versions.SelectMany(pack => pack.Questions).Select(question => question.Id))}";

    /// <summary>Gives an id to every part that has none: one that no part of this question ever had.</summary>
    /// <param name="question">The question, with parts whose id is empty.</param>
    /// <param name="versions">Every version of the pack that there ever was.</param>
    public static ImmutableArray<QuestionPart> WithIds(this PackQuestion question, IEnumerable<QuestionPack> versions)
    {
        ArgumentNullException.ThrowIfNull(question);
        var next = After(OwnPart, versions.Select(pack => pack.Find(question.Id)).OfType<PackQuestion>().Append(question).SelectMany(version => version.Parts).Select(part => part.Id));
        return [.. question.Parts.Select(part => part.Id.Length > 0 ? part : part with { Id = $"{OwnPart}{next++}" })];
    }

    private static int After(string prefix, IEnumerable<string> ids)
        => 1 + ids.Where(id => id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(prefix.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty().Max();

    private static int FindIndex(this ImmutableArray<PackQuestion> questions, Func<PackQuestion, bool> which)
        => questions.Select((question, at) => (question, at)).Where(place => which(place.question)).Select(place => (int?)place.at).FirstOrDefault() ?? -1;
}
