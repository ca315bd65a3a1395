import { createResource, createSignal, type JSX, Show, untrack } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import type { AppMessages, VaultMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/checks.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { VaultControl } from '../../vault/control.ts';

interface Props {
  readonly vault: Pick<VaultControl, 'judge' | 'suggest'>;
  readonly words: VaultMessages;
  readonly app: AppMessages;
  readonly language: Language;
  /** What the passphrase is called here. */
  readonly label: string;
  readonly hint?: string;
  /** A passphrase that may be chosen and was typed twice alike; undefined while there is none. */
  readonly onChange: (passphrase: string | undefined) => void;
  /** Says what is still wrong. */
  readonly tried: boolean;
}

type Kind = 'words' | 'own';

/** Chooses a passphrase: six drawn words, which is the better way, or one's own typed twice. */
export function PassphraseFields(props: Props): JSX.Element {
  const [kind, setKind] = createSignal<Kind>('words');
  const [own, setOwn] = createSignal('');
  const [again, setAgain] = createSignal('');
  const [shown, setShown] = createSignal(false);
  const vault = untrack(() => props.vault);
  const [drawn, { refetch }] = createResource(
    () => props.language,
    (language) => vault.suggest(language),
  );
  const fault = () => (own() === '' ? undefined : vault.judge(own())[0]);

  // Whoever can type the drawn words has a copy of them; one's own are proven by typing them twice.
  const proof = () => (kind() === 'words' ? drawn.latest?.passphrase : again());
  const differs = () => own() !== '' && own() !== proof();
  function chosen(): string | undefined {
    return own() === '' || fault() !== undefined || differs() ? undefined : own();
  }
  function type(text: string) {
    setOwn(text);
    props.onChange(chosen());
  }
  function repeat(text: string) {
    setAgain(text);
    props.onChange(chosen());
  }
  function turn(next: Kind | undefined) {
    setKind(next ?? 'words');
    setOwn('');
    setAgain('');
    props.onChange(undefined);
  }
  const typing = () => (shown() ? 'text' : 'password');
  const wrong = () => {
    const found = fault();
    if (kind() === 'words')
      return props.tried && (own() === '' || differs()) ? props.words.notDrawn : undefined;
    if (found !== undefined) return props.words.fault.passphrase(found);
    return props.tried && own() === '' ? props.app.choose : undefined;
  };
  const repeated = () => (again() !== '' || props.tried) && again() !== own();

  return (
    <>
      <Segmented
        label={props.words.kind}
        options={[
          { value: 'words', text: props.words.words },
          { value: 'own', text: props.words.own },
        ]}
        value={kind()}
        onChange={turn}
      />
      <Show when={kind() === 'words'} fallback={<p data-part="quiet">{props.words.ownText}</p>}>
        <Show when={drawn.latest}>
          {(suggestion) => (
            <div data-part="drawn">
              <output data-part="phrase">{suggestion().passphrase}</output>
              <Button
                small
                onClick={() => {
                  turn('words');
                  void refetch();
                }}
              >
                {props.words.draw}
              </Button>
              <p data-part="quiet">{props.words.wordsText(suggestion().bits)}</p>
            </div>
          )}
        </Show>
      </Show>
      <TextField
        label={kind() === 'words' ? props.words.typeDrawn : props.label}
        hint={props.hint}
        error={wrong()}
        type={typing()}
        autocomplete="new-password"
        value={own()}
        onChange={type}
        required
      />
      <Show when={kind() === 'own'}>
        <TextField
          label={props.words.again}
          error={repeated() ? props.words.differs : undefined}
          type={typing()}
          autocomplete="new-password"
          value={again()}
          onChange={repeat}
          required
        />
      </Show>
      <Check label={props.words.show} checked={shown()} onChange={setShown} />
    </>
  );
}
