using BenchmarkDotNet.Running;

// To run: dotnet run -c Release --project bench/Attune.Benchmarks -- --filter '*Encoder*' --job short
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
