import { yearsBetween } from '../../../machines/date.ts';
import type { Therapy } from '../../../machines/facts.ts';
import { plannedDays } from '../../../machines/rules/infusion.ts';
import type { CaseView } from '../../../machines/view.ts';
import { transitMap } from '../../case/map.ts';
import { stationName } from '../../case/words.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import type { Block, Fact, Rich, Station } from '../document.ts';
import { whole } from '../wording.ts';
import { earliestLine } from './schedule.ts';

const row = (label: string, value: Rich | undefined): readonly Fact[] =>
  value === undefined || value === '' ? [] : [{ label, value }];

/** Who it is, from where the patient comes, and which sources are in force. */
export function patientBlock(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { facts, today, header } = view;
  const { format, vocabulary, casePage, capital } = words;
  const { section, row: label } = words.documents.carePlan;
  const until = <T extends { readonly on: string }>(list: readonly T[] | undefined) =>
    list?.findLast((entry) => entry.on <= today);
  const diagnosis = until(facts.diagnoses);
  const edss = until(facts.edss);
  const jcv = until(facts.serologies['anti-jcv']);
  const born = facts.born;
  const known = facts.therapies.filter((each) => (each.startedOn ?? each.lastDose ?? today) <= today);
  const rows: readonly Fact[] = [
    ...row(label.born, born && `${format.date(born)} (${casePage.patient.age(yearsBetween(born, today))})`),
    ...row(label.sex, facts.sex && capital(vocabulary.sex[facts.sex])),
    ...(facts.sex === 'female'
      ? row(label.childbearing, capital(vocabulary.yesNo[facts.childbearing === true ? 'yes' : 'no']))
      : []),
    ...row(
      label.diagnosis,
      diagnosis &&
        casePage.patient.formSince(vocabulary.msForm[diagnosis.form], format.date(diagnosis.since)),
    ),
    ...row(label.edss, edss && `${format.number(edss.score)} (${format.date(edss.on)})`),
    ...row(
      capital(vocabulary.serology['anti-jcv']),
      jcv &&
        `${capital(vocabulary.serologyResult[jcv.result])}${jcv.index === undefined ? '' : `, ${format.number(jcv.index)}`} (${format.date(jcv.on)})`,
    ),
    ...row(label.delegatedTo, facts.delegatedTo && capital(vocabulary.delegate[facts.delegatedTo])),
  ];
  const wide: readonly Fact[] = [
    ...row(label.earlierTherapy, known.map((each) => therapyLine(each, words)).join('\n')),
    ...row(label.sources, header.sources.map((source) => words.source[source].name).join('\n')),
  ];
  return [
    { kind: 'heading', level: 2, text: section.patient },
    { kind: 'facts', columns: 2, rows },
    { kind: 'facts', rows: wide },
  ];
}

function therapyLine({ drug, infusions, startedOn, lastDose }: Therapy, words: ClinicalMessages): string {
  const { format, vocabulary, casePage } = words;
  const name = words.capital(vocabulary.drug[drug]);
  const what = infusions === undefined ? name : casePage.patient.infusions(name, infusions);
  if (startedOn === undefined && lastDose === undefined) return what;
  const span =
    lastDose === undefined
      ? casePage.task.from(startedOn ?? '')
      : startedOn === undefined
        ? casePage.task.until(lastDose)
        : `${format.date(startedOn)} – ${format.date(lastDose)}`;
  return `${what} (${span})`;
}

