import { type JSX, Show } from 'solid-js';
import type { Source } from '../../machines/vocabulary.ts';
import type { AppMessages } from '../locales/index.ts';
import { Checks } from '../ui/checks.tsx';
import { Notice } from '../ui/notice.tsx';

interface SourcesFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly words: AppMessages;
  readonly value: readonly Source[];
  readonly onChange: (sources: readonly Source[]) => void;
}

/** The sources in force, with a warning where the superseded paper would stand alone. */
export function SourcesField(props: SourcesFieldProps): JSX.Element {
  const named = () => Object.keys(props.words.source) as Source[];
  const paperAlone = () => props.value.length === 1 && props.value[0] === 'h16';
  return (
    <>
      <Checks
        label={props.label}
        hint={props.hint}
        error={props.error}
        required={props.required}
        options={named().map((source) => ({
          value: source,
          text: props.words.source[source].name,
          hint: props.words.source[source].about,
        }))}
        value={props.value}
        onChange={(sources) => props.onChange(sources)}
      />
      <Show when={paperAlone()}>
        <Notice tone="caution">{props.words.settings.paperAlone}</Notice>
      </Show>
      <Show when={props.value.length > 0 && !props.value.includes('h16')}>
        <Notice tone="caution">{props.words.settings.withoutPaper}</Notice>
      </Show>
    </>
  );
}
