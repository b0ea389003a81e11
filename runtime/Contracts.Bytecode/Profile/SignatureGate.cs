using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Verification;

namespace Contracts.Bytecode.Profile;

/// <summary>
/// Checks every type that a definition writes: constraints kept, parameters in range, visible from there.
/// </summary>
internal sealed class SignatureGate(InstantiationRules instantiations, AccessRules access, FindingLog log)
{
    private readonly HashSet<TypeList> _closedLocals = [];

    public void Check(TypeDefinition type)
    {
        GenericContext context = new(type, null);
        CheckType(type.BaseType, context, type, mustBeVisible: true);
        foreach (CilType listed in type.Interfaces)
            CheckType(listed, context, type, mustBeVisible: true);
        CheckConstraints(type.GenericParameters, context, type);
        foreach (FieldDefinition field in type.Fields)
            CheckType(field.Type, context, field, mustBeVisible: false);
        foreach (MethodDefinition method in type.Methods)
            CheckMethod(method, new GenericContext(type, method));
        foreach ((MethodDefinition body, MemberInstance declaration) in type.Overrides)
            CheckType(declaration.Owner, context, body, mustBeVisible: true);
    }

    private void CheckMethod(MethodDefinition method, GenericContext context)
    {
        object place = method;
        CheckType(method.Signature.ReturnType, context, place, mustBeVisible: false);
        foreach (CilType parameter in method.Signature.Parameters)
            CheckType(parameter, context, place, mustBeVisible: false);
        CheckConstraints(method.GenericParameters, context, place);
        CheckLocals(method.Body?.Locals ?? TypeList.Empty, context, place);
    }

    /// <summary>Methods share lists of locals; one without type parameters is as good for all of them.</summary>
    private void CheckLocals(TypeList locals, GenericContext context, object place)
    {
        if (!locals.HasParameters && !_closedLocals.Add(locals))
            return;
        foreach (CilType local in locals)
            CheckType(local, context, place, mustBeVisible: false);
    }

    private void CheckConstraints(List<GenericParameter> parameters, GenericContext context, object place)
    {
        foreach (GenericParameter parameter in parameters)
        {
            foreach (CilType constraint in parameter.Constraints)
                CheckType(constraint, context, place, mustBeVisible: true);
        }
    }

    private void CheckType(CilType? type, GenericContext context, object place, bool mustBeVisible)
    {
        if (type is null)
            return;
        if (instantiations.Check(type, context) is { } reason)
            Add(RuleIds.ForbiddenSignature, place, reason);
        else if (mustBeVisible && !access.IsVisible(type, context.Type))
            Add(RuleIds.AccessDenied, place, $"{type} is not visible from here.");
    }

    private void Add(string ruleId, object place, string message)
    {
        if (place is MethodDefinition method)
            log.Add(ruleId, method, message);
        else
            log.Add(ruleId, $"{place}", message);
    }
}
