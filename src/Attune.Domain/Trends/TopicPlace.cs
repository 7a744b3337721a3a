using Attune.Domain.Programs;

namespace Attune.Domain.Trends;

/// <summary>A topic of one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Topic">The key of the topic, which changes with its sentences and its name.</param>
/// <param name="Words">Its name in words that several people used: by it the topic is found again where its key has changed.</param>
public sealed record TopicPlace(RoundId Round, string Topic, string Words);
