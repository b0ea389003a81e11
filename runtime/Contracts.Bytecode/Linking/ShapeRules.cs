using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Reports types and methods of a kind that a module cannot hold, in the author's words.</summary>
internal sealed class ShapeRules(FindingCollector findings)
{
    /// <summary>Checks a type that the contract reaches.</summary>
    public void Check(TypeDefinition type, MethodCode? code, Instruction? at)
    {
        string name = DisplayNames.Of(type);
        if (type.IsExplicitLayout)
            Add(RuleIds.UnsafeCode, $"{name} fixes the layout of its fields: leave that to the runtime");
        if (type.Methods.Any(method => method.IsConstructor && method.IsStatic) && !type.IsBeforeFieldInit)
        {
            Add(
                RuleIds.MutableStatic,
                $"{name} has a static constructor, which would run once per node: use const, or set state up in the"
                + " [Init] method");
        }

        if (type.Methods.Any(method => method is { Name: "Finalize", IsVirtual: true, HasParameters: false }))
        {
            Add(
                RuleIds.ThreadsAndAsync,
                $"{name} has a finalizer, which runs when the garbage collector likes: use IDisposable");
        }

        void Add(string ruleId, string message)
        {
            if (code is null)
                findings.Add(ruleId, name, message);
            else
                findings.Add(ruleId, code, at, message);
        }
    }

    /// <summary>Checks a method that the contract reaches.</summary>
    public void Check(MethodDefinition method, MethodCode? code)
    {
        string name = $"{DisplayNames.Of(method.DeclaringType)}.{method.Name}";
        bool isDelegate = method.IsRuntime && method.DeclaringType.BaseType?.FullName == "System.MulticastDelegate";
        if (method.IsPInvokeImpl || (code is null && !method.IsAbstract && !isDelegate))
        {
            Add(RuleIds.UnsafeCode, $"{name} is not implemented in C#: write it as ordinary code");
        }
        else if (method.IsSynchronized)
        {
            Add(RuleIds.ThreadsAndAsync, $"{name} takes a lock, which a contract has no use for: a call runs alone");
        }

        void Add(string ruleId, string message)
        {
            if (code is null)
                findings.Add(ruleId, method, name, message);
            else
                findings.Add(ruleId, code, null, message);
        }
    }
}
