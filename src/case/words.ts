import { yearsBetween } from '../../machines/date.ts';
import type { CaseView } from '../../machines/view.ts';
import type { ClinicalMessages } from '../locales/index.ts';
import type { Station } from './map.ts';
import type { Part, Place, Way } from './stage-detail.ts';

/** The name of a station: the stage, or the course by its number. */
export const stationName = (words: ClinicalMessages, station: Station): string =>
  station.course === undefined ? words.stage[station.stage].name : words.casePage.map.course(station.course);

/** The patient in one line: woman, 42 · RRMS since 2019 · EDSS 2.5 · natalizumab, 33 infusions · anti-JCV positive. */
export function patientLine(words: ClinicalMessages, view: CaseView): string {
  const { facts, today } = view;
  const { patient } = words.casePage;
  const diagnosis = facts.diagnoses.at(-1);
  const edss = facts.edss.at(-1);
  const therapy = facts.therapies.at(-1);
  const jcv = facts.serologies['anti-jcv']?.at(-1);
  const parts = [
    facts.born === undefined
      ? undefined
      : `${facts.sex === 'male' ? patient.man : patient.woman}, ${patient.age(yearsBetween(facts.born, today))}`,
    diagnosis === undefined
      ? undefined
      : patient.formSince(words.vocabulary.msForm[diagnosis.form], diagnosis.since.slice(0, 4)),
    edss === undefined ? undefined : patient.edss(edss.score),
    therapy === undefined
      ? undefined
      : therapy.infusions === undefined
        ? words.vocabulary.drug[therapy.drug]
        : patient.infusions(words.vocabulary.drug[therapy.drug], therapy.infusions),
    jcv === undefined ? undefined : patient.jcv(words.vocabulary.serologyResult[jcv.result], jcv.index),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** Open parts of the work-up that the map names; more would not fit below one station. */
const NAMED_PARTS = 2;

const WORKUP = [
  'examination',
  'laboratory',
  'imaging',
  'tuberculosis',
  'vaccination',
  'counselling',
  'timing',
];

/** What the chart says inside the present stage: the branch and its step, the day of the course, what is pending. */
export function hereLine(words: ClinicalMessages, view: CaseView, active: readonly string[]): string {
  const { stage, course, facts } = view;
  const { map } = words.casePage;
  const here = (detail: string) => (detail === '' ? map.here : map.hereAt(detail));
  const [leaf = ''] = active;
  if (stage === 'switching') {
    const step = leaf.split('.').at(1) as keyof ClinicalMessages['advice']['natalizumab'] | undefined;
    return here(step === undefined ? '' : words.advice.natalizumab[step]);
  }
  if (stage === 'course') {
    if (active.some((path) => path.startsWith('interrupted'))) return here(map.interrupted);
    const given = facts.courses.find((each) => each.course === course)?.infusions.length ?? 0;
    const planned = course === 1 ? 5 : 3;
    return here(given >= planned ? map.finished : map.day(given + 1, planned));
  }
  if (stage === 'selection')
    return here(words.advice.selection[leaf as keyof ClinicalMessages['advice']['selection']]);
  if (stage === 'monitoring')
    return here(words.advice.monitoring[leaf as keyof ClinicalMessages['advice']['monitoring']]);
  const open = active
    .filter((path) => WORKUP.includes(path.split('.')[0] ?? '') && !settled(path))
    .map((path) => path.split('.')[0]);
  const names = open
    .filter((name) => name !== 'timing')
    .map((name) => words.region[name as keyof ClinicalMessages['region']]);
  const rest = names.length - NAMED_PARTS;
  return here(
    rest > 0
      ? `${names.slice(0, NAMED_PARTS).join(', ')} +${words.format.number(rest)}`
      : words.format.list(names),
  );
}

/** Whether a part of the work-up has nothing left to do. */
const settled = (path: string): boolean => /\.(complete|current|clear|protected|due)$/.test(path);

/** The name of a region of the chart, or of the state in which others lie. */
export function partName(words: ClinicalMessages, { name }: Part): string {
  if (name === 'switching') return words.region.branch;
  if (name === 'natalizumabHighRisk') return words.region.natalizumab;
  if (name === 'underway') return words.ways.underway;
  if (name === 'timing') return words.region.interval;
  if (name === 'course') return words.stage.course.name;
  return words.region[name as keyof ClinicalMessages['region']];
}

/** The name of a state of the chart inside its part. */
export function placeName(words: ClinicalMessages, part: Part, { name }: Place): string {
  const day = /^day(\d)$/.exec(name)?.[1];
  if (day !== undefined) return words.ways.day(day);
  if (part.name === 'course' || part.name === 'underway') {
    return words.ways.courseState[name as keyof ClinicalMessages['ways']['courseState']];
  }
  const topic = { switching: 'branch', natalizumabHighRisk: 'natalizumab', timing: 'interval' }[part.name];
  const answers: Readonly<Record<string, string>> =
    words.advice[(topic ?? part.name) as keyof ClinicalMessages['advice']];
  return answers[name] ?? '';
}

/** The decision that takes a way, or that none is needed. */
export const wayName = (words: ClinicalMessages, { by }: Way): string =>
  by === undefined ? words.ways.byItself : words.event[by].name;
