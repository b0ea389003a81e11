using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>What stays the same while one method is verified.</summary>
internal sealed class MethodScope
{
    public MethodScope(ModuleModel module, MethodDefinition method, VerifierServices services, VerifierProfile profile)
    {
        Module = module;
        Method = method;
        Body = method.Body!;
        Services = services;
        Profile = profile;
        Context = new GenericContext(method.DeclaringType, method);
        Arguments = ArgumentsOf(module.Universe, method);
    }

    public ModuleModel Module { get; }

    public MethodDefinition Method { get; }

    public MethodBody Body { get; }

    public VerifierServices Services { get; }

    public VerifierProfile Profile { get; }

    public GenericContext Context { get; }

    /// <summary>The argument types, <c>this</c> included.</summary>
    public CilType[] Arguments { get; }

    public TypeUniverse Universe => Module.Universe;

    /// <summary>True where <c>this</c> starts as an object whose base constructor has not run.</summary>
    public bool IsClassConstructor => Method.IsConstructor && !Method.DeclaringType.IsValueType;

    private static CilType[] ArgumentsOf(TypeUniverse universe, MethodDefinition method)
    {
        if (method.IsStatic)
            return [.. method.Signature.Parameters];
        CilType self = method.DeclaringType.Self;
        return [self.IsValueType ? universe.ReferenceTo(self) : self, .. method.Signature.Parameters];
    }
}
