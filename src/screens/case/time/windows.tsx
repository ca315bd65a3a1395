import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { CaseView } from '../../../../machines/view.ts';
import { sourceLine } from '../../../case/findings.ts';
import { type Band, strategies, type WindowLane } from '../../../case/time/windows.ts';
import type { ClinicalMessages } from '../../../locales/index.ts';
import { ruleLink } from '../../../route.ts';
import { Check } from '../../../ui/checks.tsx';
import type { Frame } from './frame.ts';
import { HATCH, Plot, Row } from './plot.tsx';

interface Props {
  readonly view: CaseView;
  readonly words: ClinicalMessages;
  readonly frame: Frame;
}

/** Width of a band whose end the source does not name: the same at every zoom, so that nobody reads a length into it. */
const UNSCALED = 30;
const HEIGHT = 18;

/** The risk windows and the repopulation behind the patient's own days, as the source compares the strategies. */
export function Windows(props: Props): JSX.Element {
  const [compared, setCompared] = createSignal(false);
  const page = () => props.words.time.windows;
  const known = createMemo(() => strategies(props.view));
  const comparison = () => (compared() ? known().natalizumab : undefined);
  const inSight = (lanes: readonly WindowLane[]) =>
    lanes.filter(({ bands }) =>
      bands.some(({ from, to, unscaled }) => {
        const at = props.frame.span(from, unscaled ? from : to);
        return at !== undefined && !(unscaled && at.before);
      }),
    );
  return (
    <>
      <Show when={known().risk.length > 0 || known().natalizumab !== undefined}>
        <Group title={page().risk} rule="STR-03" words={props.words} note={page().qualitative}>
          <For each={inSight(known().risk)}>
            {(lane) => (
              <Lane lane={lane} note={page().note[lane.kind]} words={props.words} frame={props.frame} />
            )}
          </For>
          <Show when={comparison()}>
            {(compare) => (
              <Lane
                lane={compare().lane}
                note={`${page().note.pml}; ${compare().own ? page().ownDays : page().hypothetical}`}
                rule="SWI-50"
                words={props.words}
                frame={props.frame}
              />
            )}
          </Show>
          <Show when={known().natalizumab}>
            <Check label={page().compare} checked={compared()} onChange={setCompared} />
          </Show>
        </Group>
      </Show>
      <Show when={inSight(known().repopulation).length > 0}>
        <Group title={page().repopulation} rule="STR-05" words={props.words}>
          <For each={inSight(known().repopulation)}>
            {(lane) => (
              <Lane lane={lane} note={page().note[lane.kind]} words={props.words} frame={props.frame} />
            )}
          </For>
        </Group>
      </Show>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rule: string;
  readonly note?: string;
  readonly words: ClinicalMessages;
  readonly children: JSX.Element;
}

function Group(props: GroupProps) {
  return (
    <div data-part="group">
      <header data-part="group-head">
        <h3>{props.title}</h3>
        <small>
          <Show when={props.note}>{props.note} </Show>
          <a href={ruleLink(props.rule)}>{sourceLine(props.words, props.rule)}</a>
        </small>
      </header>
      {props.children}
    </div>
  );
}

interface LaneProps {
  readonly lane: WindowLane;
  readonly note: string;
  readonly rule?: string;
  readonly words: ClinicalMessages;
  readonly frame: Frame;
}

function Lane(props: LaneProps) {
  const page = () => props.words.time.windows;
  return (
    <Row
      frame={props.frame}
      kind="window"
      label={page().name[props.lane.kind]}
      note={
        <>
          {props.note}
          <Show when={props.rule}>
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
      <Plot frame={props.frame} height={HEIGHT + 4}>
        <For each={props.lane.bands}>
          {(band) => <Hatched band={band} lane={props.lane} words={props.words} frame={props.frame} />}
        </For>
      </Plot>
    </Row>
  );
}

/** What is written on a band, where there is room for it. */
function written(words: ClinicalMessages, { kind }: WindowLane, band: Band): string {
  const page = words.time.windows;
  if (kind === 'autoimmunity' && band.weight === 'strong') return page.peak;
  return kind === 'pml' && band.weight === 'strong' ? page.longer : '';
}

function Hatched(props: {
  readonly band: Band;
  readonly lane: WindowLane;
  readonly words: ClinicalMessages;
  readonly frame: Frame;
}) {
  const at = () => props.frame.span(props.band.from, props.band.unscaled ? props.band.from : props.band.to);
  const width = () => (props.band.unscaled ? UNSCALED : Math.max(4, at()?.width ?? 0));
  const text = () => written(props.words, props.lane, props.band);
  return (
    <Show when={at()}>
      {(span) => (
        <Show when={!(props.band.unscaled && span().before)}>
          <rect
            data-band={props.band.weight}
            x={span().x}
            y={2}
            width={width()}
            height={HEIGHT}
            fill={`url(#${HATCH[props.band.weight]})`}
          />
          <Show when={!span().before && !props.band.unscaled}>
            <line data-part="edge" x1={span().x} x2={span().x} y1={2} y2={HEIGHT + 2} />
          </Show>
          <Show when={props.band.to !== undefined && !span().after}>
            <line
              data-part="edge"
              x1={span().x + span().width}
              x2={span().x + span().width}
              y1={2}
              y2={HEIGHT + 2}
            />
          </Show>
          <Show when={props.band.unscaled}>
            <path
              data-part="arrow"
              d={`M${span().x + UNSCALED + 3} 6L${span().x + UNSCALED + 9} 11L${span().x + UNSCALED + 3} 16`}
            />
          </Show>
          <Show when={text() !== '' && span().width > text().length * 7 + 10}>
            <text data-part="on-band" x={span().x + span().width / 2} y={15.5} text-anchor="middle">
              {text()}
            </text>
          </Show>
        </Show>
      )}
    </Show>
  );
}
