using System.Collections;
using System.Reflection.Metadata;
using Contracts.Bytecode.Parsing;

namespace Contracts.Bytecode.Verification;

/// <summary>Where instructions start, and at which of them more than one way of control may meet.</summary>
internal sealed class CodeMap
{
    private readonly BitArray _starts;
    private readonly BitArray _targets;

    private CodeMap(int length)
    {
        _starts = new BitArray(length);
        _targets = new BitArray(length);
    }

    /// <summary>True where <c>starg</c> or <c>ldarga</c> names the first argument.</summary>
    public bool ChangesFirstArgument { get; private set; }

    /// <summary>True where an instruction starts.</summary>
    public bool IsStart(int offset) => (uint)offset < (uint)_starts.Length && _starts[offset];

    /// <summary>True where a branch, a handler or a try block leads to.</summary>
    public bool IsTarget(int offset) => _targets[offset];

    /// <summary>Reads all instructions from front to back, reachable or not.</summary>
    /// <param name="body">The code.</param>
    /// <param name="report">Called for each thing that is wrong: offset, rule, message.</param>
    /// <returns>The map; null where something was reported.</returns>
    public static CodeMap? Build(MethodBody body, Action<int, string, string> report)
    {
        ReadOnlySpan<byte> il = body.Il.Span;
        CodeMap map = new(il.Length);
        bool isValid = il.Length > 0;
        if (!isValid)
            report(0, RuleIds.InvalidIl, "The method has no instruction.");
        for (int offset = 0; offset < il.Length;)
        {
            if (!Instruction.TryRead(il, offset, out Instruction instruction))
            {
                report(offset, RuleIds.InvalidIl, "The last instruction runs over the end of the method.");
                return null;
            }

            if (instruction.Kind == OperandKind.Forbidden)
            {
                // The operand of an unknown opcode has no known size, so that reading ends here.
                (string rule, string message) = ForbiddenOpcodes.Describe(instruction.Code);
                report(offset, rule, message);
                return null;
            }

            map._starts[offset] = true;
            isValid &= map.MarkTargets(il, instruction, report);
            offset = instruction.Next;
        }

        return isValid && map.MarkHandlers(body, report) && map.CheckTargets(report) ? map : null;
    }

    private bool MarkTargets(ReadOnlySpan<byte> il, Instruction instruction, Action<int, string, string> report)
    {
        bool isAddressedOrSet =
            instruction.Code is ILOpCode.Starg or ILOpCode.Starg_s or ILOpCode.Ldarga or ILOpCode.Ldarga_s;
        ChangesFirstArgument |= isAddressedOrSet && instruction.Operand == 0;
        if (instruction.Kind is OperandKind.Branch8 or OperandKind.Branch32)
            return Mark(instruction.Offset, instruction.Operand, report);
        bool isValid = true;
        for (int index = 0; instruction.Kind == OperandKind.Switch && index < instruction.Operand && isValid; index++)
            isValid = Mark(instruction.Offset, instruction.SwitchTarget(il, index), report);
        return isValid;
    }

    private bool MarkHandlers(MethodBody body, Action<int, string, string> report)
    {
        foreach (HandlerClause clause in body.Handlers)
        {
            bool isValid = Mark(0, clause.TryStart, report) && Mark(0, clause.HandlerStart, report)
                && IsBoundary(clause.TryEnd) && IsBoundary(clause.HandlerEnd);
            if (!isValid)
            {
                report(0, RuleIds.InvalidHandler, "A handler or a try block does not end between two instructions.");
                return false;
            }
        }

        return true;
    }

    private bool IsBoundary(int offset) => offset == _starts.Length || IsStart(offset);

    private bool Mark(int from, long target, Action<int, string, string> report)
    {
        if (target >= 0 && target < _targets.Length)
        {
            _targets[(int)target] = true;
            return true;
        }

        report(from, RuleIds.InvalidBranch, "The target is outside of the method.");
        return false;
    }

    private bool CheckTargets(Action<int, string, string> report)
    {
        for (int offset = 0; offset < _targets.Length; offset++)
        {
            if (_targets[offset] && !_starts[offset])
            {
                report(offset, RuleIds.InvalidBranch, "A branch leads into the middle of an instruction.");
                return false;
            }
        }

        return true;
    }
}
