// Mines blocks of transfers between 200 accounts with anvil, and prints how many a second it mined in the median block.
// Writes the same transfers, and as many blocks more of the kind as are asked for, to a file.
const fs = require('fs');
const solc = require(process.env.SOLC_MODULE);
const [file, port, countText, minedText, writtenText, csv] = process.argv.slice(2);
const count = Number(countText);
const hugeGas = '0x' + (2n ** 50n).toString(16);
let id = 0;

async function rpc(calls) {
  const body = calls.map(([method, params]) => ({ jsonrpc: '2.0', id: id++, method, params }));
  const response = await fetch(`http://127.0.0.1:${port}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  const answers = await response.json();
  const failed = answers.find(answer => answer.error);
  if (failed) throw new Error(JSON.stringify(failed.error));
  return answers.map(answer => answer.result);
}

async function one(method, ...params) {
  return (await rpc([[method, params]]))[0];
}

function word(value) {
  return BigInt(value).toString(16).padStart(64, '0');
}

function compile() {
  const input = {
    language: 'Solidity',
    sources: { 'Token.sol': { content: fs.readFileSync(file, 'utf8') } },
    settings: {
      optimizer: { enabled: true, runs: 200 },
      outputSelection: { '*': { '*': ['evm.bytecode.object', 'evm.methodIdentifiers'] } },
    },
  };
  return JSON.parse(solc.compile(JSON.stringify(input))).contracts['Token.sol'].Token.evm;
}

async function main() {
  const token = compile();
  const accounts = await one('eth_accounts');
  const deployment = await one('eth_sendTransaction', {
    from: accounts[0], data: '0x' + token.bytecode.object, gas: '0x4c4b40',
  });
  await one('evm_mine');
  const contract = (await one('eth_getTransactionReceipt', deployment)).contractAddress;
  // The calls of a batch run at once, so that each says its nonce.
  const nonces = new Map([[accounts[0], 1]]);
  const nextNonce = from => {
    const nonce = nonces.get(from) ?? 0;
    nonces.set(from, nonce + 1);
    return '0x' + nonce.toString(16);
  };
  const call = (from, method, to, value) => ['eth_sendTransaction', [{
    from, to: contract, gas: '0x186a0', nonce: nextNonce(from),
    data: '0x' + token.methodIdentifiers[method] + word(to) + word(value),
  }]];
  await rpc(accounts.map(account => call(account, 'mint(address,uint256)', account, 1000000)));
  await one('evm_mine');

  await one('evm_setBlockGasLimit', hugeGas);
  const transferOf = number => [accounts[number % accounts.length], accounts[(number * 7 + 1) % accounts.length]];
  const seconds = [];
  for (let block = 0; block < Number(minedText); block++) {
    for (let first = block * count; first < (block + 1) * count; first += 500) {
      await rpc(Array.from({ length: 500 }, (_, i) => {
        const [from, to] = transferOf(first + i);
        return call(from, 'transfer(address,uint256)', to, 1);
      }));
    }
    const start = process.hrtime.bigint();
    await one('evm_mine');
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
    const mined = await one('eth_getBlockByNumber', 'latest', false);
    if (mined.transactions.length !== count) throw new Error(`${mined.transactions.length} of ${count} were mined`);
  }
  const rows = Array.from({ length: Number(writtenText) * count }, (_, number) =>
    [Math.floor(number / count), ...transferOf(number), 1].join());
  fs.writeFileSync(csv, ['block,from,to,value', ...rows, ''].join('\n'));
  const median = seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)];
  console.log(JSON.stringify({ anvilTransfersPerSecond: Math.round(count / median), seconds }));
}

main().catch(error => { console.error(error); process.exit(1); });
