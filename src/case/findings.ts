import type { Alert } from '../../machines/alerts.ts';
import { CITATIONS } from '../../machines/citations.ts';
import type { Finding } from '../../machines/explain.ts';
import { open } from '../../machines/known.ts';
import type { Prompt } from '../../machines/prompts.ts';
import { ruleById } from '../../machines/rules/index.ts';
import type { Need } from '../../machines/rules/verdict.ts';
import type { CaseView } from '../../machines/view.ts';
import type { ClinicalMessages } from '../locales/index.ts';

/** The groups in which findings are read. */
export interface Groups {
  /** Stands in the way of the next step. */
  readonly blocks: readonly Finding[];
  /** A caution, a deviation, something unknown that does not block yet. */
  readonly look: readonly Finding[];
  readonly done: readonly Finding[];
  /** Open, and in the way of a later step only, or of one already taken. */
  readonly later: readonly Finding[];
  readonly notApplicable: readonly Finding[];
}

const STRENGTH = ['stop', 'gate', 'task', 'escalate', 'caution', 'fact'];
const byStrength = (a: Finding, b: Finding): number =>
  STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind) ||
  Number(b.outcome === 'unmet') - Number(a.outcome === 'unmet');

/** The findings of a view, sorted into their groups; each stands in one. */
export function grouped(view: CaseView): Groups {
  const inGroup = (wanted: keyof Groups) =>
    view.findings.filter((finding) => groupOf(finding) === wanted).sort(byStrength);
  return {
    blocks: inGroup('blocks'),
    look: inGroup('look'),
    done: inGroup('done'),
    later: inGroup('later'),
    notApplicable: inGroup('notApplicable'),
  };
}

function groupOf(finding: Finding): keyof Groups {
  if (finding.outcome === 'not-applicable') return 'notApplicable';
  if (finding.blocks) return 'blocks';
  if (finding.outcome === 'met') return finding.look === true ? 'look' : 'done';
  if (finding.outcome === 'overridden') return 'look';
  return ruleById(finding.rule)?.blocks === undefined ? 'look' : 'later';
}

/** The glyph that a finding carries: its kind while it is open, a check once it is met. */
export function glyphOf(finding: Finding): 'stop' | 'gate' | 'caution' | 'fact' | 'met' | 'unknown' {
  if (finding.outcome === 'met') return finding.look === true ? 'caution' : 'met';
  if (finding.outcome === 'unknown') return finding.kind === 'stop' ? 'stop' : 'unknown';
  if (finding.outcome === 'overridden') return 'caution';
  if (finding.kind === 'stop') return 'stop';
  return finding.kind === 'caution' || finding.kind === 'fact' ? 'caution' : 'gate';
}

/** Rule, source and place, for the right edge of a finding. */
export function sourceLine(words: ClinicalMessages, id: string): string {
  const rule = ruleById(id);
  return rule === undefined ? id : words.casePage.ruleAndSource(id, rule.layer, CITATIONS[rule.cite].place);
}

/** Whether a deviation can be written against the rule: it stands in the way and is no stop. */
export const overridable = (finding: Finding): boolean => finding.blocks && finding.kind !== 'stop';

/** The answer to an open question, in one line: what was attested, and the note. */
export function answered(words: ClinicalMessages, answer: NonNullable<Prompt['answer']>): string {
  const { subject, holds, on } = answer;
  const said = words.value({ kind: 'attestation', subject, holds, on });
  return answer.note === undefined ? words.capital(said) : `${words.capital(said)}. ${answer.note}`;
}

/** The stricter rule of another source, where one decides in place of the finding's own. */
export function stricterLine(words: ClinicalMessages, id: string): string {
  const rule = ruleById(id);
  return rule === undefined ? id : words.casePage.stricter(id, rule.layer);
}

/** Whether the wording of a rule was not at hand and is to be confirmed against the current label. */
export const toConfirm = (id: string): boolean => ruleById(id)?.checked === 'known';

/** The day of a referral that was made for the alert and has not come back. */
export const referredOn = ({ facts, today }: CaseView, { referral, since }: Alert): string | undefined =>
  open(facts.referrals, today).findLast(({ to, on }) => to === referral && on >= since)?.on;

/** What would mend a finding that stands, each way in a sentence; nothing for one that is met. */
export function mending(words: ClinicalMessages, finding: Finding): readonly string[] {
  if (finding.outcome !== 'unmet' && finding.outcome !== 'unknown') return [];
  const say = words.casePage.mending;
  const { needs, from, undated } = finding;
  const record = needs.length === 0 ? [] : [say.record(words.format.list(needs.map(words.need)))];
  const wait = from === undefined ? [] : [needs.length === 0 ? say.wait(from) : say.ifToday(from)];
  const never = undated === true && record.length + wait.length === 0 ? [say.nothing] : [];
  const aside = overridable(finding) ? [say.reason] : finding.kind === 'stop' ? [say.stop] : [];
  return [...record, ...wait, ...never, ...aside];
}

/** Needs by the form that answers them: one form can answer several. */
export function byEvent(needs: readonly Need[]): readonly (readonly [Need, ...Need[]])[] {
  const groups = new Map<string, [Need, ...Need[]]>();
  for (const need of needs) {
    const group = groups.get(need.event);
    if (group === undefined) groups.set(need.event, [need]);
    else group.push(need);
  }
  return [...groups.values()];
}
