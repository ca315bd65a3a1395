import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../machines/events.ts';
import type { Stage } from '../../../machines/stage.ts';
import { aftercareTasks } from '../../../machines/tasks/aftercare.ts';
import { courseTasks } from '../../../machines/tasks/course.ts';
import { tasks } from '../../../machines/tasks/index.ts';
import { monitoringTasks } from '../../../machines/tasks/monitoring.ts';
import { preparationTasks } from '../../../machines/tasks/preparation.ts';
import { retreatmentTasks } from '../../../machines/tasks/retreatment.ts';
import { switchingTasks } from '../../../machines/tasks/switching.ts';
import { isOpen, type Plan, type Task, type TaskKind } from '../../../machines/tasks/task.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import {
  attested,
  begins,
  chosen,
  factsOf,
  given,
  happened,
  has,
  infusion,
  interrupted,
  lab,
  man,
  mri,
  resumed,
  said,
  screened,
  serology,
  started,
  stopped,
  stopsTaking,
  takes,
  woman,
} from '../events.ts';

const FIRST = given(1, '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16');
const SECOND = given(2, '2027-01-18', '2027-01-19', '2027-01-20');
const BOTH: readonly Source[] = ['h16', 'eu'];
const ALL: readonly Source[] = ['h16', 'eu', 'us'];

const planOf = (
  stage: Stage,
  day: string,
  events: readonly Draft[],
  sources: readonly Source[] = BOTH,
): Plan => ({ facts: factsOf(...events), day, stage, sources });

/** What a part of the engine makes, each kind once. */
const kinds = (made: readonly Task[]): readonly string[] => [...new Set(made.map(({ kind }) => kind))];

describe('each part makes nothing', () => {
  const day = '2026-03-01';
  // biome-ignore format: a table, one line for each part
  const nothing: readonly (readonly [string, (plan: Plan) => readonly Task[], Stage, readonly Draft[]])[] = [
    ['after no course', aftercareTasks, 'preparation', [man()]],
    ['after a course of which nothing was given', aftercareTasks, 'course', [begins(1, '2026-02-23')]],
    ['of a course outside its stage', courseTasks, 'interval', [begins(1, '2026-02-23')]],
    ['of a course where none is under way', courseTasks, 'course', FIRST],
    ['to monitor before an infusion', monitoringTasks, 'course', [begins(1, '2026-02-23'), lab('platelets', 240, '2026-02-20')]],
    ['to prepare before a choice', preparationTasks, 'selection', [man()]],
    ['to prepare after the choice and before its stage', preparationTasks, 'selection', [chosen('2026-02-02')]],
    ['of a further course that nobody chose', retreatmentTasks, 'monitoring', [...FIRST, ...SECOND]],
    ['to switch once a course has begun', switchingTasks, 'interval', [stopped('teriflunomide', { lastDose: '2026-01-05' }), ...FIRST]],
    ['to switch before a choice', switchingTasks, 'switching', [man()]],
    ['to switch in selection', switchingTasks, 'selection', [chosen('2026-02-02')]],
    ['to switch while teriflunomide is taken', switchingTasks, 'switching', [started('teriflunomide', '2024-01-01')]],
    ['to switch while natalizumab is taken', switchingTasks, 'switching', [started('natalizumab', '2020-01-01')]],
  ];
  for (const [title, part, stage, events] of nothing) {
    test(title, () => {
      expect(part(planOf(stage, day, events))).toEqual([]);
    });
  }
});

