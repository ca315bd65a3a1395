import { createResource, createSignal, For, onCleanup, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { createActor } from 'xstate';
import { counter } from './counter.ts';
import { openSteps } from './steps.ts';

/** As many rows as the case has events, of which those in sight are drawn. */
const ROWS = 300;
const ROW_HEIGHT = 24;
const LIST_HEIGHT = 600;
const IN_SIGHT = LIST_HEIGHT / ROW_HEIGHT;

/**
 * The least that a page of this stack can cost: Solid draws, an XState actor holds the state, IndexedDB keeps each
 * step. It has no style, no words and no rule.
 */
function Floor() {
  const [steps] = createResource(openSteps);
  const actor = createActor(counter).start();
  const [chosen, setChosen] = createSignal(0);
  const { unsubscribe } = actor.subscribe(({ context }) => setChosen(context.chosen));
  onCleanup(unsubscribe);
  const [first, setFirst] = createSignal(0);
  const rows = () => Array.from({ length: Math.min(IN_SIGHT + 1, ROWS - first()) }, (_, at) => first() + at);
  function step() {
    actor.send({ type: 'next' });
    void steps()?.keep(chosen());
  }
  return (
    <Show when={steps()}>
      {(store) => (
        <main>
          <button type="button" onClick={step}>
            Row {chosen()} of {store().kept.length + ROWS}
          </button>
          <div
            style={{ height: `${LIST_HEIGHT}px`, overflow: 'auto' }}
            onScroll={(event) => setFirst(Math.floor(event.currentTarget.scrollTop / ROW_HEIGHT))}
          >
            <ul
              style={{
                height: `${(ROWS - first()) * ROW_HEIGHT}px`,
                margin: 0,
                'padding-top': `${first() * ROW_HEIGHT}px`,
              }}
            >
              <For each={rows()}>
                {(row) => <li style={{ height: `${ROW_HEIGHT}px` }}>{row === chosen() ? 'here' : row}</li>}
              </For>
            </ul>
          </div>
        </main>
      )}
    </Show>
  );
}

const root = document.getElementById('root');
if (root) render(() => <Floor />, root);
