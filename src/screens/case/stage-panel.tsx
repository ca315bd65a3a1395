import { createMemo, For, type JSX, Show } from 'solid-js';
import type { CaseView } from '../../../machines/view.ts';
import { glyphOf, sourceLine } from '../../case/findings.ts';
import type { Station, TransitMap } from '../../case/map.ts';
import { type Part, type StageDetail, stageDetail, type Way, watches } from '../../case/stage-detail.ts';
import { partName, placeName, stationName, wayName } from '../../case/words.ts';
import { unbroken } from '../../locales/format.ts';
import type { ClinicalMessages } from '../../locales/index.ts';
import { ruleLink } from '../../route.ts';
import { Value } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { Heading } from '../../ui/heading.tsx';

interface Props {
  readonly id: string;
  readonly view: CaseView;
  readonly map: TransitMap;
  readonly station: Station;
  readonly words: ClinicalMessages;
  readonly onClose: () => void;
}

/** One station of the map from inside: the states of the chart, the ways on, and what stands in each. */
export function StagePanel(props: Props) {
  const detail = createMemo(() => stageDetail(props.view, props.map, props.station));
  const words = () => props.words.ways;
  return (
    <section id={props.id} data-part="stage" aria-labelledby={`${props.id}-title`}>
      <header>
        <div>
          <Heading level={2} id={`${props.id}-title`}>
            {stationName(props.words, props.station)}
          </Heading>
          <p>{props.words.stage[detail().stage].description}</p>
        </div>
        <Button kind="quiet" small onClick={props.onClose}>
          {words().close}
        </Button>
      </header>
      <div data-part="inside">
        <Show when={detail().parts.length > 0}>
          <div>
            <Heading level={3}>{words().picture}</Heading>
            <Parts parts={detail().parts} words={props.words} />
            <Show when={detail().here && props.station.stage !== 'selection'}>
              <Heading level={3}>{words().watches}</Heading>
              <Parts parts={watches(props.view)} words={props.words} only />
            </Show>
          </div>
        </Show>
        <div>
          <Heading level={3}>{words().onward}</Heading>
          <Ways {...props} detail={detail()} />
        </div>
      </div>
    </section>
  );
}

/** The states of the stage, region by region: where the patient is stands out in shape and words. */
function Parts(props: {
  readonly parts: readonly Part[];
  readonly words: ClinicalMessages;
  /** Only the state in which each is: for regions of which the others say nothing here. */
  readonly only?: boolean;
}) {
  return (
    <dl data-part="regions">
      <For each={props.parts}>
        {(part) => (
          <div>
            <dt>{partName(props.words, part)}</dt>
            <dd>
              <ul>
                <For each={part.places.filter(({ active }) => active || props.only !== true)}>
                  {(place) => (
                    <li
                      data-active={place.active ? '' : undefined}
                      aria-current={place.active ? 'step' : undefined}
                    >
                      {placeName(props.words, part, place)}
                    </li>
                  )}
                </For>
              </ul>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function Ways(props: Props & { readonly detail: StageDetail }) {
  const words = () => props.words.ways;
  const route = () => props.detail.route;
  const ahead = () => route().length > 0;
  /** Before a station that lies ahead stands what leads out of the present one. */
  const first = () => {
    const [here] = route();
    if (here === undefined) return [];
    return stageDetail(props.view, props.map, here).ways.filter(leadsOnward);
  };
  const name = (station: Station) => stationName(props.words, station);
  return (
    <>
      <Show when={ahead()}>
        <p>{words().route(name(route()[0] as Station), route().slice(1).map(name))}</p>
        <Heading level={4}>{words().firstStep}</Heading>
        <WayList ways={first()} words={props.words} judged />
      </Show>
      <Show when={!props.detail.here}>
        <p>{ahead() ? words().ahead : words().passed}</p>
      </Show>
      <Show when={props.detail.ways.length > 0} fallback={<p>{words().final}</p>}>
        <WayList ways={props.detail.ways} words={props.words} judged={props.detail.here} />
      </Show>
    </>
  );
}

/** Ways along the line: not those that leave it. */
const leadsOnward = ({ to, by }: Way): boolean =>
  by !== 'follow-up.ended' && by !== 'treatment.declined' && by !== 'therapy.switched' && to.length > 0;

function WayList(props: {
  readonly ways: readonly Way[];
  readonly words: ClinicalMessages;
  /** Whether the ways are those of the present stage: only these are open or not. */
  readonly judged: boolean;
}) {
  const words = () => props.words.ways;
  return (
    <ul data-part="ways">
      <For each={props.ways}>
        {(way) => (
          <li data-way={way.by ?? 'by-itself'} data-open={props.judged ? String(way.open) : undefined}>
            <Show when={props.judged}>
              <Glyph kind={way.open ? 'met' : 'gate'} label={way.open ? words().open : words().closed} />
            </Show>
            <div>
              <p data-part="way">
                <strong>{wayName(props.words, way)}</strong> <span>{target(props.words, way)}</span>
              </p>
              <Show when={props.judged && !way.open}>
                <Reasons way={way} words={props.words} />
              </Show>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}

const target = (words: ClinicalMessages, { to }: Way): string =>
  to.length === 0 ? words.ways.staysHere : words.ways.leadsTo(to.map((stage) => words.stage[stage].name));

/** Why a way is not open: each rule in words, with the patient's own values and the source. */
function Reasons(props: { readonly way: Way; readonly words: ClinicalMessages }): JSX.Element {
  const sentence = () => {
    const found = props.way.hindrance;
    return found === undefined || found.tag === 'rules' ? undefined : props.words.ways.hindrance(found);
  };
  return (
    <>
      <Show when={sentence()}>{(text) => <p>{text()}</p>}</Show>
      <Show when={props.way.findings.length > 0}>
        <ul data-part="reasons">
          <For each={props.way.findings}>
            {(finding) => (
              <li>
                <Glyph kind={glyphOf(finding)} label={props.words.kind[finding.kind]} />
                <div>
                  <strong>{props.words.rules[finding.rule].title}.</strong>{' '}
                  <For each={props.words.reason(finding)}>
                    {(piece) => (piece.own ? <Value>{unbroken(piece.text)}</Value> : piece.text)}
                  </For>{' '}
                  <a href={ruleLink(finding.rule)}>{sourceLine(props.words, finding.rule)}</a>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
