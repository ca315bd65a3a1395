import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { CaseView } from '../../../machines/view.ts';
import type { Station, StationStatus, TransitMap } from '../../case/map.ts';
import { stationName } from '../../case/words.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { Button } from '../../ui/button.tsx';
import { StagePanel } from './stage-panel.tsx';

const WIDTH = 1200;
const LINE_Y = 96;
const FORK_X = 185;
const JOIN_X = 475;
const FAN_GAP = 15;

/** Where each stop of the line lies; the switch is a fan between its neighbours and has no ring of its own. */
const xOf = (at: number, count: number): number =>
  at === 0 ? 70 : at === 1 ? (FORK_X + JOIN_X) / 2 : 575 + ((at - 2) * (1120 - 575)) / (count - 3);

/** A branch leaves the line, runs beside it and comes back. */
function branchPath(y: number): string {
  const bend = 46;
  const run = `${FORK_X + bend},${y} L ${JOIN_X - bend},${y}`;
  return `M ${FORK_X},${LINE_Y} C ${FORK_X + bend / 2},${LINE_Y} ${FORK_X + bend / 2},${y} ${run} C ${JOIN_X - bend / 2},${y} ${JOIN_X - bend / 2},${LINE_Y} ${JOIN_X},${LINE_Y}`;
}

/** The share of the line's width that a stop takes when it is pointed at, in per cent. */
const reach = (station: Station): number => (station.stage === 'switching' ? 22 : 8.6);

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
        <svg viewBox={`0 0 ${WIDTH} 176`} aria-hidden="true" data-part="picture">
          <Line map={props.map} />
          <For each={props.map.line}>
            {(station, at) => {
              const x = () => xOf(at(), props.map.line.length);
              const onLine = () => station.stage !== 'switching';
              return (
                <g data-status={station.status}>
                  <Show when={onLine()}>
                    <StationMark x={x()} status={station.status} />
                    <text x={x()} y={LINE_Y + 36} data-part="name">
                      {name(station)}
                    </text>
                    <text
                      x={x()}
                      y={LINE_Y - 26}
                      data-part="date"
                      data-earliest={station.earliest ? '' : undefined}
                    >
                      {date(station)}
                    </text>
                  </Show>
                  <Show when={station.status === 'here'}>
                    <text x={x()} y={onLine() ? LINE_Y + 54 : 172} data-part="here">
                      {props.here}
                    </text>
                  </Show>
                </g>
              );
            }}
          </For>
          <Show when={taken()}>
            {(branch) => (
              <text x={(FORK_X + JOIN_X) / 2} y={14} data-part="branch">
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
                  '--at': `${(100 * xOf(at(), props.map.line.length)) / WIDTH}%`,
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
    <g data-part="line">
      <path d={`M 70,${LINE_Y} L ${FORK_X},${LINE_Y}`} data-track={hereX() > 70 ? 'done' : 'ahead'} />
      <For each={lanes().filter((lane) => lane.status === 'open')}>
        {(lane) => <path d={branchPath(lane.y)} data-track="lane" />}
      </For>
      <For each={lanes().filter((lane) => lane.status !== 'open')}>
        {(lane) => (
          <>
            <path d={branchPath(lane.y)} data-track={past() ? 'done' : hereAt() === 1 ? 'here' : 'ahead'} />
            <Show when={hereAt() === 1}>
              <StationMark x={(FORK_X + JOIN_X) / 2} y={lane.y} status="here" />
            </Show>
          </>
        )}
      </For>
      <path d={`M ${JOIN_X},${LINE_Y} L ${xOf(count() - 1, count())},${LINE_Y}`} data-track="ahead" />
      <Show when={past()}>
        <path d={`M ${JOIN_X},${LINE_Y} L ${hereX()},${LINE_Y}`} data-track="done" />
      </Show>
    </g>
  );
}

/** A station: a disc with a check when done, a large ring here, a pale ring ahead, a barred ring where blocked. */
function StationMark(props: { readonly x: number; readonly y?: number; readonly status: StationStatus }) {
  const y = () => props.y ?? LINE_Y;
  return (
    <g data-mark={props.status}>
      <circle cx={props.x} cy={y()} r={props.status === 'here' ? 14 : 9.5} />
      <Show when={props.status === 'done'}>
        <path d={`M ${props.x - 4},${y()} l 3,3.2 l 5.2,-6`} data-part="check" />
      </Show>
      <Show when={props.status === 'blocked'}>
        <path d={`M ${props.x - 4.5},${y()} h 9`} data-part="bar" />
      </Show>
    </g>
  );
}