/** Where the case stands: the map, the stage and what the chart says of the work-up and the watches. */
export function standing(view: CaseView, words: ClinicalMessages): readonly Block[] {
  const { facts, stage, step, branch } = view;
  const { section, row: label } = words.documents.carePlan;
  const { name, description } = words.stage[stage];
  const monitoring = view.tasks.findLast((task) => task.kind === 'lab.cbc')?.due;
  const stations = mapStations(view, words);
  const rows: readonly Fact[] = [
    ...row(label.stage, [{ text: name, style: 'bold' }, ` · ${description}`]),
    ...row(label.nextStep, step && words.capital(words.step[step])),
    ...row(label.branch, facts.courses.length === 0 ? words.capital(words.branch[branch]) : undefined),
    ...row(section.earliestStart, earliestLine(view, words)),
    ...row(label.monitoringUntil, monitoring && words.format.date(monitoring)),
  ];
  const states = chartStates(view, words);
  return [
    { kind: 'heading', level: 2, text: section.standing },
    { kind: 'map', alt: altOf(stations, words), stations },
    { kind: 'facts', rows },
    ...(states.length === 0
      ? []
      : ([{ kind: 'keep', blocks: [{ kind: 'facts', columns: 2, rows: states }] }] as const)),
  ];
}

/** The stations of the line as travelled; where it ended in another way, that exit closes it. */
function mapStations(view: CaseView, words: ClinicalMessages): readonly Station[] {
  const { line, exits } = transitMap(view);
  const { map } = words.casePage;
  const exit = exits.find(({ status }) => status === 'here');
  const reached = line.findLastIndex(({ on, earliest }) => on !== undefined && earliest !== true);
  const shown = exit === undefined ? line : [...line.slice(0, reached + 1), exit];
  return shown.map((station): Station => {
    const { status, on, earliest } = station;
    const past = exit !== undefined && station !== exit;
    const date = on === undefined ? undefined : earliest === true ? map.from(on) : words.format.date(on);
    const branch =
      station.stage === 'switching' && view.branch !== 'none' && view.facts.chosenOn !== undefined;
    return {
      label: stationName(words, station),
      status: past ? 'done' : status === 'passed-by' ? 'ahead' : status,
      ...(date === undefined ? {} : { date }),
      ...(branch ? { branch: words.branch[view.branch] } : {}),
    };
  });
}

function altOf(stations: readonly Station[], { casePage, format }: ClinicalMessages): string {
  const { map } = casePage;
  const status = { done: map.done, here: map.here, ahead: map.ahead, blocked: map.blocked };
  const names = stations.map((each) => {
    const about = each.date === undefined ? status[each.status] : `${status[each.status]}, ${each.date}`;
    return `${each.label} (${about})`;
  });
  return `${map.label}: ${format.list(names)}`;
}

/** The active states of the chart in words: the parts of the work-up, then the watches. */
function chartStates({ state, course, stage, header }: CaseView, words: ClinicalMessages): readonly Fact[] {
  const { map } = words.casePage;
  const rows: Fact[] = [];
  const paperAlone = header.sources.every((source) => source === 'h16');
  const visit = (value: unknown, key: string): void => {
    if (typeof value !== 'string') {
      for (const [inner, next] of Object.entries(value as Record<string, unknown>)) visit(next, inner);
      return;
    }
    const topic = TOPICS[key] ?? key;
    if (OF_LABELS.includes(topic) && paperAlone) return;
    const answers: Readonly<Record<string, string>> | undefined = Object.hasOwn(words.advice, topic)
      ? words.advice[topic as keyof typeof words.advice]
      : undefined;
    const answer = answers?.[value];
    if (answer !== undefined) {
      rows.push({ label: words.region[topic as keyof typeof words.region], value: words.capital(answer) });
    } else if (stage === 'course' && (key === 'course' || key === 'underway')) {
      const day = /^day(\d)$/.exec(value)?.[1];
      const where = day === undefined ? courseState(value, words) : map.day(Number(day), plannedDays(course));
      rows.push({ label: map.course(course), value: words.capital(whole(where)) });
    }
  };
  visit(state, '');
  return rows;
}

/** Regions of the chart that are named otherwise than the advice that moves them. */
const TOPICS: Readonly<Record<string, string>> = { timing: 'interval', natalizumabHighRisk: 'natalizumab' };

/** Regions of which only the labels speak. */
const OF_LABELS: readonly string[] = ['setting', 'liver'];

const courseState = (state: string, { casePage }: ClinicalMessages): string =>
  state === 'interrupted' ? casePage.map.interrupted : casePage.map.finished;
