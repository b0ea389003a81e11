using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Combines and compares delegates by the core library, as objects that <see cref="DelegateClasses"/> makes
/// classes for.</summary>
internal sealed class LowerDelegateMembers(DelegateClasses? classes, FindingCollector findings) : IBodyPass
{
    public void Run(MethodCode code)
    {
        for (int index = 0; classes is not null && index < code.Instructions.Count; index++)
        {
            if (code.Instructions[index].Operand is MethodReference method && DelegateClasses.IsDelegateMember(method))
                Lower(code, index, method);
        }
    }

    // The compiler casts what Combine and Remove return to the type that both are of.
    private void Lower(MethodCode code, int index, MethodReference method)
    {
        Instruction call = code.Instructions[index];
        string name = method.Name switch
        {
            "op_Equality" => "AreEqual",
            "op_Inequality" => "AreNotEqual",
            _ => method.Name,
        };
        MethodDefinition helper = classes!.Helpers.Methods.Single(candidate => candidate.Name == name);
        Instruction target = Instruction.Create(OpCodes.Call, helper);
        if (helper.Parameters.Count == method.Parameters.Count)
        {
            MethodCode.Set(call, target);
        }
        else if (code.At(index + 1) is { Operand: TypeReference type } cast && cast.OpCode == OpCodes.Castclass
            && classes.IsChanged(type))
        {
            code.Replace(call, [Instruction.Create(OpCodes.Newobj, classes.ListConstructorOf(type)), target]);
        }
        else
        {
            findings.Add(
                RuleIds.MemberNotAvailable,
                code,
                call,
                $"System.Delegate.{method.Name} needs to know the type: use += or -=, or cast the result to it at"
                + " once");
        }
    }
}
