using System.Reflection;
using Attune.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Tests.Hostile;

public sealed class EmptyFormsTests
{
    [Fact]
    public void Whatever_a_handler_reads_as_a_form_can_be_made_of_nothing()
    {
        var forms = typeof(EmptyForms).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters())
            .Where(parameter => parameter.GetCustomAttribute<FromFormAttribute>() is not null && parameter.ParameterType is { IsClass: true, IsArray: false } type && type != typeof(string))
            .Select(parameter => parameter.ParameterType).Distinct().ToArray();

        forms.ShouldNotBeEmpty();
        forms.Where(form => EmptyForms.Empty(form) is null).ShouldBeEmpty();
    }
}
