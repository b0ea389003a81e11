using Contracts.Cli.Benchmarks.Gas.Programs;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>
/// A contract made of programs: those written in C#, cut out of this tool's assembly, and others added as IL.
/// </summary>
internal sealed class GasModule : IDisposable
{
    private const MethodAttributes Static =
        MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    private readonly TypeDefinition _generated;
    private readonly List<MethodDefinition> _programs = [];

    public GasModule()
    {
        Definition = ModuleCutter.Read(typeof(GasModule).Assembly.Location);
        string space = typeof(Operands).Namespace!;
        ModuleCutter.Cut(Definition, "GasPrograms", type => type.Namespace == space);
        Definition.Types.Single(type => type.Name == "Pair`2").Namespace = "";
        Operands = Definition.GetType(typeof(Operands).FullName);
        foreach (TypeDefinition type in Definition.Types.Where(type => type.Name.EndsWith("Programs")))
            type.Methods.Where(method => method.IsPublic).ToList().ForEach(_programs.Add);
        _programs = [.. _programs.OrderByDescending(method => method.DeclaringType.Name == nameof(BasicPrograms))];
        _generated = AddType("Generated");
    }

    /// <summary>The module, for those who write IL into it.</summary>
    public ModuleDefinition Definition { get; }

    /// <summary>What every program is given as its only argument.</summary>
    public TypeDefinition Operands { get; }

    /// <summary>The number of a program that was written in C#.</summary>
    public int NumberOf(string type, string method) =>
        _programs.FindIndex(program => program.Name == method && program.DeclaringType.Name == type);

    /// <summary>The programs that were written in C#, without those that are there to be called.</summary>
    public IEnumerable<(string Type, string Name, int Number)> Written() => _programs
        .Select((method, number) => (Type: method.DeclaringType.Name, method.Name, Number: number))
        .Where(program => program.Type is not (nameof(BasicPrograms) or "Generated"));

    /// <summary>Adds a program; its body is still to be written.</summary>
    public (MethodDefinition Method, int Number) Add()
    {
        MethodDefinition method = new($"P{_programs.Count}", Static, Definition.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("o", ParameterAttributes.None, Operands));
        method.Body.InitLocals = true;
        _generated.Methods.Add(method);
        _programs.Add(method);
        return (method, _programs.Count - 1);
    }

    /// <summary>The bytes of the module, with an entry that runs the program whose number the input names.</summary>
    public byte[] ToBytes()
    {
        WriteEntry(AddType("GasPrograms_Entry"));
        using MemoryStream image = new();
        Definition.Write(image, new WriterParameters { Timestamp = 0 });
        return image.ToArray();
    }

    public void Dispose() => Definition.Dispose();

    private TypeDefinition AddType(string name)
    {
        TypeDefinition type = new(
            "Gas",
            name,
            TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed,
            Definition.TypeSystem.Object);
        Definition.Types.Add(type);
        return type;
    }

    private void WriteEntry(TypeDefinition type)
    {
        MethodDefinition entry = new("Invoke", Static, Definition.TypeSystem.Void);
        entry.Body.InitLocals = true;
        type.Methods.Add(entry);
        VariableDefinition operands = new(Operands);
        entry.Body.Variables.Add(operands);
        ILProcessor il = entry.Body.GetILProcessor();
        Instruction[] cases = [.. _programs.Select(_ => il.Create(OpCodes.Ldloc, operands))];
        il.Emit(OpCodes.Call, Operands.Methods.Single(method => method.Name == nameof(Programs.Operands.Read)));
        il.Emit(OpCodes.Stloc, operands);
        il.Emit(OpCodes.Ldloc, operands);
        il.Emit(OpCodes.Ldfld, Operands.Fields.Single(field => field.Name == nameof(Programs.Operands.Program)));
        il.Emit(OpCodes.Switch, cases);
        il.Emit(OpCodes.Ret);
        for (int i = 0; i < cases.Length; i++)
        {
            il.Append(cases[i]);
            il.Emit(OpCodes.Call, _programs[i]);
            il.Emit(OpCodes.Ret);
        }
    }
}
