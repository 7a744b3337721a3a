using System.Collections.Frozen;
using Attune.Intake.Answers;
using Attune.Intake.Rows;
using Attune.Intake.Tables;
using Attune.Statistics.Sides;

namespace Attune.Intake.Beside;

/// <summary>Checks the rows of an accompanying file against who answered what, and against each other.</summary>
internal sealed class KnownLeaders(AnswerSheet sheet, Findings findings)
{
    private readonly FrozenDictionary<string, string> _known = sheet.Leaders.Keys.DistinctBy(Identity.Key).ToFrozenDictionary(Identity.Key, leader => leader);
    private readonly FrozenDictionary<string, (string Speaker, string Voice)> _voices = sheet.Voices.Select(answer => (Key: Identity.Key(answer.Speaker), answer.Speaker, answer.Voice))
        .DistinctBy(one => one.Key).ToFrozenDictionary(one => one.Key, one => (one.Speaker, one.Voice));

    private readonly FrozenSet<string> _leftOut = sheet.LeftOut.Select(Identity.Key).ToFrozenSet();
    private readonly HashSet<string> _noted = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The row's leader is on a side that was not asked for, so the row does not belong to this round.</summary>
    public bool LeavesOut(NamedRow row) => _leftOut.Contains(KeyOf(row)) && !_voices.ContainsKey(KeyOf(row));

    /// <summary>Who of a third voice the row is about, as the answers write the id; null if it is nobody of one.</summary>
    public string? SpeakerOf(NamedRow row)
    {
        if (!_voices.TryGetValue(KeyOf(row), out var one)) { return null; }
        if (row[AnswerColumns.Side] is { Empty: false } said && !Identity.Same(said.Text, one.Voice)) { findings.Cell(said, Wordings.OtherSideThanAnswers(one.Speaker, said.Text, one.Voice)); }
        return one.Speaker;
    }

    public void NoteOnce(string note)
    {
        if (_noted.Add(note)) { findings.Note(note); }
    }

    private static string KeyOf(NamedRow row) => Identity.Key(row[AnswerColumns.Respondent].Text);

    /// <summary>The row's leader, as the answers write the id.</summary>
    public string LeaderOf(NamedRow row) => _known.GetValueOrDefault(KeyOf(row), row[AnswerColumns.Respondent].Text);

    /// <summary>The side of the row's leader; null if nobody of that name answered, or if the side column disagrees.</summary>
    public Side? SideOf(NamedRow row)
    {
        var leader = row[AnswerColumns.Respondent];
        if (!sheet.Leaders.TryGetValue(LeaderOf(row), out var side))
        {
            findings.Cell(leader, leader.Empty ? Wordings.EmptyRespondent() : Wordings.UnknownRespondent(leader.Text));
            return null;
        }

        var said = row[AnswerColumns.Side];
        if (said.Empty || Identity.Same(said.Text, sheet.Sides.For(side))) { return side; }
        findings.Cell(said, Wordings.OtherSideThanAnswers(leader.Text, said.Text, sheet.Sides.For(side)));
        return null;
    }

    /// <summary>The row's question; null if nobody was asked it.</summary>
    public string? QuestionOf(NamedRow row)
    {
        var question = row[AnswerColumns.QuestionId];
        if (sheet.Questions.FirstOrDefault(known => known.Id == question.Text) is { } exact) { return exact.Id; }
        if (sheet.Questions.FirstOrDefault(known => known.Id.Equals(question.Text, StringComparison.OrdinalIgnoreCase)) is { } alike) { return alike.Id; }
        findings.Cell(question, question.Empty ? Wordings.EmptyQuestionId() : Wordings.UnknownQuestion(question.Text, sheet.Questions.Select(known => known.Id)));
        return null;
    }

    /// <summary>False, with both lines reported, if an earlier row says the same thing about the same leader.</summary>
    public bool First(NamedRow row, params string[] key)
    {
        var whole = string.Join('\u001F', key).ToUpperInvariant();
        if (_seen.TryAdd(whole, row.Line)) { return true; }
        findings.Line(row.Line, Wordings.SaidTwice(_seen[whole]));
        return false;
    }
}
