using System.Globalization;
using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>Writes loops over snippets into a module.</summary>
/// <remarks>
/// A snippet is a text of words. <c>name</c> is an instruction; <c>ldloc:Int32.1</c> one with an operand: a local by
/// type and number, filled from the input; <c>br:@a</c> a branch to the label that <c>@a</c> sets; <c>call:</c> with a
/// signature of the import table calls an imported member.
/// </remarks>
internal sealed class GasAssembler
{
    private const int RepetitionsOfOne = 16;

    private static readonly Dictionary<string, OpCode> OpCodesByName = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(opCode => opCode.Name);

    private readonly GasModule _module;
    private readonly GasImports _imports;
    private readonly MethodDefinition _method;
    private readonly ILProcessor _il;
    private readonly Dictionary<string, VariableDefinition> _locals = [];
    private readonly Dictionary<string, Instruction> _labels = [];

    private GasAssembler(GasModule module, MethodDefinition method)
    {
        _module = module;
        _imports = new GasImports(module.Definition);
        _method = method;
        _il = method.Body.GetILProcessor();
    }

    /// <summary>Adds a program that runs snippets of one chain in turn, over and over.</summary>
    /// <param name="module">Where the program goes.</param>
    /// <param name="snippets">What it runs.</param>
    /// <param name="sizeMin">About the least bytes of its IL.</param>
    /// <returns>The number of the program.</returns>
    public static int Add(GasModule module, IReadOnlyList<GasSnippet> snippets, int sizeMin = 0)
    {
        (MethodDefinition method, int number) = module.Add();
        new GasAssembler(module, method).WriteLoop(snippets, sizeMin);
        return number;
    }

    private void WriteLoop(IReadOnlyList<GasSnippet> snippets, int sizeMin)
    {
        string chain = snippets[0].Chain;
        VariableDefinition rounds = new(_module.Definition.TypeSystem.Int32);
        _method.Body.Variables.Add(rounds);
        Instruction head = _il.Create(OpCodes.Nop);
        LoadOperandField("Rounds");
        _il.Emit(OpCodes.Stloc, rounds);
        string value = $"{chain}.0";
        _il.Append(head);
        Write($"ldloc:{value}");
        int repetitions = Math.Max(1, RepetitionsOfOne / snippets.Count);
        for (int i = 0; i < repetitions; i++)
        {
            foreach (GasSnippet snippet in snippets)
                WriteSnippet(snippet.Code);
            if (i == 0)
                repetitions = Math.Max(repetitions, sizeMin / _method.Body.Instructions.Sum(code => code.GetSize()));
        }

        Write($"stloc:{value}");
        _il.Emit(OpCodes.Ldloc, rounds);
        Write("ldc.i4.1 sub dup");
        _il.Emit(OpCodes.Stloc, rounds);
        Write("ldc.i4.0");
        _il.Emit(OpCodes.Bgt, head);
        _il.Emit(OpCodes.Ret);
        FillLocals();
    }

    private void WriteSnippet(string code)
    {
        _labels.Clear();
        Write(code);
    }

    private void Write(string code)
    {
        foreach (string word in code.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            WriteWord(word);
    }

    private void WriteWord(string word)
    {
        if (word[0] == '@')
        {
            _il.Append(LabelOf(word));
            return;
        }

        int colon = word.IndexOf(':', StringComparison.Ordinal);
        OpCode opCode = OpCodesByName[colon < 0 ? word : word[..colon]];
        string operand = colon < 0 ? "" : word[(colon + 1)..];
        switch (opCode.OperandType)
        {
            case OperandType.InlineNone:
                _il.Emit(opCode);
                break;
            case OperandType.InlineVar:
                _il.Emit(opCode, LocalOf(operand));
                break;
            case OperandType.InlineBrTarget:
                _il.Emit(opCode, LabelOf(operand));
                break;
            case OperandType.InlineI:
                _il.Emit(opCode, int.Parse(operand, CultureInfo.InvariantCulture));
                break;
            case OperandType.InlineMethod:
                _il.Emit(opCode, _imports.MethodOf(operand));
                break;
            default:
                _il.Emit(opCode, _imports.TypeOf(operand));
                break;
        }
    }

    private Instruction LabelOf(string name)
    {
        if (!_labels.TryGetValue(name, out Instruction? label))
            _labels.Add(name, label = _il.Create(OpCodes.Nop));
        return label;
    }

    private VariableDefinition LocalOf(string name)
    {
        if (_locals.TryGetValue(name, out VariableDefinition? local))
            return local;
        local = new VariableDefinition(_imports.TypeOf(name[..name.IndexOf('.', StringComparison.Ordinal)]));
        _method.Body.Variables.Add(local);
        _locals.Add(name, local);
        return local;
    }

    private void LoadOperandField(string name)
    {
        _il.Emit(OpCodes.Ldarg_0);
        _il.Emit(OpCodes.Ldfld, _module.Operands.Fields.Single(field => field.Name == name));
    }

    /// <summary>Puts in front of everything what gives the locals their values.</summary>
    private void FillLocals()
    {
        List<Instruction> fill = [];
        foreach ((string name, VariableDefinition local) in _locals)
        {
            int point = name.IndexOf('.', StringComparison.Ordinal);
            MethodDefinition source = _module.Operands.Methods.Single(method => method.Name == "As" + name[..point]);
            fill.Add(_il.Create(OpCodes.Ldarg_0));
            fill.Add(_il.Create(OpCodes.Ldc_I4, int.Parse(name.AsSpan(point + 1), CultureInfo.InvariantCulture)));
            fill.Add(_il.Create(OpCodes.Call, source));
            fill.Add(_il.Create(OpCodes.Stloc, local));
        }

        for (int i = 0; i < fill.Count; i++)
            _method.Body.Instructions.Insert(i, fill[i]);
    }
}
