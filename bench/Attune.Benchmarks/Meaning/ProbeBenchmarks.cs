using Attune.Analysis.Rounds;
using Attune.Domain.Answers;
using Attune.Domain.Questions;
using BenchmarkDotNet.Attributes;

namespace Attune.Benchmarks.Meaning;

/// <summary>Measures what a save does with the words of an answer: the gentle probe and the language, beside the splitting into points, which a probe of most answers does without.</summary>
[MemoryDiagnoser]
public class ProbeBenchmarks
{
    private readonly PackQuestion _question = StarterPack.Questions.Single(question => question.Id == "success");
    private AnswerContent _content = new();

    [Params(
        "The close takes five days, not nine",
        "Success means every plant closes the month in three days and the business owns the process changes, not IT; benefit 7",
        "There is one ledger where the supplier invoices are posted. Nobody keeps a spreadsheet beside it.",
        "I don't know enough about it to comment")]
    public string Answer { get; set; } = "";

    [GlobalSetup]
    public void Write() => _content = new() { Text = Answer };

    [Benchmark(Baseline = true)]
    public int Split() => Points.Split(Answer).Length;

    [Benchmark]
    public GentleProbe? Probe() => GentleProbes.For(_question, _content);

    [Benchmark]
    public string Language() => WrittenIn.Detect(Answer);
}
