import { type Accessor, createSignal } from 'solid-js';
import type { CivilDate } from '../../machines/date.ts';
import type { CaseState } from '../../machines/replay.ts';
import type { Language, Source } from '../../machines/vocabulary.ts';
import type { Given } from './mark.ts';
import type { Subject } from './subject.ts';

/** A case that leaves a scenario at a step and goes its own way; it lies among the invented cases of the page's memory. */
export interface Fork {
  readonly caseId: string;
  /** A, B, C …: by what it is called. */
  readonly letter: string;
  /** From which scenario, from which step on, and whether with all that follows; undefined for a person who was newly invented. */
  readonly from: { readonly subject: Subject; readonly stop: number; readonly whole: boolean } | undefined;
  /** The day on which the fork stands. */
  readonly day: Accessor<CivilDate>;
  readonly setDay: (day: CivilDate) => void;
}

/** How far a class is with a scenario. */
export interface Progress {
  readonly stop: Accessor<number>;
  readonly setStop: (stop: number) => void;
  /** What was answered, by the step of the question. */
  readonly given: Accessor<ReadonlyMap<number, Given>>;
  readonly setGiven: (stop: number, given: Given) => void;
  /** Questions whose answer has been shown. */
  readonly told: Accessor<ReadonlySet<number>>;
  readonly tell: (stop: number) => void;
  /** Takes an answer back, to answer anew. */
  readonly untell: (stop: number) => void;
  readonly restart: () => void;
  /** The sources under which it is looked at; undefined are its own. */
  readonly lens: Accessor<readonly Source[] | undefined>;
  readonly setLens: (sources: readonly Source[] | undefined) => void;
}

/** One side of a comparison: the scenario at a step, at its end, or a fork; under its own sources or others. */
export interface Side {
  readonly what: { readonly tag: 'told' | 'end' } | { readonly tag: 'fork'; readonly caseId: string };
  readonly sources: readonly Source[] | undefined;
}

/** A case of which a scenario is to be made, with what is known of its words already. */
export interface Manuscript {
  readonly state: CaseState;
  readonly on: CivilDate;
  readonly subject: Subject | undefined;
  readonly language: Language;
}

/** What lies on the teacher's desk while the page is open: nothing of it is stored. */
export interface Desk {
  readonly progress: (subject: Subject) => Progress;
  readonly forks: Accessor<readonly Fork[]>;
  readonly addFork: (caseId: string, from: Fork['from'], day: CivilDate) => Fork;
  readonly removeFork: (caseId: string) => void;
  /** The scenario that was opened from a file last. */
  readonly opened: Accessor<Subject | undefined>;
  readonly setOpened: (subject: Subject) => void;
  readonly sides: Accessor<readonly [Side, Side] | undefined>;
  readonly setSides: (sides: readonly [Side, Side]) => void;
  /** The scenario to which a comparison belongs. */
  readonly comparing: Accessor<Subject | undefined>;
  readonly setComparing: (subject: Subject | undefined) => void;
  readonly manuscript: Accessor<Manuscript | undefined>;
  readonly setManuscript: (manuscript: Manuscript | undefined) => void;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function createProgress(): Progress {
  const [stop, setStop] = createSignal(0);
  const [given, setGiven] = createSignal<ReadonlyMap<number, Given>>(new Map());
  const [told, setTold] = createSignal<ReadonlySet<number>>(new Set());
  const [lens, setLens] = createSignal<readonly Source[]>();
  return {
    stop,
    setStop,
    given,
    setGiven: (at, answer) => setGiven(new Map(given()).set(at, answer)),
    told,
    tell: (at) => setTold(new Set(told()).add(at)),
    untell: (at) => setTold(new Set([...told()].filter((each) => each !== at))),
    restart: () => {
      setStop(0);
      setGiven(new Map());
      setTold(new Set<number>());
    },
    lens,
    setLens,
  };
}

export function createDesk(): Desk {
  const [forks, setForks] = createSignal<readonly Fork[]>([]);
  const [opened, setOpened] = createSignal<Subject>();
  const [sides, setSides] = createSignal<readonly [Side, Side]>();
  const [comparing, setComparing] = createSignal<Subject>();
  const [manuscript, setManuscript] = createSignal<Manuscript>();
  const progresses = new Map<string, { readonly subject: Subject; readonly progress: Progress }>();
  let made = 0;
  return {
    progress: (subject) => {
      const known = progresses.get(subject.id);
      // Another file in the same place begins from the start.
      if (known !== undefined && known.subject.state.header.id === subject.state.header.id)
        return known.progress;
      const progress = createProgress();
      progresses.set(subject.id, { subject, progress });
      return progress;
    },
    forks,
    addFork: (caseId, from, on) => {
      const [day, setDay] = createSignal(on);
      const letter = `${LETTERS[made % LETTERS.length]}${made < LETTERS.length ? '' : Math.floor(made / LETTERS.length)}`;
      made += 1;
      const fork: Fork = { caseId, letter, from, day, setDay };
      setForks([...forks(), fork]);
      return fork;
    },
    removeFork: (caseId) => setForks(forks().filter((fork) => fork.caseId !== caseId)),
    opened,
    setOpened,
    sides,
    setSides,
    comparing,
    setComparing,
    manuscript,
    setManuscript,
  };
}
