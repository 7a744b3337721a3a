using Attune.Domain.Audiences;
using Attune.Domain.Statements;
using Attune.Store;
using Attune.Store.Audiences;
using Attune.Store.Reading;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;

namespace Attune.Web.Audience;

/// <summary>The audience of a program as its facilitator works with it.</summary>
/// <param name="Desk">The program.</param>
/// <param name="Room">The newest room of the round; null before there is one.</param>
/// <param name="Code">The code of the room while it is open.</param>
/// <param name="Questions">The questions of the room, in their order.</param>
/// <param name="Joined">How many are in the room.</param>
/// <param name="Answered">How many people answered each question.</param>
/// <param name="Statements">The leaders' statements whose newest words the room has not been asked about yet.</param>
public sealed record AudienceDesk(
    ProgramDesk Desk, AudienceRoom? Room, string? Code, IReadOnlyList<AudienceQuestion> Questions, int Joined, IReadOnlyDictionary<AudienceQuestionId, int> Answered,
    IReadOnlyList<Statement> Statements) : IFound<AudienceDesk>
{
    public string Path => $"{Desk.Path}/audience";

    /// <summary>The room is open, and this program can still show its code.</summary>
    public bool IsOpen => Code is not null;

    public AudienceQuestion? Shown => Room is { View: AudienceView.Question, Shown: { } id } ? Questions.FirstOrDefault(question => question.Id == id) : null;

    public int AnsweredOf(AudienceQuestion question) => Answered.GetValueOrDefault(question.Id);

    /// <returns>Null if there is no such program, or if somebody else leads it.</returns>
    public static async Task<AudienceDesk?> FindAsync(HttpContext context)
    {
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await ProgramDesk.FindAsync(context) is not { } desk) { return null; }
        var (asked, round) = (new Together(db), desk.Round.Id);
        var newest = db.AudienceRoomsOf(round).Take(1);
        var ids = newest.Select(room => room.Id);
        var foundRoom = asked.First(newest);
        var foundQuestions = asked.List(db.AudienceQuestions.Where(question => ids.Contains(question.Room)).OrderBy(question => question.Number));
        var statements = asked.List(db.Statements.AsNoTracking().Where(statement => statement.Round == round).OrderBy(statement => statement.Number));
        var joined = asked.Count(db.AudienceMembers.Where(member => ids.Contains(member.Room)));
        var answered = asked.List(db.AudienceVotes.Where(vote => db.AudienceQuestions.Where(question => ids.Contains(question.Room)).Select(question => question.Id).Contains(vote.Question))
            .GroupBy(vote => vote.Question).Select(votes => new { Question = votes.Key, Votes = votes.Count() }));
        await asked.ReadAsync(cancel);
        if (foundRoom() is not { } room) { return new(desk, null, null, [], 0, new Dictionary<AudienceQuestionId, int>(), []); }
        var questions = foundQuestions();
        return new(
            desk,
            room,
            room.IsOpen(context.Service<Clock>().Now) ? context.Service<SealedCodes>().Open(room.SealedCode) : null,
            questions,
            joined(),
            answered().ToDictionary(votes => votes.Question, votes => votes.Votes),
            [.. statements().Where(statement => statement.Wording is { } wording && questions.All(question => question.Statement != statement.Id || question.Text != wording.Text))]);
    }
}
