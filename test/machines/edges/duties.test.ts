import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import type { Stage } from '../../../machines/stage.ts';
import { tasks } from '../../../machines/tasks/index.ts';
import {
  attested,
  begins,
  chosen,
  dismissed,
  examined,
  factsOf,
  given,
  HEADER,
  happened,
  infusion,
  interrupted,
  lab,
  man,
  mri,
  pregnancyTest,
  relapse,
  resumed,
  said,
  screened,
  serology,
  started,
  stopped,
  stopsTaking,
  takes,
  vaccinated,
  woman,
} from '../events.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const CELLS = (['lymphocytes', 'cd4', 'cd8', 'cd19'] as const).map((each) => lab(each, 1, '2026-06-01'));

/** Each duty as one line: kind, rule, due day, status, the day it was done, its window, and who does it. */
const listed = (kinds: string, stage: Stage, day: string, events: readonly Draft[]): readonly string[] =>
  tasks({ facts: factsOf(...events), day, stage, sources: HEADER.sources })
    .filter(({ kind }) => kind.startsWith(kinds))
    .map(({ kind, rule, due, status, doneOn, earliest, latest, openEnded, who }) =>
      [
        `${kind} ${rule} ${due} ${status}`,
        ...(doneOn === undefined ? [] : [`on ${doneOn}`]),
        ...(earliest === null && latest === null ? [] : [`${earliest ?? ''}/${latest ?? ''}`]),
        ...(openEnded === true ? ['open'] : []),
        ...(who === 'centre' ? [] : [who]),
      ].join(' '),
    );

