import { createEffect, createSignal, For, type JSX, on, Show, splitProps } from 'solid-js';
import { Field, type FieldProps } from './field.tsx';

export interface Command {
  readonly key: string;
  readonly text: string;
  /** What comes with choosing it: a question, a form. */
  readonly note?: string | undefined;
}

interface CommandFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly commands: readonly Command[];
  readonly onChoose: (at: number) => void;
  /** Text of several lines that was pasted: it does not fit a field of one line. */
  readonly onLines: (text: string) => void;
  readonly listLabel: string;
  /** The keys that lead here from anywhere, as they are printed on the keyboard. */
  readonly keys: string;
  readonly ref: (element: HTMLInputElement) => void;
}

/** A field in which a phrase is typed, and under it what the phrase may mean: a combobox whose list follows the text. */
export function CommandField(props: CommandFieldProps): JSX.Element {
  const [around, own] = splitProps(props, ['label', 'hint', 'error', 'layout', 'required']);
  const [at, setAt] = createSignal(0);
  const [open, setOpen] = createSignal(false);
  const shown = () => open() && own.commands.length > 0;
  createEffect(
    on(
      () => own.value,
      () => setAt(0),
      { defer: true },
    ),
  );
  const current = () => Math.min(at(), own.commands.length - 1);
  let list: HTMLDivElement | undefined;

  const go = (to: number) => {
    const count = own.commands.length;
    setOpen(true);
    setAt((to + count) % Math.max(1, count));
    list?.children[current()]?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (which: number) => {
    setOpen(false);
    own.onChoose(which);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        return go(shown() ? at() + 1 : 0);
      case 'ArrowUp':
        event.preventDefault();
        return go(shown() ? at() - 1 : -1);
      case 'Enter':
        event.preventDefault();
        if (own.commands.length > 0) choose(current());
        return;
      case 'Escape':
        if (shown()) event.preventDefault();
        else own.onChange('');
        setOpen(false);
    }
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length < 2) return;
    event.preventDefault();
    own.onLines(text);
  };

  return (
    <Field {...around}>
      {(wiring) => (
        <div data-ui="command">
          <input
            ref={(element) => own.ref(element)}
            data-ui="input"
            id={wiring.id}
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-autocomplete="list"
            aria-expanded={shown()}
            aria-controls={`${wiring.id}-list`}
            aria-activedescendant={shown() ? `${wiring.id}-${current()}` : undefined}
            aria-describedby={wiring.describedBy}
            aria-keyshortcuts="Control+K Meta+K"
            value={own.value}
            onInput={(event) => {
              own.onChange(event.currentTarget.value);
              setOpen(true);
            }}
            onKeyDown={press}
            onPaste={paste}
            onBlur={() => setOpen(false)}
          />
          <span data-part="keys" aria-hidden="true">
            {own.keys}
          </span>
          <div
            ref={list}
            id={`${wiring.id}-list`}
            data-part="commands"
            role="listbox"
            aria-label={own.listLabel}
            hidden={!shown()}
          >
            <For each={own.commands}>
              {(command, place) => (
                // The field keeps the focus and the keys; the pointer must not take it away.
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
                <div
                  id={`${wiring.id}-${place()}`}
                  role="option"
                  aria-selected={place() === current()}
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => setAt(place())}
                  onClick={() => choose(place())}
                >
                  <span>{command.text}</span>
                  <Show when={command.note}>
                    <small>{command.note}</small>
                  </Show>
                </div>
              )}
            </For>
          </div>
        </div>
      )}
    </Field>
  );
}
