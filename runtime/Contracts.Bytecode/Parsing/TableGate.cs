using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Contracts.Bytecode.Parsing;

/// <summary>Refuses metadata tables that no contract needs, and counts that are over a limit.</summary>
internal static class TableGate
{
    private static readonly HashSet<TableIndex> Allowed =
    [
        TableIndex.Module, TableIndex.TypeRef, TableIndex.TypeDef, TableIndex.Field, TableIndex.MethodDef,
        TableIndex.Param, TableIndex.InterfaceImpl, TableIndex.MemberRef, TableIndex.ClassLayout,
        TableIndex.StandAloneSig, TableIndex.TypeSpec, TableIndex.MethodSpec, TableIndex.MethodImpl,
        TableIndex.Assembly, TableIndex.AssemblyRef, TableIndex.NestedClass, TableIndex.GenericParam,
        TableIndex.GenericParamConstraint,
    ];

    /// <summary>Checks the row count of every table.</summary>
    public static void Check(MetadataReader reader, Limits limits, FindingLog log)
    {
        for (int index = 0; index < MetadataTokens.TableCount; index++)
        {
            var table = (TableIndex)index;
            int rowCount = reader.GetTableRowCount(table);
            if (rowCount > 0 && !Allowed.Contains(table))
                log.Add(RuleOf(table), $"table {table}", $"{rowCount} rows. A contract module has no such table.");
        }

        CheckOnce(reader, TableIndex.Module, log);
        CheckOnce(reader, TableIndex.Assembly, log);
        CheckCount(reader, TableIndex.TypeDef, nameof(Limits.TypeCountMax), limits.TypeCountMax, log);
        CheckCount(reader, TableIndex.MethodDef, nameof(Limits.MethodCountMax), limits.MethodCountMax, log);
    }

    private static string RuleOf(TableIndex table) => table switch
    {
        TableIndex.CustomAttribute => RuleIds.ForbiddenAttribute,
        TableIndex.ModuleRef or TableIndex.ImplMap => RuleIds.UnsafeCode,
        _ => RuleIds.ForbiddenTable,
    };

    private static void CheckOnce(MetadataReader reader, TableIndex table, FindingLog log)
    {
        int rowCount = reader.GetTableRowCount(table);
        if (rowCount != 1)
            log.Add(RuleIds.ForbiddenTable, $"table {table}", $"{rowCount} rows; there must be one.");
    }

    private static void CheckCount(MetadataReader reader, TableIndex table, string limit, int maximum, FindingLog log)
    {
        int rowCount = reader.GetTableRowCount(table);
        if (rowCount > maximum)
            log.Add(RuleIds.LimitExceeded, $"table {table}", $"{rowCount} rows; the limit {limit} is {maximum}.");
    }
}
