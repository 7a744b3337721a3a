using System.Globalization;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Encoding;

namespace Attune.ReadBench;

/// <summary>A room of leaders as the product reads it: encoded while it is answered, read at the lock, and read again when one topic changes.</summary>
internal static class RoomStages
{
    // The first times are those of the compiler.
    private const int Warm = 8;
    private const int Times = 20;

    public static async Task RunAsync(LockedRound round, Stages stages, CancellationToken cancel)
    {
        for (var time = 0; time < Warm; time++)
        {
            using var fresh = Encoders.OpenForRounds(Encoders.BuiltIn);
            await RoundReader.ReadAsync(round, fresh, ReadingOptions.Default, cancel: cancel);
        }

        using var encoders = Encoders.OpenForRounds(Encoders.BuiltIn);
        var kept = new KeptQuestions();
        // What happens when an answer is saved: the bare encoder on the same sentences is what a reading cannot take less than.
        string[] said = [.. round.Answers.SelectMany(answer => Points.Said(answer.Text)).Select(point => point.Text)];
        await stages.RunAsync("encode", async () => (await encoders.Room.EncodeAsync(said, cancel)).Count);
        var reading = await stages.RunAsync("read", async () =>
        {
            for (var time = 1; time < Times; time++) { await RoundReader.ReadAsync(round, encoders, ReadingOptions.Default, cancel: cancel, kept: new()); }
            return await RoundReader.ReadAsync(round, encoders, ReadingOptions.Default, cancel: cancel, kept: kept);
        });
        var topic = reading.Questions[0].Topics[0];
        var point = reading.Questions[0].Points[topic.Points[0]];
        var renamed = round with { TopicEdits = [new(TopicEditKind.Rename, round.Questions[0].Id, [new(point.Leader, point.Span.Start)], "Another name")] };
        await stages.RunAsync("edit", async () =>
        {
            for (var time = 0; time < Times; time++) { reading = await RoundReader.ReadAsync(time % 2 == 0 ? renamed : round, encoders, ReadingOptions.Default, cancel: cancel, kept: kept); }
            return reading;
        });
        Ratio("reading.room.over-encoder", stages.Done["read"].Cpu / Times / stages.Done["encode"].Cpu, "-");
        Ratio("reading.edit.over-reading", stages.Done["edit"].Cpu / stages.Done["read"].Cpu, string.Create(CultureInfo.InvariantCulture, $"{1.5 / round.Questions.Length:F2}"));

        static void Ratio(string name, double value, string goal) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {name} {value:F2} {goal}"));
    }
}
