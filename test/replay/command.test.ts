import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

describe('on the command line', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('../../.run/replay.mjs', import.meta.url)), ...args], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    });

  test('a shipped case answers with JSON and status 0', () => {
    const { status, stdout, stderr } = run('src/scenarios/naive.json', '--on', '2026-11-16');
    expect({ status, stderr, stage: JSON.parse(stdout).stage }).toEqual({
      status: 0,
      stderr: '',
      stage: 'preparation',
    });
  }, 20_000);

  test('a missing file answers with one line and status 1', () => {
    const { status, stdout, stderr } = run('src/scenarios/nobody.json');
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      status: 1,
      stdout: '',
      lines: 1,
    });
  }, 20_000);
});
