using System.Globalization;
using System.Text;

namespace Contracts.Execution.Tests.Metering;

/// <summary>
/// The text of a method with random control flow over a few integers. It always ends: loops count down fuel.
/// </summary>
internal sealed class ProgramText(int seed)
{
    private const int DepthMax = 4;

    private readonly StringBuilder _text = new();
    private ulong _state = ((ulong)seed * 2_685_821_657_736_338_717) + 1_442_695_040_888_963_407;

    public string Method(string name)
    {
        _text.Append("public static int ").Append(name).Append("(int n) { int a = n, b = 1, c = 2, fuel = 60; ");
        Block(0, isInLoop: false, isInFinally: false);
        return _text.Append(" return unchecked(a + b * 3 + c * 5 + fuel); }").ToString();
    }

    private void Block(int depth, bool isInLoop, bool isInFinally)
    {
        int count = 1 + Next(4);
        for (int i = 0; i < count; i++)
            Statement(depth, isInLoop, isInFinally);
    }

    private void Statement(int depth, bool isInLoop, bool isInFinally)
    {
        int kind = depth >= DepthMax ? 0 : Next(11);
        switch (kind)
        {
            case 1 or 2:
                Braced($"if ({Condition()}) ", depth, isInLoop, isInFinally);
                break;
            case 3:
                Braced($"if ({Condition()}) ", depth, isInLoop, isInFinally);
                Braced("else ", depth, isInLoop, isInFinally);
                break;
            case 4:
                Braced($"while (fuel-- > 0 && {Condition()}) ", depth, isInLoop: true, isInFinally);
                break;
            case 5:
                Braced("do ", depth, isInLoop: true, isInFinally);
                _text.Append(CultureInfo.InvariantCulture, $"while (fuel-- > 0 && ({Condition()})); ");
                break;
            case 6:
                _text.Append("switch (a & 3) { case 0: ");
                Block(depth + 1, isInLoop: false, isInFinally);
                _text.Append("break; case 2: ");
                Block(depth + 1, isInLoop: false, isInFinally);
                _text.Append("goto case 3; case 3: b ^= 1; break; default: c ^= a; break; } ");
                break;
            case 7 when isInLoop:
                _text.Append("if (").Append(Condition()).Append(Next(2) == 0 ? ") break; " : ") continue; ");
                break;
            case 8 when !isInFinally:
                Braced("try ", depth, isInLoop, isInFinally);
                Braced("finally ", depth, isInLoop: false, isInFinally: true);
                break;
            case 9 when !isInFinally:
                _text.Append(CultureInfo.InvariantCulture, $"if ({Condition()}) return a ^ {Next(100)}; ");
                break;
            default:
                _text.Append(CultureInfo.InvariantCulture, $"{Variable()} = unchecked({Expression()}); ");
                break;
        }
    }

    private void Braced(string head, int depth, bool isInLoop, bool isInFinally)
    {
        _text.Append(head).Append("{ ");
        Block(depth + 1, isInLoop, isInFinally);
        _text.Append("} ");
    }

    private string Condition()
    {
        string[] comparisons = ["<", "<=", ">", ">=", "==", "!="];
        string single = $"{Variable()} {comparisons[Next(6)]} {Operand()}";
        return Next(3) switch
        {
            0 => $"({single} && {Variable()} > {Operand()})",
            1 => $"({single} || {Variable()} < {Operand()})",
            _ => single,
        };
    }

    private string Expression() => Next(5) switch
    {
        0 => $"{Variable()} * {Operand()} + 1",
        1 => $"{Variable()} % 7 - {Variable()}",
        2 => $"{Condition()} ? {Variable()} : {Operand()}",
        3 => $"{Variable()} ^ ({Variable()} & {Operand()})",
        _ => $"{Variable()} + {Operand()}",
    };

    private string Variable() => Next(3) switch { 0 => "a", 1 => "b", _ => "c" };

    private string Operand() => Next(2) == 0 ? Variable() : Next(20).ToString(CultureInfo.InvariantCulture);

    private int Next(int bound)
    {
        _state = (_state * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407;
        return (int)((_state >> 33) % (ulong)bound);
    }
}
