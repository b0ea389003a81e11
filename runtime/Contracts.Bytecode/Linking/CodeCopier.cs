using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Copies the code of methods into the linked module.</summary>
internal sealed class CodeCopier(ReferenceMapper mapper)
{
    /// <summary>Copies one method's code.</summary>
    /// <returns>What the symbols say of the copy.</returns>
    public CodeSymbols Copy(MethodCode code, MethodDefinition copy)
    {
        MethodBody source = code.Method.Body;
        // Without locals a short method needs no more than a header of one byte.
        MethodBody body = new(copy) { InitLocals = source.HasVariables };
        copy.Body = body;
        CodeSymbols symbols = new(copy);
        foreach (VariableDefinition variable in source.Variables)
        {
            body.Variables.Add(new VariableDefinition(mapper.Map(variable.VariableType)));
            if (code.VariableNames.TryGetValue(variable, out string? name))
                symbols.VariableNames.Add((variable.Index, name));
        }

        Dictionary<Instruction, Instruction> copies = [];
        foreach (Instruction instruction in source.Instructions)
        {
            Instruction copied = Instruction.Create(OpCodes.Nop);
            copied.OpCode = instruction.OpCode;
            copies.Add(instruction, copied);
            body.Instructions.Add(copied);
            if (code.Points.TryGetValue(instruction, out SequencePoint? point))
                symbols.Points.Add((copied, point));
        }

        foreach ((Instruction instruction, Instruction copied) in copies)
            copied.Operand = MapOperand(instruction.Operand, source, copy, copies);
        foreach (ExceptionHandler handler in source.ExceptionHandlers)
            body.ExceptionHandlers.Add(Copy(handler, copies));
        ShortForms.Apply(body);
        return symbols;
    }

    private object? MapOperand(
        object? operand, MethodBody source, MethodDefinition copy, Dictionary<Instruction, Instruction> copies) =>
        operand switch
        {
            Instruction target => copies[target],
            Instruction[] targets => targets.Select(target => copies[target]).ToArray(),
            VariableDefinition variable => copy.Body.Variables[variable.Index],
            ParameterDefinition parameter when parameter == source.ThisParameter => copy.Body.ThisParameter,
            ParameterDefinition parameter => copy.Parameters[parameter.Index],
            TypeReference type => mapper.Map(type),
            MethodReference method => mapper.Map(method),
            FieldReference field => mapper.Map(field),
            _ => operand,
        };

    private ExceptionHandler Copy(ExceptionHandler handler, Dictionary<Instruction, Instruction> copies) =>
        new(handler.HandlerType)
        {
            TryStart = copies[handler.TryStart],
            TryEnd = copies[handler.TryEnd],
            HandlerStart = copies[handler.HandlerStart],
            HandlerEnd = handler.HandlerEnd is null ? null : copies[handler.HandlerEnd],
            CatchType = handler.CatchType is null ? null : mapper.Map(handler.CatchType),
        };
}
