import { pathway } from './setup.ts';

const COMPLETE = [
  { target: '#interval', guard: 'completesFirst' },
  { target: '#monitoring', guard: 'completes' },
] as const;

/** A state that waits for one infusion day: the infusion leads on, the last planned one finishes the course. */
const waitsFor = (day: number, next: string) =>
  ({
    on: {
      'infusion.given': [
        { target: 'finished', guard: { type: 'finishesWith', params: { day } } },
        { target: next, guard: { type: 'nextInfusionAllowed', params: { day } } },
      ],
    },
  }) as const;

/**
 * A course of infusions day by day (H16 "Infusion management", Table 3). An interruption remembers the day and comes
 * back to it; a course that cannot be finished is completed by a justified deviation only.
 */
export const course = pathway.createStateConfig({
  id: 'course',
  initial: 'underway',
  states: {
    underway: {
      initial: 'day1',
      states: {
        day1: waitsFor(1, 'day2'),
        day2: waitsFor(2, 'day3'),
        day3: waitsFor(3, 'day4'),
        day4: waitsFor(4, 'day5'),
        day5: waitsFor(5, 'finished'),
        finished: {},
        sameDay: { type: 'history' },
      },
      on: { 'course.interrupted': { target: 'interrupted', guard: 'ofRunningCourse' } },
    },
    interrupted: { on: { 'course.resumed': { target: 'underway.sameDay', guard: 'ofRunningCourse' } } },
  },
  on: {
    'course.completed': COMPLETE,
    'therapy.switched': {
      target: '#switched',
      guard: { type: 'allowed', params: { step: 'therapy.switched' } },
    },
    'follow-up.ended': { target: '#ended' },
  },
});
