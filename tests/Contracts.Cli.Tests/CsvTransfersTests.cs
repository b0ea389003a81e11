using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Tests;

public sealed class CsvTransfersTests
{
    private const string A = "0x00000000000000000000000000000000000000aa";
    private const string B = "0x00000000000000000000000000000000000000BB";

    [Fact]
    public void Read_ColumnsInAnyOrderWithOthersBetween_TakesTheNamedOnes()
    {
        TransferBlocks blocks = Read($"value,x,to,from\n17,?,{B},{A}\n");

        Transfer transfer = Assert.Single(blocks.Transfers);
        Assert.Equal(new Transfer(Address.Parse(A), Address.Parse(B), 17), transfer);
    }

    [Fact]
    public void Read_BlockColumn_EndsABlockWhereTheValueChanges()
    {
        TransferBlocks blocks = Read(
            $"block,from,to,value\n7,{A},{B},1\n7,{B},{A},2\n9,{A},{B},3\n7,{A},{B},4\n");

        Assert.Equal([2, 3, 4], blocks.Ends);
    }

    [Fact]
    public void Read_NoBlockColumn_LeavesTheCuttingToTheScenario()
    {
        Assert.Empty(Read($"from,to,value\n{A},{B},1\n{A},{B},1\n").Ends);
    }

    [Fact]
    public void Read_WindowsLineEndsQuotesAndBlankLines_AreUnderstood()
    {
        TransferBlocks blocks = Read(
            $"from,to,value,note\r\n\"{A}\",{B},\"5\",\"a, \"\"b\"\"\"\r\n\r\n{A},{B},6,");

        Assert.Equal([5, 6], blocks.Transfers.Select(transfer => (int)transfer.Value));
    }

    [Fact]
    public void Read_EmptyRecipient_IsTheZeroAddress()
    {
        Assert.Equal(default, Read($"from,to,value\n{A},,0\n").Transfers[0].To);
    }

    [Theory]
    [InlineData("340282366920938463463374607431768211455", false)]
    [InlineData("340282366920938463463374607431768211456", true)]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639935", true)]
    public void Read_AmountBeyond128Bits_IsCappedAndMarked(string value, bool isCapped)
    {
        Transfer transfer = Read($"from,to,value\n{A},{B},{value}\n").Transfers[0];

        Assert.Equal(UInt128.MaxValue, transfer.Value);
        Assert.Equal(isCapped, transfer.IsCapped);
    }

    [Theory]
    [InlineData("", "f.csv(1): the file is empty")]
    [InlineData("chain,block,txs\n", "f.csv(1): the header has no column 'from'; it has: chain, block, txs.")]
    [InlineData("from,to\n", "f.csv(1): the header has no column 'value'")]
    [InlineData("from,to,value\n1,2\n", "f.csv(2): 2 fields, but the header has 3.")]
    [InlineData("from,to,value\n\n0x12,2,3\n", "f.csv(3): column 'from': '0x12' is not an address")]
    [InlineData("from,to,value\n\"0x12,2,3\n", "f.csv(2): a quoted field does not end")]
    [InlineData("from,to,value\n\u001b[31m,2,3\n", "f.csv(2): column 'from': '\\u{1B}[31m' is not an address")]
    [InlineData("\0\0\0\0", "f.csv(1): the header has no column 'from'; it has: \\u{0}\\u{0}")]
    public void Read_UnusableRow_NamesTheLineAndTheColumn(string text, string message)
    {
        UserErrorException error = Assert.Throws<UserErrorException>(() => Read(text));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1e18")]
    [InlineData(" 1")]
    [InlineData("0x10")]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639936")]
    public void Read_ValueThatIsNoAmount_IsRefused(string value)
    {
        UserErrorException error = Assert.Throws<UserErrorException>(() => Read($"from,to,value\n{A},{B},{value}\n"));

        Assert.Equal($"f.csv(2): column 'value': '{Cut(value)}' is not a whole number below 2^256.", error.Message);
    }

    [Fact]
    public void Read_LineWithoutEnd_IsRefusedAtTheLimit()
    {
        using EndlessReader reader = new();

        UserErrorException error = Assert.Throws<UserErrorException>(() => CsvTransfers.Read(reader, "f.csv"));

        Assert.Equal("f.csv(1): the line is longer than the limit of 65536 characters.", error.Message);
        Assert.InRange(reader.Served, 65536, 65536 + (32 * 1024));
    }

    private static string Cut(string value) => value.Length > 60 ? value[..60] + "…" : value;

    private static TransferBlocks Read(string text) => CsvTransfers.Read(new StringReader(text), "f.csv");

    private sealed class EndlessReader : TextReader
    {
        public int Served { get; private set; }

        public override int Read(char[] buffer, int index, int count)
        {
            buffer.AsSpan(index, count).Fill('x');
            Served += count;
            return count;
        }
    }
}
