import { For, type JSX } from 'solid-js';
import type { Judged } from '../../../machines/proof/explore.ts';
import type { Invariant, InvariantId } from '../../../machines/proof/invariants/index.ts';
import type { ProofMessages } from '../../locales/index.ts';
import { ruleLink } from '../../route.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { Part } from './part.tsx';

type Group = keyof ProofMessages['statements']['groups'];

/** In which order the statements are read. */
const GROUP_OF: Readonly<Record<InvariantId, Group>> = {
  neverInPregnancyOrLactation: 'stops',
  neverWithHiv: 'stops',
  neverWithHypersensitivity: 'stops',
  neverWithActiveInfection: 'stops',
  neverWithPmlSuspected: 'stops',
  neverWithAContraindicationOfTheEu: 'stops',
  neverOverridesAStop: 'stops',
  neverWithoutConsent: 'before',
  neverBeforeTwelveMonths: 'courses',
  neverChosenBeforeTwelveMonths: 'courses',
  neverTwoDosesOnOneDay: 'courses',
  neverMoreInfusionsThanPlanned: 'courses',
  neverMoreThanTwelveMilligrams: 'courses',
  neverTwoCoursesAtOnce: 'courses',
  neverWithoutTestOfTheDay: 'before',
  neverWithoutVaricellaImmunity: 'before',
  neverWithinSixWeeksOfAVaccine: 'before',
  neverWithoutExamination: 'before',
  neverWithoutPanel: 'before',
  neverWithoutRecentMri: 'before',
  neverWithTheMriOfTheCourseBefore: 'before',
  neverWithoutInformedConsent: 'before',
  neverPastTheNatalizumabPath: 'before',
  alwaysMonitoredFor48Months: 'after',
  alwaysTshMonthlyInPregnancy: 'after',
  alwaysAlertsBelow100Platelets: 'after',
  alwaysAlertsAfterAnaphylaxis: 'after',
  alwaysControlsTheLiver: 'after',
};
const GROUPS: readonly Group[] = ['stops', 'before', 'courses', 'after'];

interface StatementsProps {
  readonly words: ProofMessages;
  readonly invariants: readonly Invariant[];
  readonly totals: Readonly<Record<InvariantId, Judged>>;
}

/** Every safety statement with its rules, how often it was judged and at stake, and that it was never violated. */
export function Statements(props: StatementsProps): JSX.Element {
  const say = () => props.words.statements;
  return (
    <Part title={say().title}>
      <p data-part="text">{say().text}</p>
      <table data-part="ledger" data-ledger="statements">
        <thead>
          <tr>
            <th scope="col">{say().statement}</th>
            <th scope="col">{say().rules}</th>
            <th scope="col" data-numeric="">
              {say().histories}
            </th>
            <th scope="col" data-numeric="">
              {say().atStake}
            </th>
            <th scope="col" data-numeric="">
              {say().violated}
            </th>
          </tr>
        </thead>
        <For each={GROUPS}>
          {(group) => (
            <tbody>
              <tr data-part="group">
                <th scope="rowgroup" colspan={5}>
                  {say().groups[group]}
                </th>
              </tr>
              <For each={props.invariants.filter(({ id }) => GROUP_OF[id] === group)}>
                {(invariant) => <Row {...props} invariant={invariant} />}
              </For>
            </tbody>
          )}
        </For>
      </table>
    </Part>
  );
}

function Row(props: StatementsProps & { readonly invariant: Invariant }): JSX.Element {
  const total = () => props.totals[props.invariant.id];
  const say = () => props.words.statements;
  return (
    <tr data-invariant={props.invariant.id}>
      <th scope="row">
        <span data-part="sentence">
          <Glyph kind={total().violated === 0 ? 'met' : 'stop'} />
          <span>{props.words.invariant[props.invariant.id]}</span>
        </span>
      </th>
      <td data-part="rules" data-label={say().rules}>
        <For each={props.invariant.rules}>
          {(rule) => (
            <>
              <a href={ruleLink(rule)}>{rule}</a>{' '}
            </>
          )}
        </For>
      </td>
      <td data-numeric="" data-label={say().histories}>
        {props.words.many(total().histories)}
      </td>
      <td data-numeric="" data-label={say().atStake}>
        {props.words.many(total().atStake)}
      </td>
      <td data-numeric="" data-label={say().violated}>
        {props.words.many(total().violated)}
      </td>
    </tr>
  );
}