// biome-ignore format: a table, one line for each patient
const ROWS: readonly (readonly [kinds: string, stage: Stage, day: string, events: readonly Draft[], expected: readonly string[]])[] = [
  ['after.', 'interval', '2026-02-13', [man(), ...FIRST], ['after.aciclovir-start AFT-01 2026-01-12 overdue', 'after.diet AFT-04 2026-01-12 lasting patient', 'after.infection-vigilance AFT-05 2026-01-12 lasting patient', 'after.antihistamine-end AFT-02 2026-01-16 done 2026-01-16/2026-01-23 patient', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient', 'after.check-up AFT-03 2026-02-13 due', 'after.influenza-vaccine AFT-06 2026-07-16 upcoming 2026-07-16/ open']],
  ['after.', 'ended', '2026-02-13', [man(), ...FIRST], []],
  ['after.', 'declined', '2026-02-13', [man(), ...FIRST], []],
  ['after.', 'preparation', '2026-02-13', [man()], []],
  ['after.', 'course', '2026-02-13', [man(), begins(1, '2026-01-12')], []],
  ['after.', 'course', '2027-01-18', [man(), ...FIRST, begins(2, '2027-01-18')], ['after.aciclovir-start AFT-01 2026-01-12 overdue', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient']],
  ['after.', 'course', '2027-01-18', [man(), ...FIRST, begins(2, '2027-01-18'), infusion(2, 1, '2027-01-18')], ['after.aciclovir-start AFT-01 2027-01-18 due', 'after.antihistamine-end AFT-02 2027-01-18 lasting 2027-01-18/2027-01-25 patient', 'after.diet AFT-04 2027-01-18 lasting patient', 'after.infection-vigilance AFT-05 2027-01-18 lasting patient', 'after.aciclovir-end AFT-01 2027-02-15 upcoming 2027-02-15/ open patient', 'after.check-up AFT-03 2027-02-15 upcoming', 'after.influenza-vaccine AFT-06 2027-07-18 upcoming 2027-07-18/ open']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('aciclovir', '2026-01-12'), ...FIRST], ['after.aciclovir-start AFT-01 2026-01-12 done on 2026-01-12', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('valaciclovir', '2026-02-13'), ...FIRST], ['after.aciclovir-start AFT-01 2026-01-12 done on 2026-02-13', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('valaciclovir', '2026-02-14'), ...FIRST], ['after.aciclovir-start AFT-01 2026-01-12 overdue', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('isoniazid', '2026-01-12'), ...FIRST], ['after.aciclovir-start AFT-01 2026-01-12 overdue', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('aciclovir', '2026-01-02'), stopsTaking('aciclovir', '2026-01-12'), ...FIRST], ['after.aciclovir-start AFT-01 2026-01-12 done on 2026-01-02', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('aciclovir', '2026-01-02'), stopsTaking('aciclovir', '2026-01-11'), ...FIRST], ['after.aciclovir-start AFT-01 2026-01-12 overdue', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('aciclovir', '2026-01-12'), ...FIRST, stopsTaking('aciclovir', '2026-02-08')], ['after.aciclovir-start AFT-01 2026-01-12 done on 2026-01-12', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('aciclovir', '2026-01-12'), ...FIRST, stopsTaking('aciclovir', '2026-02-09')], ['after.aciclovir-start AFT-01 2026-01-12 done on 2026-01-12', 'after.aciclovir-end AFT-01 2026-02-09 done on 2026-02-09 2026-02-09/ open patient']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('aciclovir', '2026-01-12'), ...FIRST, stopsTaking('aciclovir', '2026-02-13')], ['after.aciclovir-start AFT-01 2026-01-12 done on 2026-01-12', 'after.aciclovir-end AFT-01 2026-02-09 done on 2026-02-13 2026-02-09/ open patient']],
  ['after.aciclovir', 'interval', '2026-02-13', [takes('aciclovir', '2026-01-12'), ...FIRST, stopsTaking('aciclovir', '2026-02-14')], ['after.aciclovir-start AFT-01 2026-01-12 done on 2026-01-12', 'after.aciclovir-end AFT-01 2026-02-09 due 2026-02-09/ open patient']],
  ['after.check-up', 'interval', '2026-02-13', [...FIRST, examined('2026-01-16')], ['after.check-up AFT-03 2026-02-13 due']],
  ['after.check-up', 'interval', '2026-02-13', [...FIRST, examined('2026-01-17')], ['after.check-up AFT-03 2026-02-13 done on 2026-01-17']],
  ['after.check-up', 'interval', '2026-02-13', [...FIRST, examined('2026-02-13'), screened('skin', '2026-01-20')], ['after.check-up AFT-03 2026-02-13 done on 2026-02-13']],
  ['after.check-up', 'interval', '2026-02-13', [...FIRST, examined('2026-02-14')], ['after.check-up AFT-03 2026-02-13 due']],
  ['after.check-up', 'interval', '2026-02-14', [...FIRST], ['after.check-up AFT-03 2026-02-13 overdue']],
  ['after.influenza', 'interval', '2026-07-16', [...FIRST, vaccinated('influenza', '2026-07-15')], ['after.influenza-vaccine AFT-06 2026-07-16 due 2026-07-16/ open']],
  ['after.influenza', 'interval', '2026-07-16', [...FIRST, vaccinated('influenza', '2026-07-16')], ['after.influenza-vaccine AFT-06 2026-07-16 done on 2026-07-16 2026-07-16/ open']],
  ['after.influenza', 'interval', '2026-07-16', [...FIRST, vaccinated('hpv', '2026-07-16')], ['after.influenza-vaccine AFT-06 2026-07-16 due 2026-07-16/ open']],
  ['after.influenza', 'interval', '2026-07-16', [...FIRST, vaccinated('influenza', '2026-07-17')], ['after.influenza-vaccine AFT-06 2026-07-16 due 2026-07-16/ open']],
  ['after.influenza', 'interval', '2028-07-16', [...FIRST], ['after.influenza-vaccine AFT-06 2026-07-16 due 2026-07-16/ open']],
  ['after.contraception', 'interval', '2026-05-16', [woman(), ...FIRST], ['after.contraception-end AFT-07 2026-01-12 lasting 2026-01-12/2026-05-16 patient']],
  ['after.contraception', 'interval', '2026-05-17', [woman(), ...FIRST], ['after.contraception-end AFT-07 2026-01-12 done 2026-01-12/2026-05-16 patient']],
  ['after.antihistamine', 'interval', '2026-01-23', [...FIRST], ['after.antihistamine-end AFT-02 2026-01-16 lasting 2026-01-16/2026-01-23 patient']],
  ['after.antihistamine', 'interval', '2026-01-24', [...FIRST], ['after.antihistamine-end AFT-02 2026-01-16 done 2026-01-16/2026-01-23 patient']],
  ['after.antihistamine', 'course', '2026-01-15', [...FIRST], ['after.antihistamine-end AFT-02 2026-01-16 upcoming 2026-01-16/2026-01-23 patient']],
  ['prep.', 'preparation', '2026-01-10', [chosen('2026-01-05')], ['prep.vaccination-status PRE-23 2026-01-05 overdue', 'prep.vzv-serology PRE-20 2026-01-05 overdue']],
  ['prep.', 'selection', '2026-01-10', [chosen('2026-01-05')], []],
  ['prep.', 'preparation', '2026-01-10', [man()], []],
  ['prep.', 'preparation', '2026-01-10', [chosen('2026-01-05'), serology('vzv-igg', 'positive', '2026-01-10'), vaccinated('hpv', '2026-01-06')], ['prep.vaccination-status PRE-23 2026-01-05 done on 2026-01-06', 'prep.vzv-serology PRE-20 2026-01-05 done on 2026-01-10']],
  ['prep.vzv', 'preparation', '2026-01-10', [chosen('2026-01-05'), serology('vzv-igg', 'negative', '2026-01-11')], ['prep.vzv-serology PRE-20 2026-01-05 overdue']],
  ['prep.vzv', 'preparation', '2026-01-10', [chosen('2026-01-05'), serology('vzv-igg', 'negative', '2026-01-07'), vaccinated('hpv', '2026-01-08')], ['prep.vzv-serology PRE-20 2026-01-05 done on 2026-01-07', 'prep.vzv-vaccine PRE-21 2026-01-07 overdue']],
  ['prep.vzv', 'interval', '2026-02-07', [chosen('2026-01-05'), serology('vzv-igg', 'negative', '2026-01-07'), vaccinated('vzv', '2026-01-10')], ['prep.vzv-serology PRE-20 2026-01-05 done on 2026-01-07', 'prep.vzv-vaccine PRE-21 2026-01-07 done on 2026-01-10', 'prep.vzv-titre PRE-21 2026-02-07 due 2026-02-07/2026-02-21']],
  ['prep.vzv', 'switching', '2026-02-22', [chosen('2026-01-05'), serology('vzv-igg', 'indeterminate', '2026-01-07'), vaccinated('vzv', '2026-01-10'), serology('vzv-igg', 'positive', '2026-02-06')], ['prep.vzv-serology PRE-20 2026-01-05 done on 2026-01-07', 'prep.vzv-vaccine PRE-21 2026-01-07 done on 2026-01-10', 'prep.vzv-titre PRE-21 2026-02-07 overdue 2026-02-07/2026-02-21']],
  ['prep.vzv', 'retreatment', '2026-02-22', [chosen('2026-01-05'), serology('vzv-igg', 'negative', '2026-01-07'), vaccinated('vzv', '2026-01-10'), serology('vzv-igg', 'positive', '2026-02-07')], ['prep.vzv-serology PRE-20 2026-01-05 done on 2026-01-07', 'prep.vzv-vaccine PRE-21 2026-01-07 done on 2026-01-10', 'prep.vzv-titre PRE-21 2026-02-07 done on 2026-02-07 2026-02-07/2026-02-21']],
  ['prep.vacc', 'preparation', '2026-01-10', [chosen('2026-01-05'), attested('vaccination-status-checked', '2026-01-06')], ['prep.vaccination-status PRE-23 2026-01-05 done on 2026-01-06']],
  ['prep.vacc', 'preparation', '2026-01-10', [chosen('2026-01-05'), attested('infection-plan', '2026-01-06')], ['prep.vaccination-status PRE-23 2026-01-05 overdue']],
  ['prep.vacc', 'interval', '2026-02-10', [chosen('2026-01-05'), ...FIRST], []],
  ['prep.iso', 'preparation', '2026-02-10', [takes('isoniazid', '2026-02-11')], []],
  ['prep.iso', 'preparation', '2026-02-10', [takes('isoniazid', '2026-02-10')], ['prep.isoniazid-end PRE-05 2026-08-10 upcoming 2026-08-10/ open']],
  ['prep.iso', 'preparation', '2026-08-10', [takes('isoniazid', '2026-02-10')], ['prep.isoniazid-end PRE-05 2026-08-10 due 2026-08-10/ open']],
  ['prep.iso', 'preparation', '2026-08-10', [takes('isoniazid', '2026-02-10'), stopsTaking('isoniazid', '2026-08-09')], ['prep.isoniazid-end PRE-05 2026-08-10 due 2026-08-10/ open']],
  ['prep.iso', 'preparation', '2026-08-10', [takes('isoniazid', '2026-02-10'), stopsTaking('isoniazid', '2026-08-10')], ['prep.isoniazid-end PRE-05 2026-08-10 done on 2026-08-10 2026-08-10/ open']],
  ['prep.iso', 'preparation', '2026-08-10', [takes('aciclovir', '2026-02-10')], []],
  ['prep.mri', 'selection', '2026-08-10', [mri('2025-08-10')], ['prep.mri-yearly SEL-15 2026-08-10 due']],
  ['prep.mri', 'selection', '2026-08-10', [mri('2026-08-11')], []],
  ['prep.mri', 'interval', '2026-08-10', [mri('2025-08-10'), ...FIRST], []],
  ['course.', 'course', '2026-01-14', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')], ['course.premedication-evening INF-04 2026-01-11 done on 2026-01-11', 'course.dilution INF-08 2026-01-12 done on 2026-01-12', 'course.flush INF-09 2026-01-12 done on 2026-01-12', 'course.infusion INF-01 2026-01-12 done on 2026-01-12', 'course.observation INF-11 2026-01-12 done on 2026-01-12', 'course.steroid INF-06 2026-01-12 done on 2026-01-12', 'course.vitals INF-10 2026-01-12 done on 2026-01-12', 'course.dilution INF-08 2026-01-13 done on 2026-01-13', 'course.flush INF-09 2026-01-13 done on 2026-01-13', 'course.infusion INF-01 2026-01-13 done on 2026-01-13', 'course.observation INF-11 2026-01-13 done on 2026-01-13', 'course.steroid INF-06 2026-01-13 done on 2026-01-13', 'course.vitals INF-10 2026-01-13 done on 2026-01-13', 'course.dilution INF-08 2026-01-14 due', 'course.flush INF-09 2026-01-14 due', 'course.infusion INF-01 2026-01-14 due', 'course.observation INF-11 2026-01-14 due', 'course.steroid INF-06 2026-01-14 due', 'course.vitals INF-10 2026-01-14 due', 'course.dilution INF-08 2026-01-15 upcoming', 'course.flush INF-09 2026-01-15 upcoming', 'course.infusion INF-01 2026-01-15 upcoming', 'course.observation INF-11 2026-01-15 upcoming', 'course.vitals INF-10 2026-01-15 upcoming', 'course.dilution INF-08 2026-01-16 upcoming', 'course.flush INF-09 2026-01-16 upcoming', 'course.infusion INF-01 2026-01-16 upcoming', 'course.observation INF-11 2026-01-16 upcoming', 'course.vitals INF-10 2026-01-16 upcoming']],
  ['course.', 'course', '2026-01-12', [begins(1, '2026-01-12')], ['course.premedication-evening INF-04 2026-01-11 overdue', 'course.dilution INF-08 2026-01-12 due', 'course.flush INF-09 2026-01-12 due', 'course.infusion INF-01 2026-01-12 due', 'course.observation INF-11 2026-01-12 due', 'course.steroid INF-06 2026-01-12 due', 'course.vitals INF-10 2026-01-12 due', 'course.dilution INF-08 2026-01-13 upcoming', 'course.flush INF-09 2026-01-13 upcoming', 'course.infusion INF-01 2026-01-13 upcoming', 'course.observation INF-11 2026-01-13 upcoming', 'course.steroid INF-06 2026-01-13 upcoming', 'course.vitals INF-10 2026-01-13 upcoming', 'course.dilution INF-08 2026-01-14 upcoming', 'course.flush INF-09 2026-01-14 upcoming', 'course.infusion INF-01 2026-01-14 upcoming', 'course.observation INF-11 2026-01-14 upcoming', 'course.steroid INF-06 2026-01-14 upcoming', 'course.vitals INF-10 2026-01-14 upcoming', 'course.dilution INF-08 2026-01-15 upcoming', 'course.flush INF-09 2026-01-15 upcoming', 'course.infusion INF-01 2026-01-15 upcoming', 'course.observation INF-11 2026-01-15 upcoming', 'course.vitals INF-10 2026-01-15 upcoming', 'course.dilution INF-08 2026-01-16 upcoming', 'course.flush INF-09 2026-01-16 upcoming', 'course.infusion INF-01 2026-01-16 upcoming', 'course.observation INF-11 2026-01-16 upcoming', 'course.vitals INF-10 2026-01-16 upcoming']],
  ['course.', 'interval', '2026-01-14', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')], []],
  ['course.', 'course', '2026-01-17', [...FIRST], []],
  ['course.', 'course', '2027-01-18', [...FIRST, begins(2, '2027-01-18')], ['course.premedication-evening INF-04 2027-01-17 overdue', 'course.dilution INF-08 2027-01-18 due', 'course.flush INF-09 2027-01-18 due', 'course.infusion INF-02 2027-01-18 due', 'course.observation INF-11 2027-01-18 due', 'course.steroid INF-06 2027-01-18 due', 'course.vitals INF-10 2027-01-18 due', 'course.dilution INF-08 2027-01-19 upcoming', 'course.flush INF-09 2027-01-19 upcoming', 'course.infusion INF-02 2027-01-19 upcoming', 'course.observation INF-11 2027-01-19 upcoming', 'course.steroid INF-06 2027-01-19 upcoming', 'course.vitals INF-10 2027-01-19 upcoming', 'course.dilution INF-08 2027-01-20 upcoming', 'course.flush INF-09 2027-01-20 upcoming', 'course.infusion INF-02 2027-01-20 upcoming', 'course.observation INF-11 2027-01-20 upcoming', 'course.steroid INF-06 2027-01-20 upcoming', 'course.vitals INF-10 2027-01-20 upcoming']],
  ['course.infusion', 'course', '2026-02-02', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13'), interrupted(1, '2026-01-14'), resumed(1, '2026-02-02')], ['course.infusion INF-01 2026-01-12 done on 2026-01-12', 'course.infusion INF-01 2026-01-13 done on 2026-01-13', 'course.infusion INF-01 2026-02-02 due', 'course.infusion INF-01 2026-02-03 upcoming', 'course.infusion INF-01 2026-02-04 upcoming']],
  ['course.steroid', 'course', '2026-02-02', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13'), interrupted(1, '2026-01-14'), resumed(1, '2026-02-02')], ['course.steroid INF-06 2026-01-12 done on 2026-01-12', 'course.steroid INF-06 2026-01-13 done on 2026-01-13', 'course.steroid INF-06 2026-02-02 due', 'course.steroid INF-06 2026-02-03 upcoming', 'course.steroid INF-06 2026-02-04 upcoming']],
  ['course.', 'course', '2026-01-14', [begins(1, '2026-01-12'), interrupted(1, '2026-01-14')], ['course.premedication-evening INF-04 2026-01-11 overdue', 'course.resume INF-16 2026-01-21 upcoming']],
  ['course.resume', 'course', '2026-02-04', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), interrupted(1, '2026-01-14')], ['course.resume INF-16 2026-02-04 due']],
  ['course.infusion', 'course', '2026-01-14', [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), interrupted(1, '2026-01-12'), resumed(1, '2026-01-13')], ['course.infusion INF-01 2026-01-12 done on 2026-01-12', 'course.infusion INF-01 2026-01-13 overdue', 'course.infusion INF-01 2026-01-14 due', 'course.infusion INF-01 2026-01-15 upcoming', 'course.infusion INF-01 2026-01-16 upcoming']],
  ['course.infusion', 'course', '2026-01-14', [begins(1, '2026-01-12'), interrupted(1, '2026-01-12'), resumed(1, '2026-01-14')], ['course.infusion INF-01 2026-01-14 due', 'course.infusion INF-01 2026-01-15 upcoming', 'course.infusion INF-01 2026-01-16 upcoming', 'course.infusion INF-01 2026-01-17 upcoming', 'course.infusion INF-01 2026-01-18 upcoming']],
  ['switch.', 'switching', '2026-01-10', [started('teriflunomide', '2024-01-01')], []],
  ['switch.', 'switching', '2026-01-10', [stopped('teriflunomide', { lastDose: '2026-01-05' })], ['switch.cholestyramine SWI-21 2026-01-05 overdue']],
  ['switch.', 'switching', '2026-01-10', [takes('cholestyramine', '2026-01-04'), stopped('teriflunomide', { lastDose: '2026-01-05' })], ['switch.cholestyramine SWI-21 2026-01-05 overdue']],
  ['switch.', 'switching', '2026-01-10', [takes('cholestyramine', '2026-01-05'), stopped('teriflunomide', { lastDose: '2026-01-05' })], ['switch.cholestyramine SWI-21 2026-01-05 done on 2026-01-05']],
  ['switch.', 'switching', '2026-01-10', [takes('aciclovir', '2026-01-05'), stopped('teriflunomide', { lastDose: '2026-01-05' })], ['switch.cholestyramine SWI-21 2026-01-05 overdue']],
  ['switch.', 'interval', '2026-02-10', [stopped('teriflunomide', { lastDose: '2026-01-05' }), ...FIRST], []],
  ['switch.', 'switching', '2026-01-10', [started('natalizumab', '2025-01-01'), stopped('natalizumab', { lastDose: '2025-11-05' })], ['switch.start-window SWI-51 2026-01-05 due 2026-01-05/2026-02-05']],
  ['switch.', 'switching', '2026-02-06', [started('natalizumab', '2025-01-01'), stopped('natalizumab', { lastDose: '2025-11-05' })], ['switch.start-window SWI-51 2026-01-05 overdue 2026-01-05/2026-02-05']],
  ['switch.', 'switching', '2026-01-10', [started('natalizumab', '2020-01-01')], []],
  ['switch.', 'switching', '2026-01-10', [stopped('natalizumab', { lastDose: '2025-11-05' })], ['switch.mri-first SWI-52 2026-02-05 upcoming']],
  ['switch.', 'switching', '2026-02-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2026-02-04')], ['switch.mri-first SWI-52 2026-02-05 overdue']],
  ['switch.', 'switching', '2026-02-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2026-02-05')], ['switch.mri-first SWI-52 2026-02-05 done on 2026-02-05', 'switch.mri-serial SWI-53 2026-03-05 upcoming']],
  ['switch.', 'switching', '2026-02-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2025-12-20', { newGd: 1 })], ['switch.mri-first SWI-52 2026-02-05 done on 2025-12-20']],
  ['switch.', 'switching', '2026-02-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2025-12-20', { newT2: 1 })], ['switch.mri-first SWI-52 2026-02-05 done on 2025-12-20']],
  ['switch.', 'switching', '2026-02-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2025-11-05', { newT2: 1 })], ['switch.mri-first SWI-52 2026-02-05 overdue']],
  ['switch.', 'switching', '2026-02-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2026-02-11')], ['switch.mri-first SWI-52 2026-02-05 overdue']],
  ['switch.', 'switching', '2026-04-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2026-02-05'), mri('2026-03-05')], ['switch.mri-first SWI-52 2026-02-05 done on 2026-02-05', 'switch.mri-serial SWI-53 2026-03-05 done on 2026-03-05', 'switch.mri-serial SWI-53 2026-04-02 overdue']],
  ['switch.', 'switching', '2026-04-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2026-02-05'), mri('2026-03-05'), mri('2026-04-07')], ['switch.mri-first SWI-52 2026-02-05 done on 2026-02-05', 'switch.mri-serial SWI-53 2026-03-05 done on 2026-03-05', 'switch.mri-serial SWI-53 2026-04-07 done on 2026-04-07', 'switch.mri-serial SWI-53 2026-05-05 upcoming']],
  ['switch.', 'switching', '2026-04-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2026-02-05'), mri('2026-03-05'), mri('2026-04-08')], ['switch.mri-first SWI-52 2026-02-05 done on 2026-02-05', 'switch.mri-serial SWI-53 2026-03-05 done on 2026-03-05', 'switch.mri-serial SWI-53 2026-04-08 done on 2026-04-08']],
  ['switch.', 'switching', '2026-04-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2026-02-05'), relapse('2026-03-01')], ['switch.mri-first SWI-52 2026-02-05 done on 2026-02-05']],
  ['course.start', 'switching', '2026-01-10', [chosen('2026-01-05')], ['course.start SWI-01 2026-01-05 due 2026-01-05/ open']],
  ['course.start', 'switching', '2026-01-10', [chosen('2026-01-05'), started('glatiramer', '2025-01-01')], []],
  ['course.start', 'selection', '2026-01-10', [chosen('2026-01-05')], []],
  ['retreatment', 'retreatment', '2027-06-10', [happened('retreatment.chosen', '2027-06-05')], ['retreatment.work-up RET-06 2027-06-05 overdue']],
  ['retreatment', 'monitoring', '2027-06-10', [happened('retreatment.chosen', '2027-06-05')], []],
  ['retreatment', 'retreatment', '2027-06-10', [man()], []],
  ['lab.immune', 'switched', '2026-06-10', [...FIRST, said('therapy.switched', '2026-06-05', { to: 'ocrelizumab' })], ['lab.immune-status RET-14 2026-06-05 overdue']],
  ['lab.immune', 'ended', '2026-06-10', [...FIRST, said('therapy.switched', '2026-06-05', { to: 'ocrelizumab' })], []],
  ['lab.immune', 'switched', '2026-06-10', [...FIRST], []],
  ['lab.immune', 'switched', '2026-06-10', [...FIRST, ...CELLS, lab('nk', 1, '2026-06-03'), said('therapy.switched', '2026-06-05', { to: 'ocrelizumab' })], ['lab.immune-status RET-14 2026-06-05 done on 2026-06-03']],
  ['lab.immune', 'switched', '2026-06-10', [...FIRST, ...CELLS, lab('nk', 1, '2026-01-16'), said('therapy.switched', '2026-06-05', { to: 'ocrelizumab' })], ['lab.immune-status RET-14 2026-06-05 overdue']],
  ['lab.immune', 'switched', '2026-06-10', [...FIRST, ...CELLS, lab('nk', 1, '2026-06-10'), said('therapy.switched', '2026-06-05', { to: 'ocrelizumab' })], ['lab.immune-status RET-14 2026-06-05 done on 2026-06-10']],
  ['lab.immune', 'switched', '2026-06-10', [...FIRST, ...CELLS, lab('nk', 1, '2026-06-11'), said('therapy.switched', '2026-06-05', { to: 'ocrelizumab' })], ['lab.immune-status RET-14 2026-06-05 overdue']],
  ['lab.immune', 'switched', '2027-06-10', [...FIRST, begins(2, '2027-01-18'), ...(['lymphocytes', 'cd4', 'cd8', 'cd19', 'nk'] as const).map((each) => lab(each, 1, '2027-01-15')), said('therapy.switched', '2027-06-05', { to: 'ocrelizumab' })], ['lab.immune-status RET-14 2027-06-05 done on 2027-01-15']],
  ['lab.platelets', 'interval', '2026-03-01', [...FIRST, lab('platelets', 140, '2026-02-26')], ['lab.platelets-weekly MON-10 2026-03-05 upcoming']],
  ['lab.platelets', 'interval', '2026-03-01', [...FIRST, lab('platelets', 90, '2026-02-20'), lab('platelets', 140, '2026-03-02')], ['lab.platelets-weekly MON-10 2026-02-27 overdue']],
  ['lab.platelets', 'interval', '2026-03-01', [...FIRST, lab('platelets', 90, '2026-03-01')], ['lab.platelets-weekly MON-10 2026-03-08 upcoming']],
  ['lab.platelets', 'interval', '2026-03-01', [...FIRST, lab('platelets', 90, '2026-02-20'), dismissed('MON-10', '2026-02-21')], ['lab.platelets-weekly MON-10 2026-02-27 overdue']],
  ['lab.platelets', 'interval', '2026-03-01', [...FIRST, lab('platelets', 160, '2026-02-26')], []],
  ['lab.platelets', 'selection', '2026-03-01', [lab('platelets', 90, '2026-02-20')], []],
  ['lab.immune', 'interval', '2026-06-10', [...FIRST, said('therapy.switched', '2026-06-05', { to: 'ocrelizumab' })], []],
  ['lab.immune', 'switched', '2027-06-10', [...FIRST, begins(2, '2027-01-18'), ...CELLS, lab('nk', 1, '2026-01-10'), said('therapy.switched', '2027-06-05', { to: 'ocrelizumab' })], ['lab.immune-status RET-14 2027-06-05 overdue']],
  ['lab.immune', 'switched', '2026-06-10', [...FIRST, ...CELLS, lab('lymphocytes', 1, '2026-06-04'), lab('nk', 1, '2026-06-03'), said('therapy.switched', '2026-06-05', { to: 'ocrelizumab' })], ['lab.immune-status RET-14 2026-06-05 done on 2026-06-04']],
  ['course.start', 'switching', '2026-01-10', [man()], []],
  ['switch.', 'switching', '2026-02-10', [stopped('natalizumab', { lastDose: '2025-11-05' }), mri('2026-02-10')], ['switch.mri-first SWI-52 2026-02-05 done on 2026-02-10', 'switch.mri-serial SWI-53 2026-03-10 upcoming']],
];

