namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.Action))]
internal delegate void Action();

[Replaces(typeof(System.Action<>))]
internal delegate void Action<in T>(T obj);

[Replaces(typeof(System.Action<,>))]
internal delegate void Action<in T1, in T2>(T1 arg1, T2 arg2);

[Replaces(typeof(System.Action<,,>))]
internal delegate void Action<in T1, in T2, in T3>(T1 arg1, T2 arg2, T3 arg3);

[Replaces(typeof(System.Action<,,,>))]
internal delegate void Action<in T1, in T2, in T3, in T4>(T1 arg1, T2 arg2, T3 arg3, T4 arg4);

[Replaces(typeof(System.Action<,,,,>))]
internal delegate void Action<in T1, in T2, in T3, in T4, in T5>(T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5);

[Replaces(typeof(System.Action<,,,,,>))]
internal delegate void Action<in T1, in T2, in T3, in T4, in T5, in T6>(
    T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6);

[Replaces(typeof(System.Action<,,,,,,>))]
internal delegate void Action<in T1, in T2, in T3, in T4, in T5, in T6, in T7>(
    T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7);

[Replaces(typeof(System.Action<,,,,,,,>))]
internal delegate void Action<in T1, in T2, in T3, in T4, in T5, in T6, in T7, in T8>(
    T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7, T8 arg8);

[Replaces(typeof(System.Func<>))]
internal delegate TResult Func<out TResult>();

[Replaces(typeof(System.Func<,>))]
internal delegate TResult Func<in T, out TResult>(T arg);

[Replaces(typeof(System.Func<,,>))]
internal delegate TResult Func<in T1, in T2, out TResult>(T1 arg1, T2 arg2);

[Replaces(typeof(System.Func<,,,>))]
internal delegate TResult Func<in T1, in T2, in T3, out TResult>(T1 arg1, T2 arg2, T3 arg3);

[Replaces(typeof(System.Func<,,,,>))]
internal delegate TResult Func<in T1, in T2, in T3, in T4, out TResult>(T1 arg1, T2 arg2, T3 arg3, T4 arg4);

[Replaces(typeof(System.Func<,,,,,>))]
internal delegate TResult Func<in T1, in T2, in T3, in T4, in T5, out TResult>(
    T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5);

[Replaces(typeof(System.Func<,,,,,,>))]
internal delegate TResult Func<in T1, in T2, in T3, in T4, in T5, in T6, out TResult>(
    T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6);

[Replaces(typeof(System.Func<,,,,,,,>))]
internal delegate TResult Func<in T1, in T2, in T3, in T4, in T5, in T6, in T7, out TResult>(
    T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7);

[Replaces(typeof(System.Func<,,,,,,,,>))]
internal delegate TResult Func<in T1, in T2, in T3, in T4, in T5, in T6, in T7, in T8, out TResult>(
    T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6, T7 arg7, T8 arg8);

[Replaces(typeof(System.Predicate<>))]
internal delegate bool Predicate<in T>(T obj);

[Replaces(typeof(System.Comparison<>))]
internal delegate int Comparison<in T>(T x, T y);

[Replaces(typeof(System.Converter<,>))]
internal delegate TOutput Converter<in TInput, out TOutput>(TInput input);

[Replaces(typeof(System.EventHandler))]
internal delegate void EventHandler(object? sender, System.EventArgs e);

[Replaces(typeof(System.EventHandler<>))]
internal delegate void EventHandler<TEventArgs>(object? sender, TEventArgs e);

[Replaces(typeof(System.EventArgs))]
internal class EventArgs;
