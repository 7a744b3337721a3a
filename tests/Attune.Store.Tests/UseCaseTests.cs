using System.Reflection;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.UseCases.Answers;
using Attune.Store.UseCases.Sittings;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Store.Tests;

/// <summary>Use cases have one shape: a class a step, which does one thing and ends early when it is asked to.</summary>
public sealed class UseCaseTests
{
    public static TheoryData<Type> Steps { get; } =
        [.. typeof(SaveAnswer).Assembly.GetExportedTypes().Where(type => IsStep(type)).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Fact]
    public void There_are_many_steps_and_those_that_everybody_knows_are_among_them()
    {
        Steps.Count.ShouldBeGreaterThan(60);
        Steps.Select(step => step.Data).ShouldContain(typeof(SaveAnswer));
    }

    [Theory, MemberData(nameof(Steps))]
    public void A_step_has_one_public_method_and_its_cancel_token_comes_last(Type step)
    {
        step.IsSealed.ShouldBeTrue();
        var run = step.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).ShouldHaveSingleItem();
        run.Name.ShouldBe("RunAsync");
        run.IsStatic.ShouldBeFalse();
        run.ReturnType.IsAssignableTo(typeof(Task)).ShouldBeTrue();
        run.GetParameters()[^1].ParameterType.ShouldBe(typeof(CancellationToken));
        run.GetParameters().Count(parameter => parameter.ParameterType == typeof(CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task Every_step_is_registered_once_and_lives_no_longer_than_what_it_works_on()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddScoped<IShownReadings, NoReadings>()
            .AddAttuneStore(new() { Connection = "Data Source=:memory:", MasterKey = Convert.ToBase64String(new byte[32]) });
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<AttuneDb>();
        foreach (var step in Steps.Select(step => step.Data)) { services.Count(service => service.ServiceType == step).ShouldBe(1, step.Name); }

        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        await using var scope = provider.CreateAsyncScope();
        foreach (var step in Steps.Select(step => step.Data)) { scope.ServiceProvider.GetRequiredService(step).ShouldNotBeNull(); }
    }

    // What a step takes and gives back stands beside it: records, enums and an interface.
    private static bool IsStep(Type type)
        => type is { IsClass: true, Namespace: { } name } && name.StartsWith("Attune.Store.UseCases", StringComparison.Ordinal) && type.GetMethod("<Clone>$") is null;

    private sealed class NoReadings : IShownReadings
    {
        public Task<ShownReading?> ShowAsync(RoundId round, Viewer viewer, CancellationToken cancel) => Task.FromResult<ShownReading?>(null);
    }
}
