namespace Attune.Analysis.Stance;

/// <summary>Two points that may be opposite. The product never asserts that they are; the room decides.</summary>
/// <param name="BusinessPoint">The place of the point of the Business side.</param>
/// <param name="ItPoint">The place of the point of the IT side.</param>
/// <param name="BusinessWord">The words of the Business point that fired the rule.</param>
/// <param name="ItWord">The words of the IT point that fired the rule.</param>
/// <param name="Rule">The rule that fired.</param>
/// <param name="Confidence">How reliable the rule is.</param>
public sealed record OppositePair(int BusinessPoint, int ItPoint, string BusinessWord, string ItWord, StanceRule Rule, Confidence Confidence);
