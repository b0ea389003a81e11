public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int i = -42; decimal d = 1234.5m; string s = "text"; char c = 'x'; bool t = true; long l = 1L << 40;
        Int128 big = Int128.MaxValue; UInt128 huge = UInt128.MaxValue; byte b = 200; int? none = null; int? some = 5;
        log.AppendLine($"{i}|{d}|{s}|{c}|{t}|{l}|{big}|{huge}|{b}|{none}|{some}");
        log.AppendLine($"{i,8}|{i,-8}|{s,6}|{s,-6}|{c,3}|{none,4}|");
        log.AppendLine($"{i:D5}|{i:X}|{b:x4}|{d:F2}|{d:N1}|{l:N0}|{0.256m:P1}|{i,8:D3}|");
        log.AppendLine($"{i:#,##0.00}|{d:0.0;(0.0)}|{-d:0.0;(0.0)}|{0.1256m:0.0%}|{l:0.00E+0}|{huge:C}|{d:E3}|{b:G2}|");
        log.AppendLine((-d).ToString("'net' #,##0.##") + 0.ToString("#;-#;zero") + l.ToString("0,,.0M"));
        log.AppendLine($"""raw {i} "quoted" {s}""");
        log.AppendLine($"{{}} {(t ? "yes" : "no")} {s.Length}");
        log.AppendLine(string.Format("{0}-{1:D3}-{2}", s, 7, d));
        string constant = $"{nameof(log)}";
        log.AppendLine(constant);
        log.Append($"append {i}").AppendLine();
        return log.ToString();
    }
}
