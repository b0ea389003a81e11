using Contracts.Bytecode.Parsing;
using Contracts.Bytecode.Verification;

namespace Contracts.Bytecode.Profile;

/// <summary>
/// Checks every type that a definition writes: constraints kept, parameters in range, visible from there.
/// </summary>
internal sealed class SignatureGate(InstantiationRules instantiations, AccessRules access, FindingLog log)
{
    public void Check(TypeDefinition type)
    {
        GenericContext context = new(type, null);
        CheckType(type.BaseType, context, type.FullName, mustBeVisible: true);
        foreach (CilType listed in type.Interfaces)
            CheckType(listed, context, type.FullName, mustBeVisible: true);
        CheckConstraints(type.GenericParameters, context, type.FullName);
        foreach (FieldDefinition field in type.Fields)
            CheckType(field.Type, context, field.ToString(), mustBeVisible: false);
        foreach (MethodDefinition method in type.Methods)
            CheckMethod(method, new GenericContext(type, method));
        foreach ((MethodDefinition body, MemberInstance declaration) in type.Overrides)
            CheckType(declaration.Owner, context, body.ToString(), mustBeVisible: true);
    }

    private void CheckMethod(MethodDefinition method, GenericContext context)
    {
        string place = method.ToString();
        CheckType(method.Signature.ReturnType, context, place, mustBeVisible: false);
        foreach (CilType parameter in method.Signature.Parameters)
            CheckType(parameter, context, place, mustBeVisible: false);
        CheckConstraints(method.GenericParameters, context, place);
        foreach (CilType local in method.Body?.Locals ?? [])
            CheckType(local, context, place, mustBeVisible: false);
    }

    private void CheckConstraints(List<GenericParameter> parameters, GenericContext context, string place)
    {
        foreach (GenericParameter parameter in parameters)
        {
            foreach (CilType constraint in parameter.Constraints)
                CheckType(constraint, context, place, mustBeVisible: true);
        }
    }

    private void CheckType(CilType? type, GenericContext context, string place, bool mustBeVisible)
    {
        if (type is null)
            return;
        if (instantiations.Check(type, context) is { } reason)
            log.Add(RuleIds.ForbiddenSignature, place, reason);
        else if (mustBeVisible && !access.IsVisible(type, context.Type))
            log.Add(RuleIds.AccessDenied, place, $"{type} is not visible from here.");
    }
}
