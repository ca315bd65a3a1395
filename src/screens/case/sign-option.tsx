import { createResource, type JSX, Show } from 'solid-js';
import type { Language } from '../../../machines/vocabulary.ts';
import type { Signing } from '../../case/signing.ts';
import { loadSignature } from '../../locales/index.ts';
import { settingsLink } from '../../route.ts';
import { Check } from '../../ui/checks.tsx';

interface Props {
  readonly signing: Signing;
  /** Of the page, whatever the language of the paper. */
  readonly language: Language;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Whether a paper is to be signed, and by whom; without a key, the way to one. */
export function SignOption(props: Props): JSX.Element {
  const [words] = createResource(() => props.language, loadSignature);
  const [signer] = createResource(async () => {
    const found = await props.signing.signer();
    // What is wrong with a key is said in the settings, where it can be mended.
    return found.ok ? found.value : undefined;
  });
  return (
    <Show when={words.latest}>
      {(say) => (
        <Show
          when={signer()}
          fallback={
            <p data-part="quiet">
              <a href={settingsLink}>{say().option.none}</a>
            </p>
          }
        >
          {(facts) => (
            <Check
              label={say().option.label(facts().name ?? facts().institution ?? '')}
              hint={say().option.hint}
              checked={props.checked}
              onChange={props.onChange}
            />
          )}
        </Show>
      )}
    </Show>
  );
}
