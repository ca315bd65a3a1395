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
import { Plot, Strip } from './plot.tsx';
import '../../../styles/case-trends.css';

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
        <small data-part="legend">
          <For each={['plain', 'outside', 'acts', 'band'] as const}>
            {(dot) => (
              <span data-part="key">
                <Sign dot={dot} /> {page().sign[dot]}
              </span>
            )}
          </For>
        </small>
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
/** Between a line and its label. */
const LEADER = 10;
const LABEL_GAP = 13;
/** Room for a letter of a label. */
const LETTER = 6.7;

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
        <Strip frame={props.frame}>
          <Drawing {...props} />
        </Strip>
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
      props.trend.lines.map(({ at }) => y(at) + 4),
      LABEL_GAP,
      11,
      HEIGHT - 3,
    ),
  );
  /** The lines stop where the longest label begins: none runs through the words of another. */
  const lineEnd = () => {
    const letters = Math.max(0, ...props.trend.lines.map((line) => lineLabel(props.words, line).length));
    return props.frame.width - letters * LETTER - LEADER - 4;
  };
  /** The edges of the laboratory's limits, in numbers, where they apply now. */
  const edges = createMemo(() => {
    const now = props.trend.limits.at(-1);
    // A limit on which a rule acts has its label at the line.
    const said = props.trend.lines.map(({ at }) => at);
    const left = x(props.trend.limits[0]?.from ?? '');
    return [now?.low, now?.high].flatMap((at) =>
      at === undefined || said.includes(at)
        ? []
        : [
            {
              at,
              x: left > 40 ? left - 5 : 4,
              down: left > 40 ? 4 : at === now?.low ? -3 : 12,
              outside: left > 40,
            },
          ],
    );
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
                x2={Math.max(at().x, lineEnd())}
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
          <text
            data-part="edge-label"
            x={edge.x}
            y={y(edge.at) + edge.down}
            text-anchor={edge.outside ? 'end' : 'start'}
          >
            {props.words.format.number(edge.at)}
          </text>
        )}
      </For>
      <For each={props.trend.lines}>
        {(line, at) => (
          <>
            <path
              data-part="leader"
              data-basis={line.basis.tag}
              d={`M${lineEnd()} ${y(line.at)}L${lineEnd() + LEADER} ${(labels()[at()] ?? 0) - 4}`}
            />
            <text data-part="threshold-label" x={lineEnd() + LEADER + 3} y={labels()[at()]}>
              {lineLabel(props.words, line)}
            </text>
          </>
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

/** The sign of a kind of value beside its words. */
function Sign(props: { readonly dot: 'plain' | 'outside' | 'acts' | 'band' }): JSX.Element {
  return (
    <svg data-part="sign" viewBox="-7 -7 14 14" aria-hidden="true">
      <Show
        when={props.dot !== 'band'}
        fallback={<rect data-part="limits" x={-7} y={-5} width={14} height={10} />}
      >
        <Dot x={0} y={0} acts={props.dot === 'acts'} outside={props.dot === 'outside'} />
      </Show>
    </svg>
  );
}
