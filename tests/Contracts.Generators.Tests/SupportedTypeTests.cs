using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Tests;

/// <summary>
/// Every supported type in every place compiles without an error or a warning, documentation included.
/// </summary>
public sealed class SupportedTypeTests
{
    private const string Types = """
        using System;
        using System.Collections.Generic;
        using Contracts;
        namespace N;

        /// <summary>A state.</summary>
        public enum Status : byte { /// <summary>A.</summary>
            Open, /// <summary>B.</summary>
            Closed = 200 }
        /// <summary>A wide enum.</summary>
        public enum Wide : ulong { /// <summary>All.</summary>
            All = ulong.MaxValue }
        /// <summary>A class.</summary>
        public sealed record Order(Address Buyer, string Text, Status Status, int? Rest);
        /// <summary>A struct with a reference.</summary>
        public readonly record struct Line(string Text, Order? Order, byte[] Data, List<int> Numbers);
        /// <summary>A plain struct.</summary>
        public struct Plain { /// <summary>A.</summary>
            public int A; /// <summary>B.</summary>
            public long B { get; set; } }
        /// <summary>Parameters and settable members.</summary>
        public sealed record Mixed(int A) { /// <summary>B.</summary>
            public required string B { get; init; } /// <summary>Computed.</summary>
            public int Twice => A * 2; }
        /// <summary>Generic.</summary>
        public sealed record Pair<TFirst, TSecond>(TFirst First, TSecond Second);
        """;

    [Theory]
    [InlineData("bool")]
    [InlineData("sbyte")]
    [InlineData("byte")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("Int128")]
    [InlineData("UInt128")]
    [InlineData("char")]
    [InlineData("decimal")]
    [InlineData("string")]
    [InlineData("byte[]")]
    [InlineData("Address")]
    [InlineData("Hash256")]
    [InlineData("Status")]
    [InlineData("Wide")]
    [InlineData("int?")]
    [InlineData("Address?")]
    [InlineData("Status?")]
    [InlineData("string?")]
    [InlineData("byte[]?")]
    [InlineData("Order")]
    [InlineData("Order?")]
    [InlineData("Line")]
    [InlineData("Line?")]
    [InlineData("Plain")]
    [InlineData("Mixed")]
    [InlineData("Pair<int, string?>")]
    [InlineData("Pair<Order, List<Line>>")]
    [InlineData("(int Left, string Right)")]
    [InlineData("(int, (Address, byte[]?))?")]
    [InlineData("int[]")]
    [InlineData("int[][]")]
    [InlineData("byte[][]")]
    [InlineData("byte[]?[]")]
    [InlineData("string?[]")]
    [InlineData("int?[]?")]
    [InlineData("int[]?[][]")]
    [InlineData("Order[]")]
    [InlineData("List<int>")]
    [InlineData("List<string?>")]
    [InlineData("List<int[]>[]")]
    [InlineData("List<List<Order?>>?")]
    public void Type_InEveryPlace_CompilesWithoutAWarning(string type)
    {
        string source = $$"""
            {{Types}}
            /// <summary>Uses the type everywhere.</summary>
            public sealed partial class Sample : Contract
            {
                private readonly StateValue<{{type}}> _value;
                private readonly StateMap<{{type}}, {{type}}> _map;

                /// <summary>Init.</summary>
                [Init] public void Create({{type}} input, {{type}} result)
                {
                    _value.Value = input;
                    _map[input] = result;
                }

                /// <summary>Call.</summary>
                [Call] public {{type}} Set({{type}} value, params {{type}}[] others)
                {
                    Emit(new Changed(value, value));
                    Emit(new Nested(value));
                    _ = IOther.At(Self, 5).Get(value, value);
                    _ = _map.TryGet(value, out _);
                    return others[0];
                }

                /// <summary>View.</summary>
                [View] public {{type}} Get({{type}} @class) => _map.Contains(@class) ? _map[@class] : _value.Value;

                /// <summary>Nested event.</summary>
                [Event] public readonly record struct Nested([Indexed] {{type}} Value);
            }

            /// <summary>Event.</summary>
            [Event] public sealed record Changed([Indexed] {{type}} Left, {{type}} Right);

            /// <summary>Interface.</summary>
            [ContractInterface] public partial interface IOther
            {
                /// <summary>Get.</summary>
                {{type}} Get({{type}} value, {{type}} call);
            }
            """;
        IEnumerable<Diagnostic> diagnostics = GeneratorHarness.Diagnose(source);
        Assert.True(!diagnostics.Any(), string.Join('\n', diagnostics));
    }

    [Fact]
    public void Keyword_AsAnyName_IsEscaped()
    {
        const string Source = """
            using Contracts;
            public sealed partial class Sample : Contract
            {
                private readonly StateValue<int> @lock;
                [Init] public void @base(int @ref) => @lock.Value = @ref;
                [Call] public void @class(Data @event) => Emit(new Fact(@event.@int));
                [View] public int @new() => @lock.Value;
            }
            public struct Data { public int @int; }
            [Event] public sealed record Fact(int @float);
            [ContractInterface] public partial interface IOther { int @new(); void @class(Data @call); }
            """;
        IEnumerable<Diagnostic> others = GeneratorHarness.Diagnose(Source).Where(d => d.Id != "CS1591");
        Assert.True(!others.Any(), string.Join('\n', others));
    }

    [Fact]
    public void Token_OfTheIssuesSketch_CompilesUnchanged()
    {
        const string Source = """
            using System;
            using Contracts;

            public sealed partial class Token : Contract
            {
                private readonly StateMap<Address, UInt128> _balances;
                private readonly StateValue<UInt128> _supply;

                [Init] public void Create(UInt128 supply) { _supply.Value = supply; _balances[Sender] = supply; }

                [Call] public void Transfer(Address to, UInt128 amount)
                {
                    Require(_balances[Sender] >= amount, "insufficient balance");
                    _balances[Sender] -= amount;
                    _balances[to] += amount;
                    Emit(new Transferred(Sender, to, amount));
                }

                [View] public UInt128 BalanceOf(Address account) => _balances[account];
            }

            [Event] public sealed record Transferred([Indexed] Address From, [Indexed] Address To, UInt128 Amount);
            """;
        IEnumerable<Diagnostic> others = GeneratorHarness.Diagnose(Source).Where(d => d.Id != "CS1591");
        Assert.True(!others.Any(), string.Join('\n', others));
    }
}
