import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { CaseView } from '../../../../machines/view.ts';
import { lanesOf, type Mark, type MarkKind, type TherapyBar } from '../../../case/time/lanes.ts';
import { monitoringMonths, monitoringRule } from '../../../case/time/windows.ts';
import { pictureRows } from '../../../case/time/words.ts';
import { wordFor } from '../../../locales/compose.ts';
import type { ClinicalMessages } from '../../../locales/index.ts';
import { ruleLink } from '../../../route.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Frame } from './frame.ts';
import { Plot, Row } from './plot.tsx';
import { Shape, ShapeSign } from './shapes.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly frame: Frame;
}

const BAR = 26;

/** Courses, other therapies, clinical events and the monitoring, each in its lane. */
export function Picture(props: Props): JSX.Element {
  const lanes = createMemo(() => lanesOf(props.view));
  const page = () => props.words.time;
  /** Lanes of which nothing lies on the stretch that is looked at are left out. */
  const inSight = <T extends { readonly from?: string; readonly to?: string }>(bars: readonly T[]) =>
    bars.filter(({ from, to }) => props.frame.span(from, to) !== undefined);
  /** The name of a course, or its number alone where the next one stands close. */
  const courseName = (course: number) => {
    const from = (each: number) => lanes().courses.find((bar) => bar.course === each)?.from;
    const [own, next] = [from(course), from(course + 1)];
    const close = own !== undefined && next !== undefined && props.frame.x(next) - props.frame.x(own) < 60;
    return close ? props.words.format.number(course) : page().course(course);
  };
  const plannedInSight = () => {
    const on = lanes().planned?.on;
    return on !== undefined && props.frame.span(on, on) !== undefined;
  };
  const therapies = createMemo(() => packed(inSight(lanes().therapies), props.frame, props.words));
  /** A name beside the line of today keeps clear of it. */
  const clearOfToday = (x: number, wide: number) => {
    const today = props.frame.x(props.frame.today);
    return today > x - 4 && today < x + wide ? today + 6 : x;
  };
  const marks = createMemo(() =>
    lanes().marks.filter((lane) =>
      lane.marks.some((mark) => props.frame.span(mark.on, lasts(mark, props.frame))),
    ),
  );
  return (
    <>
      <Show when={inSight(lanes().courses).length > 0 || plannedInSight()}>
        <Row frame={props.frame} label={page().lane.courses} kind="courses">
          <Plot frame={props.frame} height={BAR + 8}>
            <For each={lanes().courses}>
              {(bar) => (
                <Show when={props.frame.span(bar.from, bar.to)}>
                  {(at) => (
                    <>
                      <rect
                        data-bar="course"
                        data-open={bar.over ? undefined : ''}
                        x={at().x - 2}
                        y={4}
                        width={Math.max(5, at().width + 4)}
                        height={10}
                        rx={3}
                      />
                      <For each={bar.infusions}>
                        {(on) => (
                          <line
                            data-part="infusion"
                            x1={props.frame.x(on)}
                            x2={props.frame.x(on)}
                            y1={2}
                            y2={16}
                          />
                        )}
                      </For>
                      <text
                        data-part="name"
                        x={Math.min(clearOfToday(Math.max(at().x, 2), 54), props.frame.width - 54)}
                        y={30}
                      >
                        {courseName(bar.course)}
                      </text>
                    </>
                  )}
                </Show>
              )}
            </For>
            <Show when={lanes().planned}>
              {(plan) => (
                <Show when={props.frame.span(plan().on, plan().on)}>
                  {(at) => (
                    <>
                      <rect data-bar="planned" x={at().x - 2} y={4} width={8} height={10} rx={3} />
                      <text
                        data-part="quiet"
                        x={
                          at().x > props.frame.width - 140
                            ? Math.min(at().x + 6, props.frame.x(props.frame.today) - 6)
                            : clearOfToday(at().x - 2, 140)
                        }
                        y={30}
                        text-anchor={at().x > props.frame.width - 140 ? 'end' : 'start'}
                      >
                        {page().planned(plan().course)}
                      </text>
                    </>
                  )}
                </Show>
              )}
            </Show>
          </Plot>
        </Row>
      </Show>
      <Show when={therapies().length > 0}>
        <Row frame={props.frame} label={page().lane.therapies} kind="therapies">
          <Plot frame={props.frame} height={therapies().length * BAR}>
            <For each={therapies()}>
              {(line, at) => (
                <For each={line}>
                  {(bar) => <Therapy bar={bar} top={at() * BAR} frame={props.frame} words={props.words} />}
                </For>
              )}
            </For>
          </Plot>
        </Row>
      </Show>
      <For each={marks()}>
        {({ kind, marks }) => (
          <Row
            frame={props.frame}
            kind="marks"
            label={
              <>
                <ShapeSign kind={kind} />
                {page().mark[kind]}
              </>
            }
            note={wordFor(page().markNote, kind)}
          >
            <Plot frame={props.frame} height={20}>
              <For each={marks}>{(mark) => <EventMark kind={kind} mark={mark} frame={props.frame} />}</For>
            </Plot>
          </Row>
        )}
      </For>
      <Show when={lanes().monitoring}>
        {(span) => (
          <Row
            frame={props.frame}
            label={page().lane.monitoring}
            kind="monitoring"
            note={
              <>
                {page().monitoringUntil(monitoringMonths, span().to)}
                <Show when={monitoringRule(props.view)}>
                  {(rule) => (
                    <>
                      {' '}
                      <a href={ruleLink(rule())}>{rule()}</a>
                    </>
                  )}
                </Show>
              </>
            }
          >
            <Plot frame={props.frame} height={20}>
              <Show when={props.frame.span(span().from, span().to)}>
                {(at) => (
                  <>
                    <line data-part="horizon" x1={at().x} x2={at().x + at().width} y1={10} y2={10} />
                    <Show when={!at().after}>
                      <line
                        data-part="horizon"
                        x1={at().x + at().width}
                        x2={at().x + at().width}
                        y1={4}
                        y2={16}
                      />
                    </Show>
                  </>
                )}
              </Show>
            </Plot>
          </Row>
        )}
      </Show>
      <PictureTable view={props.view} words={props.words} />
    </>
  );
}

