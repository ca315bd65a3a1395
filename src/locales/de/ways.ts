import type { formats } from '../format.ts';
import type { ClinicalMessages } from '../index.ts';

type Formats = ReturnType<typeof formats>;

/** Eine Station des Pfads von innen: ihre Zustände, die Wege weiter und was in ihnen steht. */
export const ways = (format: Formats): ClinicalMessages['ways'] => ({
  outline: 'Der Pfad als Liste',
  picture: 'In dieser Phase',
  onward: 'Wie es weitergehen kann',
  watches: 'Daneben: die Überwachung',
  close: 'Schließen',
  byItself: 'Von selbst',
  leadsTo: (stages) => `zu ${format.choice(stages)}`,
  staysHere: 'innerhalb dieser Phase',
  open: 'offen',
  closed: 'nicht offen',
  final: 'Von hier führt kein Weg weiter.',
  route: (from, between) =>
    between.length === 0
      ? `Noch nicht erreicht. Es folgt unmittelbar auf ${from}.`
      : `Noch nicht erreicht. Von ${from} führt der Weg über ${format.list(between)}.`,
  firstStep: 'Was jetzt davor steht',
  passed: 'Diese Phase liegt hinter der Patientin oder dem Patienten. Wohin sie führen kann:',
  ahead: 'Wohin sie führen kann:',
  hindrance: (hindrance) => {
    switch (hindrance.tag) {
      case 'interrupted':
        return 'Der Zyklus ist unterbrochen; er muss zuerst fortgesetzt werden.';
      case 'not-interrupted':
        return 'Der Zyklus ist nicht unterbrochen.';
      case 'all-given':
        return 'Alle geplanten Infusionen sind gegeben; der Zyklus kann abgeschlossen werden.';
      case 'given-that-day':
        return `Eine Infusion am Tag: Die letzte wurde am ${format.date(hindrance.on)} gegeben.`;
    }
  },
  underway: 'Infusionen',
  courseState: {
    underway: 'läuft',
    interrupted: 'unterbrochen',
    finished: 'alle gegeben',
  },
  day: (day) => `Tag ${day}`,
});
