import { createContext, createSignal, type JSX, useContext } from 'solid-js';

/** polite: at the next pause; assertive: at once, for what must not be missed. */
export type Announce = (text: string, urgency?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Tells a screen reader what has changed out of its sight. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** Holds the live regions, which must be in the page before anything is said in them. */
export function Announcer(props: { readonly children: JSX.Element }): JSX.Element {
  const [polite, setPolite] = createSignal('');
  const [assertive, setAssertive] = createSignal('');
  // A repeated text is read again only if it differs; a no-break space does, unheard.
  const anew = (before: string, text: string) => (before === text ? `${text}\u00a0` : text);
  const announce: Announce = (text, urgency = 'polite') => {
    const set = urgency === 'polite' ? setPolite : setAssertive;
    set((before) => anew(before, text));
  };
  return (
    <AnnounceContext.Provider value={announce}>
      {props.children}
      <div data-ui="visually-hidden" aria-live="polite">
        {polite()}
      </div>
      <div data-ui="visually-hidden" aria-live="assertive">
        {assertive()}
      </div>
    </AnnounceContext.Provider>
  );
}
