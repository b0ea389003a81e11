// cases: 25
// rejected: CT0211
public sealed partial class GrowingVirtual : Contract
{
    [Call]
    public int Run(int n)
    {
        INode node = new Node<int>();
        return node.Grow(n);
    }

    private interface INode
    {
        int Grow(int n);
    }

    private sealed class Node<T> : INode
    {
        public int Grow(int n)
        {
            INode next = new Node<List<T>>();
            return n == 0 ? 0 : 1 + next.Grow(n - 1);
        }
    }
}
