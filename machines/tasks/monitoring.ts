import { alerts } from '../alerts.ts';
import { addDays, addMonths, type CivilDate } from '../date.ts';
import type { Facts } from '../facts.ts';
import { lastInfusion, open, pregnancy } from '../known.ts';
import { assigned, everyMonths, series } from './series.ts';
import { type Doer, type Plan, type Task, task } from './task.ts';

const days = (list: readonly { readonly on: CivilDate }[] | undefined): readonly CivilDate[] =>
  (list ?? []).map((each) => each.on);

/** The last infusion, whatever became of its course: interrupted, abandoned or followed by another drug. */
const anchored = ({ facts, day, stage }: Plan): CivilDate | undefined => {
  return stage === 'ended' ? undefined : lastInfusion(facts, day);
};

/** The monitoring of at least 48 months after the last infusion of the latest course (MON-01 to MON-06, MON-10). */
export function monitoringTasks(plan: Plan): readonly Task[] {
  const { facts, day } = plan;
  const anchor = anchored(plan);
  if (anchor === undefined) return weeklyPlatelets(plan);
  const who: Doer = facts.delegatedTo ?? 'centre';
  const upTo = (list: readonly CivilDate[]) => list.filter((on) => on <= day);
  const monthly = (
    kind: 'lab.cbc' | 'lab.creatinine' | 'lab.urinalysis',
    rule: 'MON-01' | 'MON-02' | 'MON-03',
    results: readonly CivilDate[],
  ) => series({ kind, rule, anchor, every: 1, who, results: upTo(results) }, day);
  return [
    ...monthly('lab.cbc', 'MON-01', days(facts.labs.platelets)),
    ...monthly('lab.creatinine', 'MON-02', days(facts.labs.creatinine)),
    ...monthly('lab.urinalysis', 'MON-03', days(facts.labs['urine-erythrocytes'])),
    ...thyroid(facts, anchor, day, who),
    ...(facts.sex === 'female'
      ? series(
          {
            kind: 'screening.hpv',
            rule: 'MON-05',
            anchor,
            every: 12,
            who,
            results: upTo(days(facts.screenings['hpv-cytology'])),
          },
          day,
        )
      : []),
    ...series(
      {
        kind: 'mri.yearly',
        rule: 'MON-06',
        anchor,
        every: 12,
        who: 'centre',
        results: upTo(days(facts.mris)),
      },
      day,
    ),
    ...weeklyPlatelets(plan),
  ];
}

/** TSH every three months, monthly while pregnant (MON-04, PRG-03): the monthly days fall on the same anchor. */
function thyroid(facts: Facts, anchor: CivilDate, day: CivilDate, who: Doer): readonly Task[] {
  const results = days(facts.labs.tsh).filter((on) => on <= day);
  const dues = everyMonths(anchor, 3);
  const monthly = everyMonths(anchor, 1).filter((on) => isPregnant(facts, on, day) && !dues.includes(on));
  const all = [...dues, ...monthly].sort();
  // Assigned together: a test of one month can then not count for a later one as well.
  return assigned({ kind: 'lab.tsh', rule: 'MON-04', anchor, dues: all, who, results }, day).map((each) =>
    monthly.includes(each.due) ? { ...each, rule: 'PRG-03' } : each,
  );
}

/** Pregnant on a day past, or still pregnant and the day to come: a lasting pregnancy is expected to last. */
function isPregnant(facts: Facts, on: CivilDate, today: CivilDate): boolean {
  const state = (when: CivilDate) => {
    const known = pregnancy(facts, when)?.state;
    return known === 'pregnant' || known === 'test-positive';
  };
  if (on <= today) return state(on);
  const [current] = open(facts.pregnancies, today);
  // A pregnancy ends within ten months of its beginning; its monthly tests are planned no further.
  return current === undefined ? state(today) && on <= addMonths(today, 9) : on <= addMonths(current.on, 10);
}

/** While the platelet alert is open: a count every week, the next one a week after the last (MON-10). */
function weeklyPlatelets({ facts, day, sources }: Plan): readonly Task[] {
  const alert = alerts(facts, day, sources).find((each) => each.rule === 'MON-10' || each.rule === 'MON-11');
  const last = facts.labs.platelets?.findLast((result) => result.on <= day);
  if (alert === undefined || last === undefined || facts.courses.length === 0) return [];
  return [task({ kind: 'lab.platelets-weekly', rule: 'MON-10', due: addDays(last.on, 7) }, day)];
}
