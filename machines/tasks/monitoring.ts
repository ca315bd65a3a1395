import { isAlerted } from '../alerts.ts';
import { addDays, addMonths, type CivilDate, everyMonths } from '../date.ts';
import type { Facts } from '../facts.ts';
import { lastInfusion, open, pregnancy, upTo } from '../known.ts';
import { carrying } from '../rules/concordance.ts';
import { inForce, type RuleId } from '../rules/index.ts';
import { assigned, MONITORING_MONTHS, series } from './series.ts';
import { type Doer, lasting, type Plan, type Task, task } from './task.ts';

/** The results that can fulfil a duty. */
type Results = readonly { readonly on: CivilDate }[] | undefined;

/** The monitoring of at least 48 months after the last infusion of the latest course (MON-01 to MON-06, MON-10). */
export function monitoringTasks(plan: Plan): readonly Task[] {
  const { facts, day, sources } = plan;
  // The last infusion, whatever became of its course: interrupted, abandoned or followed by another drug.
  const anchor = lastInfusion(facts, day);
  if (anchor === undefined) return weeklyPlatelets(plan);
  const who: Doer = facts.delegatedTo ?? 'centre';
  const months = everyMonths(anchor, 1, MONITORING_MONTHS);
  const monthly = (
    kind: 'lab.cbc' | 'lab.creatinine' | 'lab.urinalysis' | 'lab.liver',
    rule: RuleId,
    results: Results,
  ) =>
    inForce(rule, sources)
      ? assigned({ kind, rule, anchor, dues: months, who, results: upTo(results, day) }, day)
      : [];
  const yearly = (kind: 'screening.hpv' | 'screening.skin' | 'mri.yearly', rule: RuleId, results: Results) =>
    inForce(rule, sources)
      ? series(
          {
            kind,
            rule,
            anchor,
            every: 12,
            who: kind === 'mri.yearly' ? 'centre' : who,
            results: upTo(results, day),
          },
          day,
        )
      : [];
  return [
    ...monthByMonth(
      months,
      monthly('lab.cbc', carrying('bloodCount', sources), facts.labs.platelets),
      monthly('lab.creatinine', carrying('creatinine', sources), facts.labs.creatinine),
      // ALT is the transaminase that every laboratory reports and that is specific of the liver: it fulfils the month.
      monthly('lab.liver', 'EU-30', facts.labs.alt),
      monthly('lab.urinalysis', carrying('urine', sources), facts.labs['urine-erythrocytes']),
    ),
    // "Periodically": without the EU label no interval is named, and none is invented.
    ...(inForce('EU-30', sources)
      ? []
      : [lasting({ kind: 'lab.liver-periodic', rule: 'US-11', due: anchor, who }, day)]),
    ...thyroid(plan, anchor, months, who),
    ...(facts.sex === 'female' ? yearly('screening.hpv', 'MON-05', facts.screenings['hpv-cytology']) : []),
    ...yearly('screening.skin', 'US-11', facts.screenings.skin),
    ...yearly('mri.yearly', 'MON-06', facts.mris),
    ...statusForms(plan, anchor),
    ...weeklyPlatelets(plan),
  ];
}

/** The duties of one month after those of the month before: most of all tasks are then in the order of the list. */
function monthByMonth(
  months: readonly CivilDate[],
  ...series: readonly (readonly Task[])[]
): readonly Task[] {
  const all: Task[] = [];
  for (const month of months.keys()) {
    for (const each of series) {
      const due = each[month];
      if (due !== undefined) all.push(due);
    }
  }
  return all;
}

/** US-10: the status form of the REMS, every six months. */
function statusForms({ facts, day, sources }: Plan, anchor: CivilDate): readonly Task[] {
  if (!inForce('US-10', sources)) return [];
  const results = upTo(facts.attestations, day).filter(({ subject }) => subject === 'rems-status-form');
  return series({ kind: 'rems.status-form', rule: 'US-10', anchor, every: 6, who: 'centre', results }, day);
}

/** TSH every three months, monthly while pregnant (MON-04, PRG-03): the monthly days fall on the same anchor. */
function thyroid(
  { facts, day, sources }: Plan,
  anchor: CivilDate,
  months: readonly CivilDate[],
  who: Doer,
): readonly Task[] {
  const results = upTo(facts.labs.tsh, day);
  const isThird = (at: number) => (at + 1) % 3 === 0;
  const inPregnancy = inForce('PRG-03', sources);
  const monthly = months.filter((on, at) => inPregnancy && !isThird(at) && isPregnant(facts, on, day));
  // Assigned together: a test of one month can then not count for a later one as well.
  const dues = months.filter((on, at) => isThird(at) || monthly.includes(on));
  const rule = carrying('thyroid', sources);
  return assigned({ kind: 'lab.tsh', rule, anchor, dues, who, results }, day).map((each) =>
    monthly.includes(each.due) ? { ...each, rule: 'PRG-03' } : each,
  );
}

/** Pregnant on a day past, or still pregnant and the day to come: a lasting pregnancy is expected to last. */
function isPregnant(facts: Facts, on: CivilDate, today: CivilDate): boolean {
  if (facts.pregnancies.length === 0 && facts.pregnancyTests.length === 0) return false;
  const state = (when: CivilDate) => {
    const known = pregnancy(facts, when)?.state;
    return known === 'pregnant' || known === 'test-positive';
  };
  if (on <= today) return state(on);
  // The latest: where nobody wrote down that an earlier one ended, that must not cut short this one.
  const current = open(facts.pregnancies, today).at(-1);
  // A pregnancy ends within ten months of its beginning; its monthly tests are planned no further.
  return current === undefined ? state(today) && on <= addMonths(today, 9) : on <= addMonths(current.on, 10);
}

/** While the platelet alert is open: a count every week, the next one a week after the last (MON-10). */
function weeklyPlatelets({ facts, day, sources }: Plan): readonly Task[] {
  const alerted = isAlerted(facts, day, sources, ['MON-10', 'MON-11']);
  if (!alerted || facts.courses.length === 0) return [];
  return upTo(facts.labs.platelets, day)
    .slice(-1)
    .map(({ on }) => task({ kind: 'lab.platelets-weekly', rule: 'MON-10', due: addDays(on, 7) }, day));
}
