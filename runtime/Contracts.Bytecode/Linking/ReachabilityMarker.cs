using Contracts.Bytecode.Linking.Lowering;
using Contracts.Bytecode.Profile;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Finds all that the entry reaches, rewriting each method's code before it is searched.</summary>
/// <remarks>
/// An override counts as reached where its slot may be called and its type is part of the module. A type that is only
/// named counts as one that may be instantiated: dropping its overrides would need a proof that no path creates it.
/// </remarks>
internal sealed class ReachabilityMarker(
    SourceAssemblies sources,
    MemberResolver resolver,
    VirtualSlots slots,
    ConstraintRules constraints,
    ImportTable imports,
    FindingCollector findings,
    IReadOnlyList<IBodyPass> passes)
{
    private const string Pointer = "pointers are not available to contracts: use references and arrays";

    private const string ReferenceField =
        "a contract has references as parameters and local variables only: keep the array and the index";

    private readonly LinkedParts _parts = new();
    private readonly Queue<MethodDefinition> _pending = new();
    private readonly List<TypeDefinition> _typesInOrder = [];
    private readonly ShapeRules _shapes = new(findings);

    /// <summary>Marks from the entry until nothing is added.</summary>
    public LinkedParts Mark(MethodDefinition entry)
    {
        MarkMethod(entry, null, null);
        do
        {
            while (_pending.TryDequeue(out MethodDefinition? method))
                Visit(method);
        }
        while (MarkOverrides());

        return _parts;
    }

    private void MarkMethod(MethodDefinition method, MethodCode? from, Instruction? at)
    {
        if (!_parts.Methods.Add(method))
            return;
        findings.Reach(method, from, at);
        _pending.Enqueue(method);
    }

    private void Visit(MethodDefinition method)
    {
        MethodCode? code = method.HasBody ? new MethodCode(method) : null;
        _shapes.Check(method, code);
        MarkType(method.DeclaringType, code, null);
        MarkSignature(method, code);
        if (code is null)
            return;

        _parts.Code.Add(method, code);
        foreach (IBodyPass pass in passes)
            pass.Run(code);
        foreach (VariableDefinition variable in code.Method.Body.Variables)
            MarkType(variable.VariableType, code, null);
        foreach (ExceptionHandler handler in code.Method.Body.ExceptionHandlers)
            MarkType(handler.CatchType, code, handler.HandlerStart);
        foreach (Instruction instruction in code.Instructions)
            MarkOperand(code, instruction);
    }

    private void MarkSignature(MethodDefinition method, MethodCode? code)
    {
        MarkType(method.ReturnType, code, null);

        // The constructor of a delegate takes a native integer that no code ever sees.
        bool isCreation = method is { IsRuntime: true, IsConstructor: true };
        foreach (ParameterDefinition parameter in method.Parameters.Where(_ => !isCreation))
            MarkType(parameter.ParameterType, code, null);
        MarkConstraints(method, code, null);
    }

    private void MarkConstraints(IGenericParameterProvider owner, MethodCode? code, Instruction? at)
    {
        foreach (TypeReference constraint in owner.GenericParameters.SelectMany(constraints.Kept))
            MarkType(constraint, code, at);
    }

    private void MarkOperand(MethodCode code, Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case TypeReference type:
                MarkType(type, code, instruction);
                break;
            case FieldReference field:
                MarkField(field, code, instruction);
                break;
            case MethodReference method:
                MarkReference(method, code, instruction);
                break;
        }
    }

    private void MarkField(FieldReference reference, MethodCode code, Instruction at)
    {
        FieldDefinition? field = resolver.Resolve(reference);
        if (field is null)
        {
            (string ruleId, string message) = findings.ExplainMember(reference, []);
            findings.Add(ruleId, code, at, message);
        }
        else if (!field.IsStatic)
        {
            MarkType(reference.DeclaringType, code, at);
            if (_parts.Fields.Add(field))
                MarkType(field.FieldType, code, at);
            if (field.FieldType is ByReferenceType)
                findings.Add(RuleIds.ForbiddenSignature, code, at, $"{field.Name} is a reference: {ReferenceField}");
        }
    }

    private void MarkReference(MethodReference reference, MethodCode code, Instruction at)
    {
        if (reference is GenericInstanceMethod generic)
        {
            foreach (TypeReference argument in generic.GenericArguments)
                MarkType(argument, code, at);
        }

        MethodTarget target = resolver.Resolve(reference);
        if (target.Kind == MethodTargetKind.Missing)
            return; // Reported where calls are lowered.

        MarkType(target.DeclaringType ?? reference.DeclaringType, code, at);
        if (target.Definition is { } definition)
            MarkMethod(definition, code, at);
    }

    private void MarkType(TypeReference? type, MethodCode? code, Instruction? at)
    {
        switch (type)
        {
            case null or GenericParameter:
                break;
            case GenericInstanceType instance:
                foreach (TypeReference argument in instance.GenericArguments)
                    MarkType(argument, code, at);
                MarkType(instance.ElementType, code, at);
                break;
            case PointerType or FunctionPointerType or PinnedType:
                Report(code, at, (RuleIds.UnsafeCode, Pointer), type);
                break;
            case ArrayType { IsVector: false } array:
                MarkType(array.ElementType, code, at);
                Report(code, at, (RuleIds.ForbiddenSignature, RefuseInstructions.Dimensions), type);
                break;
            case TypeSpecification specification:
                MarkType(specification.ElementType, code, at);
                break;
            default:
                MarkNamed(type, code, at);
                break;
        }
    }

    private void MarkNamed(TypeReference type, MethodCode? code, Instruction? at)
    {
        if (sources.Find(type) is { } definition)
            MarkDefinition(definition, code, at);
        else if (type.MetadataType is MetadataType.IntPtr or MetadataType.UIntPtr)
            Report(code, at, findings.ExplainType(type), type);
        else if (!imports.TryFindType(type.FullName, out ImportedType? import) || import.IsMeteredOnly)
            Report(code, at, findings.ExplainType(type), type);
    }

    private void MarkDefinition(TypeDefinition type, MethodCode? code, Instruction? at)
    {
        if (!_parts.Types.Add(type))
            return;
        findings.Reach(type, code, at);
        _typesInOrder.Add(type);
        _shapes.Check(type, code, at);
        MarkType(type.DeclaringType, code, at);
        MarkType(type.BaseType, code, at);
        MarkConstraints(type, code, at);
        if (type.IsValueType)
        {
            foreach (FieldDefinition field in type.Fields.Where(field => !field.IsStatic && _parts.Fields.Add(field)))
                MarkType(field.FieldType, code, at);
        }
        else if (type.BaseType?.FullName == "System.MulticastDelegate")
        {
            foreach (MethodDefinition method in type.Methods.Where(method => method.Name is ".ctor" or "Invoke"))
                MarkMethod(method, code, at);
        }
    }

    private bool MarkOverrides()
    {
        int methodCount = _parts.Methods.Count;
        int typeCount = _parts.Types.Count;
        foreach (TypeDefinition type in _typesInOrder.ToArray())
        {
            foreach (InterfaceImplementation implementation in type.Interfaces)
            {
                if (sources.Find(implementation.InterfaceType) is { } contract && _parts.Types.Contains(contract))
                    MarkType(implementation.InterfaceType, null, null);
            }

            foreach (VirtualSlot slot in slots.Of(type))
            {
                if (_parts.Methods.Contains(slot.Declaration))
                    MarkMethod(slot.Implementation, null, null);
            }
        }

        return _parts.Methods.Count > methodCount || _parts.Types.Count > typeCount;
    }

    private void Report(MethodCode? code, Instruction? at, (string RuleId, string Message) reason, TypeReference type)
    {
        if (code is null)
            findings.Add(reason.RuleId, DisplayNames.Of(type), reason.Message);
        else
            findings.Add(reason.RuleId, code, at, reason.Message);
    }
}
