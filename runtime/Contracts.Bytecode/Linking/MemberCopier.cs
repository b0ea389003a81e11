using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Copies members of a template with types in the place of type parameters; what they name stays to be
/// rewritten.</summary>
internal sealed class MemberCopier(TypeSubstitution substitution, MemberResolver resolver)
{
    /// <summary>Copies all of a type but its nested types, which have copies of their own.</summary>
    public void CopyType(
        TypeDefinition source, TypeDefinition copy, Dictionary<IMemberDefinition, IMemberDefinition> members)
    {
        copy.BaseType = source.BaseType is null ? null : substitution.Apply(source.BaseType);
        foreach (InterfaceImplementation implementation in source.Interfaces)
            copy.Interfaces.Add(new InterfaceImplementation(substitution.Apply(implementation.InterfaceType)));
        foreach (FieldDefinition field in source.Fields)
        {
            FieldDefinition copied = new(field.Name, field.Attributes, substitution.Apply(field.FieldType));
            if (field.HasConstant)
                copied.Constant = field.Constant;
            copy.Fields.Add(copied);
            members.Add(field, copied);
        }

        foreach (MethodDefinition method in source.Methods)
        {
            MethodDefinition copied = new(method.Name, method.Attributes, method.ReturnType)
            {
                HasThis = method.HasThis,
                ImplAttributes = method.ImplAttributes,
            };
            copy.Methods.Add(copied);
            members.Add(method, copied);
            MemberCopier own = method.HasGenericParameters
                ? new MemberCopier(WithParameters(method, copied), resolver)
                : this;
            own.CopyMethod(method, copied);
        }
    }

    /// <summary>Copies signature and code; the copy has its type parameters already.</summary>
    public void CopyMethod(MethodDefinition source, MethodDefinition copy)
    {
        copy.ReturnType = substitution.Apply(source.ReturnType);
        Dictionary<object, object> operands = [];
        foreach (ParameterDefinition parameter in source.Parameters)
        {
            TypeReference type = substitution.Apply(parameter.ParameterType);
            ParameterDefinition copied = new(parameter.Name, parameter.Attributes, type);
            copy.Parameters.Add(copied);
            operands.Add(parameter, copied);
        }

        foreach (MethodReference overridden in source.Overrides)
            copy.Overrides.Add(Apply(overridden));
        if (source.HasBody)
            CopyBody(source, copy, operands);
    }

    private TypeSubstitution WithParameters(MethodDefinition source, MethodDefinition copy)
    {
        Dictionary<GenericParameter, TypeReference> types = new(substitution.Types);
        foreach (GenericParameter parameter in source.GenericParameters)
        {
            GenericParameter copied = new(parameter.Name, copy) { Attributes = parameter.Attributes };
            copy.GenericParameters.Add(copied);
            types.Add(parameter, copied);
        }

        TypeSubstitution inner = new(types);
        foreach (GenericParameter parameter in source.GenericParameters)
        {
            foreach (GenericParameterConstraint constraint in parameter.Constraints)
            {
                copy.GenericParameters[parameter.Position].Constraints.Add(
                    new GenericParameterConstraint(inner.Apply(constraint.ConstraintType)));
            }
        }

        return inner;
    }

    private void CopyBody(MethodDefinition source, MethodDefinition copy, Dictionary<object, object> operands)
    {
        MethodBody body = copy.Body;
        body.InitLocals = source.Body.InitLocals;
        if (source.HasThis)
            operands.Add(source.Body.ThisParameter, body.ThisParameter);
        foreach (VariableDefinition variable in source.Body.Variables)
        {
            VariableDefinition copied = new(substitution.Apply(variable.VariableType));
            body.Variables.Add(copied);
            operands.Add(variable, copied);
        }

        foreach (Instruction instruction in source.Body.Instructions)
        {
            Instruction copied = Instruction.Create(OpCodes.Nop);
            copied.OpCode = instruction.OpCode;
            copied.Offset = instruction.Offset;
            body.Instructions.Add(copied);
            operands.Add(instruction, copied);
        }

        foreach (Instruction instruction in source.Body.Instructions)
            ((Instruction)operands[instruction]).Operand = Operand(instruction.Operand, operands);
        foreach (ExceptionHandler handler in source.Body.ExceptionHandlers)
            body.ExceptionHandlers.Add(Copy(handler, operands));
        foreach (SequencePoint point in source.DebugInformation.SequencePoints)
        {
            if (source.Body.Instructions.FirstOrDefault(item => item.Offset == point.Offset) is { } at)
                copy.DebugInformation.SequencePoints.Add(Copy(point, (Instruction)operands[at]));
        }
    }

    private object? Operand(object? operand, Dictionary<object, object> operands) => operand switch
    {
        Instruction[] targets => targets.Select(target => (Instruction)operands[target]).ToArray(),
        TypeReference type => substitution.Apply(type),
        MethodReference method => Apply(method),
        FieldReference field => Apply(field),
        null => null,
        _ => operands.GetValueOrDefault(operand, operand),
    };

    private static SequencePoint Copy(SequencePoint point, Instruction at) => new(at, point.Document)
    {
        StartLine = point.StartLine,
        StartColumn = point.StartColumn,
        EndLine = point.EndLine,
        EndColumn = point.EndColumn,
    };

    private ExceptionHandler Copy(ExceptionHandler handler, Dictionary<object, object> operands)
    {
        Instruction? Map(Instruction? place) => place is null ? null : (Instruction)operands[place];
        return new ExceptionHandler(handler.HandlerType)
        {
            TryStart = Map(handler.TryStart),
            TryEnd = Map(handler.TryEnd),
            FilterStart = Map(handler.FilterStart),
            HandlerStart = Map(handler.HandlerStart),
            HandlerEnd = Map(handler.HandlerEnd),
            CatchType = handler.CatchType is null ? null : substitution.Apply(handler.CatchType),
        };
    }

    private FieldReference Apply(FieldReference field)
    {
        if (field.DeclaringType is not GenericInstanceType)
            return field;
        return new FieldReference(field.Name, field.FieldType, substitution.Apply(field.DeclaringType));
    }

    // The copy means what the original does, whatever becomes of signatures meanwhile.
    private MethodReference Apply(MethodReference method)
    {
        MethodTarget target = resolver.Resolve(method);
        MethodReference copy = substitution.Apply(method);
        if (copy.GetElementMethod() != method.GetElementMethod() && target.DeclaringType is { } owner)
            resolver.Remember(copy.GetElementMethod(), target with { DeclaringType = substitution.Apply(owner) });
        return copy;
    }
}
