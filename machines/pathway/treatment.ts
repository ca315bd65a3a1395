import { advice, adviceTo, pathway } from './setup.ts';
import { workup } from './workup.ts';

/** Where a course begins, if the rules let it. */
const COURSE = { target: '#course', guard: 'nextCourseAllowed' } as const;
const ENDED = { target: '#ended' } as const;
const SWITCHED = {
  target: '#switched',
  guard: { type: 'allowed', params: { step: 'therapy.switched' } },
} as const;
const CHOOSE = {
  target: '#switching',
  guard: { type: 'allowed', params: { step: 'treatment.chosen' } },
} as const;

/** Selection (H16 "Patient selection"): assessed until eligible or excluded; the choice is a decision. */
export const selection = pathway.createStateConfig({
  ...advice('selection', ['assessing', 'eligible', 'excluded']),
  on: {
    'treatment.chosen': CHOOSE,
    'treatment.declined': { target: '#declined' },
    'follow-up.ended': ENDED,
  },
});

const BRANCHES = [
  'none',
  'injectables',
  'teriflunomide',
  'dimethylFumarate',
  'fingolimod',
  'natalizumabLowRisk',
  'natalizumabHighRisk',
  'immunosuppressants',
  'uncovered',
] as const;
type Branch = (typeof BRANCHES)[number];

/** A branch leaves for preparation when its own rules are fulfilled, or for another branch when a fact changes. */
const branch = (here: Branch) =>
  pathway.createStateConfig({
    always: [
      ...adviceTo('branch', here, BRANCHES),
      { guard: { type: 'advises', params: { topic: 'washout', answer: 'cleared' } }, target: '#preparation' },
    ],
  });

/** The switch from the earlier therapy (H16 "Patient preparation: pretreatment", Fig. 2). */
export const switching = pathway.createStateConfig({
  id: 'switching',
  initial: 'none',
  states: {
    none: branch('none'),
    injectables: branch('injectables'),
    teriflunomide: branch('teriflunomide'),
    dimethylFumarate: branch('dimethylFumarate'),
    fingolimod: branch('fingolimod'),
    natalizumabLowRisk: branch('natalizumabLowRisk'),
    natalizumabHighRisk: {
      ...branch('natalizumabHighRisk'),
      ...advice('natalizumab', ['stopping', 'firstMri', 'serialMri', 'csf', 'pmlSuspected', 'cleared']),
    },
    immunosuppressants: branch('immunosuppressants'),
    uncovered: branch('uncovered'),
  },
  on: {
    'course.started': COURSE,
    'treatment.declined': { target: '#declined' },
    'follow-up.ended': ENDED,
  },
});

/** The work-up before the first course (H16 "preparatory steps", Table 2, "Vaccinations"). */
export const preparation = pathway.createStateConfig({
  id: 'preparation',
  type: 'parallel',
  states: workup,
  on: {
    'course.started': COURSE,
    'treatment.declined': { target: '#declined' },
    'follow-up.ended': ENDED,
  },
});

/** Twelve months between the courses, with the work-up of the second inside (PRE-12, INF-02). */
export const interval = pathway.createStateConfig({
  id: 'interval',
  type: 'parallel',
  states: { timing: advice('interval', ['resting', 'due']), ...workup },
  on: {
    'course.started': COURSE,
    // A second course that is declined ends no duty: the first one is monitored for its 48 months.
    'treatment.declined': { target: '#monitoring' },
    'therapy.switched': SWITCHED,
    'follow-up.ended': ENDED,
  },
});

/** At least 48 months after the last infusion of the latest course (H16 "Post-infusion monitoring"). */
export const monitoring = pathway.createStateConfig({
  id: 'monitoring',
  ...advice('monitoring', ['watching', 'renewedActivity', 'vigilance']),
  on: {
    'retreatment.chosen': {
      target: '#retreatment',
      guard: { type: 'allowed', params: { step: 'retreatment.chosen' } },
    },
    'therapy.switched': SWITCHED,
    'follow-up.ended': ENDED,
  },
});

/** The full work-up before a further course (RET-06). */
export const retreatment = pathway.createStateConfig({
  id: 'retreatment',
  type: 'parallel',
  states: { timing: advice('interval', ['resting', 'due']), ...workup },
  on: {
    'course.started': COURSE,
    'treatment.declined': { target: '#monitoring' },
    'therapy.switched': SWITCHED,
    'follow-up.ended': ENDED,
  },
});

/** Another drug follows. Autoimmunity can still come: the monitoring of the last course goes on beside it. */
export const switched = pathway.createStateConfig({
  id: 'switched',
  on: { 'follow-up.ended': ENDED },
});

/** Alemtuzumab was not chosen. The decision can be taken anew. */
export const declined = pathway.createStateConfig({
  id: 'declined',
  on: { 'treatment.chosen': CHOOSE, 'follow-up.ended': ENDED },
});

/** Follow-up has ended: the case takes no further events but corrections and retractions. */
export const ended = pathway.createStateConfig({ id: 'ended' });
