using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Contracts.Bytecode.Linking;

/// <summary>
/// Parts each default implementation of an interface into an abstract method, which is called, and a static one, which
/// holds the code.
/// </summary>
/// <remarks>
/// A module's interfaces have no code behind their methods. A type that takes a default gets a method of its own that
/// calls the static one (<see cref="VirtualSlots"/>). Instance methods of an interface that nobody can implement
/// (<c>private</c>, <c>sealed</c>) only become static.
/// </remarks>
internal sealed class InterfaceDefaults
{
    private readonly Dictionary<MethodDefinition, MethodDefinition> _slotOf = [];
    private readonly Dictionary<MethodDefinition, MethodDefinition> _bodyOf = [];

    /// <summary>Parts the methods of all assemblies that code is taken from.</summary>
    public InterfaceDefaults(SourceAssemblies sources)
    {
        IEnumerable<TypeDefinition> interfaces =
            sources.Ordered.SelectMany(module => module.GetTypes()).Where(type => type.IsInterface);
        foreach (TypeDefinition type in interfaces)
        {
            MethodDefinition[] defaults =
                [.. type.Methods.Where(method => method is { IsStatic: false, HasBody: true })];
            foreach (MethodDefinition method in defaults)
                Part(method);
        }
    }

    /// <summary>What a call that names the method calls: the abstract part of a default implementation, else
    /// itself.</summary>
    public MethodDefinition Called(MethodDefinition method) => _slotOf.GetValueOrDefault(method, method);

    /// <summary>The static method behind an abstract one; null: it has no default.</summary>
    public MethodDefinition? BodyOf(MethodDefinition slot) => _bodyOf.GetValueOrDefault(slot);

    private void Part(MethodDefinition method)
    {
        bool hasSlot = method.IsVirtual && !method.HasOverrides && !method.IsFinal;
        if (hasSlot)
        {
            MethodDefinition slot = CreateSlot(method);
            method.DeclaringType.Methods.Add(slot);
            _slotOf.Add(method, slot);
            _bodyOf.Add(slot, method);
        }

        MakeStatic(method, checksReceiver: !method.IsVirtual);
    }

    private static MethodDefinition CreateSlot(MethodDefinition method)
    {
        MethodDefinition slot = new(method.Name, method.Attributes | MethodAttributes.Abstract, method.ReturnType)
        {
            HasThis = true,
        };
        MethodSignatures.Copy(method, slot, new GenericArguments(method.DeclaringType));
        return slot;
    }

    private static void MakeStatic(MethodDefinition method, bool checksReceiver)
    {
        method.Body.SimplifyMacros(); // Before: with static methods, argument 0 is another.
        ParameterDefinition self = new("self", ParameterAttributes.None, MethodSignatures.SelfOf(method.DeclaringType));
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand == method.Body.ThisParameter)
                instruction.Operand = self;
        }

        const MethodAttributes Virtual = MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final;
        method.Attributes = (method.Attributes & ~Virtual) | MethodAttributes.Static;
        method.HasThis = false;
        method.Parameters.Insert(0, self);
        if (!checksReceiver)
            return;

        // The call that was checked its receiver, the static call does not.
        Instruction[] check = NullCheck.Of(method.Module, Instruction.Create(OpCodes.Ldarg, self));
        for (int index = 0; index < check.Length; index++)
            method.Body.Instructions.Insert(index, check[index]);
    }
}
