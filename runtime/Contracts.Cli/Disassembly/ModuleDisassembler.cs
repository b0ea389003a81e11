using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Cli.Disassembly;

/// <summary>Prints a metered module as text, with the gas of each block.</summary>
/// <remarks>
/// Only for modules that the verifier has accepted: the library that reads them is not made for hostile files.
/// </remarks>
internal sealed class ModuleDisassembler(TextWriter output)
{
    private const int OpcodeWidth = 12;
    private const int GasColumn = 72;

    /// <summary>Prints all types and methods in the order of their tokens.</summary>
    public void Write(byte[] module)
    {
        using MemoryStream stream = new(module);
        using var definition = ModuleDefinition.ReadModule(stream);
        foreach (TypeDefinition type in AllTypes(definition.Types).Where(type => type.Name != "<Module>"))
            Write(type);
    }

    private static IEnumerable<TypeDefinition> AllTypes(IEnumerable<TypeDefinition> types) =>
        types.SelectMany(type => AllTypes(type.NestedTypes).Prepend(type));

    private void Write(TypeDefinition type)
    {
        string kind = type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        string parent = type.BaseType is null ? "" : $" : {Name(type.BaseType)}";
        output.WriteLine($"{kind} {Name(type)}{parent}");
        foreach (FieldDefinition field in type.Fields)
            output.WriteLine($"  field {Name(field.FieldType)} {Printable.Escape(field.Name)}");
        foreach (MethodDefinition method in type.Methods)
            Write(method);
        output.WriteLine();
    }

    private void Write(MethodDefinition method)
    {
        string modifier = method.IsStatic ? "static " : method.IsVirtual ? "virtual " : "";
        output.WriteLine($"  {modifier}{Signature(method)}");
        if (!method.HasBody)
            return;

        MethodBody body = method.Body;
        IEnumerable<string> locals = body.Variables.Select(local => $"{Name(local.VariableType)} V_{local.Index}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"    // {body.CodeSize} bytes, {body.MaxStackSize} stack slots, locals: {string.Join(", ", locals)}"));
        foreach (Instruction instruction in body.Instructions)
            Write(body, instruction);
        output.WriteLine();
    }

    private void Write(MethodBody body, Instruction instruction)
    {
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
            WriteHandlerMarks(handler, instruction);

        string operand = instruction.Operand is null ? "" : Operand(instruction.Operand);
        string line = $"    {Label(instruction)}  {instruction.OpCode.Name.PadRight(OpcodeWidth)} {operand}".TrimEnd();
        output.WriteLine(
            GasCharge.At(instruction) is { } charge ? line.PadRight(GasColumn) + $" // gas {charge}" : line);
    }

    private void WriteHandlerMarks(ExceptionHandler handler, Instruction instruction)
    {
        if (handler.TryStart == instruction)
            output.WriteLine($"    // try until {Label(handler.TryEnd)}");
        if (handler.HandlerStart != instruction)
            return;
        string caught = handler.CatchType is null ? "" : " " + Name(handler.CatchType);
        string end = handler.HandlerEnd is null ? "the end" : Label(handler.HandlerEnd);
        output.WriteLine($"    // {handler.HandlerType.ToString().ToLowerInvariant()}{caught} until {end}");
    }

    private static string Operand(object operand) => operand switch
    {
        Instruction target => Label(target),
        Instruction[] targets => string.Join(", ", targets.Select(Label)),
        MethodReference method => $"{Name(method.DeclaringType)}::{Signature(method)}",
        FieldReference field => $"{Name(field.DeclaringType)}::{Printable.Escape(field.Name)}",
        TypeReference type => Name(type),
        ParameterDefinition parameter => $"A_{parameter.Sequence.ToString(CultureInfo.InvariantCulture)}",
        VariableDefinition variable => $"V_{variable.Index.ToString(CultureInfo.InvariantCulture)}",
        string text => $"\"{Printable.Escape(text)}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Printable.Escape(operand.ToString() ?? ""),
    };

    private static string Signature(MethodReference method)
    {
        IEnumerable<string> parameters = method.Parameters.Select(parameter => Name(parameter.ParameterType));
        string arguments = method is GenericInstanceMethod generic
            ? $"<{string.Join(", ", generic.GenericArguments.Select(Name))}>"
            : "";
        string name = Printable.Escape(method.Name) + arguments;
        return $"{name}({string.Join(", ", parameters)}): {Name(method.ReturnType)}";
    }

    private static string Name(TypeReference type) => Printable.Escape(type.FullName);

    private static string Label(Instruction instruction) =>
        string.Create(CultureInfo.InvariantCulture, $"IL_{instruction.Offset:x4}");
}
