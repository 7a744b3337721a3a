using System.Text.Json.Serialization;
using Attune.Analysis.Rounds;

namespace Attune.Analysis.Readings;

/// <summary>How rounds and constants are written for their hash: written down by the build, because to look at sixty types took a command a tenth of its time.</summary>
[JsonSerializable(typeof(ReadingOptions))]
[JsonSerializable(typeof(LockedRound))]
internal sealed partial class HashedContext : JsonSerializerContext;
