import { createResource, createSignal, For, Show, untrack } from 'solid-js';
import type { Analyte } from '../../machines/observables.ts';
import type { Language } from '../../machines/vocabulary.ts';
import { DATE_ORDERS } from '../interchange/laboratory/days.ts';
import { type Laboratory, NAME_LENGTH, readLaboratories } from '../interchange/laboratory/memory.ts';
import {
  type ClinicalMessages,
  type LaboratoryMessages,
  loadClinical,
  loadLaboratory,
} from '../locales/index.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Mark } from '../ui/glyph.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { Table } from '../ui/table.tsx';
import { TextField } from '../ui/text-field.tsx';
import '../styles/laboratory.css';

interface Props {
  readonly language: Language;
  /** As the settings keep it, unread. */
  readonly stored: readonly unknown[];
  readonly onChange: (list: readonly Laboratory[]) => void;
}

interface Words {
  readonly clinical: ClinicalMessages;
  readonly say: LaboratoryMessages;
}

/** What is remembered of laboratories: seen, renamed, mended and forgotten. */
export default function KeptLaboratories(props: Props) {
  const [words] = createResource(
    () => props.language,
    async (language): Promise<Words> => {
      const [clinical, say] = await Promise.all([loadClinical(language), loadLaboratory(language)]);
      return { clinical, say };
    },
  );
  const announce = useAnnounce();
  const read = () => readLaboratories(props.stored);
  /** Said for as long as the page is open, though the first change has dropped them. */
  const broken = untrack(() => read().broken);
  const put = (at: number, changed: Laboratory | undefined) =>
    props.onChange(read().laboratories.flatMap((each, place) => (place !== at ? [each] : (changed ?? []))));
  return (
    <Show when={words.latest}>
      {(found) => (
        <Card title={found().say.kept.title}>
          <div data-screen="laboratories" data-ui="form">
            <p data-part="quiet">{found().say.kept.text}</p>
            <Show when={broken > 0}>
              <Notice tone="caution">{found().say.remember.broken(broken)}</Notice>
            </Show>
            <For each={read().laboratories.map((_, at) => at)}>
              {(at) => (
                <Show when={read().laboratories[at]}>
                  {(laboratory) => (
                    <KeptLaboratory
                      laboratory={laboratory()}
                      words={found()}
                      taken={(name) =>
                        read().laboratories.some(
                          (each, place) => place !== at && each.name.toLowerCase() === name.toLowerCase(),
                        )
                      }
                      onChange={(changed) => put(at, changed)}
                      onForget={() => {
                        const { name } = laboratory();
                        put(at, undefined);
                        announce(found().say.kept.forgotten(name));
                      }}
                    />
                  )}
                </Show>
              )}
            </For>
          </div>
        </Card>
      )}
    </Show>
  );
}

function KeptLaboratory(props: {
  readonly laboratory: Laboratory;
  readonly words: Words;
  readonly taken: (name: string) => boolean;
  readonly onChange: (laboratory: Laboratory) => void;
  readonly onForget: () => void;
}) {
  const say = () => props.words.say.kept;
  const [name, setName] = createSignal(untrack(() => props.laboratory.name));
  const wrong = () => {
    const text = name().trim();
    if (text === '') return say().empty;
    return props.taken(text) ? say().taken : undefined;
  };
  const label = (analyte: Analyte | null) =>
    analyte === null ? props.words.say.names.none : props.words.clinical.vocabulary.analyte[analyte].label;
  const units = (each: Laboratory['names'][number]) =>
    each.units
      .map(({ text, unit }) => `${text || say().noUnit}: ${props.words.clinical.unit(unit) || unit}`)
      .join(', ');
  const forgetName = (own: string) =>
    props.onChange({
      ...props.laboratory,
      names: props.laboratory.names.filter((each) => each.name !== own),
    });
  return (
    <section data-part="laboratory" aria-label={props.laboratory.name}>
      <div data-part="head">
        <TextField
          label={say().name}
          value={name()}
          maxLength={NAME_LENGTH}
          error={wrong()}
          onChange={(text) => {
            setName(text);
            if (wrong() === undefined) props.onChange({ ...props.laboratory, name: text.trim() });
          }}
        />
        <Select
          label={props.words.say.order.label}
          options={DATE_ORDERS.map((order) => ({ value: order, text: props.words.say.order[order] }))}
          value={props.laboratory.order}
          empty={say().anyOrder}
          onChange={(order) => {
            const { order: _, ...rest } = props.laboratory;
            props.onChange(order === undefined ? rest : { ...rest, order });
          }}
        />
        <Button onClick={() => props.onForget()}>{say().forget(props.laboratory.name)}</Button>
      </div>
      <Disclosure
        summary={`${say().columns(props.laboratory.columns.length)}, ${say().names(props.laboratory.names.length)}`}
      >
        <div data-ui="form">
          <Table
            caption={props.words.say.columns.title}
            quiet
            columns={[
              { title: say().column, cell: ({ header }) => header },
              { title: say().holds, cell: ({ role }) => props.words.say.role[role] },
            ]}
            rows={props.laboratory.columns}
          />
          <Show when={props.laboratory.names.length > 0}>
            <Table
              caption={props.words.say.names.title}
              quiet
              columns={[
                { title: say().ownName, cell: (each) => each.name },
                { title: say().means, cell: (each) => label(each.analyte) },
                { title: say().units, cell: units },
                {
                  title: say().remove,
                  cell: (each) => (
                    <Button
                      kind="quiet"
                      small
                      label={say().forgetName(each.name)}
                      onClick={() => forgetName(each.name)}
                    >
                      <Mark name="cross" />
                    </Button>
                  ),
                },
              ]}
              rows={props.laboratory.names}
            />
          </Show>
        </div>
      </Disclosure>
    </section>
  );
}
