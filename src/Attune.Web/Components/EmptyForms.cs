using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Components;

/// <summary>
/// Gives handlers a form without values where nothing of theirs was sent. The framework gives them none at all, although each of them answers what is missing
/// field by field.
/// </summary>
internal static class EmptyForms
{
    /// <summary>Adds a filter to the handlers whose form is a type, and to no others.</summary>
    public static EndpointFilterDelegate Fill(EndpointFilterFactoryContext handler, EndpointFilterDelegate next)
    {
        var forms = handler.MethodInfo.GetParameters().Where(IsForm).ToArray();
        return forms.Length == 0 ? next : invocation =>
        {
            foreach (var form in forms) { invocation.Arguments[form.Position] ??= Empty(form.ParameterType); }
            return next(invocation);
        };
    }

    private static bool IsForm(ParameterInfo parameter)
        => parameter.GetCustomAttribute<FromFormAttribute>() is not null
            && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull
            && parameter.ParameterType is { IsClass: true, IsArray: false } type && ConstructorOf(type) is not null;

    // A record takes its values when it is made, and an empty one is made of nothing. Only what everybody may make is made: no constructor is called past its
    // visibility.
    private static ConstructorInfo? ConstructorOf(Type type) => type.GetConstructor([]) ?? (type.GetConstructors() is [var only] ? only : null);

    internal static object? Empty(Type type)
        => ConstructorOf(type) is { } made ? Activator.CreateInstance(type, new object?[made.GetParameters().Length]) : null;
}
