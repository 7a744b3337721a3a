using System.Collections.Immutable;
using Attune.Intake.Surveys;

namespace Attune.Intake.Answers;

/// <summary>Reads a file of answers: one row for each answer, or any table with one row for each person and one column for each question.</summary>
public static class AnswersFile
{
    /// <summary>Reads a file as it is understood without asking. What is only a guess is not applied but named, with how to confirm it.</summary>
    /// <param name="stream">The file; read to its end.</param>
    /// <param name="name">What the person calls the file, which appears in every problem.</param>
    /// <param name="options">What the person specified about it.</param>
    /// <returns>The answers, or every problem of the file.</returns>
    public static Import<AnswerSheet> Read(Stream stream, string name, AnswersOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        var findings = new Findings(name);
        if (SurveyTable.Read(stream, options.Limits, findings) is not { } table || !HasRows(table, findings)) { return findings.Finish<AnswerSheet>(null); }
        var proposal = TableProposal.Propose(table, options.Map, options.Sides);
        findings.Include(proposal.Problems, proposal.Notes);
        if (proposal.Layout == TableLayout.Person) { findings.Note(Notes.Understood(proposal)); }
        // A guess is not applied, but if it is right the cells are wrong all the same: they are named in the same run.
        return proposal.Mapping() is { } mapping && (proposal.Problems.IsEmpty || IsLikelyRight(proposal, mapping))
            ? Read(table, mapping with { Sides = options.Sides, LaterCounts = options.LaterCounts, VoiceOf = options.Voices.ToImmutableDictionary(voice => voice) }, findings)
            : findings.Finish<AnswerSheet>(null);
    }

    /// <summary>Reads a table as a person confirmed it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="mapping">What each column is for.</param>
    /// <returns>The answers, or every problem of the table's cells; never a part.</returns>
    public static Import<AnswerSheet> Read(SurveyTable table, ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(mapping);
        var findings = new Findings(table.Name);
        return HasRows(table, findings) ? Read(table, mapping, findings) : findings.Finish<AnswerSheet>(null);
    }

    private static Import<AnswerSheet> Read(SurveyTable table, ColumnMapping mapping, Findings findings)
    {
        var said = mapping.Layout == TableLayout.Answer ? LongAnswers.Read(table, mapping, findings) : WideAnswers.Read(table, mapping, findings);
        return findings.Finish(AnswerChecks.Check(said, mapping, findings));
    }

    private static bool IsLikelyRight(TableProposal proposal, ColumnMapping mapping)
        => proposal is { Problems.Length: 1, Side.Certainty: Certainty.Proposed } && proposal.SideValues(mapping.Side).Length == 2;

    private static bool HasRows(SurveyTable table, Findings findings)
    {
        foreach (var rows in table.LeftOut.GroupBy(row => row.Reason)) { findings.Note(Notes.RowsLeftOut(rows.Key, rows.Select(row => row.Line))); }
        if (table.RowCount > 0) { return true; }
        if (findings.Clean) { findings.Whole(table.LeftOut.IsEmpty ? Wordings.HeaderOnly() : Wordings.AllLeftOut()); }
        return false;
    }
}
