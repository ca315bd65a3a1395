import { readCase, SIZE_LIMIT } from '../machines/case-file.ts';
import { isCivilDate } from '../machines/date.ts';
import type { Fault } from '../machines/fault.ts';
import type { CaseState } from '../machines/replay.ts';
import { view } from '../machines/view.ts';
import { clinicalEn as words } from './locales/en/clinical.ts';

/** What the command asks of the machine it runs on. */
export interface Io {
  readFile(path: string): Promise<Uint8Array>;
  /** Size of the file in bytes, asked before it is read. */
  size(path: string): Promise<number>;
  out(text: string): void;
  err(text: string): void;
  /** Today as a calendar date. */
  today(): string;
}

const USAGE = 'Usage: npm run -s replay -- FILE [--on YYYY-MM-DD]';

/** Replays a case file and prints what it comes to, as JSON; or names every fault on standard error and returns 1. */
export async function main(args: string[], io: Io): Promise<number> {
  const fail = (...lines: readonly string[]): number => {
    for (const line of lines) io.err(`${line.replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
    return 1;
  };
  const asked = understand(args);
  if ('wrong' in asked) return fail(`${asked.wrong} ${USAGE}`);
  let bytes: Uint8Array;
  try {
    const size = await io.size(asked.path);
    if (size > SIZE_LIMIT) return fail(told({ tag: 'too-large', bytes: size, limit: SIZE_LIMIT }));
    bytes = await io.readFile(asked.path);
  } catch (error) {
    return fail(`${asked.path}: ${unreadable(error)}`);
  }
  const read = readCase(bytes);
  if (!read.ok) return fail(...read.faults.map(told));
  io.out(`${JSON.stringify(answer(read.value, asked.on ?? io.today()), null, 2)}\n`);
  return 0;
}

type Asked = { readonly path: string; readonly on?: string } | { readonly wrong: string };

function understand(args: readonly string[]): Asked {
  const paths: string[] = [];
  let on: string | undefined;
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--on' || arg.startsWith('--on=')) {
      const date = arg === '--on' ? left.shift() : arg.slice('--on='.length);
      if (date === undefined || !isCivilDate(date)) {
        return { wrong: `--on needs a date such as 2026-03-01, not "${date ?? ''}".` };
      }
      on = date;
    } else if (arg.startsWith('-')) return { wrong: `There is no option "${arg}".` };
    else paths.push(arg);
  }
  const [path] = paths;
  if (path === undefined) return { wrong: 'Which case file?' };
  if (paths.length > 1) return { wrong: `One case file at a time, not ${paths.length}.` };
  return { path, ...(on === undefined ? {} : { on }) };
}

function unreadable(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'There is no such file.';
    case 'EISDIR':
      return 'This is a folder, not a file.';
    case 'EACCES':
    case 'EPERM':
      return 'This file may not be read.';
    default:
      return `This file cannot be read (${error instanceof Error ? error.message : String(error)}).`;
  }
}

const told = (fault: Fault): string => words.fault(fault);

/** The answer of the case format, in its order of keys. */
function answer(state: CaseState, on: string) {
  const seen = view(state, on);
  const start = seen.earliestStart;
  return {
    on,
    stage: seen.stage,
    state: seen.state,
    findings: seen.findings.map((finding) => ({
      rule: finding.rule,
      kind: finding.kind,
      outcome: finding.outcome,
      source: finding.source,
      because: words.because(finding),
      ...(finding.deviation === undefined ? {} : { deviation: finding.deviation.event }),
    })),
    blocked: seen.blocked,
    next: seen.next,
    tasks: seen.tasks.map(({ id, rule, due, earliest, latest, status, who }) => ({
      id,
      rule,
      due,
      earliest,
      latest,
      status,
      who,
    })),
    alerts: seen.alerts.map(({ rule, since, urgency }) => ({
      rule,
      since,
      urgency,
      action: words.action[rule as keyof typeof words.action],
    })),
    earliestStart: start === undefined || start.on === null ? null : { on: start.on, because: start.because },
  };
}
