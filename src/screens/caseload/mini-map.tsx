import { For, type JSX, Show } from 'solid-js';
import type { CaseRow } from '../../case/caseload/row.ts';

const STATIONS = 8;
const [FIRST_COURSE, INTERVAL, SECOND_COURSE, MONITORING, RETREATMENT] = [3, 4, 5, 6, 7];
const GAP = 18;
const LINE = 14;
const BRANCH = 5;

const x = (station: number): number => 8 + station * GAP;

interface Place {
  readonly station: number;
  /** Off the line: another drug above its end, a refusal above its beginning. */
  readonly branch?: boolean;
}

function placeOf({ stage, course }: Pick<CaseRow, 'stage' | 'course'>): Place | undefined {
  switch (stage) {
    case 'selection':
      return { station: 0 };
    case 'switching':
      return { station: 1 };
    case 'preparation':
      return { station: 2 };
    case 'course':
      return { station: course <= 1 ? FIRST_COURSE : course === 2 ? SECOND_COURSE : RETREATMENT };
    case 'interval':
      return { station: INTERVAL };
    case 'monitoring':
      return { station: MONITORING };
    case 'retreatment':
      return { station: RETREATMENT };
    case 'switched':
      return { station: RETREATMENT, branch: true };
    case 'declined':
      return { station: 1, branch: true };
    case 'ended':
      return undefined;
  }
}

/** Where the case stands on the line of eight stations. The words beside it say the same. */
export function MiniMap(props: Pick<CaseRow, 'stage' | 'course'>): JSX.Element {
  const place = () => placeOf(props);
  const passed = () => {
    const here = place();
    return here === undefined ? -1 : here.branch ? here.station - 1 : here.station;
  };
  const ahead = () => Array.from({ length: STATIONS }, (_, station) => station).filter((at) => at > passed());
  return (
    <svg data-ui="mini-map" viewBox={`0 0 ${x(STATIONS - 1) + 8} 22`} aria-hidden="true">
      <path data-part="ahead" d={`M${x(Math.max(0, passed()))} ${LINE}H${x(STATIONS - 1)}`} />
      <Show when={passed() >= 0}>
        <path data-part="passed" d={`M${x(0)} ${LINE}H${x(passed())}`} />
      </Show>
      <For each={ahead()}>{(station) => <circle data-part="ahead" cx={x(station)} cy={LINE} r="2.6" />}</For>
      <For each={Array.from({ length: Math.max(0, passed() + 1) }, (_, station) => station)}>
        {(station) => <circle data-part="passed" cx={x(station)} cy={LINE} r="2.6" />}
      </For>
      <Show when={place()}>{(here) => <Here place={here()} />}</Show>
    </svg>
  );
}

function Here(props: { readonly place: Place }): JSX.Element {
  const at = () => x(props.place.station);
  const y = () => (props.place.branch ? BRANCH : LINE);
  return (
    <>
      <Show when={props.place.branch}>
        <path
          data-part="passed"
          d={`M${at() - GAP} ${LINE}C${at() - 8} ${LINE} ${at() - 10} ${BRANCH} ${at()} ${BRANCH}`}
        />
      </Show>
      <circle data-part="here" cx={at()} cy={y()} r={props.place.branch ? 3.6 : 5.2} />
    </>
  );
}
