import { createSignal, For, type JSX } from 'solid-js';
import { Badge, Value } from '../../ui/badge.tsx';
import { Busy } from '../../ui/busy.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { Specimen } from './specimen.tsx';

const TONES = ['info', 'caution', 'danger', 'done'] as const;
const ROWS = [
  { name: 'Platelets', value: '182', unit: '× 10⁹/L', on: '2026-11-16' },
  { name: 'Lymphocytes', value: '0.7', unit: '× 10⁹/L', on: '2026-11-16' },
  { name: 'Creatinine', value: '68', unit: 'µmol/L', on: '2026-10-19' },
];

export function ContentParts(): JSX.Element {
  const [tab, setTab] = createSignal('first');
  return (
    <>
      <Specimen name="Headings" layout="stack">
        <div>
          <Heading level={3}>A title</Heading>
          <Heading level={4} kind="overline">
            An overline
          </Heading>
        </div>
      </Specimen>
      <Specimen name="Badges, and the patient's own value in a sentence">
        <Badge>plain</Badge>
        <Badge tone="accent">accent</Badge>
        <Badge tone="stop" glyph="stop">
          stop
        </Badge>
        <Badge tone="gate" glyph="gate">
          gate
        </Badge>
        <Badge tone="done" glyph="met">
          done
        </Badge>
        <p>
          Platelets were <Value>182 × 10⁹/L on 16 November 2026</Value>, above the limit of 100.
        </p>
      </Specimen>
      <Specimen name="Cards and sections" layout="columns">
        <Card title="A card" level={4} aside={<Button small>Aside</Button>}>
          <p>A sheet on the paper.</p>
        </Card>
        <Card>
          <p>Without a title it is no region.</p>
        </Card>
        <Card title="Flush" level={4} flush>
          <Table caption="Within a card" quiet columns={COLUMNS} rows={ROWS.slice(0, 1)} />
        </Card>
        <Section title="A section" level={4} aside={<Badge>2</Badge>}>
          <Card>
            <p>What it holds are usually cards.</p>
          </Card>
        </Section>
      </Specimen>
      <Specimen name="Notices" layout="stack">
        <For each={TONES}>
          {(tone) => (
            <Notice
              tone={tone}
              title={`A notice of the tone ${tone}`}
              actions={
                <>
                  <Button small>Not now</Button>
                  <Button small kind="primary">
                    Reload
                  </Button>
                </>
              }
            >
              Its words say what it is about; sign and colour repeat it.
            </Notice>
          )}
        </For>
        <Notice>Without a title and without a way on.</Notice>
      </Specimen>
      <Specimen name="Table: scrolls by itself where it is too wide" layout="stack">
        <Table caption="Laboratory values" columns={COLUMNS} rows={ROWS} />
      </Specimen>
      <Specimen name="Folded away" layout="stack">
        <Disclosure summary="Closed: why, and by which source">
          <p>The statement of the source.</p>
        </Disclosure>
        <Disclosure summary="Open" open>
          <p>The statement of the source.</p>
        </Disclosure>
      </Specimen>
      <Specimen
        name="A long list: what is in the window is drawn, the arrows move between rows"
        layout="stack"
      >
        <Card flush>
          <WindowedList items={ROWS} keyOf={({ name }) => name} estimate={() => 44} stops={() => true}>
            {({ name, value }) => (
              <p>
                <Button small kind="quiet">
                  {name}
                </Button>{' '}
                {value}
              </p>
            )}
          </WindowedList>
        </Card>
      </Specimen>
      <Specimen name="Tabs" layout="stack">
        <Tabs
          label="Views"
          value={tab()}
          onChange={setTab}
          tabs={[
            { id: 'first', title: 'Paper', content: () => <p>What the paper says.</p> },
            { id: 'second', title: 'EU product information', content: () => <p>What the label says.</p> },
            { id: 'third', title: 'US prescribing information', content: () => <p>The other label.</p> },
          ]}
        />
      </Specimen>
      <Specimen name="Nothing here" layout="stack">
        <EmptyState title="No case matches" text="Search for a part of the label.">
          <Button>Show all</Button>
        </EmptyState>
      </Specimen>
      <Specimen name="Busy" layout="stack">
        <Busy text="Loading" />
        <Busy text="Two of five papers" part={0.4} />
      </Specimen>
      <Specimen name="Words for a screen reader alone">
        <p>
          Between these bars |<VisuallyHidden> stand words that are only heard </VisuallyHidden>| nothing is
          seen.
        </p>
      </Specimen>
    </>
  );
}

const COLUMNS = [
  { title: 'Value', cell: (row: (typeof ROWS)[number]) => row.name },
  { title: 'Result', cell: (row: (typeof ROWS)[number]) => row.value, numeric: true },
  { title: 'Unit', cell: (row: (typeof ROWS)[number]) => row.unit },
  { title: 'Day', cell: (row: (typeof ROWS)[number]) => row.on },
];
