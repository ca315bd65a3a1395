import { createContext, createSignal, For, type JSX, onCleanup, onMount, Show, useContext } from 'solid-js';
import { Button } from './button.tsx';
import { Mark } from './glyph.tsx';
import { type Tone, ToneGlyph } from './notice.tsx';

export interface Toast {
  readonly text: string;
  readonly tone?: Tone;
  /** One way back or onward, such as undo. */
  readonly action?: { readonly text: string; readonly onClick: () => void };
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows a short message at the edge of the page, which a screen reader says too. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

const SHOWN_FOR = 7000;
const AT_ONCE = 3;

interface ToastsProps {
  readonly label: string;
  readonly dismiss: string;
  readonly children: JSX.Element;
}

/** The one place for toasts. Whatever asks for an action or tells of a fault stays until it is dismissed. */
export function Toasts(props: ToastsProps): JSX.Element {
  const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
  const dismiss = (toast: Toast) => setToasts((all) => all.filter((each) => each !== toast));
  const show = (toast: Toast) => setToasts((all) => [...all, { ...toast }].slice(-AT_ONCE));
  return (
    <ToastContext.Provider value={show}>
      {props.children}
      <section data-ui="toasts" aria-label={props.label}>
        <div role="status">
          <For each={toasts()}>
            {(toast) => <Shown toast={toast} dismiss={props.dismiss} onDismiss={() => dismiss(toast)} />}
          </For>
        </div>
      </section>
    </ToastContext.Provider>
  );
}

interface ShownProps {
  readonly toast: Toast;
  readonly dismiss: string;
  readonly onDismiss: () => void;
}

function Shown(props: ShownProps): JSX.Element {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lasting = () => props.toast.action !== undefined || props.toast.tone === 'danger';
  const hold = () => clearTimeout(timer);
  const release = () => {
    hold();
    if (!lasting()) timer = setTimeout(() => props.onDismiss(), SHOWN_FOR);
  };
  onMount(release);
  onCleanup(hold);
  return (
    <div
      data-ui="toast"
      data-tone={props.toast.tone ?? 'info'}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocusIn={hold}
      onFocusOut={release}
    >
      <ToneGlyph tone={props.toast.tone ?? 'info'} />
      <p>{props.toast.text}</p>
      <Show when={props.toast.action} keyed>
        {(action) => (
          <Button
            small
            onClick={() => {
              action.onClick();
              props.onDismiss();
            }}
          >
            {action.text}
          </Button>
        )}
      </Show>
      <Button kind="quiet" small label={props.dismiss} onClick={() => props.onDismiss()}>
        <Mark name="cross" />
      </Button>
    </div>
  );
}
