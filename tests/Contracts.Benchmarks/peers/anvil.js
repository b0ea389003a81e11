// Mines the transfers of 200 accounts in one block of anvil, and prints how many it mined in a second.
const fs = require('fs');
const solc = require(process.env.SOLC_MODULE);
const [file, port, countText] = process.argv.slice(2);
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

  for (let first = 0; first < count; first += 500) {
    await rpc(Array.from({ length: Math.min(500, count - first) }, (_, i) => {
      const number = first + i;
      const from = accounts[number % accounts.length];
      const to = accounts[(number * 7 + 1) % accounts.length];
      return call(from, 'transfer(address,uint256)', to, 1);
    }));
  }
  await one('evm_setBlockGasLimit', hugeGas);
  const start = process.hrtime.bigint();
  await one('evm_mine');
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const block = await one('eth_getBlockByNumber', 'latest', false);
  if (block.transactions.length !== count) throw new Error(`${block.transactions.length} of ${count} were mined`);
  console.log(JSON.stringify({ anvilTransfersPerSecond: Math.round(count / seconds), seconds }));
}

main().catch(error => { console.error(error); process.exit(1); });
