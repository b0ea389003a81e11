using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

// Sums and averages of the types that are exact: int, long and decimal, and their nullables.
internal static partial class Enumerable
{
    public static int Sum(IEnumerable<int> source)
    {
        Require(source);
        int sum = 0;
        foreach (int item in source)
            sum = checked(sum + item);
        return sum;
    }

    public static int Sum<T>(IEnumerable<T> source, Func<T, int> selector) => Sum(Select(source, selector));

    public static int? Sum(IEnumerable<int?> source)
    {
        Require(source);
        int sum = 0;
        foreach (int? item in source)
            sum = checked(sum + item.GetValueOrDefault());
        return sum;
    }

    public static int? Sum<T>(IEnumerable<T> source, Func<T, int?> selector) => Sum(Select(source, selector));

    public static long Sum(IEnumerable<long> source)
    {
        Require(source);
        long sum = 0;
        foreach (long item in source)
            sum = checked(sum + item);
        return sum;
    }

    public static long Sum<T>(IEnumerable<T> source, Func<T, long> selector) => Sum(Select(source, selector));

    public static long? Sum(IEnumerable<long?> source)
    {
        Require(source);
        long sum = 0;
        foreach (long? item in source)
            sum = checked(sum + item.GetValueOrDefault());
        return sum;
    }

    public static long? Sum<T>(IEnumerable<T> source, Func<T, long?> selector) => Sum(Select(source, selector));

    public static decimal Sum(IEnumerable<decimal> source)
    {
        Require(source);
        decimal sum = 0;
        foreach (decimal item in source)
            sum = sum + item;
        return sum;
    }

    public static decimal Sum<T>(IEnumerable<T> source, Func<T, decimal> selector) => Sum(Select(source, selector));

    public static decimal? Sum(IEnumerable<decimal?> source)
    {
        Require(source);
        decimal sum = 0;
        foreach (decimal? item in source)
            sum = sum + item.GetValueOrDefault();
        return sum;
    }

    public static decimal? Sum<T>(IEnumerable<T> source, Func<T, decimal?> selector) => Sum(Select(source, selector));

    public static decimal Average(IEnumerable<decimal> source)
    {
        Require(source);
        decimal sum = 0;
        long count = 0;
        foreach (decimal item in source)
        {
            sum += item;
            count++;
        }

        return count == 0 ? throw NoElements() : sum / count;
    }

    public static decimal Average<T>(IEnumerable<T> source, Func<T, decimal> selector) =>
        Average(Select(source, selector));

    public static decimal? Average(IEnumerable<decimal?> source)
    {
        Require(source);
        decimal sum = 0;
        long count = 0;
        foreach (decimal? item in source)
        {
            if (!item.HasValue)
                continue;
            sum += item.GetValueOrDefault();
            count++;
        }

        return count == 0 ? null : sum / count;
    }

    public static decimal? Average<T>(IEnumerable<T> source, Func<T, decimal?> selector) =>
        Average(Select(source, selector));
}
