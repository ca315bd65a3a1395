import {
  createContext,
  createEffect,
  createSignal,
  createUniqueId,
  type JSX,
  Show,
  useContext,
} from 'solid-js';
import { Button } from './button.tsx';
import { Mark } from './glyph.tsx';
import { Heading } from './heading.tsx';

const LayerContext = createContext<() => HTMLElement | undefined>(() => undefined);

/** Where a list that opens over everything must be mounted: within the open dialog, since the rest is inert. */
export const useLayer = (): (() => HTMLElement | undefined) => useContext(LayerContext);

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Name of the button that closes it. */
  readonly close: string;
  readonly wide?: boolean;
  /** Fills the whole window, as for a projected page. */
  readonly full?: boolean;
  readonly children: JSX.Element;
}

/**
 * A modal dialog on the browser's own element, which holds the focus, closes on Escape and gives the focus back. A click
 * beside it does nothing: a slip should not cost what was typed. Its content is made anew each time it opens.
 */
export function Dialog(props: DialogProps): JSX.Element {
  const [dialog, setDialog] = createSignal<HTMLDialogElement>();
  const titleId = createUniqueId();
  createEffect(() => {
    const element = dialog();
    if (element === undefined || props.open === element.open) return;
    if (props.open) element.showModal();
    else element.close();
  });
  return (
    <dialog
      data-ui="dialog"
      data-wide={props.wide ? '' : undefined}
      data-full={props.full ? '' : undefined}
      ref={setDialog}
      aria-labelledby={titleId}
      onClose={() => {
        if (props.open) props.onClose();
      }}
    >
      <LayerContext.Provider value={dialog}>
        <Show when={props.open}>
          <div data-part="sheet">
            <header data-part="head">
              <Heading level={2} id={titleId}>
                {props.title}
              </Heading>
              <Button kind="quiet" label={props.close} onClick={() => props.onClose()}>
                <Mark name="cross" />
              </Button>
            </header>
            <div data-part="body">{props.children}</div>
          </div>
        </Show>
      </LayerContext.Provider>
    </dialog>
  );
}

/** The buttons at the foot of a dialog or form, the main one last. */
export function Actions(props: { readonly children: JSX.Element }): JSX.Element {
  return <div data-ui="actions">{props.children}</div>;
}
