import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import type { VaultMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Heading } from '../../ui/heading.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly recoveryKey: string;
  readonly words: VaultMessages;
  readonly onDone: () => void;
}

/** Groups of the key that are asked for: from its beginning and its end, so that a torn sheet is noticed. */
const askedOf = (groups: readonly string[]): readonly [number, number] => [1, Math.max(2, groups.length - 2)];

/** Shows the recovery key the one time, and lets nobody pass who has neither copied nor knowingly declined it. */
export function RecoveryKey(props: Props): JSX.Element {
  const groups = createMemo(() => props.recoveryKey.split('-'));
  const asked = () => askedOf(groups());
  const [first, setFirst] = createSignal('');
  const [second, setSecond] = createSignal('');
  const [declined, setDeclined] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const same = (typed: string, at: number) => typed.trim().toUpperCase() === groups()[at]?.toUpperCase();
  const proven = () => same(first(), asked()[0]) && same(second(), asked()[1]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setTried(true);
    if (declined() || proven()) props.onDone();
  }

  return (
    <form data-ui="form" data-screen="recovery-key" novalidate onSubmit={submit}>
      <Heading level={2}>{props.words.recovery.title}</Heading>
      <p>{props.words.recovery.text}</p>
      <div data-part="sheet">
        <p data-part="quiet">{props.words.recovery.sheet}</p>
        <output data-part="phrase">{props.recoveryKey}</output>
      </div>
      <div>
        <Button onClick={() => window.print()}>{props.words.recovery.print}</Button>
      </div>
      <Show when={!declined()}>
        <p>{props.words.recovery.prove(asked()[0] + 1, asked()[1] + 1)}</p>
        <div data-ui="side-by-side">
          <TextField
            label={props.words.recovery.group(asked()[0] + 1)}
            error={tried() && !same(first(), asked()[0]) ? props.words.recovery.wrong : undefined}
            value={first()}
            onChange={setFirst}
          />
          <TextField
            label={props.words.recovery.group(asked()[1] + 1)}
            error={tried() && !same(second(), asked()[1]) ? props.words.recovery.wrong : undefined}
            value={second()}
            onChange={setSecond}
          />
        </div>
      </Show>
      <Check label={props.words.recovery.decline} checked={declined()} onChange={setDeclined} />
      <Actions>
        <Button kind={declined() ? 'danger' : 'primary'} type="submit">
          {declined() ? props.words.recovery.declined : props.words.recovery.done}
        </Button>
      </Actions>
    </form>
  );
}
