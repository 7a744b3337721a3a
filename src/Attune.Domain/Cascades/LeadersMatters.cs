using Attune.Analysis.Cascades;

namespace Attune.Domain.Cascades;

/// <summary>What is looked for in the teams' answers to one question, and what the leaders wrote beside it. It holds sentences of leaders, so nobody but the gate makes it.</summary>
internal sealed class LeadersMatters
{
    public LeadersMatters(string question, string text, ImmutableArray<(CountedItem Item, CarriedMatter Matter)> matters, LeadersBeside? leaders)
        => (Text, Matters, Leaders, Scope) = (text, [.. matters.Select(matter => matter.Matter)], leaders, new(question, true, [.. matters.Select(matter => matter.Item)]));

    public string Text { get; }

    public ImmutableArray<CarriedMatter> Matters { get; }

    /// <summary>Null where the leaders' reading has no such question.</summary>
    public LeadersBeside? Leaders { get; }

    public CountedScope Scope { get; }

    public override string ToString() => "(matters)";
}
