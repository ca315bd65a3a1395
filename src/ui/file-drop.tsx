import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { Button, type ButtonKind } from './button.tsx';

interface FileDropProps {
  readonly label: string;
  /** What the page says while a file is held over it. */
  readonly drop: string;
  readonly accept?: string;
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly onFiles: (files: File[]) => void;
}

/** A button that opens files. While it is on the page, a file dropped anywhere is taken too. */
export function FileDrop(props: FileDropProps): JSX.Element {
  let input: HTMLInputElement | undefined;
  // Each element under the pointer tells of entering and leaving: only the balance says whether the page was left.
  const [depth, setDepth] = createSignal(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) props.onFiles([...files]);
  };
  const stop = new AbortController();
  const follow = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.type === 'dragenter') setDepth((now) => now + 1);
    if (event.type === 'dragleave') setDepth((now) => Math.max(0, now - 1));
    if (event.type === 'drop') {
      setDepth(0);
      take(event.dataTransfer?.files);
    }
  };
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    window.addEventListener(type, follow, { signal: stop.signal });
  }
  onCleanup(() => stop.abort());
  return (
    <span data-ui="file-drop">
      <Button kind={props.kind ?? 'plain'} small={props.small} onClick={() => input?.click()}>
        {props.label}
      </Button>
      <input
        ref={(element) => {
          input = element;
        }}
        type="file"
        hidden
        multiple
        accept={props.accept}
        aria-label={props.label}
        onChange={(event) => {
          take(event.currentTarget.files);
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Show when={depth() > 0}>
        <div data-part="veil">
          <p>{props.drop}</p>
        </div>
      </Show>
    </span>
  );
}
