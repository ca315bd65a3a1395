import { LANGUAGES, type Language, SOURCES, type Source } from '../../machines/vocabulary.ts';
import { DEFAULT_TIMES, IDLE_MINUTES } from '../vault/auto-lock.ts';

/** What a person sets once. Nothing here speaks of a patient. */
export interface Settings {
  readonly language: Language;
  /** The sources of new cases. */
  readonly sources: readonly Source[];
  /** The name or initials that stand with each recorded event; empty where none was given. */
  readonly by: string;
  /** Whether the intended use was read and accepted. */
  readonly accepted: boolean;
  /** Minutes without input after which the vault locks itself. */
  readonly autoLock: number;
  /** Certificates of signers whom the person has marked as known. Of colleagues, never of patients. */
  readonly known: readonly KnownCertificate[];
  /**
   * How the files of laboratories are read: heads of columns, names of values, units. What each entry is, the reader of
   * those files knows and checks; here it is only bounded.
   */
  readonly laboratories: readonly unknown[];
}

/** A certificate that was marked as known, with the name that it bears. */
export interface KnownCertificate {
  /** SHA-256, 64 hexadecimal digits. */
  readonly fingerprint: string;
  readonly name: string;
}

/** The paper with the current EU label: the label's stricter reading decides. */
export const DEFAULT_SOURCES: readonly Source[] = ['h16', 'eu'];

const KEY = 'alemtuzumab-pathway/settings';

/** Reads the settings; whatever is missing or damaged falls back to its default. */
export function readSettings(storage: Pick<Storage, 'getItem'>, preferred: readonly string[]): Settings {
  const found = parse(storage);
  const german = preferred.at(0)?.toLowerCase().startsWith('de') === true;
  const sources = SOURCES.filter((source) => Array.isArray(found.sources) && found.sources.includes(source));
  return {
    language: LANGUAGES.find((language) => language === found.language) ?? (german ? 'de' : 'en'),
    sources: sources.length > 0 ? sources : DEFAULT_SOURCES,
    by: typeof found.by === 'string' ? found.by.slice(0, 60) : '',
    accepted: found.accepted === true,
    autoLock: isMinutes(found.autoLock) ? found.autoLock : DEFAULT_TIMES.idle / 60_000,
    known: Array.isArray(found.known) ? found.known.slice(0, MOST_KNOWN).flatMap(certificate) : [],
    laboratories: laboratories(found.laboratories),
  };
}

/** More colleagues than anybody compares fingerprints with. */
const MOST_KNOWN = 200;
const LONGEST_NAME = 200;

/** Laboratories that are remembered, and the letters (as JSON) that one of them may take. */
const MOST_LABORATORIES = 50;
const LONGEST_LABORATORY = 60_000;

/** What is too large is cut to `null`: the reader counts it among the broken ones and says so. */
function laboratories(list: unknown): readonly unknown[] {
  if (!Array.isArray(list)) return list === undefined ? [] : [null];
  const bounded = (each: unknown) => (JSON.stringify(each).length > LONGEST_LABORATORY ? null : each);
  return list.slice(0, MOST_LABORATORIES).map(bounded);
}

/** One entry of the list, or none where it is not exactly what is written here. */
function certificate(entry: unknown): readonly KnownCertificate[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { fingerprint, name } = entry as Partial<Record<keyof KnownCertificate, unknown>>;
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{64}$/.test(fingerprint)) return [];
  return typeof name === 'string' ? [{ fingerprint, name: name.slice(0, LONGEST_NAME) }] : [];
}

const isMinutes = (value: unknown): value is number =>
  typeof value === 'number' && value >= IDLE_MINUTES.least && value <= IDLE_MINUTES.most;

/** Keeps the settings. A browser that refuses to keep them forgets them at the end of the session, no more. */
export function writeSettings(storage: Storage, settings: Settings): void {
  try {
    storage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Private windows and full disks: the settings of this session still hold.
    return;
  }
}

function parse(storage: Pick<Storage, 'getItem'>): Partial<Record<keyof Settings, unknown>> {
  try {
    const value: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
