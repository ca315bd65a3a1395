import { assign, setup } from 'xstate';

/** The smallest machine that a click can move: which row is chosen. */
export const counter = setup({
  types: {} as { context: { readonly chosen: number }; events: { readonly type: 'next' } },
}).createMachine({
  context: { chosen: 0 },
  on: { next: { actions: assign({ chosen: ({ context }) => context.chosen + 1 }) } },
});
