import ts from 'typescript';
import { CONCORDANCE, type SharedTopic } from '../../machines/rules/concordance.ts';
import { RULES, type RuleId, ruleById } from '../../machines/rules/index.ts';
import { STATEMENTS, type Statement } from '../../machines/statements.ts';
import { TASK_KINDS } from '../../machines/tasks/task.ts';
import type { Language } from '../../machines/vocabulary.ts';
import { clinicalDe } from '../../src/locales/de/clinical.ts';
import { clinicalEn } from '../../src/locales/en/clinical.ts';
import { filesIn, linesOf } from '../source.ts';

// From every statement of the sources to the rule that carries it, the tests that name it and its words.

const WORDS: Readonly<Record<Language, typeof clinicalEn>> = { en: clinicalEn, de: clinicalDe };
const LANGUAGES = Object.keys(WORDS) as readonly Language[];

export interface Named {
  readonly file: string;
  readonly times: number;
}

export interface Trace {
  readonly statement: Statement;
  /** The file of its rule. */
  readonly rule: string | undefined;
  /** What the rule does: judges, raises, blocks, and the tasks that name it. */
  readonly does: readonly string[];
  readonly tests: readonly Named[];
  readonly titles: Readonly<Record<Language, string | undefined>>;
}

/** These show rules, or list them all, and so test none. */
const NO_TESTS = /^test\/(trace\/|browser\/sources\.spec\.ts|documents\/sample)/;

const text = (file: string): string => linesOf(file).join('\n');
const codeIn = (folder: string): readonly string[] => filesIn(folder).filter((file) => /\.tsx?$/.test(file));

/** Every statement, in the order of the list. */
export function traces(): readonly Trace[] {
  const ruleFiles = codeIn('machines/rules').map((file) => [file, text(file)] as const);
  const taskText = codeIn('machines/tasks').map(text).join('\n');
  const named = testsByName();
  return STATEMENTS.map((statement): Trace => {
    const { id } = statement;
    return {
      statement,
      rule: ruleFiles.find(([, content]) => content.includes(`id: '${id}'`))?.[0],
      does: [...effects(id), ...tasksOf(id, taskText)],
      tests: named.get(id) ?? [],
      titles: {
        en: WORDS.en.rules[id as RuleId]?.title,
        de: WORDS.de.rules[id as RuleId]?.title,
      },
    };
  });
}

function effects(id: string): readonly string[] {
  const rule = ruleById(id);
  return [
    ...(rule?.judge === undefined ? [] : ['judges']),
    ...(rule?.raise === undefined ? [] : ['raises an alert']),
    ...(rule?.blocks === undefined ? [] : ['blocks']),
  ];
}

const ANY_KIND = TASK_KINDS.join('|').replaceAll('.', '\\.');
const KIND = new RegExp(`'(?:${ANY_KIND})'`);
/** A kind of task and what its own expression says after it. */
const TASK_CALL = new RegExp(`'(${ANY_KIND})',(?=([^;\\]}]*))`, 'g');

/** The kinds of tasks that name the rule, by itself or as one of those that can carry a shared matter. */
function tasksOf(id: string, taskText: string): readonly string[] {
  const found = [...taskText.matchAll(TASK_CALL)].flatMap(([, kind = '', rest = '']) => {
    const [own = ''] = rest.split(KIND);
    const topics = [...own.matchAll(/carrying\('(\w+)'/g)].map(([, topic]) => topic as SharedTopic);
    const rules: readonly string[] = topics.flatMap((topic) => CONCORDANCE[topic].rules);
    return own.includes(`'${id}'`) || rules.includes(id) ? [kind] : [];
  });
  return [...new Set(found)];
}

const ID = /\b[A-Z]{2,3}-\d{2}\b/g;

/** The searches and invariants judge the rules like any test; they lie where the application can show and run them. */
const TESTS = ['test', 'machines/proof'];

/** The tests that name an id in a string or as a key; a comment names nothing. */
function testsByName(): ReadonlyMap<string, readonly Named[]> {
  const named = new Map<string, Named[]>();
  for (const file of TESTS.flatMap(codeIn).filter((each) => !NO_TESTS.test(each))) {
    const times = new Map<string, number>();
    for (const [id] of stringsOf(file).matchAll(ID)) times.set(id, (times.get(id) ?? 0) + 1);
    for (const [id, count] of times) named.set(id, [...(named.get(id) ?? []), { file, times: count }]);
  }
  return named;
}

function stringsOf(file: string): string {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest));
  return found.join('\n');
}