function Therapy(props: {
  readonly bar: TherapyBar;
  readonly top: number;
  readonly frame: Frame;
  readonly words: ClinicalMessages;
}) {
  const at = () => spanOf(props.bar, props.frame);
  const name = () => props.words.vocabulary.drug[props.bar.drug];
  const place = () => placeOf(props.bar, props.frame, name());
  return (
    <Show when={at()}>
      {(span) => (
        <>
          <rect
            data-bar="therapy"
            x={span().x}
            y={props.top + 3}
            width={Math.max(3, span().width)}
            height={18}
            rx={4}
          />
          <text
            data-part={place() === 'inside' ? 'in-bar' : 'quiet'}
            x={
              place() === 'inside'
                ? span().x + 8
                : place() === 'behind'
                  ? span().x + span().width + 6
                  : span().x - 6
            }
            y={props.top + 16.5}
            text-anchor={place() === 'before' ? 'end' : 'start'}
          >
            {name()}
          </text>
        </>
      )}
    </Show>
  );
}

const spanOf = ({ from, to }: TherapyBar, frame: Frame) => frame.span(from, to ?? frame.day ?? frame.today);

const roomFor = (name: string): number => name.length * 7.2 + 16;

/** The name stands in its bar where there is room for it, else behind or before it. */
function placeOf(bar: TherapyBar, frame: Frame, name: string): 'inside' | 'behind' | 'before' {
  const { x, width } = spanOf(bar, frame) ?? { x: 0, width: 0 };
  if (width > roomFor(name)) return 'inside';
  return x + width + roomFor(name) < frame.width ? 'behind' : 'before';
}

/** Bars that overlap stand below each other, and so does a bar whose name would lie on another one. */
function packed(
  bars: readonly TherapyBar[],
  frame: Frame,
  words: ClinicalMessages,
): readonly (readonly TherapyBar[])[] {
  const lines: { readonly bars: TherapyBar[]; to: string; end: number }[] = [];
  for (const bar of [...bars].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))) {
    const { x, width } = spanOf(bar, frame) ?? { x: 0, width: 0 };
    const name = words.vocabulary.drug[bar.drug];
    const place = placeOf(bar, frame, name);
    const begin = place === 'before' ? x - roomFor(name) : x;
    const [to, end] = [bar.to ?? '9999', x + width + (place === 'behind' ? roomFor(name) : 0)];
    const line = lines.find((each) => each.to <= (bar.from ?? '') && each.end <= begin + 1);
    if (line === undefined) lines.push({ bars: [bar], to, end });
    else {
      line.bars.push(bar);
      Object.assign(line, { to, end });
    }
  }
  return lines.map((line) => line.bars);
}

/** To which day an event is drawn: its end, the day of the view while it lasts, else its own day. */
const lasts = ({ on, until, lasting }: Mark, { day, today }: Frame): string =>
  until ?? (lasting === true ? (day ?? today) : on);

function EventMark(props: { readonly kind: MarkKind; readonly mark: Mark; readonly frame: Frame }) {
  const span = () => props.frame.span(props.mark.on, lasts(props.mark, props.frame));
  return (
    <Show when={span()}>
      {(at) => (
        <>
          <Show when={at().width > 1}>
            <line data-part="lasts" x1={at().x} x2={at().x + at().width} y1={10} y2={10} />
          </Show>
          <Show when={!at().before}>
            <Shape kind={props.kind} full={props.mark.full} x={at().x} y={10} />
          </Show>
        </>
      )}
    </Show>
  );
}

/** The same in words: what a screen reader reads, and whoever wants the exact days. */
function PictureTable(props: { readonly view: CaseView; readonly words: ClinicalMessages }) {
  const [open, setOpen] = createSignal(false);
  const page = () => props.words.time;
  return (
    <Disclosure summary={page().picturesTable} onToggle={setOpen}>
      <Show when={open()}>
        <Table
          caption={page().picturesTable}
          quiet
          columns={[
            { title: page().column.from, cell: (row) => row.from },
            { title: page().column.to, cell: (row) => row.to },
            { title: page().column.what, cell: (row) => row.what },
            { title: page().column.details, cell: (row) => row.details },
          ]}
          rows={pictureRows(props.words, props.view)}
        />
      </Show>
    </Disclosure>
  );
}
