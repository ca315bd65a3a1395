import { Show } from 'solid-js';
import type { Source } from '../../../machines/vocabulary.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';

interface Props {
  /** The sources of the case. */
  readonly own: readonly Source[];
  /** The sources under which it is looked at. */
  readonly shown: readonly Source[];
  readonly words: ClinicalMessages;
  readonly onLook: (sources: readonly Source[]) => void;
}

/** The sets of sources that are worth a comparison: the paper, with the EU label, with both labels. */
const SETS: readonly (readonly Source[])[] = [['h16'], ['h16', 'eu'], ['h16', 'eu', 'us']];

const keyOf = (sources: readonly Source[]): string => sources.join(' ');

/** Shows the same case under other sources, for comparison: nothing can be recorded while one looks. */
export function Lens(props: Props) {
  const page = () => props.words.casePage.lens;
  const sets = () => (SETS.some((each) => keyOf(each) === keyOf(props.own)) ? SETS : [props.own, ...SETS]);
  const nameOf = (sources: readonly Source[]) =>
    sources.map((source) => props.words.source[source].short).join(' + ');
  return (
    <div data-screen="lens">
      <Segmented
        label={page().label}
        options={sets().map((each) => ({ value: keyOf(each), text: nameOf(each) }))}
        value={keyOf(props.shown)}
        onChange={(key) => props.onLook(sets().find((each) => keyOf(each) === key) ?? props.own)}
      />
      <Show when={keyOf(props.own) !== keyOf(props.shown)}>
        <Notice
          live
          actions={
            <Button small onClick={() => props.onLook(props.own)}>
              {page().back}
            </Button>
          }
        >
          {page().looking(nameOf(props.shown), nameOf(props.own))}
        </Notice>
      </Show>
    </div>
  );
}