describe('what is to be done, by whom, until when and by which rule', () => {
  for (const [kinds, stage, day, events, expected] of ROWS) {
    test(`${kinds} in ${stage} on ${day}: ${expected.join(', ') || 'nothing'}`, () => {
      expect(listed(kinds, stage, day, events)).toEqual(expected);
    });
  }

  test('whoever declines the second course is monitored on for four years', () => {
    const events = [...FIRST, lab('platelets', 240, '2029-12-20'), lab('platelets', 240, '2029-12-21')];
    expect(listed('', 'declined', '2029-12-20', [man(), ...events]).slice(-6)).toEqual([
      'lab.urinalysis MON-03 2029-12-16 overdue',
      'lab.cbc MON-01 2030-01-16 upcoming',
      'lab.creatinine MON-02 2030-01-16 upcoming',
      'lab.tsh MON-04 2030-01-16 upcoming',
      'lab.urinalysis MON-03 2030-01-16 upcoming',
      'mri.yearly MON-06 2030-01-16 upcoming',
    ]);
    expect(listed('lab.cbc', 'declined', '2029-12-20', events).slice(-3)).toEqual([
      'lab.cbc MON-01 2029-11-16 missed',
      'lab.cbc MON-01 2029-12-16 done on 2029-12-20',
      'lab.cbc MON-01 2030-01-16 upcoming',
    ]);
    expect(listed('', 'ended', '2029-12-20', events)).toEqual([]);
  });

  test('a test alone makes the TSH monthly from its day, nine months ahead at the most', () => {
    const positive = [woman(), ...FIRST, pregnancyTest('positive', '2026-06-16')];
    expect(
      listed('lab.tsh', 'interval', '2026-06-16', positive)
        .filter((line) => line.includes('PRG-03'))
        .map((line) => line.slice(15)),
    ).toEqual([
      '2026-06-16 due',
      '2026-08-16 upcoming',
      '2026-09-16 upcoming',
      '2026-11-16 upcoming',
      '2026-12-16 upcoming',
      '2027-02-16 upcoming',
      '2027-03-16 upcoming',
    ]);
  });

  test('a recorded pregnancy makes it monthly for ten months from its beginning, that day included', () => {
    const pregnant = [woman(), ...FIRST, happened('pregnancy.began', '2026-05-16')];
    const monthly = listed('lab.tsh', 'interval', '2026-06-01', pregnant).filter((line) =>
      line.includes('PRG-03'),
    );
    expect([monthly.length, monthly.at(0), monthly.at(-1)]).toEqual([
      8,
      'lab.tsh PRG-03 2026-05-16 overdue',
      'lab.tsh PRG-03 2027-03-16 upcoming',
    ]);
    const tested = [...pregnant, lab('tsh', 1, '2026-06-16'), lab('tsh', 1, '2026-07-16')];
    expect(listed('lab.tsh', 'interval', '2026-07-16', tested).slice(0, 5)).toEqual([
      'lab.tsh MON-04 2026-04-16 missed',
      'lab.tsh PRG-03 2026-05-16 missed',
      'lab.tsh PRG-03 2026-06-16 done on 2026-06-16',
      'lab.tsh MON-04 2026-07-16 done on 2026-07-16',
      'lab.tsh PRG-03 2026-08-16 upcoming',
    ]);
  });

  test('a result of tomorrow has done nothing today', () => {
    const ahead = [man(), ...FIRST, lab('creatinine', 70, '2026-02-16'), lab('tsh', 1, '2026-04-16')];
    expect(listed('lab.creatinine', 'interval', '2026-02-15', ahead)[0]).toBe(
      'lab.creatinine MON-02 2026-02-16 upcoming',
    );
    expect(listed('lab.tsh', 'interval', '2026-04-15', ahead)[0]).toBe('lab.tsh MON-04 2026-04-16 upcoming');
    expect(listed('lab.tsh', 'interval', '2026-04-16', ahead)[0]).toBe(
      'lab.tsh MON-04 2026-04-16 done on 2026-04-16',
    );
  });
});
