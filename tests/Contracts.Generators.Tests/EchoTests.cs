using Contracts.Generators.Tests.Hosting;
using Contracts.Generators.Tests.Samples;
using Contracts.Host;

namespace Contracts.Generators.Tests;

/// <summary>Values of every kind from a client through the entry into state and back.</summary>
public sealed class EchoTests
{
    private readonly FakeChannel _channel = new();
    private readonly EchoClient _echo;

    public EchoTests()
    {
        _echo = EchoClient.Deploy(_channel, Accounts.Alice);
    }

    [Fact]
    public void Record_WithEveryKindOfField_ComesBackAsItWas()
    {
        Item item = new("a€😀", -1.50m, Colour.Blue, [1, 2]);
        Basket basket = new(Accounts.Bob, [item, item with { Colour = null, Data = null }], ["x", null, ""], null);
        Basket result = _echo.StoreBasket(Colour.Red, basket).Value;
        Assert.Equal(basket.Owner, result.Owner);
        Assert.Equal(2, result.Items.Count);
        Assert.Equal(item with { Data = null }, result.Items[0] with { Data = null });
        Assert.Equal(new byte[] { 1, 2 }, result.Items[0].Data);
        Assert.Equal(item with { Colour = null, Data = null }, result.Items[1]);
        Assert.Equal(basket.Notes, result.Notes);
        Assert.Null(result.Gift);
    }

    [Fact]
    public void Tuple_OfNestedLists_ComesBackAsItWas()
    {
        (Int128 left, List<ulong[]> right) = _echo.StoreTuple((Int128.MinValue, [[1, ulong.MaxValue], []])).Value;
        Assert.Equal(Int128.MinValue, left);
        Assert.Equal<IEnumerable<ulong>>([[1, ulong.MaxValue], []], right);
    }

    [Fact]
    public void GenericRecord_IsDecodedByItsArguments()
    {
        Hash256 hash = Hash256.FromBytes(new byte[32], 0);
        Assert.Equal(new Pair<int?, Hash256>(7, hash), _echo.Swap(new Pair<Hash256, int?>(hash, 7)));
        Assert.Null(_echo.Swap(new Pair<Hash256, int?>(hash, null)).First);
    }

    [Fact]
    public void Struct_WithSettableMembers_IsFilledInOrder()
    {
        Settable result = _echo.Change(new Settable { Number = 4, Text = "t" });
        Assert.Equal((-4, "t"), (result.Number, result.Text));
    }

    [Fact]
    public void Integers_OfEveryWidth_ReachTheContract()
    {
        Int128 sum = _echo.Sum(-1, 2, -3, 4, -5, 6, -7, ulong.MaxValue, -9, 10);
        Assert.Equal((Int128)ulong.MaxValue - 3, sum);
    }

    [Fact]
    public void ParamsArray_IsOneAlsoForTheClient() => Assert.Equal("a-b-c", _echo.Join('-', "a", "b", "c"));

    [Fact]
    public void AbsentState_ReadsAsEmptyAndNotAsNull()
    {
        Assert.Equal("", _echo.ReadText());
        Assert.Null(_echo.ReadOptional());
        Assert.Equal(0, _echo.CountAbsent());
    }

