import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['US-01', 'US-10', 'US-11', 'SEL-03', 'EU-02'],
  en: {
    question:
      'Secondary progressive MS with a relapse and an active MRI after two drugs. Three sources, three answers: which of them would treat?',
    learningPoints: [
      'The US label includes secondary progressive MS while it is active, and is generally reserved for an inadequate response to two drugs or more: both hold here.',
      'In the EU label secondary progressive MS lies outside the indication: a stop.',
      'The paper sees no benefit shown in secondary progressive MS: not indicated.',
      'With the US label come its programme: certified prescriber, patient and setting enrolled, baseline laboratory within 30 days, a skin examination every year.',
    ],
  },
  de: {
    question:
      'Sekundär progrediente MS mit einem Schub und aktiver MRT nach zwei Medikamenten. Drei Quellen, drei Antworten: Welche würde behandeln?',
    learningPoints: [
      'Die US-Fachinformation schließt die sekundär progrediente MS ein, solange sie aktiv ist, und behält Alemtuzumab in der Regel dem ungenügenden Ansprechen auf zwei oder mehr Medikamente vor: Beides trifft hier zu.',
      'Nach der EU-Fachinformation liegt die sekundär progrediente MS außerhalb der Indikation: ein Ausschluss.',
      'Die Arbeit sieht bei sekundär progredienter MS keinen belegten Nutzen: nicht indiziert.',
      'Mit der US-Fachinformation kommt ihr Programm: zertifizierte Verordnende, Patientin und Einrichtung eingeschrieben, Ausgangslabor innerhalb von 30 Tagen, jedes Jahr eine Untersuchung der Haut.',
    ],
  },
};
