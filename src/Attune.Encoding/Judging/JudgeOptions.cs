using Attune.Encoding.Remote;

namespace Attune.Encoding.Judging;

/// <summary>What a judge is asked, and how long it is waited for.</summary>
public sealed record JudgeOptions
{
    /// <summary>How often and how long the server is asked again, and how long one answer may take.</summary>
    public RemoteOptions Remote { get; init; } = new() { Tries = 3, LongestWait = TimeSpan.FromSeconds(20), Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>The number of questions that are asked at once.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>The number of failures in a row of the server after which it is not asked any further, so that nobody waits for one that is gone.</summary>
    public int FailuresInARow { get; init; } = 3;

    /// <summary>The largest number of topics of a question that are named, those of most leaders first.</summary>
    public int TopicsNamed { get; init; } = 8;

    /// <summary>The largest number of sentences of a topic that are sent, each of another leader.</summary>
    public int SentencesOfATopic { get; init; } = 4;

    /// <summary>The longest sentence that is sent whole, in UTF-16 units; a longer one is cut.</summary>
    public int LongestSentence { get; init; } = 1_000;

    /// <summary>The largest number of tokens of an answer. It leaves room for models that think first; the answer itself needs less than a hundred.</summary>
    public int MostTokens { get; init; } = 2_000;

    /// <summary>The largest number of bytes of an answer that are read.</summary>
    public int LargestAnswer { get; init; } = 128 * 1024;
}
