using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Contracts.Bytecode.Linking;

/// <summary>
/// Writes generic code out for each type that it calls static members of interfaces or constructors on, so that those
/// calls are plain.
/// </summary>
/// <remarks>
/// A module has no virtual static methods, and nothing that creates an object of a type parameter. A type or method
/// with a type parameter that is constrained to an interface with such members, or to <c>new()</c>, is a template: what
/// names it with known types names a copy from here on, in which <c>constrained. T call I::M</c> is a call of the
/// type's own <c>M</c>, and <c>new T()</c> one of its constructor. Only copies reach copies, and the entry is not
/// generic, so that the types are known wherever code is reached. Where they are not, because a type is itself made of
/// a type parameter, the call stays, and is refused where constrained calls are lowered.
/// </remarks>
internal sealed class StaticDispatch : DefinitionRewriter
{
    private readonly SourceAssemblies _sources;
    private readonly MemberResolver _resolver;
    private readonly TypeKeys _keys;
    private readonly StaticTemplates _templates;
    private readonly TemplateCopies _copies;

    public StaticDispatch(SourceAssemblies sources, MemberResolver resolver, TypeKeys keys)
    {
        _sources = sources;
        _resolver = resolver;
        _keys = keys;
        TypeDefinition[] types =
            [.. sources.Ordered.Where(module => module != sources.CoreLibrary).SelectMany(module => module.GetTypes())];
        _templates = new StaticTemplates(sources, types);
        _copies = new TemplateCopies(sources, resolver, keys, _templates);
        if (_templates.IsEmpty)
            return;

        // Before a signature changes, what all references mean.
        foreach (MethodDefinition method in types.SelectMany(type => type.Methods))
            ResolveAll(method);
        foreach (TypeDefinition type in types.Where(type => !_templates.IsTemplate(type)))
            RewriteType(type);
        RewriteCopies();
        resolver.ForgetSignatures();
    }

    /// <summary>What a reference to a method means: a copy, where it names a template with known types.</summary>
    public MethodReference Rewrite(MethodReference method)
    {
        if (_templates.IsEmpty)
            return method;
        MethodReference rewritten = _copies.Rewrite(method);
        RewriteCopies();
        return rewritten;
    }

    private void ResolveAll(MethodDefinition method)
    {
        foreach (MethodReference overridden in method.Overrides)
            _resolver.Resolve(overridden);
        if (!method.HasBody)
            return;
        method.Body.SimplifyMacros();
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand is MethodReference reference)
                _resolver.Resolve(reference);
        }
    }

    private void RewriteCopies()
    {
        while (_copies.TryTake(out TypeDefinition? type, out MethodDefinition? method))
        {
            if (type is not null)
                RewriteType(type);
            else
                RewriteMethod(method!);
        }
    }

    private void RewriteType(TypeDefinition type)
    {
        RewriteShape(type);
        foreach (MethodDefinition method in type.Methods.ToArray())
        {
            if (!_templates.IsTemplate(method))
                RewriteMethod(method);
        }
    }

    private void RewriteMethod(MethodDefinition method)
    {
        for (int index = 0; index < method.Overrides.Count && !method.IsStatic; index++)
            method.Overrides[index] = _copies.Rewrite(method.Overrides[index]);
        RewriteCode(method);
    }

    protected override TypeReference Rewritten(TypeReference type) => _copies.Rewrite(type);

    protected override void RewriteInstruction(MethodBody body, Instruction instruction)
    {
        // The prefix comes before the call: its type is rewritten by now.
        if (instruction.Operand is MethodReference method
            && instruction.Previous is { Operand: TypeReference receiver } prefix
            && prefix.OpCode == OpCodes.Constrained
            && receiver is not GenericParameter
            && _resolver.Resolve(method).Definition is { } slot && _templates.IsSlot(slot)
            && FindImplementation(receiver, slot, method) is { } implementation)
        {
            MethodCode.Blank(prefix);
            instruction.Operand = implementation;
            return;
        }

        instruction.Operand = instruction.Operand switch
        {
            TypeReference type => _copies.Rewrite(type),
            FieldReference field => _copies.Rewrite(field),
            MethodReference called => _copies.Rewrite(called),
            _ => instruction.Operand,
        };
        if (instruction.Operand is GenericInstanceMethod { Name: "CreateInstance" } creation
            && creation.DeclaringType.FullName == "System.Activator"
            && creation.GenericArguments[0] is not GenericParameter)
        {
            RewriteCreation(body, instruction, creation.GenericArguments[0]);
        }
    }

    // A struct has a constructor without parameters where its author wrote one.
    private void RewriteCreation(MethodBody body, Instruction call, TypeReference type)
    {
        MethodDefinition? constructor = _sources.Find(type)?.Methods.FirstOrDefault(
            method => method is { IsConstructor: true, IsStatic: false, HasParameters: false });
        if (!type.IsValueType || constructor is not null)
        {
            MethodReference reference =
                new(".ctor", body.Method.Module.TypeSystem.Void, type) { HasThis = true };
            MethodCode.Set(call, Instruction.Create(OpCodes.Newobj, reference));
            return;
        }

        VariableDefinition variable = new(type);
        body.Variables.Add(variable);
        MethodCode.Set(call, Instruction.Create(OpCodes.Ldloca, variable));
        ILProcessor code = body.GetILProcessor();
        Instruction initialise = Instruction.Create(OpCodes.Initobj, type);
        code.InsertAfter(call, initialise);
        code.InsertAfter(initialise, Instruction.Create(OpCodes.Ldloc, variable));
    }

    // The compiler names what a method implements, so that names need not be compared.
    private MethodReference? FindImplementation(TypeReference receiver, MethodDefinition slot, MethodReference method)
    {
        TypeReference? current = receiver;
        while (current is not null && _sources.Find(current) is { } type)
        {
            if (FindOverride(type, current, slot, method) is { } own)
                return own;
            foreach (InterfaceImplementation implementation in type.Interfaces)
            {
                TypeReference contract = new GenericArguments(current).Apply(implementation.InterfaceType);
                if (_sources.Find(contract) is { } definition
                    && FindOverride(definition, contract, slot, method) is { } given)
                {
                    return given;
                }
            }

            current = type.BaseType is null ? null : new GenericArguments(current).Apply(type.BaseType);
        }

        return slot.HasBody ? _copies.Rewrite(method) : null;
    }

    private MethodReference? FindOverride(
        TypeDefinition type, TypeReference instance, MethodDefinition slot, MethodReference method)
    {
        string key = _keys.Of(_copies.Rewrite(method.DeclaringType));
        foreach (MethodDefinition candidate in type.Methods.Where(candidate => candidate.IsStatic))
        {
            bool overrides = candidate.Overrides.Any(overridden => _resolver.Resolve(overridden).Definition == slot
                && _keys.Of(_copies.Rewrite(new GenericArguments(instance).Apply(overridden.DeclaringType))) == key);
            if (overrides)
            {
                TypeReference[] arguments = [.. MethodSignatures.ArgumentsOf(method).Select(_copies.Rewrite)];
                return _copies.Reference(candidate, _copies.Rewrite(instance), arguments);
            }
        }

        return null;
    }
}
