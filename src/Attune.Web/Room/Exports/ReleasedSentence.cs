using Attune.Statistics.Sides;

namespace Attune.Web.Room.Exports;

/// <summary>A sentence that its author released, with where it belongs.</summary>
/// <param name="Topic">The finding; empty if it belongs to none.</param>
/// <param name="Question">The question, where it belongs to no finding.</param>
/// <param name="Text">Its words, or those in their place.</param>
/// <param name="Side">The side of its author.</param>
/// <param name="Author">The name of its author; empty unless the promise is attributed.</param>
/// <param name="IsRewrite">Its author put it in other words.</param>
/// <param name="IsAdded">Its author added it after the lock.</param>
internal sealed record ReleasedSentence(string Topic, string Question, string Text, Side Side, string Author, bool IsRewrite, bool IsAdded);
