using System.Collections.Immutable;
using Attune.Analysis.Fits;
using Attune.Analysis.Ownership;
using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Report.Tests.Readings;

/// <summary>An invented reading, made from answers as people write them.</summary>
internal sealed class ReadingBuilder
{
    private readonly List<QuestionBuilder> _questions = [];
    private readonly List<PerceptionReading> _perception = [];
    private readonly List<OwnershipCell> _ownership = [];
    private readonly List<ThemeTrace> _themes = [];
    private readonly List<Anchor> _anchors = [];
    private SideNames _sides = SideNames.Default;

    public ReadingBuilder Sides(string business, string it)
    {
        _sides = new(business, it);
        return this;
    }

    /// <summary>A question and its answers: key of the leader, side, text.</summary>
    public QuestionBuilder Question(string id, string text, params (string Leader, Side Side, string Text)[] answers)
    {
        var question = new QuestionBuilder(
            new(id, text), [.. answers.Select(answer => new Answer(answer.Leader, answer.Side, id, answer.Text, "a role"))],
            _questions.Sum(before => before.Answers.Length));
        _questions.Add(question);
        return question;
    }

    public ReadingBuilder Expected(string question, Likeness? business, Likeness? it, Likeness? found, PerceptionState state, bool businessMissed, bool itMissed, Coorientation? horizon = null)
    {
        _perception.Add(new(question, business, it, Likeness.HalfAndHalf, found, state, businessMissed, itMissed, horizon));
        return this;
    }

    public ReadingBuilder Owns(string activity, Stage stage, OwnershipState state, Owner? agreed, params (Owner Owner, int Business, int It)[] counts)
    {
        _ownership.Add(new(activity, stage, state, agreed, [.. counts.Select(count => new OwnerCounts(count.Owner, new(count.Business, count.It)))], 0));
        return this;
    }

    public ReadingBuilder Theme(string theme, SideCounts leaders, SideCounts may, params ThemeMention[] mentions)
    {
        _themes.Add(new(theme, leaders, may, [.. mentions]));
        return this;
    }

    /// <summary>A theme of a room that nobody mentions, with the point that comes nearest.</summary>
    public ReadingBuilder Silent(string theme, int question, int point)
    {
        _themes.Add(new(theme, default, default, []) { Nearest = new(question, point, null, Mention.No) });
        return this;
    }

    /// <summary>Closed answers; of them owners and places between the standard and custom are read.</summary>
    public ReadingBuilder Closed(params Anchor[] anchors)
    {
        _anchors.AddRange(anchors);
        return this;
    }

    public Reading Build()
    {
        var answers = _questions.SelectMany(question => question.Answers).ToImmutableArray();
        return new()
        {
            Version = "0.1.0",
            EncoderId = "ste1-built-in",
            InputsHash = "9f3c41d277ab0f8e5c6b1d2e3f405162738495a6b7c8d9e0f1a2b3c4d5e6f708",
            Round = new() { Sides = _sides, Questions = [.. _questions.Select(question => question.Question)], Answers = answers, Anchors = [.. _anchors] },
            Leaders = SideCounts.Count(answers.DistinctBy(answer => answer.Leader).Select(answer => answer.Side)),
            Questions = [.. _questions.Select(question => question.Build())],
            Ownership = [.. _ownership],
            Perception = [.. _perception],
            Themes = [.. _themes],
            Roles = RoleReading.Read(_anchors),
            Fit = FitReading.Read(_anchors),
        };
    }
}
