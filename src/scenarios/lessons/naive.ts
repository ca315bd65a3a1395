import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['SEL-07', 'SWI-01', 'SWI-02', 'PRE-10', 'PRE-04', 'PRE-05', 'SEL-23', 'SEL-12'],
  en: {
    question:
      'Two disabling relapses within a year and an active MRI, nothing given so far. May the first course start today, and if not, what is missing?',
    learningPoints: [
      'Without an earlier therapy nothing has to be washed out: the start can be immediate, and alemtuzumab with its high-dose steroids can itself treat an acute relapse.',
      'It is the work-up that holds the start: the laboratory panel with tuberculosis test and urinalysis is complete before every course, and pregnancy is excluded.',
      'Early, active disease, clinically and on MRI, without significant disability is the window in which the benefit is best.',
      'Anti-JCV antibodies do not speak against alemtuzumab: a high PML risk on long-term natalizumab weighs for an alternative to it.',
    ],
  },
  de: {
    question:
      'Zwei behindernde Schübe innerhalb eines Jahres und eine aktive MRT, bisher keine Therapie. Darf der erste Zyklus heute beginnen, und wenn nein: Was fehlt?',
    learningPoints: [
      'Ohne Vortherapie ist nichts auszuwaschen: Der Beginn ist sofort möglich, und Alemtuzumab kann mit seinen hoch dosierten Steroiden den akuten Schub selbst behandeln.',
      'Was den Beginn aufhält, ist die Vorbereitung: Das Laborprogramm mit Tuberkulosetest und Urinstatus ist vor jedem Zyklus vollständig, eine Schwangerschaft ist ausgeschlossen.',
      'Am größten ist der Nutzen früh, bei klinisch und in der MRT aktiver Erkrankung ohne nennenswerte Behinderung.',
      'JCV-Antikörper sprechen nicht gegen Alemtuzumab: Das hohe PML-Risiko unter langer Natalizumab-Behandlung spricht für eine Alternative dazu.',
    ],
  },
};
