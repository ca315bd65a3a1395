import type { SearchId } from '../../../machines/proof/explore.ts';
import type { Why } from '../../../machines/proof/impossible.ts';
import type { InvariantId } from '../../../machines/proof/invariants/index.ts';
import { formats } from '../format.ts';

const { count, many } = formats('en');

/** Each safety invariant as a sentence. A written reason is a deviation that somebody has justified. */
const invariant: Record<InvariantId, string> = {
  neverInPregnancyOrLactation:
    'No path reaches a step towards treatment during a known pregnancy or lactation.',
  neverWithHiv:
    'No path reaches a step towards treatment with HIV, be it by diagnosis or by a positive test.',
  neverWithHypersensitivity:
    'No path reaches a step towards treatment after hypersensitivity to alemtuzumab or an excipient, or after anaphylaxis during an infusion.',
  neverWithActiveInfection:
    'No path reaches a step towards treatment while an infection lasts, or with active tuberculosis, hepatitis B or hepatitis C.',
  neverWithPmlSuspected:
    'No path reaches a step towards treatment while PML is suspected, after JC virus in the cerebrospinal fluid, or where PML is stated not to be excluded.',
  neverWithAContraindicationOfTheEu:
    'With the EU label, no path reaches a step towards treatment with one of its contraindications: stroke, infarction, dissection, uncontrolled blood pressure, coagulation, antiplatelets, autoimmunity, HIV, age under 18.',
  neverOverridesAStop:
    'No written reason against a stop is ever accepted: a stop cannot be overridden, whoever writes and however.',
  neverWithoutConsent:
    'No course starts and no infusion is given after consent was withdrawn, without a written reason.',
  neverBeforeTwelveMonths:
    'No course starts sooner than twelve months after the last infusion of the course before, without a written reason.',
  neverChosenBeforeTwelveMonths:
    'After two courses, a further one is not even chosen sooner than twelve months after the last infusion, without a written reason.',
  neverTwoDosesOnOneDay: 'There are never two infusions on one day, whatever has been corrected.',
  neverMoreInfusionsThanPlanned:
    'There are never more than five infusions in the first course, or three in a later one.',
  neverMoreThanTwelveMilligrams: 'No infusion exceeds 12 mg, neither as given nor as corrected.',
  neverTwoCoursesAtOnce:
    'No course begins before the one before it was completed, none is left out, and no infusion lies outside its course.',
  neverWithoutTestOfTheDay:
    'No course has its first infusion in a woman who can conceive without a negative pregnancy test of that very day, or a written reason.',
  neverWithoutVaricellaImmunity:
    'No course starts in a patient who is not immune to varicella (never tested, negative, or vaccinated without a titre four weeks later), without a written reason.',
  neverWithinSixWeeksOfAVaccine:
    'No course starts within six weeks of a dose of any vaccine, without a written reason.',
  neverWithoutExamination:
    'No course starts without history and examination made for this course, or a written reason.',
  neverWithoutPanel:
    'No course starts without the whole laboratory panel, every part of it newer than the course before, or a written reason.',
  neverWithoutRecentMri:
    'No course starts without an MRI of the neuroaxis that is at most three months old, or a written reason.',
  neverWithTheMriOfTheCourseBefore:
    'No later course starts with the MRI of the course before: it needs one of its own, or a written reason.',
  neverWithoutInformedConsent:
    'No course starts before risks and monitoring were explained and understood and consent stands, without a written reason.',
  neverPastTheNatalizumabPath:
    'After natalizumab with a high risk of PML, no first course starts past the sequence of MRI and cerebrospinal fluid, without a written reason.',
  alwaysMonitoredFor48Months:
    'After every infusion, blood count, creatinine and urinalysis are due in each of 48 months and TSH every three, counted from the last infusion, until follow-up ends.',
  alwaysTshMonthlyInPregnancy: 'In a known pregnancy within these 48 months, TSH is due every month.',
  alwaysAlertsBelow100Platelets:
    'Platelets below 100 × 10⁹/L raise an alert that stays until a newer count, an answer of haematology or a written reason ends it.',
  alwaysAlertsAfterAnaphylaxis:
    'Anaphylaxis raises an alert that stays until an answer of emergency medicine or a written reason ends it.',
  alwaysControlsTheLiver: 'With the EU label, liver tests are due in each of the 48 months as well.',
};