describe('what each part makes, and nothing else', () => {
  test('after a course, for a man and for a woman who can conceive', () => {
    const paper = [
      ...['after.aciclovir-start', 'after.aciclovir-end', 'lab.platelets-infusion', 'course.batch'],
      ...['after.antihistamine-end', 'after.check-up', 'after.diet', 'after.infection-vigilance'],
      ...['after.influenza-vaccine', 'after.no-live-vaccine'],
    ];
    const following = (who: Draft) =>
      kinds(aftercareTasks(planOf('interval', '2026-03-01', [who, ...FIRST])));
    expect(following(man())).toEqual([...paper, 'after.vigilance']);
    expect(following(woman())).toEqual([...paper, 'after.contraception-end', 'after.vigilance']);
  });

  test('within a course, running and interrupted', () => {
    const running = [begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12')];
    const within = (...more: readonly Draft[]) =>
      kinds(courseTasks(planOf('course', '2026-01-13', [...running, ...more])));
    const steps = [
      ...['course.premedication-evening', 'course.infusion', 'course.steroid', 'course.dilution'],
      ...['course.flush', 'course.vitals', 'course.observation'],
    ];
    expect(within()).toEqual(steps);
    expect(within(interrupted(1, '2026-01-13'))).toEqual([...steps, 'course.resume']);
  });

  test('in monitoring, under each source', () => {
    const watched = (who: Draft, ...sources: readonly Source[]) =>
      kinds(monitoringTasks(planOf('interval', '2026-03-01', [who, ...FIRST], sources)));
    const monthly = ['lab.cbc', 'lab.creatinine', 'lab.urinalysis'];
    expect(watched(man(), 'h16', 'eu')).toEqual([
      ...['lab.cbc', 'lab.creatinine', 'lab.liver', 'lab.urinalysis', 'lab.tsh', 'mri.yearly'],
    ]);
    expect(watched(woman(), 'h16')).toEqual([
      ...[...monthly, 'lab.liver-periodic', 'lab.tsh', 'screening.hpv', 'mri.yearly'],
    ]);
    expect(watched(woman(), 'us')).toEqual([
      ...[...monthly, 'lab.liver-periodic', 'lab.tsh', 'screening.skin', 'rems.status-form'],
    ]);
  });

  test('before a course: the start has to be in sight for what is counted back from it', () => {
    const hiv = has('hiv', '2026-01-05');
    const ahead = (stage: Stage, ...events: readonly Draft[]) =>
      kinds(preparationTasks(planOf(stage, '2026-01-10', [man(), chosen('2026-01-05'), ...events])));
    const asked = ['prep.vzv-serology', 'prep.vaccination-status'];
    const american = ['prep.upcr', 'prep.skin', 'rems.enrolment'];
    expect(ahead('preparation')).toEqual([...asked, 'prep.diet', 'rems.baseline', ...american]);
    expect(ahead('preparation', hiv)).toEqual([...asked, ...american]);
    expect(ahead('preparation', hiv, mri('2026-01-05'), takes('isoniazid', '2026-01-05'))).toEqual([
      ...[...asked, ...american, 'prep.isoniazid-end', 'prep.mri-yearly'],
    ]);
    expect(ahead('interval', ...FIRST, hiv)).toEqual(['prep.vzv-serology', 'rems.enrolment']);
    expect(ahead('course', ...FIRST, hiv)).toEqual(['rems.enrolment']);
  });

  test('after a choice of retreatment or of another drug', () => {
    const further = (stage: Stage, event: Draft) =>
      kinds(retreatmentTasks(planOf(stage, '2027-06-10', [...FIRST, ...SECOND, event])));
    expect(further('retreatment', happened('retreatment.chosen', '2027-06-05'))).toEqual([
      'retreatment.work-up',
    ]);
    expect(further('switched', said('therapy.switched', '2027-06-05', { to: 'ocrelizumab' }))).toEqual([
      'lab.immune-status',
    ]);
  });
});

/** The duties of one kind, as `due rule status` and the day they were done. */
const duties = (
  kind: TaskKind,
  stage: Stage,
  day: string,
  events: readonly Draft[],
  sources: readonly Source[] = BOTH,
): readonly string[] =>
  tasks(planOf(stage, day, events, sources))
    .filter((task) => task.kind === kind)
    .map(({ due, rule, status, doneOn }) =>
      [due, rule, status, ...(doneOn === undefined ? [] : [doneOn])].join(' '),
    );

describe('herpes prophylaxis', () => {
  const start = (...sources: readonly Source[]) =>
    duties('after.aciclovir-start', 'interval', '2026-01-16', FIRST, sources);
  const TAKEN = [takes('aciclovir', '2026-01-12'), ...FIRST];
  const end = (day: string, sources: readonly Source[], ...events: readonly Draft[]) =>
    duties('after.aciclovir-end', 'interval', day, [...TAKEN, ...events], sources).join();

  test('begins by the first source in force that speaks of it', () => {
    expect(start('h16', 'eu', 'us')).toEqual(['2026-01-12 AFT-01 overdue']);
    expect(start('eu', 'us')).toEqual(['2026-01-12 EU-27 overdue']);
    expect(start('us')).toEqual(['2026-01-12 US-13 overdue']);
  });

  test('a course that was ended early is over with its last infusion', () => {
    const four = [
      ...[begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')],
      ...[infusion(1, 3, '2026-01-14'), infusion(1, 4, '2026-01-15')],
    ];
    const ends = (...more: readonly Draft[]) =>
      duties('after.aciclovir-end', 'interval', '2026-01-17', [...four, ...more]);
    expect(ends(said('course.completed', '2026-01-16', { course: 1 }))).toEqual([
      '2026-02-15 EU-27 upcoming',
    ]);
    expect(ends()).toEqual(['2026-02-16 EU-27 upcoming']);
  });

  test('by the paper and the EU label nothing but time is waited for', () => {
    const stop = (on: string) => stopsTaking('aciclovir', on);
    expect(end('2026-04-01', BOTH, stop('2026-02-15'))).toBe('2026-02-16 EU-27 due');
    expect(end('2026-04-01', BOTH, stop('2026-02-16'))).toBe('2026-02-16 EU-27 done 2026-02-16');
    expect(end('2026-04-01', ['h16'], stop('2026-02-09'))).toBe('2026-02-09 AFT-01 done 2026-02-09');
  });

  test('under the US label a CD4+ count of the time after the course alone tells of recovery', () => {
    const stop = stopsTaking('aciclovir', '2026-03-16');
    const cd4 = (on: string) => lab('cd4', 800, on);
    // Before the course, and on the day of its last infusion, the count says nothing of what it did.
    expect(end('2026-04-01', ALL, cd4('2026-01-05'), stop)).toBe('2026-03-16 US-13 due');
    expect(end('2026-04-01', ALL, cd4('2026-01-16'), stop)).toBe('2026-03-16 US-13 due');
    expect(end('2026-04-01', ALL, cd4('2026-01-17'), stop)).toBe('2026-03-16 US-13 done 2026-03-16');
    // On the day itself it counts, one of tomorrow does not.
    expect(end('2026-04-01', ALL, cd4('2026-04-01'))).toBe('2026-04-01 US-13 due');
    expect(end('2026-03-31', ALL, cd4('2026-04-01'))).toBe('2026-03-16 US-13 due');
  });
});

describe('within a course', () => {
  test('the third course has its own rule of dosing, three days long', () => {
    const third = [...FIRST, ...SECOND, begins(3, '2029-01-15')];
    expect(duties('course.infusion', 'course', '2029-01-15', third)).toEqual([
      ...['2029-01-15 RET-06 due', '2029-01-16 RET-06 upcoming', '2029-01-17 RET-06 upcoming'],
    ]);
  });

  test('after an interruption the steroid comes before every remaining infusion, not before one given', () => {
    const broken = [
      ...[begins(1, '2026-01-12'), infusion(1, 1, '2026-01-12'), infusion(1, 2, '2026-01-13')],
      ...[infusion(1, 3, '2026-01-14'), infusion(1, 4, '2026-01-15')],
      ...[interrupted(1, '2026-01-16'), resumed(1, '2026-02-02')],
    ];
    expect(duties('course.steroid', 'course', '2026-02-02', broken)).toEqual([
      ...['2026-01-12 INF-06 done 2026-01-12', '2026-01-13 INF-06 done 2026-01-13'],
      ...['2026-01-14 INF-06 done 2026-01-14', '2026-02-02 INF-06 due'],
    ]);
  });
});

describe('monitoring', () => {
  test('whoever it is delegated to does the yearly screenings; the MRI stays with the centre', () => {
    const delegated = [woman(), ...FIRST, said('monitoring.delegated', '2026-02-01', { to: 'gp' })];
    const who = (kind: TaskKind, ...sources: readonly Source[]) =>
      tasks(planOf('interval', '2026-03-01', delegated, sources)).find((task) => task.kind === kind)?.who;
    expect([who('screening.hpv', 'h16'), who('screening.skin', 'us'), who('lab.cbc', 'h16')]).toEqual([
      ...['gp', 'gp', 'gp'],
    ]);
    expect(who('mri.yearly', 'h16')).toBe('centre');
  });

  test('the status form of the REMS is fulfilled by itself alone', () => {
    const form = (subject: 'rems-status-form' | 'infection-plan') =>
      duties(
        'rems.status-form',
        'interval',
        '2026-07-17',
        [...FIRST, attested(subject, '2026-07-16')],
        ['us'],
      )[0];
    expect(form('rems-status-form')).toBe('2026-07-16 US-10 done 2026-07-16');
    expect(form('infection-plan')).toBe('2026-07-16 US-10 overdue');
  });

  test('a recorded pregnancy that nobody has ended still counts on the day, however long ago it began', () => {
    const pregnant = [woman(), ...FIRST, happened('pregnancy.began', '2026-03-01')];
    const monthly = (day: string) =>
      duties('lab.tsh', 'interval', day, pregnant).filter((line) => line.includes('PRG-03'));
    // Ten months on the plan ends; what has come is judged by the record.
    expect(monthly('2027-02-15').at(-1)).toBe('2026-12-16 PRG-03 overdue');
    expect(monthly('2027-02-16').at(-1)).toBe('2027-02-16 PRG-03 due');
  });

  test('no result counts twice, and one after the last due day for none', () => {
    const counts = ['2029-12-16', '2030-01-16', '2030-01-20', '2030-06-01'].map((on) =>
      lab('platelets', 240, on),
    );
    expect(duties('lab.cbc', 'monitoring', '2030-06-01', [...FIRST, ...counts]).slice(-2)).toEqual([
      ...['2029-12-16 MON-01 done 2029-12-16', '2030-01-16 MON-01 done 2030-01-16'],
    ]);
  });

  test('of several low counts the last one is repeated a week later', () => {
    const counts = ['2026-02-06', '2026-02-13', '2026-02-20'].map((on) => lab('platelets', 140, on));
    expect(duties('lab.platelets-weekly', 'interval', '2026-02-21', [...FIRST, ...counts])).toEqual([
      '2026-02-27 MON-10 upcoming',
    ]);
  });

  test('whoever has ended follow-up has no duties, open alerts or not', () => {
    const low = [woman(), ...FIRST, lab('platelets', 90, '2026-02-20')];
    expect(duties('lab.platelets-weekly', 'interval', '2026-03-01', low)).toEqual([
      '2026-02-27 MON-10 overdue',
    ]);
    expect(tasks(planOf('ended', '2026-03-01', low))).toEqual([]);
  });
});

describe('before the first course', () => {
  const CHOSEN = [man(), chosen('2026-01-05')];
  const enrolment = (stage: Stage, ...events: readonly Draft[]) =>
    duties('rems.enrolment', stage, '2026-01-12', [...CHOSEN, ...events], ['us']);

  test('enrolment in the REMS is asked for from the choice on, and does not end with the first infusion', () => {
    expect(enrolment('preparation')).toEqual(['2026-01-05 US-10 overdue']);
    expect(enrolment('course', begins(1, '2026-01-12'))).toEqual(['2026-01-05 US-10 overdue']);
    expect(enrolment('course', attested('rems-enrolled', '2026-01-06'), begins(1, '2026-01-12'))).toEqual([
      '2026-01-05 US-10 done 2026-01-06',
    ]);
    expect(enrolment('selection')).toEqual([]);
    expect(duties('rems.enrolment', 'preparation', '2026-01-12', [man()], ['us'])).toEqual([]);
  });

  test('the baseline of the REMS is whole or not done', () => {
    const panel = [
      lab('creatinine', 70, '2026-01-06'),
      lab('urine-erythrocytes', 1, '2026-01-06'),
      lab('tsh', 1, '2026-01-06'),
    ];
    const baseline = (...events: readonly Draft[]) =>
      duties('rems.baseline', 'preparation', '2026-01-12', [...CHOSEN, ...events], ['us'])[0]?.split(' ')[2];
    expect(baseline(...panel, lab('platelets', 240, '2026-01-06'))).toBe('done');
    expect(baseline(...panel)).toBe('due');
    expect(baseline()).toBe('due');
  });

  test('the vaccination status is checked under the EU label as well', () => {
    const status = (...sources: readonly Source[]) =>
      duties('prep.vaccination-status', 'preparation', '2026-01-12', CHOSEN, sources);
    expect(status('h16', 'eu')).toEqual(['2026-01-05 PRE-23 overdue']);
    expect(status('eu')).toEqual(['2026-01-05 EU-41 overdue']);
    expect(status('us')).toEqual([]);
  });

  test('a varicella test of tomorrow has not been done today', () => {
    const serologies = (day: string) =>
      duties('prep.vzv-serology', 'preparation', day, [
        ...CHOSEN,
        serology('vzv-igg', 'positive', '2026-01-12'),
        screened('skin', '2026-01-06'),
      ]);
    expect(serologies('2026-01-11')).toEqual(['2026-01-05 PRE-20 overdue']);
    expect(serologies('2026-01-12')).toEqual(['2026-01-05 PRE-20 done 2026-01-12']);
  });

  test('after natalizumab the MRIs of one day, of brain and spinal cord, are one repetition', () => {
    const events = [
      stopped('natalizumab', { lastDose: '2025-11-05' }),
      ...[mri('2026-02-05'), mri('2026-03-05', { region: 'brain' }), mri('2026-03-05')],
    ];
    expect(duties('switch.mri-serial', 'switching', '2026-03-06', events)).toEqual([
      ...['2026-03-05 SWI-53 done 2026-03-05', '2026-04-02 SWI-53 upcoming'],
    ]);
  });
});

test('another drug after a course of which nothing was given: every count there is makes the immune status', () => {
  const cells = (['lymphocytes', 'cd4', 'cd8', 'cd19', 'nk'] as const).map((each) =>
    lab(each, 1, '2026-01-05'),
  );
  const switched = said('therapy.switched', '2026-02-02', { to: 'ocrelizumab' });
  const status = (...events: readonly Draft[]) =>
    duties('lab.immune-status', 'switched', '2026-02-03', [...events, ...cells, switched]);
  expect(status(begins(1, '2026-01-12'))).toEqual(['2026-02-02 RET-14 done 2026-01-05']);
  expect(status(...FIRST)).toEqual(['2026-02-02 RET-14 overdue']);
});

test('open is what is still to be done', () => {
  const open = (['overdue', 'due', 'upcoming', 'done', 'missed', 'lasting'] as const).filter((status) =>
    isOpen({ status }),
  );
  expect(open).toEqual(['overdue', 'due', 'upcoming']);
});
