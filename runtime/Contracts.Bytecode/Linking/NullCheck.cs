using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>The test of a receiver that an instance call makes, for where no such call is left.</summary>
internal static class NullCheck
{
    /// <summary>Code that throws where a value is null, and else goes on behind itself.</summary>
    /// <param name="module">The module of the code.</param>
    /// <param name="load">Puts the value on the stack.</param>
    public static Instruction[] Of(ModuleDefinition module, Instruction load) =>
        Of(module, load, "NullReferenceException", message: null);

    /// <summary>The same with an exception of another type, and a message.</summary>
    public static Instruction[] Of(ModuleDefinition module, Instruction load, string exception, string? message)
    {
        TypeReference type = new("System", exception, module, module.TypeSystem.CoreLibrary);
        MethodReference create = new(".ctor", module.TypeSystem.Void, type) { HasThis = true };
        Instruction end = Instruction.Create(OpCodes.Nop);
        Instruction[] arguments = [];
        if (message is not null)
        {
            create.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
            arguments = [Instruction.Create(OpCodes.Ldstr, message)];
        }

        return
        [
            load,
            Instruction.Create(OpCodes.Brtrue, end),
            .. arguments,
            Instruction.Create(OpCodes.Newobj, create),
            Instruction.Create(OpCodes.Throw),
            end,
        ];
    }
}
