// npm run soak [-- walks | imports | kills]: what takes too long for every change. Random walks through the chart, changed
// files at every way in, and a browser killed in the middle of saves. Each says how many held, and the seed that repeats
// them. PROOF_RUNS, PROOF_SEED, FUZZ_RUNS, FUZZ_SEED and VAULT_KILLS in the environment change how many and which.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

const { env } = process;
const drawn = () => String(Math.floor(Math.random() * 2 ** 31));
const tool = (command, args, more) =>
  spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...more },
  }).status ?? 1;

/** Runs a file of unit tests with many runs and a seed that it prints. */
function seeded(what, file, prefix, many) {
  const runs = env[`${prefix}_RUNS`] ?? many;
  const seed = env[`${prefix}_SEED`] ?? drawn();
  console.log(`${what}: ${runs}, seed ${seed} …`);
  const status = tool('vitest/vitest.mjs', ['run', file], {
    [`${prefix}_RUNS`]: runs,
    [`${prefix}_SEED`]: seed,
  });
  console.log(
    status === 0
      ? `\n${runs} of ${runs} held (seed ${seed})`
      : `\nOne did not hold: its shortest form stands above (${prefix}_SEED=${seed} repeats it)`,
  );
  return status;
}

const parts = {
  walks: () => seeded('Random sequences', 'test/proof/random.test.ts', 'PROOF', '100000'),
  imports: () => seeded('Changed files', 'test/fuzz', 'FUZZ', '10000'),
  kills: () =>
    spawnSync(process.execPath, [join(root, '.run/test.mjs'), 'browser', 'vault.spec'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...env, VAULT_KILLS: env.VAULT_KILLS ?? '200' },
    }).status ?? 1,
};

const [part] = process.argv.slice(2);
if (part && !Object.hasOwn(parts, part)) {
  console.error(`There is no part "${part}"; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
ensureInstalled();
for (const name of part ? [part] : Object.keys(parts)) process.exitCode = parts[name]() || process.exitCode;
