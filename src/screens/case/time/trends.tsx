import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { CaseView } from '../../../../machines/view.ts';
import { spread, type Trend, trendsOf } from '../../../case/time/trends.ts';
import {
  asReported,
  limitWords,
  lineLabel,
  lineWords,
  remark,
  trendSummary,
  unitOf,
} from '../../../case/time/words.ts';
import type { ClinicalMessages } from '../../../locales/index.ts';
import { ruleLink } from '../../../route.ts';
import { Button } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import type { Frame } from './frame.ts';
import { Plot } from './plot.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly frame: Frame;
}

/** Small charts on the axis of the picture: values, the laboratory's limits, and the lines on which rules act. */
export function Trends(props: Props): JSX.Element {
  const page = () => props.words.time.trends;
  const found = createMemo(() => trendsOf(props.view));
  const names = () => found().without.map((analyte) => props.words.vocabulary.analyte[analyte].label);
  return (
    <div data-part="group">
      <header data-part="group-head">
        <h3>{page().title}</h3>
        <small>{page().canonical}</small>
      </header>
      <For each={found().shown}>
        {(trend) => <Chart trend={trend} words={props.words} frame={props.frame} />}
      </For>
      <Show when={names().length > 0}>
        <p data-part="without">{page().without(props.words.format.list(names()))}</p>
      </Show>
    </div>
  );
}

const HEIGHT = 104;
const LABEL_GAP = 13;

interface ChartProps {
  readonly trend: Trend;
  readonly words: ClinicalMessages;
  readonly frame: Frame;
}

function Chart(props: ChartProps) {
  const [open, setOpen] = createSignal(false);
  const table = createUniqueId();
  const name = () => props.words.vocabulary.analyte[props.trend.analyte].label;
  const latest = () => props.trend.points.at(-1);
  return (
    <div data-part="trend" data-analyte={props.trend.analyte}>
      <div data-part="row" data-kind="trend">
        <div data-part="words">
          <span data-part="name">
            {name()} <small>{unitOf(props.words, props.trend)}</small>
          </span>
          <Show when={latest()}>
            {(point) => (
              <span data-part="latest">
                {props.words.time.trends.latest(props.words.format.number(point().value), point().on)}
              </span>
            )}
          </Show>
          <ul data-part="lines">
            <For each={props.trend.lines}>
              {(line) => (
                <li>
                  {lineWords(props.words, props.trend, line)}
                  <For each={line.rules}>
                    {(rule) => (
                      <>
                        {' '}
                        <a href={ruleLink(rule)}>{rule}</a>
                      </>
                    )}
                  </For>
                </li>
              )}
            </For>
            <Show when={props.trend.limits.length > 0}>
              <li data-part="band">{props.words.time.trends.band}</li>
            </Show>
          </ul>
          <Button
            kind="quiet"
            small
            expanded={open()}
            controls={open() ? table : undefined}
            onClick={() => setOpen(!open())}
          >
            <VisuallyHidden>{name()} </VisuallyHidden>
            {props.words.time.asTable}
          </Button>
        </div>
        <div data-part="strip">
          <Drawing {...props} />
        </div>
      </div>
      <Show when={open()}>
        <div id={table} data-part="table">
          <TrendTable trend={props.trend} words={props.words} />
        </div>
      </Show>
    </div>
  );
}

function Drawing(props: ChartProps) {
  const y = (value: number) => {
    const { min, max } = props.trend;
    return 6 + (HEIGHT - 12) * (1 - (value - min) / (max - min || 1));
  };
  const x = (day: string) => props.frame.x(day);
  const path = () =>
    props.trend.points.map(({ on, value }, at) => `${at === 0 ? 'M' : 'L'}${x(on)} ${y(value)}`).join('');
  const labels = createMemo(() =>
    spread(
      props.trend.lines.map(({ at }) => y(at) - 4),
      LABEL_GAP,
      11,
      HEIGHT - 3,
    ),
  );
  /** The edges of the laboratory's limits, in numbers, where they apply now. */
  const edges = createMemo(() => {
    const now = props.trend.limits.at(-1);
    const known = [now?.low, now?.high].filter((each) => each !== undefined);
    return known.map((at) => ({ at, x: Math.max(2, x(now?.from ?? '') + 3) }));
  });
  return (
    <Plot frame={props.frame} height={HEIGHT} label={trendSummary(props.words, props.trend)}>
      <For each={props.trend.limits}>
        {(band) => (
          <Show when={props.frame.span(band.from, band.to)}>
            {(at) => (
              <rect
                data-part="limits"
                x={at().x}
                y={band.high === undefined ? 0 : y(band.high)}
                width={Math.max(6, at().width)}
                height={
                  (band.low === undefined ? HEIGHT : y(band.low)) -
                  (band.high === undefined ? 0 : y(band.high))
                }
              />
            )}
          </Show>
        )}
      </For>
      <For each={props.trend.lines}>
        {(line) => (
          <Show when={props.frame.span(line.since, undefined)}>
            {(at) => (
              <line
                data-part="threshold"
                data-basis={line.basis.tag}
                x1={at().x}
                x2={props.frame.width}
                y1={y(line.at)}
                y2={y(line.at)}
              />
            )}
          </Show>
        )}
      </For>
      <path data-part="curve" d={path()} />
      <For each={props.trend.points}>
        {(point) => (
          <Show when={x(point.on) >= 0 && x(point.on) <= props.frame.width}>
            <Dot
              x={x(point.on)}
              y={y(point.value)}
              acts={point.acts.length > 0}
              outside={point.outside !== undefined}
            />
          </Show>
        )}
      </For>
      <For each={edges()}>
        {(edge) => (
          <text data-part="edge-label" x={edge.x} y={y(edge.at) + 4}>
            {props.words.format.number(edge.at)}
          </text>
        )}
      </For>
      <For each={props.trend.lines}>
        {(line, at) => (
          <text data-part="threshold-label" x={props.frame.width - 2} y={labels()[at()]} text-anchor="end">
            {lineLabel(props.words, line)}
          </text>
        )}
      </For>
    </Plot>
  );
}

/** A value: a dot; outside the limits a ring; where a rule acts, a full diamond. */
function Dot(props: {
  readonly x: number;
  readonly y: number;
  readonly acts: boolean;
  readonly outside: boolean;
}) {
  return (
    <Show
      when={props.acts}
      fallback={
        <circle
          data-dot={props.outside ? 'outside' : 'plain'}
          cx={props.x}
          cy={props.y}
          r={props.outside ? 3.4 : 2.2}
        />
      }
    >
      <path data-dot="acts" d="M0 -5L5 0L0 5L-5 0Z" transform={`translate(${props.x} ${props.y})`} />
    </Show>
  );
}

function TrendTable(props: { readonly trend: Trend; readonly words: ClinicalMessages }) {
  const page = () => props.words.time;
  const name = () => props.words.vocabulary.analyte[props.trend.analyte].label;
  return (
    <Table
      caption={page().trends.table(name(), unitOf(props.words, props.trend))}
      columns={[
        { title: page().column.day, cell: ({ on }) => props.words.format.date(on) },
        { title: page().column.value, cell: ({ value }) => props.words.format.number(value), numeric: true },
        { title: page().column.limits, cell: (point) => limitWords(props.words, point), numeric: true },
        ...(props.trend.converted
          ? [
              {
                title: page().column.reported,
                cell: (point: Trend['points'][number]) => asReported(props.words, point),
              },
            ]
          : []),
        { title: page().column.remark, cell: (point) => remark(props.words, point) },
      ]}
      rows={props.trend.points.toReversed()}
    />
  );
}
