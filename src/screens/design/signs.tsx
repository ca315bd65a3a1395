import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { type GlyphName, glyphs, type MarkName, marks } from '../../documents/glyphs.ts';
import { Button, type ButtonKind, LinkButton } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Chevron, Glyph, Mark } from '../../ui/glyph.tsx';
import { ToneGlyph } from '../../ui/notice.tsx';
import { Specimen } from './specimen.tsx';

const GLYPHS = Object.keys(glyphs) as GlyphName[];
const MARKS = Object.keys(marks) as MarkName[];
const TONES = ['info', 'caution', 'danger', 'done'] as const;
const KINDS: readonly ButtonKind[] = ['primary', 'plain', 'quiet', 'danger'];

export function SignParts(): JSX.Element {
  return (
    <>
      <Specimen name="Glyphs: the shape carries the meaning">
        <For each={GLYPHS}>
          {(kind) => (
            <p data-part="sign">
              <Glyph kind={kind} />
              <Glyph kind={kind} large />
              {kind}
            </p>
          )}
        </For>
      </Specimen>
      <Specimen name="Tones of notices and messages">
        <For each={TONES}>
          {(tone) => (
            <p data-part="sign">
              <ToneGlyph tone={tone} />
              {tone}
            </p>
          )}
        </For>
      </Specimen>
      <Specimen name="Marks: in running text, in its colour">
        <For each={MARKS}>
          {(name) => (
            <p data-part="sign">
              <Mark name={name} />
              {name}
            </p>
          )}
        </For>
        <p data-part="sign">
          <Chevron />
          chevron
        </p>
      </Specimen>
    </>
  );
}

export function ButtonParts(): JSX.Element {
  const [pressed, setPressed] = createSignal(true);
  const [open, setOpen] = createSignal(false);
  const [files, setFiles] = createSignal<readonly string[]>([]);
  const id = createUniqueId();
  return (
    <>
      <For each={[false, true]}>
        {(small) => (
          <Specimen name={small ? 'Small' : 'Kinds'}>
            <For each={KINDS}>
              {(kind) => (
                <Button kind={kind} small={small}>
                  {kind}
                </Button>
              )}
            </For>
            <LinkButton href="#/design" small={small}>
              a link
            </LinkButton>
            <LinkButton href="#/design" kind="primary" small={small}>
              a primary link
            </LinkButton>
          </Specimen>
        )}
      </For>
      <Specimen name="Disabled">
        <For each={KINDS}>
          {(kind) => (
            <Button kind={kind} disabled>
              {kind}
            </Button>
          )}
        </For>
        <Button small disabled>
          small
        </Button>
      </Specimen>
      <Specimen name="Pressed, expanded, a sign alone, long words">
        <Button pressed={pressed()} onClick={() => setPressed(!pressed())}>
          stays pressed
        </Button>
        <Button kind="quiet" small pressed={pressed()} onClick={() => setPressed(!pressed())}>
          quiet, stays pressed
        </Button>
        <Button kind="quiet" expanded={open()} controls={id} onClick={() => setOpen(!open())}>
          opens a part
        </Button>
        <Show when={open()}>
          <span id={id}>the part</span>
        </Show>
        <Button kind="quiet" label="Close">
          <Mark name="cross" />
        </Button>
        <Button kind="quiet" small label="Close, small">
          <Mark name="cross" />
        </Button>
        <Button>Aufklärung über progressive multifokale Leukenzephalopathie dokumentieren</Button>
      </Specimen>
      <Specimen name="Foot of a form" layout="stack">
        <Actions>
          <Button>Cancel</Button>
          <Button kind="primary">Record</Button>
        </Actions>
      </Specimen>
      <Specimen name="Files: the button, or a file dropped anywhere">
        <FileDrop
          label="Open a file"
          drop="Let go to open"
          onFiles={(taken) => setFiles(taken.map(({ name }) => name))}
        />
        <span>{files().join(', ')}</span>
      </Specimen>
    </>
  );
}