/** Why a transition of the chart is never taken. */
const why: Record<Why, string> = {
  coursesHaveFixedLengths:
    'A course has three infusions or five: no other day finishes it, and the fifth always does.',
  earlierTherapiesStay: 'A therapy that was taken once stays one that was taken.',
  clearedSwitchesLeave: 'A switch that is cleared leaves for the preparation at once.',
  examinationsStayDone: 'An examination, a laboratory panel and an MRI stay done.',
  testsStayDone: 'A test for varicella stays done.',
  monthsStayOver: 'Twelve months that are over stay over.',
  onlyACourseAnswers: 'Renewed activity, and the end of 48 months, are answered by another course only.',
};

/** What each search is about. */
const search: Record<SearchId, string> = {
  selection: 'Selection and contraindications',
  'eu-contraindications': 'Contraindications of the EU label',
  'first-start': 'First start and first infusion',
  varicella: 'Varicella and vaccinations',
  natalizumab: 'Natalizumab with a high risk of PML',
  'infusion-days': 'Infusion days',
  'between-courses': 'Between the courses',
  'leap-day': 'Twelve months after a leap day',
  monitoring: 'Monitoring, pregnancy and platelets',
  'third-course': 'A third course',
  amendments: 'Corrections and retractions',
  'switch-branches': 'Branches of the switch',
  'after-natalizumab': 'Steps after natalizumab',
  'work-up-first': 'Work-up before the first course',
  'work-up-second': 'Work-up between the courses',
  'work-up-third': 'Work-up before a third course',
  watches: 'The watches for complications',
  'watches-return': 'The watches return',
  'selection-reopens': 'The selection opens again',
  'work-up-reopens': 'The work-up opens again',
  'last-infusion-days': 'The last days of a course',
  beginning: 'From nothing to a choice',
  'leaving-after-second': 'Ways out after 48 months of monitoring',
  'leaving-after-first': 'Ways out a year after the first course',
  'leaving-soon-after-first': 'Ways out soon after the first course',
  'leaving-retreatment': 'Ways out before a third course',
  'leaving-selection': 'Ways out of the selection',
  'leaving-preparation': 'Ways out of the preparation',
  'leaving-switch': 'Ways out of the switch',
};

const cases = (n: number): string => `${many(n)} ${n === 1 ? 'case' : 'cases'}`;

