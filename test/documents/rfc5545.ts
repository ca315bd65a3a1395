/**
 * A strict reader of the part of RFC 5545 that calendar files of this product may use. It shares no code with the
 * writer and refuses whatever the grammar does not allow; every complaint names its line.
 */

export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** As written. */
  readonly raw: string;
}
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

const complain = (text: string, line: string): never => {
  throw new Error(`${text}: ${line}`);
};

/** Content lines of the file, unfolded (3.1): CRLF ends each, none is longer than 75 octets. */
function contentLines(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\ufeff')) complain('A byte order mark', 'line 1');
  if (!text.endsWith('\r\n')) complain('The last line does not end', text.slice(-20));
  if (/[^\r]\n|\r[^\n]/.test(text)) complain('A line end that is no CRLF', text.slice(0, 40));
  const physical = text.slice(0, -2).split('\r\n');
  const lines: string[] = [];
  for (const line of physical) {
    if (new TextEncoder().encode(line).length > 75) complain('Longer than 75 octets', line);
    if (line === '') complain('An empty line', lines.at(-1) ?? '');
    if (/^[ \t]/.test(line)) {
      if (lines.length === 0) complain('Folded from nothing', line);
      lines[lines.length - 1] += line.slice(1);
    } else lines.push(line);
  }
  return lines;
}

const NAME = /^[A-Z0-9-]+$/;
const PARAMETER = /^([A-Z0-9-]+)=([^";:,\p{Cc}]+|"[^"\p{Cc}]*")$/u;

function property(line: string): Property {
  const colon = line.indexOf(':');
  if (colon < 0) complain('No colon', line);
  const [name = '', ...parameters] = line.slice(0, colon).split(';');
  if (!NAME.test(name)) complain('No name of a property', line);
  const raw = line.slice(colon + 1);
  if ([...raw].some((sign) => (sign < ' ' && sign !== '\t') || sign === '\u007f'))
    complain('A control character', line);
  return {
    name,
    raw,
    parameters: Object.fromEntries(
      parameters.map((each) => {
        const [, key = '', value = ''] = PARAMETER.exec(each) ?? complain('No parameter', line);
        return [key, value];
      }),
    ),
  };
}

interface Rule {
  readonly value: RegExp;
  readonly parameters?: Readonly<Record<string, RegExp>>;
}

const TEXT = /^(?:[^\\;,\p{Cc}]|\\[\\;,nN])*$/u;
const DATE = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const UTC = /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])[0-5]\d[0-5]\d(?:Z)$/;
const DURATION =
  /^[+-]?P(\d+W|\d+D(T(\d+H(\d+M(\d+S)?)?|\d+M(\d+S)?|\d+S))?|T(\d+H(\d+M(\d+S)?)?|\d+M(\d+S)?|\d+S))$/;
const language = { LANGUAGE: /^[a-z]{2}$/ };

/** What each component needs once, what it may have once, and what it may hold (3.6). */
const GRAMMAR: Readonly<
  Record<
    string,
    {
      readonly once: Readonly<Record<string, Rule>>;
      readonly optional: Readonly<Record<string, Rule>>;
      readonly holds: readonly string[];
    }
  >
> = {
  VCALENDAR: {
    once: { PRODID: { value: TEXT }, VERSION: { value: /^2\.0$/ } },
    optional: {
      CALSCALE: { value: /^GREGORIAN$/ },
      METHOD: { value: /^PUBLISH$/ },
      'X-WR-CALNAME': { value: TEXT },
    },
    holds: ['VEVENT'],
  },
  VEVENT: {
    once: {
      UID: { value: /^[\x21-\x7e]+$/ },
      DTSTAMP: { value: UTC },
      DTSTART: { value: DATE, parameters: { VALUE: /^DATE$/ } },
    },
    optional: {
      SUMMARY: { value: TEXT, parameters: language },
      DESCRIPTION: { value: TEXT, parameters: language },
      SEQUENCE: { value: /^\d+$/ },
      CLASS: { value: /^(PUBLIC|PRIVATE|CONFIDENTIAL)$/ },
      TRANSP: { value: /^(OPAQUE|TRANSPARENT)$/ },
    },
    holds: ['VALARM'],
  },
  // audioprop and emailprop are not in use here: dispprop alone (3.6.6).
  VALARM: {
    once: {
      ACTION: { value: /^DISPLAY$/ },
      DESCRIPTION: { value: TEXT, parameters: language },
      TRIGGER: { value: DURATION },
    },
    optional: {},
    holds: [],
  },
};

function checked({ name, properties, components }: Component): void {
  const grammar = GRAMMAR[name] ?? complain('A component that is not allowed', name);
  for (const wanted of Object.keys(grammar.once)) {
    if (properties.filter((each) => each.name === wanted).length !== 1) complain(`${wanted} not once`, name);
  }
  const seen = new Set<string>();
  for (const each of properties) {
    const rule =
      grammar.once[each.name] ??
      grammar.optional[each.name] ??
      complain('Not allowed', `${name} ${each.name}`);
    if (seen.has(each.name)) complain('Twice', `${name} ${each.name}`);
    seen.add(each.name);
    if (!rule.value.test(each.raw)) complain('No such value', `${each.name}:${each.raw}`);
    for (const [key, value] of Object.entries(each.parameters)) {
      if (!(rule.parameters?.[key]?.test(value) ?? false))
        complain('No such parameter', `${each.name};${key}=${value}`);
    }
    for (const needed of Object.keys(rule.parameters ?? {})) {
      if (needed === 'VALUE' && each.parameters[needed] === undefined) complain('Without VALUE', each.name);
    }
  }
  for (const inner of components) {
    if (!grammar.holds.includes(inner.name)) complain(`Within ${name}`, inner.name);
    checked(inner);
  }
  if (name === 'VCALENDAR' && components.length === 0) complain('Without a component', name);
}

/** The calendar of a file, or an error that says where the file breaks the grammar. */
export function strictly(bytes: Uint8Array): Component {
  interface Open {
    readonly name: string;
    readonly properties: Property[];
    readonly components: Component[];
  }
  const stack: Open[] = [];
  let root: Component | undefined;
  for (const line of contentLines(bytes)) {
    if (root !== undefined) complain('After the end', line);
    const { name, raw, ...rest } = property(line);
    if (name === 'BEGIN') {
      stack.push({ name: raw, properties: [], components: [] });
    } else if (name === 'END') {
      const done = stack.pop();
      if (done?.name !== raw) return complain('Ends what did not begin', line);
      const outer = stack.at(-1);
      if (outer === undefined) root = done;
      else outer.components.push(done);
    } else {
      const open = stack.at(-1) ?? complain('Outside of a component', line);
      if (open.components.length > 0) complain('A property behind a component', line);
      open.properties.push({ name, raw, ...rest });
    }
  }
  if (root?.name !== 'VCALENDAR') return complain('No VCALENDAR', String(root?.name));
  checked(root);
  return root;
}

/** The value of a property as text, unescaped. */
export function textOf({ properties }: Component, name: string): string {
  const raw = properties.find((each) => each.name === name)?.raw ?? '';
  return raw.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
