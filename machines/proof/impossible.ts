/** Transitions of the chart, by the names that `chart.ts` gives them, which are there and are never taken. */

const each = (sources: readonly string[], target: string): readonly string[] =>
  sources.map((source) => `${source}: always → ${target}`);
const inEach = (stages: readonly string[], from: string, to: string): readonly string[] =>
  stages.map((stage) => `${stage}.${from}: always → ${stage}.${to}`);
const WORKUPS = ['preparation', 'interval', 'retreatment'];

/**
 * What no history can make the chart do. Within a stage nothing is forgotten and no day runs backwards; a correction
 * walks the whole case anew from its beginning.
 */
export const IMPOSSIBLE = {
  coursesHaveFixedLengths: [
    'course.underway.day1: infusion.given [finishesWith] → course.underway.finished',
    'course.underway.day2: infusion.given [finishesWith] → course.underway.finished',
    'course.underway.day4: infusion.given [finishesWith] → course.underway.finished',
    'course.underway.day5: infusion.given [nextInfusionAllowed] → course.underway.finished',
  ],
  earlierTherapiesStay: each(
    [
      'injectables',
      'teriflunomide',
      'dimethylFumarate',
      'fingolimod',
      'natalizumabLowRisk',
      'natalizumabHighRisk',
      'immunosuppressants',
      'uncovered',
    ].map((branch) => `switching.${branch}`),
    'switching.none',
  ),
  clearedSwitchesLeave: ['stopping', 'firstMri', 'serialMri', 'csf', 'pmlSuspected'].flatMap((step) =>
    each(['switching.natalizumabHighRisk.cleared'], `switching.natalizumabHighRisk.${step}`),
  ),
  examinationsStayDone: [
    ...inEach(WORKUPS, 'examination.complete', 'examination.pending'),
    ...inEach(WORKUPS, 'laboratory.complete', 'laboratory.pending'),
    ...inEach(WORKUPS, 'imaging.outdated', 'imaging.pending'),
    ...inEach(WORKUPS, 'imaging.current', 'imaging.pending'),
  ],
  testsStayDone: ['susceptible', 'awaitingTitre', 'waiting', 'protected'].flatMap((from) =>
    inEach(WORKUPS, `vaccination.${from}`, 'vaccination.untested'),
  ),
  monthsStayOver: [
    'interval.timing.due: always → interval.timing.resting',
    'retreatment.timing.due: always → retreatment.timing.resting',
  ],
  onlyACourseAnswers: [
    'monitoring.renewedActivity: always → monitoring.watching',
    'monitoring.renewedActivity: always → monitoring.vigilance',
    'monitoring.vigilance: always → monitoring.watching',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Why a transition cannot be taken. */
export type Why = keyof typeof IMPOSSIBLE;
