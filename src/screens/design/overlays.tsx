import { createSignal, type JSX } from 'solid-js';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Specimen } from './specimen.tsx';

/** What opens over the page, and what is only heard. */
export function OverlayParts(): JSX.Element {
  const toast = useToast();
  const announce = useAnnounce();
  const [open, setOpen] = createSignal<'plain' | 'wide'>();
  const [reason, setReason] = createSignal('');
  const close = () => setOpen(undefined);
  return (
    <>
      <Specimen name="Dialog">
        <Button onClick={() => setOpen('plain')}>Open a dialog</Button>
        <Button onClick={() => setOpen('wide')}>Open a wide dialog</Button>
        <Dialog
          title="Deviate from a gate"
          open={open() !== undefined}
          wide={open() === 'wide'}
          onClose={close}
          close="Close"
        >
          <div data-ui="form">
            <TextField
              label="Reason"
              hint="It stands on the care plan."
              lines={4}
              value={reason()}
              onChange={setReason}
              autofocus
            />
            <p>A dialog holds the focus, closes on Escape and gives the focus back.</p>
            <Actions>
              <Button onClick={close}>Cancel</Button>
              <Button kind="primary" onClick={close}>
                Record the deviation
              </Button>
            </Actions>
          </div>
        </Dialog>
      </Specimen>
      <Specimen name="Messages">
        <Button onClick={() => toast({ text: 'The case was exported.' })}>info</Button>
        <Button onClick={() => toast({ text: 'Recorded: EDSS 3.5.', tone: 'done' })}>done</Button>
        <Button onClick={() => toast({ text: 'Another tab has changed this case.', tone: 'caution' })}>
          caution
        </Button>
        <Button onClick={() => toast({ text: 'It could not be stored.', tone: 'danger' })}>
          danger: stays
        </Button>
        <Button
          onClick={() =>
            toast({
              text: 'Retracted: EDSS 3.5.',
              tone: 'done',
              action: { text: 'Undo', onClick: () => undefined },
            })
          }
        >
          with a way back: stays
        </Button>
      </Specimen>
      <Specimen name="Said, not shown">
        <Button onClick={() => announce('Three answers are left.')}>at the next pause</Button>
        <Button onClick={() => announce('Nothing was stored.', 'assertive')}>at once</Button>
      </Specimen>
    </>
  );
}
