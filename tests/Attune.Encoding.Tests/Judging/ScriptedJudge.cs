using System.Collections.Concurrent;
using Attune.Encoding.Judging;

namespace Attune.Encoding.Tests.Judging;

/// <summary>A judge that answers as a test wants.</summary>
internal sealed class ScriptedJudge(Func<JudgeQuestion, Opinion> answer) : IJudge
{
    public string Id => "chat:scripted#1";

    public ConcurrentQueue<JudgeQuestion> Asked { get; } = [];

    public ValueTask<Opinion> AskAsync(JudgeQuestion question, CancellationToken cancel)
    {
        Asked.Enqueue(question);
        return ValueTask.FromResult(answer(question));
    }

    public void Dispose()
    {
    }
}
