import type { Topic } from '../../../machines/pathway/advice.ts';
import type { Step } from '../../../machines/rules/rule.ts';
import { formats } from '../format.ts';
import { step } from './vocabulary.ts';

const { count, number, list } = formats('en');
const quoted = (name: string): string => `“${name}”`;

/** What each question of the chart asks; the states of its region are the answers. */
const question: Record<Topic, string> = {
  selection: 'May alemtuzumab be chosen?',
  branch: 'From which therapy does the patient come?',
  washout: 'Is the switch from the earlier therapy possible?',
  natalizumab: 'How far have MRI and CSF after natalizumab come?',
  laboratory: 'Is the laboratory panel complete?',
  imaging: 'Is the MRI of the neuroaxis up to date?',
  tuberculosis: 'Is tuberculosis excluded, or treated for long enough?',
  vaccination: 'Is the patient protected against varicella, and are vaccinations long enough ago?',
  counselling: 'Is the patient informed, and is there consent?',
  examination: 'Were history and examination done?',
  setting: 'Are setting, ECG and vital signs ready?',
  interval: 'Is the interval to the next course over?',
  monitoring: 'Has activity returned, or are the 48 months over?',
  platelets: 'How closely do the platelets have to be watched?',
  kidneys: 'Does a finding of the kidneys ask for nephrology?',
  thyroid: 'How often is the thyroid tested, and does a finding ask for endocrinology?',
  liver: 'Does a finding of the liver ask for hepatology?',
  infection: 'Is there fever, or an infection?',
  pregnancy: 'Is the patient pregnant or lactating?',
  autoimmunity: 'Has an autoimmune disorder been diagnosed?',
  neurology: 'Is a new deficit to be explained?',
  activity: 'Has the disease been active since the last infusion?',
};

