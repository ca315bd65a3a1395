import type { Plugin, Rolldown } from 'vite';

/**
 * Tells the browser that the functions of the start are all wanted at once: it then reads them while the file comes in,
 * beside the page's own work, instead of one by one as each is called. Browsers that do not know the word read a comment.
 */
const WANTED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** Marks the files that every visit loads before anything else: the entry, and what it imports. */
export function eagerStart(): Plugin {
  return {
    name: 'eager-start',
    apply: 'build',
    generateBundle: {
      // After everything that rewrites code, since a minifier drops comments.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        for (const chunk of startOf(chunks)) chunk.code = WANTED_AT_ONCE + chunk.code;
      },
    },
  };
}

function startOf(chunks: readonly Rolldown.OutputChunk[]): readonly Rolldown.OutputChunk[] {
  const entries = chunks.filter((chunk) => chunk.isEntry);
  const imported = new Set(entries.flatMap(({ imports }) => imports));
  return [...entries, ...chunks.filter(({ fileName }) => imported.has(fileName))];
}