    [Fact]
    public void AbsentRecord_ThatMayNotBeNull_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => _echo.ReadItem());

    [Fact]
    public void DefaultValue_ThatIsStored_IsPresentUntilRemoved()
    {
        Assert.False(_echo.HasFlag("f"));
        Assert.False(_echo.SetFlag("f", false).Value);
        Assert.True(_echo.HasFlag("f"));
        _echo.ClearFlag("f").EnsureSucceeded();
        Assert.False(_echo.HasFlag("f"));
    }

    [Fact]
    public void LongText_OutgrowsTheBuffersAndComesBack()
    {
        string text = new('é', 5_000);
        _echo.WriteText(text).EnsureSucceeded();
        Assert.Equal(text, _echo.ReadText());
    }

    [Fact]
    public void Context_IsWhatTheHostSays()
    {
        FakeHost host = _channel.Host;
        Assert.Equal(
            (Accounts.Bob, _echo.Address, host.Height, host.Time, host.Transaction), _echo.As(Accounts.Bob).Context());
    }

    [Fact]
    public void Sha256_IsTheStandardOne() => Assert.Equal(
        "0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", _echo.Hash("abc"u8.ToArray()).ToString());

    [Fact]
    public void Revert_WithACode_ArrivesAsIs()
    {
        CallResult result = _echo.Fail(42, "because");
        Assert.Equal((CallStatus.Reverted, 42, "because"), (result.Status, result.RevertCode, result.Message));
        Assert.Throws<ContractCallException>(() => result.EnsureSucceeded());
        Assert.Throws<ArgumentOutOfRangeException>(() => _echo.Fail(-1, "reserved"));
    }

    [Fact]
    public void Value_OfAFailedCall_Throws()
    {
        byte[] malformed = [.. _echo.Address.ToBytes()];
        Assert.Equal(RevertCodes.UnknownMethod, _channel.Send(Accounts.Bob, _echo.Address, malformed, -1).RevertCode);
    }

    [Fact]
    public void Callee_ThatReverts_PassesOnItsCodeAndReason()
    {
        CallerClient caller = CallerClient.Deploy(_channel, Accounts.Alice);
        CallResult result = caller.Pass(_echo.Address, 7, "callee says no");
        Assert.Equal((7, "callee says no"), (result.RevertCode, result.Message));
    }

    [Fact]
    public void Callee_ThatReverts_CanBeCaught()
    {
        CallerClient caller = CallerClient.Deploy(_channel, Accounts.Alice);
        Assert.Equal("7 no False", caller.Catch(_echo.Address, 7, "no").Value);
        Assert.Equal("-3 ContractMissing True", caller.Catch(Accounts.Bob, 7, "no").Value);
    }

    [Fact]
    public void Callee_ThatReturnsAValue_IsDecoded()
    {
        _echo.WriteText("hello").EnsureSucceeded();
        CallerClient caller = CallerClient.Deploy(_channel, Accounts.Alice);
        Assert.Equal("hello", caller.Text(_echo.Address));
    }

    [Fact]
    public void Callee_ThatReturnsAnotherType_IsAFailure()
    {
        CallerClient caller = CallerClient.Deploy(_channel, Accounts.Alice);
        ContractCallException failure = Assert.Throws<ContractCallException>(() => caller.WrongType(_echo.Address));
        Assert.Equal(RevertCodes.MalformedResult, failure.Result.RevertCode);
    }

    [Theory]
    [InlineData(typeof(Echo), "HasFlag", MethodTraits.View)]
    [InlineData(typeof(Echo), "ClearFlag", MethodTraits.None)]
    [InlineData(typeof(Caller), "Catch", MethodTraits.Reentrant)]
    public void Method_DeclaresItsTraits(Type contract, string method, MethodTraits expected)
    {
        GeneratedContractAttribute generated = contract.Assembly
            .GetCustomAttributes(typeof(GeneratedContractAttribute), false)
            .Cast<GeneratedContractAttribute>()
            .Single(attribute => attribute.Name == contract.Name);
        FakeHost host = new();
        host.Deploy(Accounts.Carol, generated.EntryType.GetMethod("Invoke")!.CreateDelegate<Action>());
        byte[] input = Convert.FromHexString(SelectorInAbi(generated.Abi, method));
        Assert.Equal(expected, host.Run(Accounts.Alice, Accounts.Carol, input).Traits);
    }

    private static string SelectorInAbi(string abi, string method) =>
        System.Text.Json.JsonDocument.Parse(abi).RootElement.GetProperty("methods").EnumerateArray()
            .Single(entry => entry.GetProperty("name").GetString() == method)
            .GetProperty("selector").GetString()![2..];
}
