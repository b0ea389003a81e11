namespace Contracts.Bytecode;

/// <summary>The ids of all rules. An id, once released, is never used again for another rule.</summary>
/// <remarks>Compiled into the analyzers as well: one rule has one id in the IDE, the CLI and the node.</remarks>
internal static class RuleIds
{
    // CT00xx: the file as a whole.
    public const string InternalError = "CT0001";
    public const string MalformedPackage = "CT0002";
    public const string MalformedModule = "CT0003";
    public const string LimitExceeded = "CT0004";

    // CT01xx: what would not be deterministic. Each has an analyzer and a verifier (or linker) rule.
    public const string Clock = "CT0101";
    public const string Randomness = "CT0102";
    public const string FloatingPoint = "CT0103";
    public const string ThreadsAndAsync = "CT0104";
    public const string MutableStatic = "CT0105";
    public const string Reflection = "CT0106";
    public const string UnsafeCode = "CT0107";
    public const string InputOutputAndEnvironment = "CT0108";
    public const string IdentityHashCode = "CT0109";
    public const string Culture = "CT0110";
    public const string MemberNotAvailable = "CT0111";

    // CT02xx: the shape of a closed module.
    public const string ForbiddenInstruction = "CT0201";
    public const string ForbiddenTable = "CT0202";
    public const string ForbiddenImport = "CT0203";
    public const string ForbiddenTypeShape = "CT0204";
    public const string ForbiddenMethodShape = "CT0205";
    public const string ForbiddenFieldShape = "CT0206";
    public const string ForbiddenName = "CT0207";
    public const string ForbiddenHandler = "CT0208";
    public const string ForbiddenSignature = "CT0209";
    public const string EntryPoint = "CT0210";
    public const string InfiniteInstantiation = "CT0211";
    public const string ForbiddenAttribute = "CT0212";

    // CT03xx: type safety (ECMA-335 III).
    public const string InvalidIl = "CT0301";
    public const string StackMismatch = "CT0302";
    public const string TypeMismatch = "CT0303";
    public const string InvalidBranch = "CT0304";
    public const string InvalidHandler = "CT0305";
    public const string InvalidToken = "CT0306";
    public const string Uninitialised = "CT0307";
    public const string AccessDenied = "CT0308";
    public const string UnverifiablePointer = "CT0309";

    // CT04xx: how a contract is written. Analyzers and generators only.
    public const string ContractNotPartial = "CT0401";
    public const string UnsupportedType = "CT0402";
    public const string ContractConstructor = "CT0403";
    public const string DuplicateSelector = "CT0404";
    public const string DuplicateSlot = "CT0405";
    public const string InitMethod = "CT0406";
    public const string InvalidContractClass = "CT0407";
    public const string InvalidContractInterface = "CT0408";
    public const string InvalidEvent = "CT0409";
    public const string InvalidMethod = "CT0410";
}
