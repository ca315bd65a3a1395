import {
  begins,
  examined,
  given,
  happened,
  infusion,
  lab,
  man,
  said,
  stopsTaking,
  takes,
  vaccinated,
  woman,
} from '../events.ts';
import type { TaskExamples } from './example.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const RUNNING = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')];
const SWITCH = given(2, '2025-01-20', '2025-01-21', '2025-01-22');
const immuneStatus = (on: string) =>
  (['lymphocytes', 'cd4', 'cd8', 'cd19', 'nk'] as const).map((analyte) =>
    lab(analyte, analyte === 'lymphocytes' ? 1.2 : 300, on),
  );
const to = said('therapy.switched', '2026-03-09', { to: 'ocrelizumab' });

/** After a course and in monitoring. Of a series only what is no day of it; its days are in the test. */
export const dutiesAfter = {
  'after.aciclovir-start': [
    ['day 1, not recorded', 'course', '2026-01-13', RUNNING, ['2026-01-12 overdue']],
    [
      'day 1',
      'course',
      '2026-01-13',
      [takes('aciclovir', '2026-01-12'), ...RUNNING],
      ['2026-01-12 done on 2026-01-12'],
    ],
    [
      'valaciclovir instead',
      'course',
      '2026-01-13',
      [takes('valaciclovir', '2026-01-12'), ...RUNNING],
      ['2026-01-12 done on 2026-01-12'],
    ],
  ],
  'after.aciclovir-end': [
    [
      'four weeks from day 1',
      'interval',
      '2026-02-08',
      [takes('aciclovir', '2026-01-12'), ...FIRST],
      ['2026-02-09 upcoming 2026-02-09/ patient'],
    ],
    [
      'ended',
      'interval',
      '2026-03-01',
      [takes('aciclovir', '2026-01-12'), ...FIRST, stopsTaking('aciclovir', '2026-02-16')],
      ['2026-02-09 done on 2026-02-16 2026-02-09/ patient'],
    ],
    [
      'ended a day too early',
      'interval',
      '2026-03-01',
      [takes('aciclovir', '2026-01-12'), ...FIRST, stopsTaking('aciclovir', '2026-02-08')],
      ['2026-02-09 due 2026-02-09/ patient'],
    ],
  ],
  'after.antihistamine-end': [
    ['one more week', 'interval', '2026-01-23', FIRST, ['2026-01-16 lasting 2026-01-16/2026-01-23 patient']],
    ['over', 'interval', '2026-01-24', FIRST, ['2026-01-16 done 2026-01-16/2026-01-23 patient']],
  ],
  'after.check-up': [
    ['four weeks after the last infusion', 'interval', '2026-02-13', FIRST, ['2026-02-13 due']],
    ['done', 'interval', '2026-03-01', [...FIRST, examined('2026-02-16')], ['2026-02-13 done on 2026-02-16']],
  ],
  'after.diet': [['from day 1', 'interval', '2026-02-01', FIRST, ['2026-01-12 lasting patient']]],
  'after.infection-vigilance': [
    ['from day 1', 'interval', '2026-02-01', FIRST, ['2026-01-12 lasting patient']],
  ],
  'after.influenza-vaccine': [
    ['not before six months', 'interval', '2026-07-15', FIRST, ['2026-07-16 upcoming 2026-07-16/']],
    ['then open', 'interval', '2026-10-01', FIRST, ['2026-07-16 due 2026-07-16/']],
    [
      'given',
      'interval',
      '2026-11-01',
      [...FIRST, vaccinated('influenza', '2026-10-12')],
      ['2026-07-16 done on 2026-10-12 2026-07-16/'],
    ],
  ],
  'after.contraception-end': [
    [
      'four months after the last infusion',
      'interval',
      '2026-05-16',
      [woman(), ...FIRST],
      ['2026-01-12 lasting 2026-01-12/2026-05-16 patient'],
    ],
    [
      'over',
      'interval',
      '2026-05-17',
      [woman(), ...FIRST],
      ['2026-01-12 done 2026-01-12/2026-05-16 patient'],
    ],
    ['a man', 'interval', '2026-05-17', [man(), ...FIRST], []],
  ],
  'lab.platelets-weekly': [
    [
      'a week after the last count while platelets are low',
      'monitoring',
      '2026-03-04',
      [...FIRST, lab('platelets', 120, '2026-03-02')],
      ['2026-03-09 upcoming'],
    ],
    [
      'overdue',
      'monitoring',
      '2026-03-10',
      [...FIRST, lab('platelets', 120, '2026-03-02')],
      ['2026-03-09 overdue'],
    ],
    [
      'recovered',
      'monitoring',
      '2026-03-10',
      [...FIRST, lab('platelets', 120, '2026-03-02'), lab('platelets', 210, '2026-03-09')],
      [],
    ],
  ],
  'lab.immune-status': [
    ['open', 'switched', '2026-03-09', [...SWITCH, to], ['2026-03-09 due']],
    [
      'complete',
      'switched',
      '2026-03-20',
      [...SWITCH, ...immuneStatus('2026-03-02'), to],
      ['2026-03-09 done on 2026-03-02'],
    ],
    [
      'one cell line missing',
      'switched',
      '2026-03-20',
      [...SWITCH, ...immuneStatus('2026-03-02').slice(0, 4), to],
      ['2026-03-09 overdue'],
    ],
  ],
  'retreatment.work-up': [
    [
      'once chosen',
      'retreatment',
      '2026-03-09',
      [happened('retreatment.chosen', '2026-03-09')],
      ['2026-03-09 due'],
    ],
  ],
  'lab.cbc': [['before any infusion', 'selection', '2026-03-09', [lab('platelets', 240, '2026-03-02')], []]],
  'lab.creatinine': [['before any infusion', 'selection', '2026-03-09', [], []]],
  'lab.urinalysis': [['before any infusion', 'selection', '2026-03-09', [], []]],
  'lab.tsh': [['before any infusion', 'selection', '2026-03-09', [], []]],
  'screening.hpv': [['before any infusion', 'selection', '2026-03-09', [woman()], []]],
  'mri.yearly': [['before any infusion', 'selection', '2026-03-09', [], []]],
} satisfies TaskExamples;