/** English: the page on which the statechart is explored. */
export const explorerEn = {
  title: 'The statechart',
  lead: 'The pathway as the machine itself defines it. Let an event happen and see what it changes, or why it cannot happen.',
  teaching: 'For teaching. Everything here is invented and lives on this page alone; nothing is stored.',
  counts: (states: number, transitions: number) =>
    `${number(states)} states, ${number(transitions)} transitions.`,

  node: {
    journey: 'Whole journey',
    treatment: 'Treatment',
    watches: 'Watches',
    sameDay: 'back to the day of the interruption',
  },
  about: {
    journey: 'Treatment and watches run side by side, from the first day to the end of follow-up.',
    treatment: 'The way of the treatment. Exactly one of its stages is active.',
    watches: 'They look for complications, whatever the stage. All of them are active at once.',
    underway: 'The infusions, day by day.',
    finished: 'All planned infusions were given; the course can be completed.',
    interrupted: 'The course is interrupted. It remembers its day, and goes on from there.',
    sameDay: 'Not a state of its own: it leads back to the day on which the course was interrupted.',
    day: (day: string) => `The course waits for its infusion of day ${day}.`,
    answer: (asked: string) => `An answer to the question: ${asked}`,
    answers: (asked: string) => `${asked} The states inside are the answers.`,
    parts: 'Its parts lie side by side: all of them are active while it is.',
  },
  question,

  start: {
    label: 'Begin with',
    empty: 'An empty case',
    emptyLabel: 'Empty case',
    unknown: (id: string) => `There is no scenario “${id}”. This is an empty case instead.`,
  },
  day: 'Day of the story',
  dayFault: 'This is not a complete date.',
  dayRange: 'No earlier than the last event.',
  sources: (names: readonly string[]) => `Sources in force: ${list(names)}`,
  month: 'One month later',
  undo: 'Undo',
  restart: 'Restart',
  restarted: 'Everything is as it was at the start.',
  undone: 'The last step was undone.',

  outline: 'Outline',
  outlineHint: 'Arrow keys: move, open and close',
  search: 'Search states, events and rules',
  searchHint: 'e.g. MON-10, platelets, course started',
  found: (n: number) => count(n, 'state', 'states'),
  nothing: (typed: string) => `Nothing in the chart speaks of “${typed}”.`,
  active: 'active',
  entered: 'just entered',
  left: 'just left',

  picture: 'Picture',
  pictureLabel: 'Picture of the chart; it can be scrolled. The outline says the same in words.',
  all: 'Open all states',
  smaller: 'Smaller',
  larger: 'Larger',
  save: 'Save as SVG',
  saveText: 'Save as text',
  file: 'statechart',
  legend: {
    active: 'active',
    entered: 'just entered',
    left: 'just left',
    selected: 'selected',
    open: 'open now',
    closed: 'not open now',
    into: 'leads here',
  },
  inside: (n: number) => `${number(n)} active`,
  parts: (n: number) => count(n, 'part', 'parts'),
  states: (n: number) => count(n, 'state', 'states'),

  out: 'Ways out',
  into: 'Ways in',
  inherited: (name: string) => `Ways out of “${name}”, which hold here too`,
  noOut: 'No transition leads out of this state itself.',
  noInto: 'No transition names this state: it is entered together with the one around it.',
  begins: (name: string) => `It begins with “${name}”.`,
  taken:
    'Observations and the passing of days are accepted here. They move nothing by themselves: each lets every question be asked anew.',
  to: (name: string) => `to “${name}”`,
  from: (name: string) => `from “${name}”`,
  byItself: 'By itself',
  if: (condition: string) => `if ${condition}`,
  standing: {
    open: 'open now',
    closed: 'not open now',
    elsewhere: 'not asked now: its state is not active',
    stays: 'accepted, and moves nothing by itself',
  },
  other: 'The event is possible, but takes another way now.',
  answerIs: (answer: string) => `The answer now is “${answer}”.`,
  asks: (n: number) => `Asks ${count(n, 'rule', 'rules')}`,
  facts: 'Asks no rule: it rests on what is recorded.',
  standsInTheWay: 'What stands in the way',
  raised: 'raised',
  fire: 'Let it happen',

  guard: {
    allowed: (of: Step) => `no rule stands in the way of “${step[of]}”`,
    nextCourseAllowed: 'the course is the next one and no rule stands in the way of its start',
    nextInfusionAllowed: (day: number) =>
      `it is the infusion of day ${number(day)} of the running course, on a later day than the one before, of at most 12 mg, and no rule stands in its way`,
    finishesWith: (day: number) =>
      `it is the infusion of day ${number(day)}, the last one planned, on a later day than the one before, of at most 12 mg, and no rule stands in its way`,
    ofRunningCourse: 'it speaks of the running course, and of no day before its latest infusion',
    completesFirst:
      'it speaks of the first course, all planned infusions were given or a reason was written, and no rule stands in the way',
    completes:
      'it speaks of the running course, all planned infusions were given or a reason was written, and no rule stands in the way',
    advises: (asked: string, answer: string) => `the answer to “${asked}” is “${answer}”`,
  },

  events: 'Events',
  eventsText:
    'Whatever the chart can be told. What is possible today opens its form and is decided by the rules.',
  decisions: 'Decisions and acts',
  observations: 'Observations',
  possible: 'Possible now',
  impossible: 'Not possible now',
  allPossible: 'All of them are possible.',
  nonePossible: 'None is possible.',
  paper: 'It is recorded when a paper is made of a case. No paper is made here.',
  dayCame: 'A day comes',
  dayCameText: 'Change the day above: the chart is told that it has come.',
  close: 'Close',
  born: 'Date of birth',
  sex: 'Sex',
  childbearing: 'Of childbearing potential',
  answerFirst: 'Please answer',

  changed: 'What the last step has changed',
  changedNothing: 'No state has changed.',
  nowIn: (names: readonly string[]) => `Entered: ${list(names.map(quoted))}.`,
  gone: (names: readonly string[]) => `Left: ${list(names.map(quoted))}.`,

  svg: {
    title: (label: string) => `Statechart of the pathway: ${label}`,
    desc: (day: string, active: readonly string[]) => `As of ${day}. Active states: ${list(active)}.`,
    teaching: 'For teaching. An invented case; not for clinical decisions.',
    among: (n: number) => `by itself between all ${number(n)}`,
    marked: 'A filled box with a dot is active.',
  },
};
