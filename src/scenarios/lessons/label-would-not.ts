import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['EU-01', 'EU-14', 'EU-15'],
  en: {
    question:
      'The same patient with the EU label in force beside the paper. What stands in the way, and what of it could a written reason set aside?',
    learningPoints: [
      'Two stops: another autoimmune disease beside MS, and antiplatelet therapy, low-dose aspirin too. A stop cannot be set aside.',
      'And a gate: the label asks for high activity in spite of a full and adequate course of one therapy, or for two disabling relapses within one year with an active MRI. One relapse without any therapy is neither.',
      'Antiplatelets are not stopped to make way for alemtuzumab without the physician who prescribed them.',
      'Where paper and label speak of the same thing the stricter reading decides; both are shown.',
    ],
  },
  de: {
    question:
      'Dieselbe Patientin, nun gilt neben der Arbeit die EU-Fachinformation. Was steht entgegen, und was davon ließe sich schriftlich begründet aussetzen?',
    learningPoints: [
      'Zwei Ausschlüsse: eine weitere Autoimmunerkrankung neben der MS und die Hemmung der Thrombozytenfunktion, auch mit niedrig dosierter Acetylsalicylsäure. Ein Ausschluss lässt sich nicht aussetzen.',
      'Und eine Bedingung: Die Fachinformation verlangt hohe Aktivität trotz einer vollständigen und angemessenen Behandlung oder zwei behindernde Schübe innerhalb eines Jahres mit aktiver MRT. Ein Schub ohne Therapie ist weder das eine noch das andere.',
      'Thrombozytenhemmer werden nicht für Alemtuzumab abgesetzt, ohne mit der verordnenden Praxis oder Klinik zu sprechen.',
      'Wo Arbeit und Fachinformation dasselbe regeln, entscheidet die strengere Lesart; beide werden gezeigt.',
    ],
  },
};
