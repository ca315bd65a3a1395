import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { CaseView } from '../../../machines/view.ts';
import type { Station, StationStatus, TransitMap } from '../../case/map.ts';
import { stationName } from '../../case/words.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { StagePanel } from './stage-panel.tsx';

const WIDTH = 1200;
const HEIGHT = 176;
const LINE_Y = 96;
const FORK_X = 150;
const JOIN_X = 400;
const FIRST_X = 485;
const LAST_X = 1135;
const FAN_GAP = 15;
/** The size of the text for which the drawing is measured, in pixels. */
const TEXT = 15;

/** Across, the drawing fills its place; down, it is as high as its letters need: both follow the page, each in its way. */
const across = (x: number): string => `${(100 * x) / WIDTH}%`;
const down = (y: number): string => `${y / TEXT}rem`;

/** Where each stop of the line lies; the switch is a fan between its neighbours and has no ring of its own. */
const xOf = (at: number, count: number): number =>
  at === 0 ? 70 : at === 1 ? (FORK_X + JOIN_X) / 2 : FIRST_X + ((at - 2) * (LAST_X - FIRST_X)) / (count - 3);

/** A branch leaves the line, runs beside it and comes back. */
function branchPath(y: number): string {
  const bend = 46;
  const run = `${FORK_X + bend},${y} L ${JOIN_X - bend},${y}`;
  return `M ${FORK_X},${LINE_Y} C ${FORK_X + bend / 2},${LINE_Y} ${FORK_X + bend / 2},${y} ${run} C ${JOIN_X - bend / 2},${y} ${JOIN_X - bend / 2},${LINE_Y} ${JOIN_X},${LINE_Y}`;
}

/** The share of the line's width that a stop takes when it is pointed at, in per cent. */
const reach = (station: Station): number => (station.stage === 'switching' ? 21 : 10.2);

interface Props {
  readonly view: CaseView;
  readonly map: TransitMap;
  readonly words: ClinicalMessages;
  /** What the chart says inside the present stage, in words. */
  readonly here: string;
}

/**
 * The pathway as a transit line, laid out from the statechart, and the same as a list: the list is what the keyboard and
 * a screen reader travel and what a narrow screen shows. On a wide one its entries lie over the stations of the picture.
 * Each opens the station: what is inside, and why each way on is or is not open.
 */
export function PathwayMap(props: Props) {
  const name = (station: Station) => stationName(props.words, station);
  const words = () => props.words.casePage.map;
  const status: Record<StationStatus, () => string> = {
    done: () => words().done,
    here: () => words().here,
    ahead: () => words().ahead,
    blocked: () => words().blocked,
    'passed-by': () => words().notTaken,
  };
  const date = (station: Station) =>
    station.on === undefined
      ? ''
      : station.earliest
        ? words().earliest(station.on)
        : props.words.format.dateShort(station.on);
  const taken = () => props.map.branches.find((branch) => branch.status !== 'open');
  const branchName = (id: string) => props.words.branch[id as keyof ClinicalMessages['branch']];
  const exit = () => props.map.exits.find((station) => station.status === 'here');
  const [opened, setOpened] = createSignal<string>();
  const [asList, setAsList] = createSignal(false);
  const panel = createUniqueId();
  const stations = () => [...props.map.line, ...props.map.exits];
  const looked = () => stations().find(({ id }) => id === opened());
  const toggle = (station: Station) => setOpened(opened() === station.id ? undefined : station.id);
  /** Back to the station whose inside was closed. */
  function close() {
    const id = opened();
    setOpened(undefined);
    document.querySelector<HTMLElement>(`[data-station="${id}"] > button`)?.focus();
  }

  return (
    <nav data-screen="map" data-view={asList() ? 'list' : 'picture'} aria-label={words().label}>
      <div data-part="line">
        <svg aria-hidden="true" data-part="picture">
          <Line map={props.map} />
          <For each={props.map.line}>
            {(station, at) => {
              const x = () => xOf(at(), props.map.line.length);
              const onLine = () => station.stage !== 'switching';
              /** At either end a long line of words would leave the drawing if it stood in the middle. */
              const edge = () =>
                at() === 0 ? 'first' : at() === props.map.line.length - 1 ? 'last' : undefined;
              return (
                <g data-status={station.status}>
                  <Show when={onLine()}>
                    <StationMark x={x()} status={station.status} />
                    <text x={across(x())} y={down(LINE_Y + 36)} data-part="name">
                      {name(station)}
                    </text>
                    <text
                      x={across(x())}
                      y={down(LINE_Y - 26)}
                      data-part="date"
                      data-earliest={station.earliest ? '' : undefined}
                    >
                      {date(station)}
                    </text>
                  </Show>
                  <Show when={station.status === 'here'}>
                    <text
                      x={across(edge() === 'first' ? 12 : edge() === 'last' ? WIDTH - 12 : x())}
                      y={down(onLine() ? LINE_Y + 56 : 172)}
                      data-part="here"
                      data-edge={edge()}
                    >
                      {props.here}
                    </text>
                  </Show>
                </g>
              );
            }}
          </For>
          <Show when={taken()}>
            {(branch) => (
              <text x={across((FORK_X + JOIN_X) / 2)} y={down(14)} data-part="branch">
                {branchName(branch().id)}
              </text>
            )}
          </Show>
        </svg>
        <ol data-part="outline">
          <For each={props.map.line}>
            {(station, at) => (
              <li
                data-station={station.id}
                data-status={station.status}
                aria-current={station.status === 'here' ? 'step' : undefined}
                style={{
                  '--at': across(xOf(at(), props.map.line.length)),
                  '--reach': `${reach(station)}%`,
                }}
              >
                <button
                  type="button"
                  aria-expanded={opened() === station.id}
                  aria-controls={opened() === station.id ? panel : undefined}
                  onClick={() => toggle(station)}
                >
                  <span data-part="name">{name(station)}</span>{' '}
                  <Show when={station.status !== 'here'}>
                    <span data-part="status">{status[station.status]()}</span>{' '}
                  </Show>
                  <Show when={station.stage === 'switching' && taken()}>
                    {(branch) => <span data-part="branch">{branchName(branch().id)} </span>}
                  </Show>
                  <Show when={station.status === 'here'}>
                    <span data-part="here">{props.here}</span>{' '}
                  </Show>
                  <Show when={date(station) !== ''}>
                    <span data-part="date">{date(station)}</span>
                  </Show>
                </button>
              </li>
            )}
          </For>
          <Show when={exit()}>
            {(station) => (
              <li data-station={station().id} data-status="here" data-exit="" aria-current="step">
                <button
                  type="button"
                  aria-expanded={opened() === station().id}
                  aria-controls={opened() === station().id ? panel : undefined}
                  onClick={() => toggle(station())}
                >
                  <span data-part="name">{name(station())}</span>{' '}
                  <span data-part="status">{words().here}</span>
                </button>
              </li>
            )}
          </Show>
        </ol>
      </div>
      <Show when={exit()}>
        {(station) => (
          <p data-part="exit" aria-hidden="true">
            {words().hereAt(name(station()))}
          </p>
        )}
      </Show>
      <div data-part="view">
        <Button kind="quiet" small pressed={asList()} onClick={() => setAsList(!asList())}>
          {props.words.ways.outline}
        </Button>
      </div>
      <Show when={looked()}>
        {(station) => (
          <StagePanel
            id={panel}
            view={props.view}
            map={props.map}
            station={station()}
            words={props.words}
            onClose={close}
          />
        )}
      </Show>
    </nav>
  );
}

