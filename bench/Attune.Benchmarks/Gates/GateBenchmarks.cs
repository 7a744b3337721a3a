using System.Collections.Immutable;
using System.Security.Cryptography;
using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;
using BenchmarkDotNet.Attributes;

namespace Attune.Benchmarks.Gates;

/// <summary>Measures what the gate costs on the way from sealed answers to a reading, beside the opening of the seals, without which there is nothing to read.</summary>
[MemoryDiagnoser]
public class GateBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Seals _seals = new();
    private readonly QuestionPack _pack;
    private readonly Round _round;
    private SealedAnswer[] _answers = [];

    public GateBenchmarks()
    {
        var people = new SideCounts(4, 4);
        _round = new(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(people));
        _round.Schedule(Now.AddDays(11), Now.AddDays(16));
        _round.Start(people, Now);
        _round.Lock(people, people, Now);
        _pack = StarterPack.For(_round.Program);
    }

    [Params(12, 500)]
    public int Leaders { get; set; }

    [GlobalSetup]
    public void Invent()
    {
        var questions = _pack.Questions.Where(question => question.Kind == QuestionKind.Open).ToArray();
        _answers = [.. from leader in Enumerable.Range(0, Leaders)
                       let participant = ParticipantKey.New()
                       from question in questions
                       let place = new AnswerPlace(_round.Program, _round.Id, _round.Kind, participant, question.Id)
                       select new SealedAnswer(place, leader % 2 == 0 ? Side.Business : Side.It, _round.Contract, _seals.Seal(place, $"We need one owner for every process, says leader {leader}."), ImportId.New(), Now)];
    }

    [Benchmark(Baseline = true)]
    public int Open()
    {
        var letters = 0;
        foreach (var answer in _answers) { letters += _seals.Open(answer.Place, answer.Given!).Text.Length; }
        return letters;
    }

    [Benchmark]
    public async Task<int> OpenThroughTheGate()
        => (await new Gate(_seals).ForReadingAsync(_round, _pack, SideNames.Default, _answers, Now, CancellationToken.None))!.Answers.Length;

    /// <summary>Seals as the product does, AES-GCM bound to the place, with a key that stands nowhere else.</summary>
    private sealed class Seals : IAnswerVault, IDisposable
    {
        private readonly AesGcm _key = new(RandomNumberGenerator.GetBytes(32), 16);

        public byte[] Seal(AnswerPlace place, string text)
        {
            var plain = System.Text.Encoding.UTF8.GetBytes(text);
            var sealedText = new byte[28 + plain.Length];
            RandomNumberGenerator.Fill(sealedText.AsSpan(0, 12));
            _key.Encrypt(sealedText.AsSpan(0, 12), plain, sealedText.AsSpan(28), sealedText.AsSpan(12, 16), place.Binding());
            return sealedText;
        }

        public AnswerContent Open(AnswerPlace place, byte[] sealedText)
        {
            var plain = new byte[sealedText.Length - 28];
            _key.Decrypt(sealedText.AsSpan(0, 12), sealedText.AsSpan(28), sealedText.AsSpan(12, 16), plain, place.Binding());
            return new() { Text = System.Text.Encoding.UTF8.GetString(plain) };
        }

        public ValueTask<ImmutableArray<AnswerContent>> OpenAsync(ImmutableArray<SealedText> texts, TextAccess? look, GatePermit key, CancellationToken cancel)
            => new([.. texts.Select(text => Open(text.Place, text.Sealed))]);

        public ValueTask RecordAsync(TextAccess look, GatePermit key, CancellationToken cancel) => ValueTask.CompletedTask;

        public void Dispose() => _key.Dispose();
    }
}
