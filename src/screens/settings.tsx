import { For, type JSX, Show } from 'solid-js';
import type { Language, Source } from '../../machines/vocabulary.ts';
import type { AppMessages } from '../locales/index.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Heading } from '../ui/heading.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SourcesField } from './sources-field.tsx';

interface SettingsProps {
  readonly words: AppMessages;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Initials that stand beside each entry; may be empty. */
  readonly by: string;
  readonly onBy: (by: string) => void;
  readonly sources: readonly Source[];
  readonly onSources: (sources: readonly Source[]) => void;
  /** How the files of laboratories are read, where any are remembered. */
  readonly laboratories: JSX.Element;
  readonly version: string;
  /** Keys, backups and the state of the storage. */
  readonly vault: JSX.Element;
  readonly onExportAll: () => void;
}

const LONGEST_INITIALS = 60;

/** What a person sets once, and what the application says about itself. */
export function Settings(props: SettingsProps): JSX.Element {
  const words = () => props.words.settings;
  const languages = () =>
    (Object.entries(props.words.language) as [Language, string][]).map(([value, text]) => ({ value, text }));
  return (
    <div data-ui="page" data-page="settings">
      <Heading level={1}>{words().title}</Heading>
      <Card>
        <div data-ui="form">
          <Segmented
            label={words().language}
            options={languages()}
            value={props.language}
            onChange={(language) => language && props.onLanguage(language)}
          />
          <TextField
            label={words().by}
            hint={words().byHint}
            value={props.by}
            onChange={props.onBy}
            maxLength={LONGEST_INITIALS}
          />
          <SourcesField
            label={words().sources}
            hint={words().sourcesHint}
            error={props.sources.length === 0 ? props.words.choose : undefined}
            words={props.words}
            value={props.sources}
            onChange={props.onSources}
          />
          <div>
            <Heading level={2}>{words().appearance}</Heading>
            <p data-part="quiet">{words().appearanceText}</p>
          </div>
        </div>
      </Card>
      {props.laboratories}
      {props.vault}
      <Card title={words().storage}>
        <div data-ui="form">
          <div>
            <Button onClick={() => props.onExportAll()}>{words().exportAll}</Button>
          </div>
          <Texts texts={Object.values(props.words.privacy.paragraphs)} />
        </div>
      </Card>
      <Card title={props.words.intendedUse.heading}>
        <div data-ui="form">
          <Texts texts={Object.values(props.words.intendedUse.paragraphs)} />
          <p data-part="quiet">
            {words().version(props.version)} · {words().offline}
          </p>
        </div>
      </Card>
    </div>
  );
}

function Texts(props: { readonly texts: readonly string[] }): JSX.Element {
  return (
    <Show when={props.texts.length > 0}>
      <div data-ui="prose">
        <For each={props.texts}>{(text) => <p>{text}</p>}</For>
      </div>
    </Show>
  );
}
