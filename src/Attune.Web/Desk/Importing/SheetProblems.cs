using Attune.Domain.Imports;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Intake;
using Attune.Web.Components;
using Attune.Web.Desk.Setup;

namespace Attune.Web.Desk.Importing;

/// <summary>What keeps answers that could be read from being those of a round.</summary>
internal static class SheetProblems
{
    public static IEnumerable<InputProblem> Find(string file, ImportedAnswers answers, ImmutableArray<(ImportedPerson Person, LeaderMatch Match)> matches, Contract contract)
    {
        if (answers.Questions.Length > QuestionPack.MostInAll) { yield return Whole(ImportingTexts.TooManyQuestions(answers.Questions.Length), ImportingTexts.TooManyQuestionsInstead(QuestionPack.MostInAll)); }
        else if (QuestionPack.ImportProblem(answers.Questions) is { } problem)
        {
            var flawed = answers.Questions.FirstOrDefault(question => !question.Flaws().IsEmpty);
            yield return new(file, null, flawed?.Text, ImportingTexts.PackFlaw(QuestionTexts.Problem(problem, PackQuestion.LongestText)), ImportingTexts.PackFlawInstead);
        }

        if (Math.Min(answers.Counts.Business, answers.Counts.It) < RoundRules.FewestPerSide)
        {
            yield return Whole(ImportingTexts.FewOnSide(answers.Counts.Business, answers.Sides.Business, answers.Counts.It, answers.Sides.It), ImportingTexts.FewOnSideInstead(Numbers.Word(RoundRules.FewestPerSide)));
        }

        foreach (var (person, match) in matches)
        {
            if (match.Kind == MatchKind.OtherSide) { yield return At(person, ImportingTexts.OtherSide(person.Entry.Name, answers.Sides.For(match.Leader!.Side)), ImportingTexts.OtherSideInstead); }
            if (match.Kind == MatchKind.Nameless && contract == Contract.Attributed) { yield return At(person, ImportingTexts.NamelessAttributed, ImportingTexts.NamelessAttributedInstead); }
            foreach (var wrong in match.Kind == MatchKind.New ? person.Entry.Problems([]) : []) { yield return At(person, SetupTexts.LeaderProblem(wrong, person.Entry.Mail, answers.Sides.Business, answers.Sides.It), ImportingTexts.EntryInstead); }
        }

        foreach (var same in matches.Where(pair => pair.Match.Leader is not null).GroupBy(pair => pair.Match.Leader!.Id).Where(same => same.Count() > 1))
        {
            yield return At(same.Last().Person, ImportingTexts.SameLeaderTwice(same.First().Match.Leader!.Name, same.First().Person.Line), ImportingTexts.SameLeaderTwiceInstead);
        }

        foreach (var same in matches.Where(pair => pair.Match.Kind == MatchKind.New && pair.Person.Entry.Mail.Length > 0).GroupBy(pair => pair.Person.Entry.Mail, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            yield return At(same.Last().Person, ImportingTexts.SameMailTwice(same.Key, same.First().Person.Line), ImportingTexts.SameLeaderTwiceInstead);
        }

        InputProblem Whole(string what, string instead) => new(file, null, null, what, instead);

        InputProblem At(ImportedPerson person, string what, string instead) => new(file, person.Line, null, what, instead);
    }
}
