using System.Reflection;
using Attune.Web.Components;

namespace Attune.Web.Hosting;

/// <summary>
/// A handler as a start looks at it: without the parameters that read the request by themselves. For each of those the framework compiles an expression as soon as
/// it is asked what is known of the handler, hundreds in all; it does so again when the code of the handler is made, and only that is needed (decision 0191).
/// </summary>
internal sealed class HandlerAtStart(MethodInfo handler) : MethodInfo
{
    public override MethodAttributes Attributes => handler.Attributes;

    public override Type? DeclaringType => handler.DeclaringType;

    public override RuntimeMethodHandle MethodHandle => handler.MethodHandle;

    public override string Name => handler.Name;

    public override Type? ReflectedType => handler.ReflectedType;

    public override ParameterInfo ReturnParameter => handler.ReturnParameter;

    public override Type ReturnType => handler.ReturnType;

    public override ICustomAttributeProvider ReturnTypeCustomAttributes => handler.ReturnTypeCustomAttributes;

    /// <summary>What the framework knows of a handler before its code is made.</summary>
    public static RequestDelegateMetadataResult Infer(MethodInfo handler, RequestDelegateFactoryOptions? options)
    {
        if (options?.EndpointBuilder is { } endpoint)
        {
            foreach (var parameter in handler.GetParameters().Where(parameter => IsFound(parameter.ParameterType))) { Found.AnswerNotFound(parameter, endpoint); }
        }

        return RequestDelegateFactory.InferMetadata(new HandlerAtStart(handler), options);
    }

    public override ParameterInfo[] GetParameters() => [.. handler.GetParameters().Where(parameter => !ReadsByItself(parameter.ParameterType))];

    public override MethodInfo GetBaseDefinition() => handler.GetBaseDefinition();

    public override object[] GetCustomAttributes(bool inherit) => handler.GetCustomAttributes(inherit);

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => handler.GetCustomAttributes(attributeType, inherit);

    public override MethodImplAttributes GetMethodImplementationFlags() => handler.GetMethodImplementationFlags();

    public override bool IsDefined(Type attributeType, bool inherit) => handler.IsDefined(attributeType, inherit);

    public override object? Invoke(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture)
        => throw new NotSupportedException("A start looks at handlers and calls none.");

    private static bool IsFound(Type type) => Reads(type, typeof(IFound<>));

    private static bool ReadsByItself(Type type) => Reads(type, typeof(IBindableFromHttpContext<>));

    private static bool Reads(Type type, Type way) => type.GetInterfaces().Any(said => said.IsGenericType && said.GetGenericTypeDefinition() == way);
}
