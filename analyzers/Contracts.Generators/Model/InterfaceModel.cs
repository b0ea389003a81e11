namespace Contracts.Generators.Model;

/// <summary>An interface through which a contract calls another.</summary>
internal sealed record InterfaceModel(
    string Namespace, string Name, bool IsPublic, EquatableArray<MethodModel> Methods)
{
    public string FileStem => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
