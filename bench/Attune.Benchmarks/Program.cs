using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Attune.Benchmarks -- --filter '*Encoder*' --job short
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
