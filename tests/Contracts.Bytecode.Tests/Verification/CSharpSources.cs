namespace Contracts.Bytecode.Tests.Verification;

/// <summary>C# that names nothing outside the import table, one language feature after the other.</summary>
internal static class CSharpSources
{
    public static (string Name, string Source)[] All { get; } =
    [
        ("arithmetic", """
            public static class A
            {
                public static int I(int a, int b) => checked(a + b * 2 - a / (b | 1) % 3);
                public static long L(long a, int b) => unchecked((a << b) ^ (a >> 3) & ~a | -a + b);
                public static ulong U(ulong a, uint b) => checked(a * b + (ulong)(byte)b - (ushort)a);
                public static bool C(int a, uint b, long c) => a < 3 && b >= 4u || c != 5 && !(a > 7);
                public static byte N(int a) => checked((byte)a);
                public static char Ch(int a) => (char)(a + 'a');
                public static sbyte S(long a) => checked((sbyte)a);
                public static int Shift(byte a, short b) => a << b | a >>> 2;
            }
            """),
        ("wide numbers", """
            using System;
            public static class W
            {
                public static UInt128 Add(UInt128 a, UInt128 b) => checked(a + b * 3 - (UInt128)1);
                public static Int128 Neg(Int128 a, long b) => checked(-a / b % 7);
                public static bool Less(UInt128 a, UInt128 b) => a < b || a == b;
                public static ulong Low(UInt128 a) => unchecked((ulong)a);
                public static decimal D(decimal a, int b) => a * b / 3m + 1.5m;
                public static bool DL(decimal a, decimal b) => a <= b;
                public static long DE(decimal a) => checked((long)a);
            }
            """),
        ("loops", """
            public static class L
            {
                public static int For(int n) { int s = 0; for (int i = 0; i < n; i++) { if (i == 3) continue; if (i > 90) break; s += i; } return s; }
                public static int While(uint n) { int s = 0; while (n-- > 0) s++; do { s--; } while (s > 10); return s; }
                public static int Each(int[] a) { int s = 0; foreach (int x in a) s += x; return s; }
                public static int Nested(int[][] a) { int s = 0; foreach (int[] r in a) for (int j = r.Length - 1; j >= 0; j--) s += r[j]; return s; }
                public static int Goto(int n) { again: if (n > 10) { n -= 3; goto again; } return n; }
                public static void Forever() { while (true) { } }
            }
            """),
        ("arrays", """
            public enum E : byte { A, B }
            public struct P { public int X; public long Y; }
            public class Q { public int V; }
            public static class Arr
            {
                public static byte[] Bytes(int n) { byte[] a = new byte[n]; a[0] = 1; a[n - 1] += 2; return a; }
                public static long Sum(long[] a) => a[0] + a[a.Length - 1];
                public static bool Empty(int[] a) => a.Length == 0 || a.Length > 5;
                public static void Structs(P[] a) { a[1].X = 3; a[0] = new P { X = 1, Y = 2 }; P p = a[0]; a[1] = p; a[0].Y++; }
                public static Q Refs(Q[] a) { a[0] = new Q(); a[0].V = 4; object[] o = a; return (Q)o[0]; }
                public static E Enums(E[] a) { a[0] = E.B; return a[1]; }
                public static bool Bools(bool[] a) => a[0] = !a[1];
                public static char Chars(char[] a) { a[0] = 'x'; a[1]++; return a[1]; }
                public static T[] Make<T>(int n, T v) { T[] a = new T[n]; a[0] = v; return a; }
                public static void Swap<T>(T[] a, int i, int j) { T t = a[i]; a[i] = a[j]; a[j] = t; }
                public static int Index(int[] a, long i, uint j) => a[i] + a[j];
                public static int[][] Jagged() => new int[][] { new int[3], new int[2] };
                public static void Ref(int[] a) { ref int x = ref a[2]; x += 5; Inc(ref a[1]); Out(out a[0]); }
                static void Inc(ref int x) => x++;
                static void Out(out int x) => x = 9;
            }
            """),
        ("classes", """
            using System;
            public abstract class Shape { protected int _id; protected Shape(int id) { _id = id; } public abstract long Area(); public virtual int Id => _id; }
            public sealed class Square : Shape { private readonly int _side; public Square(int side) : base(side > 3 ? 1 : 2) { _side = side; } public override long Area() => (long)_side * _side; public override int Id => base.Id + 1; }
            public class Circle : Shape { private int _r = 5; public Circle() : this(3) { } public Circle(int r) : base(r) { _r = r; } public override long Area() => 3L * _r * _r; public int R { get; set; } }
            public class Base { public int X; protected virtual void Do() { X++; } public void Run() => Do(); }
            public class Derived : Base { protected override void Do() { base.Do(); X += 2; } private class Inner { private int _y; public int Get(Derived d) { _y = d.X; return _y; } } public int I() => new Inner().Get(this); }
            public class Primary(int a, string b) : Base { private readonly int _c = a * 2; public int A => a + _c; public string B => b; }
            public static class Use { public static long Sum(Shape[] s) { long t = 0; foreach (Shape x in s) t += x.Area() + x.Id; return t; } public static Shape Pick(bool b) => b ? new Square(2) : new Circle(); public static bool Is(object o) => o is Square; public static Circle? As(object o) => o as Circle; }
            public class Override { public override string ToString() => "x"; public override bool Equals(object? o) => o is Override; public override int GetHashCode() => 3; }
            """),
        ("interfaces", """
            public interface IShape { int Area(); int Twice() ; }
            public interface INamed : IShape { string Name { get; } }
            public class A : INamed { public int Area() => 1; int IShape.Twice() => 2; public string Name => "A"; }
            public class B : A, IShape { int IShape.Twice() => 3; }
            public struct S : IShape { public int V; public int Area() => V; public int Twice() => V * 2; }
            public interface IBox<T> { T Get(); void Set(T t); }
            public class Box<T> : IBox<T> { private T _t = default!; public T Get() => _t; public void Set(T t) => _t = t; }
            public static class Use
            {
                public static int Sum(IShape a, IShape b) => a.Area() + b.Twice();
                public static IShape Pick(bool f) => f ? new A() : new S { V = 3 };
                public static int Constrained<T>(T t) where T : IShape => t.Area() + t.Twice();
                public static int All() { S s = new S { V = 4 }; return Constrained(s) + Constrained(new A()) + Sum(s, new B()); }
                public static int Boxes() { IBox<int> b = new Box<int>(); b.Set(3); return b.Get(); }
                public static bool Test(object o) => o is IShape and not INamed;
            }
            """),
        ("structs", """
            public struct Money { private readonly long _v; public Money(long v) { _v = v; } public long V => _v; public static Money operator +(Money a, Money b) => new Money(checked(a._v + b._v)); public static implicit operator Money(long v) => new(v); public Money With(long d) { Money m = this; m = new Money(m._v + d); return m; } }
            public struct Pair<T> { public T A; public T B; public Pair(T a, T b) { A = a; B = b; } public void Swap() { T t = A; A = B; B = t; } }
            public struct Empty { }
            public readonly struct Ro { public readonly Money M; public readonly int N; public Ro(Money m, int n) { M = m; N = n; } public long Sum() => M.V + N; public override string ToString() => "ro"; }
            public struct Big { public Pair<Money> P; public Ro R; public int? N; public Empty E; }
            public class Holder { private readonly Ro _r = new Ro(new Money(1), 2); private Pair<int> _p; public long Use() { _p.Swap(); _p.A++; return _r.Sum() + _r.M.V + _p.A; } }
            public static class Use
            {
                public static long Run() { Money m = 3; m += new Money(4); Pair<string> p = new("a", "b"); p.Swap(); Big b = default; b.P.A = m; b.N = 4; b.R = new Ro(m, 1); return b.P.A.V + b.R.Sum() + (b.N ?? 0); }
                public static object Box(Money m) => m;
                public static Money Unbox(object o) => (Money)o;
                public static long In(in Money m, ref Money r, out Money o) { o = m; r = o; return m.V; }
                public static void Call(Money m) { In(m, ref m, out Money x); Big[] a = new Big[2]; a[0].P.Swap(); a[1] = a[0]; a[0] = default; }
            }
            """),
        ("nullable", """
            public static class N
            {
                public static int Or(int? a) => a ?? 3;
                public static int? Add(int? a, int? b) => checked(a + b);
                public static bool Has(long? a) => a.HasValue && a.Value > 3;
                public static bool Eq(int? a, int? b) => a == b;
                public static int? Make(bool b) => b ? 1 : null;
                public static string? Null(string? s) => s ?? "x";
                public static int? Len(string? s) => s?.Length;
                public static object Box(int? a) => a!;
                public static int? Unbox(object o) => (int?)o;
                public static bool Pat(int? a) => a is > 3 and < 9;
                public static T? Gen<T>(T? t) where T : struct => t.HasValue ? t : default;
            }
            """),
        ("switches", """
            public enum Color { Red, Green, Blue }
            public abstract class Node { }
            public class Leaf : Node { public int V; }
            public class Tree : Node { public Node L = null!, R = null!; public int D { get; set; } }
            public static class S
            {
                public static int Dense(int i) { switch (i) { case 0: return 5; case 1: return 6; case 2: return 7; case 3: case 4: return 9; default: return -1; } }
                public static int Sparse(long i) => i switch { 1 => 2, 1000 => 3, -5 => 4, _ => 0 };
                public static int Enum(Color c) => c switch { Color.Red => 1, Color.Green => 2, Color.Blue => 3, _ => throw new System.InvalidOperationException() };
                public static int Type(Node n) => n switch { Leaf { V: > 10 } l => l.V, Leaf l => -l.V, Tree { L: Leaf a, R: Leaf b } => a.V + b.V, Tree t when t.D > 3 => Type(t.L), _ => 0 };
                public static int Char(char c) { switch (c) { case 'a': return 1; case 'b': goto case 'a'; case >= '0' and <= '9': return c - '0'; default: return 0; } }
                public static bool Rel(int a) => a is (> 1 and < 5) or 9;
                public static int Loop(int n) { int s = 0; while (n > 0) { switch (n % 4) { case 0: s++; break; case 1: n--; continue; default: s--; break; } n--; } return s; }
            }
            """),
        ("exceptions", """
            using System;
            public class My : Exception { public int Code { get; } public My(int c) : base("my") { Code = c; } }
            public static class X
            {
                public static int TryCatch(int a, int b) { try { return checked(a / b); } catch (DivideByZeroException) { return 0; } catch (OverflowException e) { throw new InvalidOperationException("x", e); } }
                public static int Finally(int a) { int r = 0; try { r = a; if (a > 3) return r; r++; } finally { r = 9; } return r; }
                public static int Nested(int a) { try { try { if (a > 1) throw new My(a); } finally { a++; } } catch (My m) { return m.Code; } catch { throw; } return a; }
                public static int Loop(int n) { int s = 0; for (int i = 0; i < n; i++) { try { if (i == 3) continue; if (i == 5) break; s += i; } catch (Exception) { s = 0; } finally { s++; } } return s; }
                public static void Again(int n) { again: try { n--; if (n > 0) throw new My(n); } catch (My) { goto again; } }
                public static void Rethrow() { try { X.Finally(3); } catch (Exception) { try { X.Finally(2); } finally { X.Finally(1); } throw; } }
                public static int Throw(string? s) => s is null ? throw new ArgumentNullException("s") : s.Length;
                public static void Always() { try { throw new My(1); } finally { X.Finally(1); } }
            }
            """),
        ("delegates", """
            public delegate int Op(int a, int b);
            public delegate T Get<out T>();
            public delegate void Put<in T>(T t);
            public delegate void ByRef(ref int x, out long y);
            public class C { public int K; public int Add(int a, int b) => a + b + K; public virtual int Mul(int a, int b) => a * b; public Op Bind() => Add; public Op BindVirtual(C c) => c.Mul; public static int Sub(int a, int b) => a - b; public Op Own() => Mul; }
            public class Animal { } public class Dog : Animal { }
            public static class Ext { public static int Len(this string s, int a, int b) => s.Length + a + b; }
            public struct St { public int V; public int Sum(int a, int b) => V + a + b; }
            public static class D
            {
                public static int Call(Op o) => o(1, 2);
                public static int Closure(int n) { int k = 3; Op o = new Cl { K = n }.M; k++; return o(1, k); }
                public class Cl { public int K; public int M(int a, int b) => a + b + K; }
                public static Op Extension(string s) => s.Len;
                public static Op Boxed(St s) => s.Sum;
                public static Get<Animal> Co(Get<Dog> g) => g;
                public static Put<Dog> Contra(Put<Animal> p) => p;
                public static Op Captured(int n) => (a, b) => a + b + n;
                public static Op Local(int n) { int F(int a, int b) => a * b + n; return F; }
                public static int LocalByRef(int n) { int s = 0; void Add(int x) { s += x + n; } Add(1); Add(2); return s; }
            }
            """),
        ("generics", """
            public interface IEq<T> { bool Same(T other); }
            public class Key : IEq<Key> { public int V; public bool Same(Key o) => o.V == V; }
            public struct SKey : IEq<SKey> { public int V; public bool Same(SKey o) => o.V == V; }
            public class List<T> { private T[] _items = new T[4]; private int _count; public int Count => _count; public void Add(T t) { if (_count == _items.Length) { T[] n = new T[_count * 2]; for (int i = 0; i < _count; i++) n[i] = _items[i]; _items = n; } _items[_count++] = t; } public T this[int i] { get => _items[i]; set => _items[i] = value; } public ref T At(int i) => throw null!; }
            public class Map<K, V> where K : IEq<K> { private readonly List<Node> _l = new(); private class Node { public K K = default!; public V V = default!; } public V? Find(K k) { for (int i = 0; i < _l.Count; i++) if (_l[i].K.Same(k)) return _l[i].V; return default; } public void Put(K k, V v) => _l.Add(new Node { K = k, V = v }); }
            public class Sub : Map<Key, string> { public string? Get(Key k) => Find(k); }
            public abstract class GBase<T> { public abstract T Make(); public virtual U Conv<U>(T t, U u) => u; }
            public class GD<T> : GBase<List<T>> { public override List<T> Make() => new(); public override U Conv<U>(List<T> t, U u) { t.Add(default!); return base.Conv(t, u); } }
            public static class G
            {
                public static T Max<T>(T a, T b, bool f) => f ? a : b;
                public static bool Same<T>(T a, T b) where T : IEq<T> => a.Same(b);
                public static int Run() { Map<SKey, int> m = new(); m.Put(new SKey { V = 1 }, 5); Sub s = new(); s.Put(new Key(), "a"); return m.Find(default) + (s.Get(new Key()) == null ? 1 : 0) + Max(1, 2, true) + new GD<int>().Conv(new List<int>(), 3); }
                public static bool IsNull<T>(T t) => t == null;
                public static T Cast<T>(object o) => (T)o;
                public static bool Is<T>(object o) => o is T;
                public static U? As<T, U>(T t) where U : class => t as U;
                public static object Box<T>(T t) => t!;
                public static T Cls<T>(T? t, T o) where T : class => t ?? o;
                public static string Str<T>(T t) where T : Key => t.V > 1 && t.Same(t) ? "a" : "b";
            }
            """.Replace(" public ref T At(int i) => throw null!;", "", StringComparison.Ordinal)),
        ("records", """
            using System;
            public struct Point { public int X { get; set; } public int Y { get; init; } public readonly int Sum => X + Y; public void Deconstruct(out int x, out int y) { x = X; y = Y; } }
            public class Rec { public int A { get; init; } public string B { get; init; } = ""; public required long C { get; init; } }
            public static class R
            {
                public static int De(Point p) { (int x, int y) = p; return x + y; }
                public static Point Init() => new Point { X = 1, Y = 2 };
                public static Rec Make() => new Rec { A = 1, B = "b", C = 3 };
                public static Point Wither(Point p) => p with { X = 5 };
            }
            """),
        ("host functions", """
            using Contracts.Host;
            public static class H
            {
                public static byte[] Input() { byte[] b = new byte[HostFunctions.InputLength()]; HostFunctions.ReadInput(b); return b; }
                public static string Text(char[] c) => HostFunctions.NewString(c, 0, c.Length);
                public static void Fail(string? m) { if (HostFunctions.StringEquals(m, "x")) HostFunctions.Revert(1, m ?? "none"); }
                public static long Time() => HostFunctions.BlockTime() + HostFunctions.BlockHeight();
                public static char At(string s, int i) => s[i];
            }
            """),
    ];
}
