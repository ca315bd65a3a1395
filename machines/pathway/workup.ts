import { advice } from './setup.ts';

/** The work-up before every course, its parts side by side: none waits for another. */
export const workup = {
  examination: advice('examination', ['pending', 'complete']),
  laboratory: advice('laboratory', ['pending', 'complete']),
  imaging: advice('imaging', ['pending', 'outdated', 'current']),
  tuberculosis: advice('tuberculosis', ['untested', 'chestXray', 'isoniazid', 'clear']),
  vaccination: advice('vaccination', ['untested', 'susceptible', 'awaitingTitre', 'waiting', 'protected']),
  counselling: advice('counselling', ['pending', 'complete']),
  setting: advice('setting', ['pending', 'complete']),
};