/** English: the page on which the build shows what was proved of its statechart. */
export const proofEn = {
  many,
  title: 'What was proved of this build',
  lead: (statements: number) =>
    `Before this build was made, its statechart was walked through exhaustively: every order of small sets of clinical events, up to a bound. After each step ${many(statements)} safety statements were judged by code that is independent of the rules.`,
  thisBuild: 'Shown for the rules of this very build',
  otherBuild: 'Shown for other rules than those of this build',
  otherBuildText:
    'The numbers below say nothing of this build: they were taken from another version of its rules. Run the searches again to see what holds here.',
  fingerprint: 'Fingerprint of the rules (SHA-256)',
  ofRecord: 'Of the record',
  ofBuild: 'Of this build',
  figures: {
    title: 'In all',
    statements: 'safety statements',
    states: 'different cases reached',
    accepted: 'steps taken, each one judged',
    refused: 'steps refused',
    violated: 'violations',
  },
  run: {
    title: 'Run it again here',
    text: (searches: number) =>
      `All ${many(searches)} searches run in this browser, with the rules of this build, and each is compared with the record. It takes some seconds to a minute. Nothing leaves this device, and no case is touched.`,
    start: 'Run all searches',
    again: 'Run again',
    stop: 'Stop',
    preparing: 'The searches are being prepared …',
    working: (at: number, of: number, title: string, states: number) =>
      `Search ${many(at)} of ${many(of)}: ${title}, ${cases(states)} so far`,
    stopped: (done: number, of: number) => `Stopped after ${many(done)} of ${many(of)} searches.`,
    stoppedSame: 'Those that ended found what the record says.',
    same: (of: number) => `All ${many(of)} searches found here exactly what the record says`,
    sameText: (states: number) => `${cases(states)}, every number the same, no violation.`,
    different: (n: number) =>
      `${count(n, 'search', 'searches')} found something other here than the record says`,
    differentText:
      'The rows marked below show both. If the record speaks of this build, something has been changed since: do not use this application before that is explained.',
    chartDiffers: 'What was met of the chart differs from the record.',
    violated: (n: number) => `${count(n, 'violation', 'violations')} found here`,
    failed: 'The searches could not be run to the end',
    failedText: (reason: string) => `What was reported: ${reason}`,
    notLoaded: 'A part of this application could not be loaded. Reload the page and try again.',
    endedOne: (title: string, same: boolean) =>
      same ? `${title}: same as the record` : `${title}: differs from the record`,
  },
  statements: {
    title: 'What holds on every path',
    text: 'The steps towards treatment are its choice, the start of a course, an infusion and the choice of a further course. “At stake” counts how often a statement had something to prevent: steps that were tried, would have broken it and were refused; for what has to be shown, histories in which showing nothing would have broken it.',
    statement: 'Statement',
    rules: 'Rules',
    histories: 'Histories judged',
    atStake: 'At stake',
    violated: 'Violated',
    groups: {
      stops: 'What stops treatment',
      before: 'What a course needs',
      courses: 'Doses and intervals',
      after: 'What follows an infusion',
    },
  },
  invariant,
  searches: {
    title: 'The searches',
    text: 'Each search begins with a case, has a small set of events with fixed days, before, on and after every deadline, and tries every order of them that the application accepts. Two paths that lead to the same case are one.',
    search: 'Search',
    sources: 'Sources',
    bound: 'Events, steps on a path',
    boundOf: (moves: number, depth: number) => `${many(moves)}, up to ${many(depth)}`,
    states: 'Cases',
    accepted: 'Steps taken',
    refused: 'Refused',
    here: 'Here',
    same: 'same',
    different: 'different',
    waiting: '—',
    running: 'running',
    inRecord: 'In the record',
    foundHere: 'Here',
  },
  search,
  why,
  chart: {
    title: 'How much of the chart was met',
    states: (met: number, of: number) => `${many(met)} of ${many(of)} states of the chart were reached.`,
    missed: 'Not reached, because it is left with the event that enters it:',
    transitions: (met: number, of: number, impossible: number) =>
      `${many(met)} of ${many(of)} transitions were taken in these searches, and ${many(impossible)} can be taken by no history. All the others are taken by the tests of the build.`,
    impossible: (n: number) =>
      `Why no history can take ${n === 1 ? 'one transition' : `${many(n)} transitions`}`,
    guards: (both: number, of: number) =>
      `${many(both)} of ${many(of)} conditions of transitions answered both yes and no.`,
    onlyNo: (n: number) =>
      `${count(n, 'more guards', 'more guard')} only what no history can take, and so can only answer no.`,
    oneWay: (n: number) => `${count(n, 'condition that gave', 'conditions that gave')} one answer only`,
    seen: { true: 'always yes', false: 'always no', never: 'never asked' },
    deadEnds: (n: number) =>
      n === 0
        ? 'No case is a dead end: from each one follow-up can be ended, and only once.'
        : `${cases(n)} cannot be ended, or can be ended twice.`,
    lost: (n: number) =>
      n === 0
        ? 'No step loses or moves an event that had been accepted.'
        : `${count(n, 'step loses', 'steps lose')} an event that had been accepted.`,
    walked: (walks: number, accepted: number, refused: number, [first, second, third]: readonly string[]) =>
      `Beside the searches, ${many(walks)} random walks through cases were taken with ${many(accepted)} events accepted, ${many(refused)} refused, and ${first} first, ${second} second and ${third} third courses. None violated a statement. These are part of the tests and not run here.`,
  },
  limits: {
    title: 'What this does not show',
    items: {
      bound: (moves: number, depth: number) =>
        `The sets of events are small (at most ${many(moves)}), the days fixed, and no path has more than ${many(depth)} moves. What needs more, other or later events is not found.`,
      medicine:
        'The software was compared with its rules, not the rules with medicine. Whether a source is right, or was read rightly, is not shown.',
      rules: (rules: number) =>
        `The statements watch over ${many(rules)} rules. All others are tested by examples, not by searches.`,
      hands:
        'The statements are computed by code of their own, but were written by the same hands as the rules. A misreading that both share is not found.',
      entry:
        'A value that was entered wrongly is taken for true here. Screens and papers are not part of it.',
      seal: 'The record is no signature. Whoever changes the program can change the record with it; only the run in this browser is your own.',
    },
  },
};
