using System.Reflection;
using System.Runtime.Loader;
using Attune.Encoding.Judging;
using Attune.Encoding.Tests.Onnx;

namespace Attune.Encoding.Tests;

/// <summary>
/// A program that reads with the built-in encoder must not pay for the others: only what is used is loaded, which is checked in a separate load context.
/// </summary>
public class LoadedAssembliesTests
{
    private static readonly string[] Costly = ["Microsoft.ML.OnnxRuntime", "Microsoft.ML.Tokenizers", "Microsoft.Extensions.AI.OpenAI", "Microsoft.Extensions.AI.Abstractions", "OpenAI"];

    [Fact]
    public async Task The_built_in_encoder_loads_neither_ONNX_nor_a_client()
        => (await LoadedBy("built-in")).Intersect(Costly).ShouldBeEmpty();

    [Fact]
    public async Task The_ONNX_encoder_loads_its_runtime_and_no_client()
    {
        using var model = TinyModel.WordPiece();
        (await LoadedBy($"onnx:{model.Folder}")).Intersect(Costly).ShouldBe(Costly[..2], ignoreOrder: true);
    }

    [Fact]
    public void Checking_the_name_of_a_judge_loads_no_client()
    {
        var alone = new Alone();
        try
        {
            var judges = alone.LoadFromAssemblyPath(typeof(Judges).Assembly.Location).GetType(typeof(Judges).FullName!)!;
            judges.GetMethod(nameof(Judges.ProblemOf))!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, ["chat:http://localhost:11434/v1#qwen3", ""], null).ShouldBeNull();
            alone.Assemblies.Select(assembly => assembly.GetName().Name!).Intersect(Costly).ShouldBeEmpty();
        }
        finally
        {
            alone.Unload();
        }
    }

    private static async Task<string[]> LoadedBy(string spec)
    {
        var alone = new Alone();
        try
        {
            var encoders = alone.LoadFromAssemblyPath(typeof(Encoders).Assembly.Location).GetType(typeof(Encoders).FullName!)!;
            using var encoder = (IDisposable)encoders.GetMethod(nameof(Encoders.Open))!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [spec, null], null)!;
            var vectors = encoder.GetType().GetMethod(nameof(ISentenceEncoder.EncodeAsync))!.Invoke(encoder, [new[] { "IT owns it" }, TestContext.Current.CancellationToken])!;
            await (Task)vectors.GetType().GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(vectors, null)!;
            return [.. alone.Assemblies.Select(assembly => assembly.GetName().Name!)];
        }
        finally
        {
            alone.Unload();
        }
    }

    private sealed class Alone() : AssemblyLoadContext("alone", isCollectible: true)
    {
        private readonly AssemblyDependencyResolver _beside = new(typeof(LoadedAssembliesTests).Assembly.Location);

        protected override Assembly? Load(AssemblyName assemblyName)
            => _beside.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

        protected override nint LoadUnmanagedDll(string unmanagedDllName)
            => _beside.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
    }
}
