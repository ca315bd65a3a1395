import { type JSX, Show } from 'solid-js';
import type { VaultMessages } from '../../locales/index.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { Secret } from '../../vault/control.ts';

interface Props {
  readonly words: VaultMessages;
  readonly kind: Secret['tag'];
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
  readonly autofocus?: boolean;
}

/** What opens the vault: the passphrase, or the recovery key from its sheet. */
export function SecretField(props: Props): JSX.Element {
  return (
    <Show
      when={props.kind === 'passphrase'}
      fallback={
        <TextField
          label={props.words.unlock.recoveryKey}
          hint={props.words.unlock.recoveryHint}
          error={props.error}
          value={props.value}
          onChange={props.onChange}
          autofocus={props.autofocus === true}
        />
      }
    >
      <TextField
        label={props.words.passphrase}
        error={props.error}
        type="password"
        autocomplete="current-password"
        value={props.value}
        onChange={props.onChange}
        autofocus={props.autofocus === true}
      />
    </Show>
  );
}
