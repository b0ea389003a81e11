using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Contracts.Bytecode.Parsing;

/// <summary>
/// Reads method bodies. Bodies may share bytes in the file, so that their sum is bounded by the file's size.
/// </summary>
internal sealed class BodyLoader(
    ModuleImage image,
    MemberLoader members,
    TokenTable tokens,
    SignatureParser signatures,
    Limits limits,
    Fuel fuel,
    FindingLog log)
{
    /// <summary>Exception clauses of one method; they are compared pair by pair.</summary>
    public const int HandlerCountMax = 512;

    /// <summary>
    /// Methods may share a signature, which is parsed once here; but metering and the runtime make it anew for each.
    /// </summary>
    private const int SharedSignatureSteps = 4;

    private readonly MetadataReader _reader = image.Metadata;
    private readonly Dictionary<BlobHandle, TypeList?> _locals = [];
    private long _sizeSum;

    /// <summary>Reads the bodies of all methods that have one.</summary>
    public void Load()
    {
        for (int row = 1; row < members.Methods.Length; row++)
        {
            MethodDefinition method = members.Methods[row]!;
            MethodDefinitionHandle handle = MetadataTokens.MethodDefinitionHandle(row);
            int address = _reader.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address != 0)
                method.Body = ReadBody(method, address);
            if (fuel.IsExhausted)
                return;
            if (_sizeSum > image.Bytes.Length)
            {
                log.Add(RuleIds.MalformedModule, "bodies", "Methods share code: their sum is larger than the file.");
                return;
            }
        }
    }

    private MethodBody? ReadBody(MethodDefinition method, int address)
    {
        MethodBodyBlock block = image.Container.GetMethodBody(address);
        if (BodyForm.ProblemOf(image.Container.GetSectionData(address).GetReader(), address) is { } problem)
        {
            log.Add(RuleIds.MalformedModule, method, problem);
            return null;
        }

        _sizeSum += block.Size;
        int size = block.GetILReader().Length;
        if (!CheckLimit(method, "bytes of IL", size, nameof(Limits.MethodSizeMax), limits.MethodSizeMax)
            || !CheckLimit(
                method, "stack slots", block.MaxStack, nameof(Limits.EvaluationStackMax), limits.EvaluationStackMax)
            || !CheckLimit(method, "handlers", block.ExceptionRegions.Length, nameof(HandlerCountMax), HandlerCountMax))
        {
            return null;
        }

        TypeList? locals = ReadLocals(method, block.LocalSignature);
        if (locals is null)
            return null;
        if (locals.Count > 0 && !block.LocalVariablesInitialized)
        {
            log.Add(RuleIds.ForbiddenMethodShape, method, "Local variables start uninitialised.");
            return null;
        }

        List<HandlerClause> handlers = [];
        foreach (ExceptionRegion region in block.ExceptionRegions)
        {
            if (ReadHandler(method, region) is not { } handler)
                return null;
            handlers.Add(handler);
        }

        return new MethodBody(block.GetILBytes(), block.MaxStack, locals, handlers);
    }

    private bool CheckLimit(MethodDefinition method, string what, int count, string limit, int maximum)
    {
        if (count <= maximum)
            return true;
        log.Add(
            RuleIds.LimitExceeded,
            method,
            string.Create(CultureInfo.InvariantCulture, $"{count} {what}; the limit {limit} is {maximum}."));
        return false;
    }

    private TypeList? ReadLocals(MethodDefinition method, StandaloneSignatureHandle handle)
    {
        if (handle.IsNil)
            return TypeList.Empty;
        BlobHandle blob = _reader.GetStandaloneSignature(handle).Signature;
        if (!fuel.Spend(_reader.GetBlobReader(blob).Length * SharedSignatureSteps))
        {
            log.Add(RuleIds.LimitExceeded, method, "Methods share long signatures of locals: too many in all.");
            return null;
        }

        if (!_locals.TryGetValue(blob, out TypeList? locals))
        {
            locals = signatures.ParseLocals(_reader.GetBlobReader(blob));
            _locals.Add(blob, locals);
            if (locals is null)
                log.Add(signatures.Failure.RuleId, method, $"Local variables: {signatures.Failure.Message}");
        }

        return locals;
    }

    private HandlerClause? ReadHandler(MethodDefinition method, ExceptionRegion region)
    {
        CilType? catchType = null;
        switch (region.Kind)
        {
            case ExceptionRegionKind.Catch:
                catchType = tokens.FindType(MetadataTokens.GetToken(region.CatchType));
                if (catchType is null)
                {
                    log.Add(
                        RuleIds.ForbiddenHandler, method, region.HandlerOffset, "A catch clause names no usable type.");
                    return null;
                }

                break;
            case ExceptionRegionKind.Finally:
                break;
            default:
                log.Add(
                    RuleIds.ForbiddenHandler, method, region.HandlerOffset, $"A {region.Kind} clause is not allowed.");
                return null;
        }

        return new HandlerClause(
            region.TryOffset,
            region.TryOffset + region.TryLength,
            region.HandlerOffset,
            region.HandlerOffset + region.HandlerLength,
            catchType);
    }
}
