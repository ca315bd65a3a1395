import { createSignal, For } from 'solid-js';
import { render } from 'solid-js/web';

const ROWS = Array.from({ length: 300 }, (_, at) => at);

/** The least that a page of this kind can cost: a button, and as many rows as the case has events. */
function Floor() {
  const [chosen, setChosen] = createSignal(0);
  return (
    <main>
      <button type="button" onClick={() => setChosen(chosen() + 1)}>
        Row {chosen()}
      </button>
      <ul>
        <For each={ROWS}>{(row) => <li>{row === chosen() ? 'here' : row}</li>}</For>
      </ul>
    </main>
  );
}

const root = document.getElementById('root');
if (root) render(() => <Floor />, root);
