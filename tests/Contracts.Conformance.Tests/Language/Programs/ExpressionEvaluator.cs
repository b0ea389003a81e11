// Tokenizer, recursive-descent parser, constant folding, evaluation and printing of arithmetic expressions.
public enum TokenKind { Number, Name, Operator, Open, Close, Comma, End }

public readonly record struct Token(TokenKind Kind, string Text, int Position);

public sealed class SyntaxError(string reason, int position) : Exception(reason)
{
    public string Reason => reason;

    public int Position => position;
}

public static class Tokenizer
{
    public static IEnumerable<Token> Tokenize(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            int start = i;
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            if (char.IsDigit(c) || c == '.')
            {
                while (i < text.Length && (char.IsDigit(text[i]) || text[i] == '.'))
                    i++;
                yield return new Token(TokenKind.Number, text[start..i], start);
                continue;
            }

            if (char.IsLetter(c))
            {
                while (i < text.Length && char.IsLetterOrDigit(text[i]))
                    i++;
                yield return new Token(TokenKind.Name, text[start..i], start);
                continue;
            }

            i++;
            TokenKind kind = c switch
            {
                '(' => TokenKind.Open,
                ')' => TokenKind.Close,
                ',' => TokenKind.Comma,
                '+' or '-' or '*' or '/' or '%' or '^' => TokenKind.Operator,
                _ => throw new SyntaxError($"unexpected '{c}'", start),
            };
            yield return new Token(kind, c.ToString(), start);
        }

        yield return new Token(TokenKind.End, "", text.Length);
    }
}

public abstract record Node
{
    public sealed record Number(decimal Value) : Node;

    public sealed record Variable(string Name) : Node;

    public sealed record Unary(char Operator, Node Operand) : Node;

    public sealed record Binary(char Operator, Node Left, Node Right) : Node;

    public sealed record Call(string Function, IReadOnlyList<Node> Arguments) : Node;
}

public sealed class Parser(string text)
{
    private readonly List<Token> _tokens = Tokenizer.Tokenize(text).ToList();
    private int _next;

    private Token Current => _tokens[_next];

    public Node Parse()
    {
        Node node = Sum();
        if (Current.Kind != TokenKind.End)
            throw new SyntaxError($"'{Current.Text}' is left over", Current.Position);
        return node;
    }

    private Node Sum()
    {
        Node left = Product();
        while (Current is { Kind: TokenKind.Operator, Text: "+" or "-" })
        {
            char op = Take().Text[0];
            left = new Node.Binary(op, left, Product());
        }

        return left;
    }

    private Node Product()
    {
        Node left = Unary();
        while (Current is { Kind: TokenKind.Operator, Text: "*" or "/" or "%" })
        {
            char op = Take().Text[0];
            left = new Node.Binary(op, left, Unary());
        }

        return left;
    }

    private Node Unary()
    {
        if (Current is { Kind: TokenKind.Operator, Text: "-" })
        {
            Take();
            return new Node.Unary('-', Unary());
        }

        Node operand = Primary();
        if (Current is { Kind: TokenKind.Operator, Text: "^" })
        {
            Take();
            return new Node.Binary('^', operand, Unary());
        }

        return operand;
    }

    private Node Primary()
    {
        Token token = Take();
        switch (token.Kind)
        {
            case TokenKind.Number when decimal.TryParse(token.Text, out decimal value):
                return new Node.Number(value);
            case TokenKind.Name when Current.Kind == TokenKind.Open:
                return new Node.Call(token.Text, Arguments());
            case TokenKind.Name:
                return new Node.Variable(token.Text);
            case TokenKind.Open:
                Node inner = Sum();
                Expect(TokenKind.Close);
                return inner;
            default:
                throw new SyntaxError($"'{token.Text}' starts no operand", token.Position);
        }
    }

    private List<Node> Arguments()
    {
        Expect(TokenKind.Open);
        List<Node> arguments = [Sum()];
        while (Current.Kind == TokenKind.Comma)
        {
            Take();
            arguments.Add(Sum());
        }

        Expect(TokenKind.Close);
        return arguments;
    }

    private Token Take() => _tokens[_next++];

    private void Expect(TokenKind kind)
    {
        Token token = Take();
        if (token.Kind != kind)
            throw new SyntaxError($"{kind} expected", token.Position);
    }
}

