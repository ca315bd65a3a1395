/** One thing to be timed. `prepare` makes its input off the clock, anew for each run. */
export interface Contestant<T> {
  readonly prepare: () => T;
  readonly run: (input: T) => unknown;
}

/** A contestant whatever its input is. */
export type Timed = <R>(use: <T>(contestant: Contestant<T>) => R) => R;
export const timed =
  <T>(prepare: () => T, run: (input: T) => unknown): Timed =>
  (use) =>
    use({ prepare, run });

/** CPU-ms of one run, over many rounds. */
export interface Timing {
  readonly median: number;
  readonly fastest: number;
}

/** What a sample lasts at least, in CPU-ms, to stand well above the resolution of the clock. */
const SAMPLE = 8;

/** User and system time of this process: what else runs on the machine counts less than by the wall clock. */
export function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function sample(contestant: Timed, runs: number): number {
  return contestant(({ prepare, run }) => {
    const inputs = Array.from({ length: runs }, prepare);
    // The garbage of others is not its fault.
    globalThis.gc?.();
    return cpuOf(() => inputs.forEach(run)) / runs;
  });
}

/** Times the contestants in turns, so that a disturbance meets all of them, after rounds that only warm up. */
export function race<Name extends string>(
  contestants: Readonly<Record<Name, Timed>>,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Readonly<Record<Name, Timing>> {
  const entrants = Object.entries<Timed>(contestants).map(([name, contestant]) => {
    for (let round = 0; round < warmUp; round += 1) sample(contestant, 1);
    const runs = Math.max(1, Math.ceil(SAMPLE / Math.max(sample(contestant, 5), 0.01)));
    return { name, contestant, runs, samples: [] as number[] };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const { contestant, runs, samples } of entrants) samples.push(sample(contestant, runs));
  }
  const timings = entrants.map(({ name, samples }): readonly [string, Timing] => {
    const sorted = samples.sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)];
    return [name, { median: middle ?? Number.NaN, fastest: sorted[0] ?? Number.NaN }];
  });
  return Object.fromEntries(timings) as Record<Name, Timing>;
}
