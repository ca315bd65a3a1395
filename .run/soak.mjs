// npm run soak: many random walks through the chart; says how many held, and the seed that repeats them.
// PROOF_RUNS and PROOF_SEED in the environment change how many and which.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

const runs = process.env.PROOF_RUNS ?? '100000';
const seed = process.env.PROOF_SEED ?? String(Math.floor(Math.random() * 2 ** 31));

ensureInstalled();
console.log(`Walking ${runs} random sequences, seed ${seed} …`);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/proof/random.test.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PROOF_RUNS: runs, PROOF_SEED: seed } },
);
console.log(
  status === 0
    ? `\n${runs} of ${runs} sequences held (seed ${seed})`
    : `\nA sequence did not hold: its shortest form stands above (PROOF_SEED=${seed} repeats it)`,
);
process.exitCode = status ?? 1;
