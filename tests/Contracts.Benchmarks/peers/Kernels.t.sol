// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.0;

// The same computations as Kernels.cs, as tests of forge, which prints what each takes.
contract KernelsTest {
    function fib(uint64 n) internal pure returns (uint64) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    function testFib27() public pure {
        require(fib(27) == 196418, "fib");
    }

    function testBubbleSort1000() public pure {
        uint64[] memory numbers = new uint64[](1000);
        for (uint64 i = 0; i < 1000; i++) numbers[i] = 1000 - i;
        for (uint256 end = 999; end > 0; end--) {
            for (uint256 i = 0; i < end; i++) {
                if (numbers[i] > numbers[i + 1]) {
                    (numbers[i], numbers[i + 1]) = (numbers[i + 1], numbers[i]);
                }
            }
        }
        require(numbers[0] == 1, "sort");
    }
}
