import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tables of literals answer in milliseconds: a mutant that they catch never meets the slow walks. */
const order = ['rules-table', 'vocabulary', 'examples.test', 'tasks.test', 'edges/'];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = order.findIndex((name) => moduleId.includes(name));
  return at < 0 ? order.length : at;
};

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** The tests of machines/ alone, in one process: what mutation testing runs some thousand times. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [
      'test/machines/**/*.test.ts',
      'test/vignettes/vignettes.test.ts',
      'test/replay/**/*.test.ts',
      'test/interchange/**/*.test.ts',
    ],
    // The command in a process of its own is the product as it stands, not the mutant under test.
    exclude: ['test/replay/command.test.ts'],
    environment: 'node',
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: QuickFirst },
  },
});
