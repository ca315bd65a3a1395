import { createMemo, createSignal, type JSX } from 'solid-js';
import type { CaseEvent } from '../../../../machines/events.ts';
import type { CaseView } from '../../../../machines/view.ts';
import { axisOf, clipped, place, ticks, type Zoom, zoomsOf } from '../../../case/time/axis.ts';
import type { ClinicalMessages } from '../../../locales/index.ts';
import { Section } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { AxisRow } from './axis-row.tsx';
import { createWidth, type Frame } from './frame.ts';
import { LookBack } from './look-back.tsx';
import { Picture } from './picture.tsx';
import { Hatchings } from './plot.tsx';
import { Trends } from './trends.tsx';
import { Windows } from './windows.tsx';
import '../../../styles/case-time.css';

interface Props {
  /** What is shown: the case of today, of another day, under its own or other sources. */
  readonly view: CaseView;
  /** The case as it is today: its axis and its days do not move while one looks back. */
  readonly present: CaseView;
  readonly log: readonly CaseEvent[];
  /** The day that is looked at; undefined is today. */
  readonly day: string | undefined;
  readonly words: ClinicalMessages;
  readonly onLook: (day: string | undefined) => void;
}

/** Room for one label of the axis. */
const TICK_ROOM = 58;

/** The case over time: everything on one axis, and the way back to any day of it. */
export function Time(props: Props): JSX.Element {
  const page = () => props.words.time;
  const [chosen, setZoom] = createSignal<Zoom>();
  /** Once there is a course, what follows it is what one comes for. */
  const zoom = () => chosen() ?? (zoomsOf(props.present).includes('course') ? 'course' : 'all');
  const { width, watch } = createWidth(860);
  const axis = createMemo(() => axisOf(props.present, zoom()));
  const lines = createMemo(() => ticks(axis(), Math.max(3, Math.floor(width() / TICK_ROOM))));
  const frame: Frame = {
    get width() {
      return width();
    },
    x: (day) => Math.round(place(axis(), day) * width() * 10) / 10,
    span(from, to) {
      const found = clipped(axis(), from, to);
      if (found === undefined) return undefined;
      const { start, end, before, after } = found;
      return { x: start * width(), width: (end - start) * width(), before, after };
    },
    get ticks() {
      return lines();
    },
    get today() {
      return props.present.today;
    },
    get day() {
      return props.day;
    },
  };
  return (
    <Section
      below="long"
      title={page().title}
      aside={
        <Segmented
          label={page().zoom.label}
          layout="row"
          options={zoomsOf(props.present).map((value) => ({ value, text: page().zoom[value] }))}
          value={zoom()}
          onChange={setZoom}
        />
      }
    >
      <div data-ui="card" data-screen="time">
        <Hatchings />
        <LookBack
          log={props.log}
          today={props.present.today}
          day={props.day}
          words={props.words}
          onLook={props.onLook}
        />
        <AxisRow frame={frame} words={props.words} ref={watch} />
        <Picture view={props.view} words={props.words} frame={frame} />
        <Windows view={props.view} words={props.words} frame={frame} />
        <Trends view={props.view} words={props.words} frame={frame} />
        <AxisRow frame={frame} words={props.words} />
      </div>
    </Section>
  );
}