/** The line itself: travelled up to where the patient is, pale beyond; every branch of the chart in the fan. */
function Line(props: { readonly map: TransitMap }) {
  const count = () => props.map.line.length;
  /** Where the patient is, or where the line was left. */
  const hereAt = () => {
    const at = props.map.line.findIndex((station) => station.status === 'here');
    return at >= 0 ? at : props.map.line.findLastIndex((station) => station.status === 'done');
  };
  const hereX = () => (hereAt() < 0 ? 70 : hereAt() === 1 ? FORK_X : xOf(hereAt(), count()));
  const laneY = (at: number) => LINE_Y + (at - (props.map.branches.length - 1) / 2) * FAN_GAP;
  const past = () => hereAt() > 1;
  const lanes = () => props.map.branches.map((branch, at) => ({ ...branch, y: laneY(at) }));
  return (
    <>
      {/* Stretched to its place; its strokes are not. */}
      <svg data-part="track" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={`M 70,${LINE_Y} L ${FORK_X},${LINE_Y}`} data-track={hereX() > 70 ? 'done' : 'ahead'} />
        <For each={lanes().filter((lane) => lane.status === 'open')}>
          {(lane) => <path d={branchPath(lane.y)} data-track="lane" />}
        </For>
        <For each={lanes().filter((lane) => lane.status !== 'open')}>
          {(lane) => (
            <path d={branchPath(lane.y)} data-track={past() ? 'done' : hereAt() === 1 ? 'here' : 'ahead'} />
          )}
        </For>
        <path d={`M ${JOIN_X},${LINE_Y} L ${xOf(count() - 1, count())},${LINE_Y}`} data-track="ahead" />
        <Show when={past()}>
          <path d={`M ${JOIN_X},${LINE_Y} L ${hereX()},${LINE_Y}`} data-track="done" />
        </Show>
      </svg>
      <For each={hereAt() === 1 ? lanes().filter((lane) => lane.status !== 'open') : []}>
        {(lane) => <StationMark x={(FORK_X + JOIN_X) / 2} y={lane.y} status="here" />}
      </For>
    </>
  );
}

/** A station: a disc with a check when done, a large ring here, a pale ring ahead, a barred ring where blocked. */
function StationMark(props: { readonly x: number; readonly y?: number; readonly status: StationStatus }) {
  return (
    <g data-mark={props.status}>
      <svg
        x={across(props.x)}
        y={down(props.y ?? LINE_Y)}
        width={down(40)}
        height={down(40)}
        viewBox="-20 -20 40 40"
        aria-hidden="true"
      >
        <circle r={props.status === 'here' ? 14 : 9.5} />
        <Show when={props.status === 'done'}>
          <path d="M -4,0 l 3,3.2 l 5.2,-6" data-part="check" />
        </Show>
        <Show when={props.status === 'blocked'}>
          <path d="M -4.5,0 h 9" data-part="bar" />
        </Show>
      </svg>
    </g>
  );
}
