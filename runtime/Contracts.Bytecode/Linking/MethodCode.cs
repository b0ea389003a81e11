using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Mono.Collections.Generic;

namespace Contracts.Bytecode.Linking;

/// <summary>The code of a method while passes rewrite it, with what its symbols say.</summary>
/// <remarks>
/// An instruction that goes is blanked (<c>nop</c>), never removed, so that branches to it stay whole; the last pass
/// takes the blanks out. Inserted code carries the IL offset of the instruction that it stands for, which findings
/// show.
/// </remarks>
internal sealed class MethodCode
{
    public MethodCode(MethodDefinition method)
    {
        Method = method;
        ReadSymbols();

        // One form of each instruction: passes match patterns, and inserted code moves branch targets.
        method.Body.SimplifyMacros();
    }

    public MethodDefinition Method { get; }

    public Collection<Instruction> Instructions => Method.Body.Instructions;

    /// <summary>The statements that begin at an instruction.</summary>
    public Dictionary<Instruction, SequencePoint> Points { get; } = [];

    /// <summary>The names of local variables.</summary>
    public Dictionary<VariableDefinition, string> VariableNames { get; } = [];

    /// <summary>Catch blocks that stand for fault blocks.</summary>
    public HashSet<ExceptionHandler> FaultBlocks { get; } = [];

    /// <summary>The name of a local variable or parameter, which an iterator may keep in a field; null: it has
    /// none.</summary>
    public string? NameOf(object variable) => variable switch
    {
        VariableDefinition local => VariableNames.GetValueOrDefault(local),
        FieldReference field => field.Name.Split('<', '>')[1],
        _ => ((ParameterDefinition)variable).Name,
    };

    /// <summary>The instruction at an index; null beyond the ends.</summary>
    public Instruction? At(int index) => index >= 0 && index < Instructions.Count ? Instructions[index] : null;

    /// <summary>Where an instruction may branch to.</summary>
    public static Instruction[] TargetsOf(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    /// <summary>Makes an instruction do nothing.</summary>
    public static void Blank(Instruction instruction) => Set(instruction, Instruction.Create(OpCodes.Nop));

    /// <summary>Makes an instruction do what another does; branches to it stay.</summary>
    public static void Set(Instruction instruction, Instruction content)
    {
        instruction.OpCode = content.OpCode;
        instruction.Operand = content.Operand;
    }

    /// <summary>Puts instructions behind an instruction.</summary>
    public void InsertAfter(Instruction instruction, IReadOnlyList<Instruction> inserted)
    {
        int index = Instructions.IndexOf(instruction);
        foreach (Instruction item in inserted)
        {
            item.Offset = instruction.Offset;
            Instructions.Insert(++index, item);
        }
    }

    /// <summary>Puts a list of at least one instruction in the place of one; branches to it reach the first.</summary>
    public void Replace(Instruction instruction, IReadOnlyList<Instruction> content)
    {
        Set(instruction, content[0]);
        InsertAfter(instruction, [.. content.Skip(1)]);
    }

    // Taken out of the method first: the metadata library would otherwise keep both up to date at every edit.
    private void ReadSymbols()
    {
        MethodDebugInformation symbols = Method.DebugInformation;
        if (symbols.HasSequencePoints)
        {
            Dictionary<int, SequencePoint> points = [];
            foreach (SequencePoint point in symbols.SequencePoints)
                points.TryAdd(point.Offset, point);
            foreach (Instruction instruction in Instructions)
            {
                if (points.TryGetValue(instruction.Offset, out SequencePoint? point))
                    Points.Add(instruction, point);
            }

            symbols.SequencePoints.Clear();
        }

        foreach (ScopeDebugInformation scope in symbols.GetScopes())
        {
            foreach (VariableDebugInformation variable in scope.Variables.Where(variable => !variable.IsDebuggerHidden))
            {
                if (variable.Index < Method.Body.Variables.Count)
                    VariableNames.TryAdd(Method.Body.Variables[variable.Index], variable.Name);
            }
        }

        symbols.Scope = null;
    }
}
