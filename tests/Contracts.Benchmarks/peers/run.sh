#!/usr/bin/env bash
# Side by side with peers on this machine: token transfers in blocks of 20,000 (anvil), the median of 3 blocks there and
# of 60 here, since a node is compiled while it runs and the first 30 blocks are slower; fib(27) and a bubble sort of
# 1,000 numbers (forge). Needs Linux on x64, node, npm, jq and the network; no part of the tests. Prints one table.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$(mktemp -d)
anvil_pid=
cleanup() {
    if [ -n "$anvil_pid" ]; then kill "$anvil_pid" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap cleanup EXIT
port=${PORT:-18545}
count=20000
mined=3
blocks=60

cd "$work"
npm install --silent --no-audit --no-fund @foundry-rs/anvil-linux-amd64 @foundry-rs/forge-linux-amd64 solc
export SOLC_MODULE=$work/node_modules/solc
binary() { find "$work/node_modules/@foundry-rs" -type f -name "$1" -perm -u+x | head -1; }

"$(binary anvil)" --silent --port "$port" --accounts 200 --no-mining --gas-limit 1125899906842624 --base-fee 0 &
anvil_pid=$!
for _ in $(seq 100); do
    if curl -sf -o /dev/null -H 'content-type: application/json' "http://127.0.0.1:$port" \
        -d '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}'; then break; fi
    sleep 0.1
done
anvil=$(node "$here/anvil.js" "$here/Token.sol" "$port" "$count" "$mined" "$blocks" "$work/transfers.csv" |
    jq .anvilTransfersPerSecond)
kill "$anvil_pid"
anvil_pid=

mkdir -p "$work/forge/test"
cp "$here/Kernels.t.sol" "$work/forge/test/"
printf '[profile.default]\nsrc = "src"\ntest = "test"\noptimizer = true\ngas_limit = 9000000000000\noffline = true\n' \
    > "$work/forge/foundry.toml"
forge=$(cd "$work/forge" && "$(binary forge)" test --use "$here/solc" --json)
# Durations are texts such as "239ms 12us": the whole milliseconds of the second number and above.
forge_milliseconds() {
    jq -r --arg test "$1()" '.[] .test_results[$test].duration' <<< "$forge" | awk '{
        total = 0
        for (i = 1; i <= NF; i++) {
            value = $i + 0
            if ($i ~ /ms$/) total += value
            else if ($i ~ /(us|µs)$/) total += value / 1000
            else if ($i ~ /ns$/) total += value / 1000000
            else if ($i ~ /s$/) total += value * 1000
        }
        print total
    }'
}

contracts() { dotnet run --project "$root/runtime/Contracts.Cli" -c Release -- "$@"; }
ours=$(contracts run "$root/examples/Token/transfers.json" --csv "$work/transfers.csv" --sequential --json |
    jq ".transactions / .blocks / .medianBlockSeconds")
# The same call twenty times over, each a block: the mean has the compiler's work in it only once.
kernel_milliseconds() {
    jq --arg method "$1" --arg size "$2" --arg project "$here/.." '
        .contracts[0].project = $project
        | .workload.transactions[0].method = $method
        | .workload.transactions[0].arguments = [$size]
        | .workload.transactions = [range(20) as $_ | .workload.transactions[0]]' \
        "$here/kernels.json" > "$work/$1.json"
    contracts run "$work/$1.json" --sequential --json | jq '1000 * .seconds / .transactions'
}
fib=$(kernel_milliseconds Fib 27)
sort=$(kernel_milliseconds BubbleSort 1000)

row() { printf '%-44s %12.1f %12.1f %8.1f\n' "$@"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { print a / b }'; }
forge_fib=$(forge_milliseconds testFib27)
forge_sort=$(forge_milliseconds testBubbleSort1000)
printf '%-44s %12s %12s %8s\n' "" peer ours ratio
row "transfers per second, median block (anvil)" "$anvil" "$ours" "$(ratio "$ours" "$anvil")"
row "fib(27), milliseconds (forge)" "$forge_fib" "$fib" "$(ratio "$forge_fib" "$fib")"
row "bubble sort of 1,000, milliseconds (forge)" "$forge_sort" "$sort" "$(ratio "$forge_sort" "$sort")"
