using Contracts.Bytecode.Linking;

namespace Contracts.Bytecode.Tests.Linking;

/// <summary>A table in a <c>static readonly</c> field is made anew at each use: what could tell is refused.</summary>
public sealed class TableFindingTests
{
    private const string Instead = "only read its elements";

    [Theory]
    [InlineData("Table[0] = 5;")]
    [InlineData("Table[1]++;")]
    [InlineData("ref int first = ref Table[0]; first = 4;")]
    [InlineData("(Table[0], Table[1]) = (Table[1], Table[0]);")]
    [InlineData("int[] local = Table; local[0] = 1;")]
    [InlineData("int[] local = Table; Replace(ref local);")]
    [InlineData("Array.Sort(Table);")]
    [InlineData("Array.Reverse(Table);")]
    [InlineData("Array.Copy(new int[1], Table, 1);")]
    [InlineData("Write(Table);")]
    [InlineData("Get()[0] = 3;")]
    [InlineData("new Holder(Table).Items[0] = 3;")]
    [InlineData("Func<int[]> get = () => Table; get()[0] = 1;")]
    [InlineData("Action<int[]> write = Write; write(Table);")]
    [InlineData("object boxed = Table; ((int[])boxed)[0] = 1;")]
    [InlineData("IList<int> list = Table; list[0] = 3;")]
    [InlineData("List<int[]> list = [Table]; list[0][0] = 3;")]
    [InlineData("int[][] rows = { Table }; rows[0][0] = 3;")]
    [InlineData("(int[] Items, int Count) pair = (Table, 1); pair.Items[0] = 3;")]
    [InlineData("Span<int> span = Table; span[0] = 1;")]
    [InlineData("foreach (int item in Every(Table)) Console(item);")]
    [InlineData("Slots[0].Add();")]
    [InlineData("Slots[0].Value = 7;")]
    [InlineData("if (Table == Get()) Write(new int[1]);")]
    [InlineData("if (ReferenceEquals(Table, Get())) Write(new int[1]);")]
    [InlineData("bool same = Table.Equals(Table);")]
    [InlineData("HashSet<object> set = [Table];")]
    [InlineData("new Derived().Take(Table);")]
    public void Table_ThatCouldBeWrittenOrCompared_IsRefused(string statements)
    {
        LinkResult result = LinkProbe.Link(Program(statements));

        Assert.False(result.IsLinked);
        Assert.All(result.Findings, finding => Assert.Equal(RuleIds.MutableStatic, finding.RuleId));
        Assert.All(result.Findings, finding => Assert.NotNull(finding.Source));
        Assert.Contains(
            result.Findings, finding => finding.Message.Contains(Instead, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("int[] local = Table; local = new int[2]; int first = local[0];")]
    [InlineData("if (Table == null || new int[1] == Table) Write(new int[1]);")]
    [InlineData("int value = Slots[0].Value;")]
    [InlineData("int first = new Holder(Table).Items[0];")]
    [InlineData("int first = Get()[0] + Get().Length;")]
    [InlineData("(int[] Items, int Count) pair = (Table, 1); int first = pair.Items[0];")]
    public void Table_ThatIsOnlyRead_Links(string statements)
    {
        LinkResult result = LinkProbe.Link(Program(statements));

        Assert.True(result.IsLinked, string.Join('\n', result.Findings));
    }

    private static string Program(string statements) => $$"""
        static class Program
        {
            private static readonly int[] Table = { 1, 2 };
            private static readonly Slot[] Slots = { new(1) };

            public static string Run()
            {
                {{statements}}
                return "";
            }

            static int[] Get() => Table;

            static void Write(int[] items) => items[0] = 1;

            static void Replace(ref int[] items) => items = new int[1];

            static void Console(int item) => item.ToString();

            static IEnumerable<int> Every(int[] items)
            {
                yield return items[0]++;
            }

            struct Slot
            {
                public int Value;
                public Slot(int value) => Value = value;
                public void Add() => Value++;
            }

            sealed class Holder
            {
                public Holder(int[] items) => Items = items;
                public int[] Items;
            }

            class Base
            {
                public virtual void Take(int[] items) { }
            }

            sealed class Derived : Base
            {
                public override void Take(int[] items) => items[0] = 2;
            }
        }
        """;
}
