import { readFileSync } from 'node:fs';
import type { Bundle, BundleEntry } from 'fhir/r4';
import { readCase } from '../../machines/case-file.ts';
import { isCivilDate } from '../../machines/date.ts';
import type { CaseState } from '../../machines/replay.ts';
import { type CaseView, view } from '../../machines/view.ts';
import { SYSTEM } from '../../src/interchange/fhir/codes.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';

export const stateOf = (id: string): CaseState => {
  const read = readCase(readFileSync(new URL(`../../src/scenarios/${id}.json`, import.meta.url)));
  if (!read.ok) throw new Error(`${id} does not open`);
  return read.value;
};
export const viewOf = (id: string): CaseView =>
  view(stateOf(id), SCENARIOS.find((each) => each.id === id)?.on ?? '');
export const entries = (bundle: Bundle): readonly BundleEntry[] => bundle.entry ?? [];
export const resources = <T extends { resourceType: string }>(bundle: Bundle, type: T['resourceType']): T[] =>
  entries(bundle).flatMap(({ resource }) =>
    resource?.resourceType === type ? [resource as unknown as T] : [],
  );

/** Every object inside, with its path. */
export function* inside(value: unknown, path = ''): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, inner] of Object.entries(value)) yield* inside(inner, `${path}/${key}`);
}

/** A date of FHIR (year, month or day), or an instant with its zone. */
function isMoment(text: string): boolean {
  const [, day, time] = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(T.*)?$/.exec(text) ?? [];
  if (day === undefined) return false;
  if (!isCivilDate(day.padEnd(10, '-01'))) return false;
  return time === undefined || /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(time);
}

/** The last digit of a LOINC code is its check digit, modulo 10. */
export function isLoinc(code: string): boolean {
  const [, number = '', check] = /^(\d+)-(\d)$/.exec(code) ?? [];
  const digits = [...number].reverse();
  const sum = digits.reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10) === check;
}

const MOMENTS = /(?:date|Date|DateTime|start|end|created|recorded|issued|time|creation)$/;

/** Everything that no reader may find anywhere in a bundle, with its place. */
export function slips(bundle: Bundle): readonly string[] {
  return [...inside(bundle)].flatMap(([path, found]) => {
    const fields = Object.entries(found);
    const empty = fields.filter(
      ([, value]) =>
        value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
    );
    const undated = fields.filter(
      ([key, value]) => typeof value === 'string' && MOMENTS.test(key) && !isMoment(value),
    );
    const unsourced = typeof found.code === 'string' && !/^(https?|urn):/.test(String(found.system));
    const miscoded = found.system === SYSTEM.loinc && !isLoinc(String(found.code));
    return [
      ...(fields.length === 0 ? [`${path} is empty`] : []),
      ...[...empty, ...undated].map(([key, value]) => `${path}/${key}: ${String(value)}`),
      ...(unsourced || miscoded ? [`${path}: ${String(found.code)}`] : []),
    ];
  });
}