public sealed class Evaluator(Dictionary<string, decimal> variables)
{
    private readonly Dictionary<string, Func<decimal[], decimal>> _functions = new()
    {
        ["max"] = a => a.Max(),
        ["min"] = a => a.Min(),
        ["abs"] = a => Math.Abs(a[0]),
        ["round"] = a => Math.Round(a[0], (int)a[1], MidpointRounding.AwayFromZero),
        ["sum"] = a => a.Sum(),
    };

    public decimal Evaluate(Node node) => node switch
    {
        Node.Number(var value) => value,
        Node.Variable(var name) => variables.TryGetValue(name, out decimal value)
            ? value
            : throw new KeyNotFoundException(name),
        Node.Unary('-', var operand) => -Evaluate(operand),
        Node.Binary('+', var l, var r) => Evaluate(l) + Evaluate(r),
        Node.Binary('-', var l, var r) => Evaluate(l) - Evaluate(r),
        Node.Binary('*', var l, var r) => Evaluate(l) * Evaluate(r),
        Node.Binary('/', var l, var r) => Evaluate(l) / Evaluate(r),
        Node.Binary('%', var l, var r) => Evaluate(l) % Evaluate(r),
        Node.Binary('^', var l, var r) => Power(Evaluate(l), (int)Evaluate(r)),
        Node.Call(var f, var arguments) when _functions.ContainsKey(f) =>
            _functions[f](arguments.Select(Evaluate).ToArray()),
        Node.Call(var f, _) => throw new KeyNotFoundException(f),
        _ => throw new InvalidOperationException(),
    };

    public Node Fold(Node node) => node switch
    {
        Node.Unary(var op, var operand) => Fold(operand) is Node.Number(var v) ? new Node.Number(-v) : new
            Node.Unary(op, Fold(operand)),
        Node.Binary b when Fold(b.Left) is Node.Number && Fold(b.Right) is Node.Number => new Node.Number(Evaluate(b)),
        Node.Binary b => b with { Left = Fold(b.Left), Right = Fold(b.Right) },
        Node.Call c => c with { Arguments = c.Arguments.Select(Fold).ToList() },
        _ => node,
    };

    public static string Print(Node node) => node switch
    {
        Node.Number n => n.Value.ToString(),
        Node.Variable v => v.Name,
        Node.Unary u => u.Operator + Print(u.Operand),
        Node.Binary b => $"({Print(b.Left)} {b.Operator} {Print(b.Right)})",
        Node.Call c => c.Function + "(" + string.Join(", ", c.Arguments.Select(Print)) + ")",
        _ => "?",
    };

    private static decimal Power(decimal x, int n)
    {
        decimal result = 1;
        for (int i = 0; i < Math.Abs(n); i++)
            result *= x;
        return n < 0 ? 1 / result : result;
    }
}

public static class Program
{
    public static string Run()
    {
        Evaluator evaluator = new(new Dictionary<string, decimal> { ["x"] = 3, ["rate"] = 0.05m });
        StringBuilder log = new();
        string[] sources =
        [
            "1 + 2 * 3", "-(2 + 3) ^ 2", "x * (1 + rate) ^ 3", "max(1, x, 2.5) - min(4, 2)", "10 / 4 % 2",
            "round(2 / 3, 4)", "2 ^ 3 ^ 2", "1 +", "3 $ 4", "unknown + 1", "f(1)", "(1, 2)", "4 / (2 - 2)", "2 3",
            "sum(1, 2 * 3, abs(-4)) + x * (2 + 5)",
        ];
        foreach (string source in sources)
        {
            try
            {
                Node tree = new Parser(source).Parse();
                string folded = Evaluator.Print(evaluator.Fold(tree));
                log.AppendLine($"{Evaluator.Print(tree)} => {folded} = {evaluator.Evaluate(tree)}");
            }
            catch (SyntaxError error)
            {
                log.AppendLine($"{source}: {error.Reason} at {error.Position}");
            }
            catch (KeyNotFoundException)
            {
                log.AppendLine($"{source}: unknown name");
            }
            catch (DivideByZeroException)
            {
                log.AppendLine($"{source}: division by zero");
            }
        }

        log.AppendLine((new Parser("1 + x").Parse() == new Parser("1+x").Parse()).ToString());
        return log.ToString();
    }
}
