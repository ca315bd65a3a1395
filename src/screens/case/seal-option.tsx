import { createResource, type JSX, Show } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import type { Signing } from '../../case/signing.ts';
import { type AppMessages, loadSignature, loadVault } from '../../locales/index.ts';
import { Check } from '../../ui/checks.tsx';
import { PassphraseFields } from '../vault/passphrase-fields.tsx';
import '../../styles/vault.css';

interface Props {
  readonly signing: Signing;
  readonly app: AppMessages;
  readonly language: Language;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** A passphrase that may be chosen; undefined while there is none. */
  readonly onPassphrase: (passphrase: string | undefined) => void;
  /** Says what is still wrong. */
  readonly tried: boolean;
}

/** Whether the case inside a paper is encrypted, and under which passphrase: one of its own, for whoever is to open it. */
export function SealOption(props: Props): JSX.Element {
  const [words] = createResource(
    () => props.language,
    async (language) => {
      const [signature, vault] = await Promise.all([loadSignature(language), loadVault(language)]);
      return { option: signature.option, vault };
    },
  );
  return (
    <Show when={words.latest}>
      {(say) => (
        <>
          <Check
            label={say().option.seal}
            hint={say().option.sealHint}
            checked={props.checked}
            onChange={props.onChange}
          />
          <Show when={props.checked}>
            <div data-ui="form" data-screen="seal-case">
              <PassphraseFields
                vault={props.signing.passphrases}
                words={say().vault}
                app={props.app}
                language={props.language}
                label={say().vault.passphrase}
                onChange={props.onPassphrase}
                tried={props.tried}
              />
            </div>
          </Show>
        </>
      )}
    </Show>
  );
}
