import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** The screens that a person meets first: their lazy chunks count as loaded before first use. */
const startScreens = ['caseload'];

/** Gzip kB (1000 bytes) of JavaScript that may be loaded before first use. */
const limit = 60;

interface Size {
  file: string;
  kB: number;
  first: boolean;
}

/** Ends the build with a table of its JavaScript, and fails it when the page would load too much before first use. */
export function sizeReport(): Plugin {
  let bundle: Rolldown.OutputBundle | undefined;
  return {
    name: 'size-report',
    apply: 'build',
    writeBundle(_options, written) {
      bundle = written;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (!bundle) return;
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const first = loadedFirst(chunks);
        const sizes = scripts(bundle, first);
        const firstKB = sum(sizes.filter((size) => size.first));
        print(sizes, firstKB);
        for (const screen of startScreens.filter((name) => !chunks.some((chunk) => shows(chunk, name)))) {
          console.log(
            `  There is no chunk of the start screen "${screen}"; see startScreens in the size plugin.`,
          );
        }
        if (firstKB > limit) {
          this.error(
            `JavaScript before first use is ${firstKB.toFixed(1)} kB, above the limit of ${limit} kB.`,
          );
        }
      },
    },
  };
}

function loadedFirst(chunks: Rolldown.OutputChunk[]): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set<string>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || seen.has(chunk.fileName)) return;
    seen.add(chunk.fileName);
    for (const name of chunk.imports) visit(byName.get(name));
  };
  for (const chunk of chunks) {
    if (chunk.isEntry || startScreens.some((screen) => shows(chunk, screen))) visit(chunk);
  }
  return seen;
}

/** Whether the screen's own module is in the chunk: src/screens/x.tsx, x/index.tsx or x/x.tsx. */
function shows(chunk: Rolldown.OutputChunk, screen: string): boolean {
  const file = new RegExp(`/src/screens/${screen}(/index|/${screen})?\\.tsx?$`);
  return chunk.moduleIds.some((id) => file.test(id.replaceAll('\\', '/')));
}

function scripts(bundle: Rolldown.OutputBundle, first: Set<string>): Size[] {
  return Object.values(bundle)
    .filter((output) => output.fileName.endsWith('.js'))
    .map((output) => ({
      file: output.fileName,
      kB: gzipSync(output.type === 'chunk' ? output.code : output.source, { level: 9 }).length / 1000,
      first: first.has(output.fileName),
    }))
    .sort((a, b) => Number(b.first) - Number(a.first) || b.kB - a.kB);
}

function sum(sizes: Size[]): number {
  return sizes.reduce((total, size) => total + size.kB, 0);
}

function print(sizes: Size[], firstKB: number): void {
  const line = (kB: number, text: string) => console.log(`${kB.toFixed(1).padStart(8)} kB  ${text}`);
  console.log('\nJavaScript, gzip (* = loaded before first use)');
  for (const size of sizes) line(size.kB, `${size.first ? '*' : ' '} ${basename(size.file)}`);
  line(sum(sizes), 'in all');
  line(firstKB, `before first use, limit ${limit} kB`);
}