/** What is missing or differs, one line each; nothing when every statement is carried, tested and worded. */
export function faultsOf(all: readonly Trace[]): readonly string[] {
  const listed = new Set(all.map(({ statement }) => statement.id));
  const twice = all.map(({ statement }) => statement.id).filter((id, at, ids) => ids.indexOf(id) !== at);
  return [
    ...all.flatMap(faults),
    ...twice.map((id) => `${id}: listed twice`),
    ...RULES.filter(({ id }) => !listed.has(id)).map(({ id }) => `${id}: a rule that no source states`),
  ];
}

function faults({ statement, rule, tests, titles }: Trace): readonly string[] {
  const { id, kind, checked, readAs } = statement;
  const known = ruleById(id);
  if (known === undefined || rule === undefined) return [`${id}: no rule`];
  const wanted = readAs?.kind ?? kind;
  return [
    ...(tests.length > 0 ? [] : [`${id}: no test`]),
    ...LANGUAGES.filter((language) => !titles[language]).map((language) => `${id}: no words (${language})`),
    ...(known.kind === wanted ? [] : [`${id}: ${known.kind} in the rule, ${wanted} in the source`]),
    ...(readAs === undefined || known.reading === readAs.reading
      ? []
      : [`${id}: the rule does not name reading ${readAs.reading}`]),
    ...(checked.split(' / ').includes(known.checked)
      ? []
      : [`${id}: checked "${known.checked}" in the rule, "${checked}" in the list`]),
  ];
}

const kindOf = ({ kind, readAs }: Statement): string =>
  readAs === undefined ? kind : `${kind}, by reading ${readAs.reading} ${readAs.kind}`;

/** One line for each statement. */
export const report = (all: readonly Trace[]): string =>
  all
    .map(({ statement, rule, does, tests, titles }) =>
      [
        statement.id.padEnd(7),
        `${kindOf(statement)} (${statement.checked})`.padEnd(18),
        rule ?? 'NO RULE',
        does.join(', '),
        tests.map(({ file, times }) => `${file} ×${times}`).join(', ') || 'NO TEST',
        LANGUAGES.map((language) => `${language} “${titles[language] ?? 'NO WORDS'}”`).join(' '),
      ]
        .filter((part) => part !== '')
        .join(' | '),
    )
    .join('\n');

const PUBLISHED = `# Every statement of the sources, with its rule, its tests and its words

Written by \`npm run trace\` from \`machines/statements.ts\`, the rules, the tests and the words. Kind and "checked" are those of
the source: *text* was read in the source, *known* is to be confirmed against the current label.

| id | kind | checked | rule | what it does | named by these tests | English | Deutsch |
|---|---|---|---|---|---|---|---|
`;

/** The table as it is published with the application. */
export const table = (all: readonly Trace[]): string =>
  PUBLISHED +
  all
    .map(({ statement, rule, does, tests, titles }) => {
      const cells = [
        statement.id,
        kindOf(statement),
        statement.checked,
        rule ?? '',
        does.join(', '),
        tests.map(({ file }) => file.replace(/^test\//, '')).join(', '),
        ...LANGUAGES.map((language) => titles[language] ?? ''),
      ];
      return `| ${cells.join(' | ')} |\n`;
    })
    .join('');
