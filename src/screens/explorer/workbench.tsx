import { createMemo, createSignal, type JSX, Show, untrack } from 'solid-js';
import type { AnyDraft } from '../../../machines/decide.ts';
import type { ClinicalEventType } from '../../../machines/events.ts';
import type { Language } from '../../../machines/vocabulary.ts';
import { fileName } from '../../case/intake.ts';
import type { Environment } from '../../environment.ts';
import { type Changed, standsAt } from '../../teaching/chart/active.ts';
import { chartText } from '../../teaching/chart/outline.ts';
import { standings } from '../../teaching/chart/standing.ts';
import { chartSvg } from '../../teaching/chart/svg.ts';
import { createTrial } from '../../teaching/chart/trial.ts';
import { type ChartWords, fullName } from '../../teaching/chart/words.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import type { Start } from '../explorer.tsx';
import { Details } from './details.tsx';
import { Events } from './events.tsx';
import { FireDialog } from './fire-dialog.tsx';
import { Outline } from './outline.tsx';
import { ChartPicture } from './picture.tsx';

interface WorkbenchProps {
  readonly env: Environment;
  readonly words: ChartWords;
  readonly language: Language;
  readonly start: Start;
  readonly label: string;
}

/** One exploration: where the chart stands, what is looked at, and what is tried. */
export function Workbench(props: WorkbenchProps): JSX.Element {
  const trial = untrack(() => createTrial(props.env, props.start.state, props.start.on));
  const own = () => props.words.own;
  const here = () => standsAt(trial.active());
  const [selected, setSelected] = createSignal(untrack(here));
  const [fired, setFired] = createSignal<ClinicalEventType>();
  const events = createMemo(() => standings(trial.state(), trial.view()));
  const announce = useAnnounce();
  const changed = (): Changed => trial.changed() ?? { left: [], entered: [] };

  let stood = untrack(here);
  let said: HTMLParagraphElement | undefined;

  /** Says what a step has changed, and looks at where it has led. */
  function tell() {
    const { entered } = changed();
    announce(changedLines(props.words, trial.changed()).join(' '));
    const led = here();
    if (led !== stood) setSelected(led);
    else if (entered[0] !== undefined) setSelected(entered[0]);
    stood = led;
  }

  function back(text: string) {
    stood = here();
    setSelected(stood);
    announce(text);
  }

  function record(drafts: readonly AnyDraft[]) {
    const faults = trial.record(drafts);
    if (faults.length === 0) {
      tell();
      // What opened the form may be gone with the state that it belonged to.
      requestAnimationFrame(() => said?.focus());
    }
    return faults;
  }

  function come(day: string | undefined) {
    if (day === undefined || day === trial.view().today) return;
    trial.come(day);
    tell();
  }

  const shown = () => ({
    active: trial.active(),
    label: props.label,
    day: trial.view().today,
    language: props.language,
  });
  const saved = (ending: string) => `${own().file}-${fileName(props.label)}.${ending}`;

  return (
    <>
      <div data-part="bench">
        <DateField
          label={own().day}
          value={trial.view().today}
          {...(trial.view().facts.latestOn === undefined ? {} : { min: trial.view().facts.latestOn })}
          onChange={come}
          faults={{ malformed: own().dayFault, range: own().dayRange }}
        />
        <Button small onClick={() => come(trial.monthLater())}>
          {own().month}
        </Button>
        <Button
          small
          disabled={!trial.canUndo()}
          onClick={() => {
            trial.undo();
            back(own().undone);
          }}
        >
          {own().undo}
        </Button>
        <Button
          small
          disabled={!trial.canUndo()}
          onClick={() => {
            trial.restart();
            back(own().restarted);
          }}
        >
          {own().restart}
        </Button>
        <p data-part="quiet">
          {own().sources(trial.view().header.sources.map((each) => props.words.clinical.source[each].short))}
        </p>
        <Show when={trial.changed()}>
          {(step) => (
            <p data-part="changed" tabindex={-1} ref={said}>
              <strong>{own().changed}:</strong> {changedLines(props.words, step()).join(' ')}
            </p>
          )}
        </Show>
      </div>
      <div data-part="chart">
        <Outline
          words={props.words}
          active={trial.active()}
          changed={changed()}
          selected={selected()}
          onSelect={setSelected}
        />
        <ChartPicture
          words={props.words}
          active={trial.active()}
          changed={changed()}
          selected={selected()}
          events={events()}
          onSelect={setSelected}
          onSave={() => props.env.save(saved('svg'), chartSvg(props.words, shown()), 'image/svg+xml')}
          onSaveText={() => props.env.save(saved('md'), chartText(props.words, shown()), 'text/markdown')}
        />
      </div>
      <div data-part="below">
        <Details
          words={props.words}
          view={trial.view()}
          active={trial.active()}
          changed={changed()}
          selected={selected()}
          events={events()}
          onSelect={setSelected}
          onFire={setFired}
        />
        <Events words={props.words} events={events()} onFire={setFired} />
      </div>
      <Show when={fired()} keyed>
        {(type) => (
          <FireDialog
            type={type}
            view={trial.view()}
            words={props.words}
            onRecord={record}
            onClose={() => setFired(undefined)}
          />
        )}
      </Show>
    </>
  );
}

function changedLines(words: ChartWords, changed: Changed | undefined): readonly string[] {
  const { own } = words;
  if (changed === undefined) return [];
  const names = (ids: readonly string[]) => ids.map((id) => fullName(words, id));
  const { left, entered } = changed;
  if (left.length + entered.length === 0) return [own.changedNothing];
  return [
    ...(left.length === 0 ? [] : [own.gone(names(left))]),
    ...(entered.length === 0 ? [] : [own.nowIn(names(entered))]),
  ];
}
