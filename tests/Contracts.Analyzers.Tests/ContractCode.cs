using Contracts.TestKit.Analyzers;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Tests;

/// <summary>What the tests of all rules share: the SDK, and a contract around a few members.</summary>
internal static class ContractCode
{
    private static readonly string[] SdkAssemblies =
    [
        typeof(Contract).Assembly.Location,
        typeof(Address).Assembly.Location,
    ];

    /// <summary>A verifier whose sources may use the SDK.</summary>
    public static AnalyzerVerifier Verifier(DiagnosticAnalyzer analyzer) =>
        new(analyzer, SdkAssemblies);

    /// <summary>The same for a code fix.</summary>
    public static CodeFixVerifier Verifier(DiagnosticAnalyzer analyzer, CodeFixProvider fix) =>
        new(analyzer, fix, SdkAssemblies);

    /// <summary>A file with a contract that has the given members.</summary>
    public static string With(string members) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Contracts;

        public sealed partial class Sample : Contract
        {
        {{members}}
        }
        """;
}
