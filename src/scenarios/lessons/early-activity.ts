import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  ask: ['e100', 'e113'],
  references: [
    {
      text: 'Haghikia A, Dendrou CA, Schneider R, Grüter T, Postert T, Matzke M, et al. Severe B-cell-mediated CNS disease secondary to alemtuzumab therapy. Lancet Neurol. 2017;16:104-106. Patient 1, read in the summary by Neurology Advisor.',
      url: 'http://www.neurologyadvisor.com/multiple-sclerosis/alemtuzumab-for-multiple-sclerosis-may-cause-severe-cns-disease/article/632960/',
    },
  ],
  rules: ['EU-35', 'RET-10', 'RET-14', 'INF-02', 'SEL-10', 'MON-01'],
  en: {
    question:
      'Four and a half months after the first course a severe relapse with twenty new enhancing lesions. Does one wait for the second course, bring it forward, or leave the pathway?',
    learningPoints: [
      'A new deficit later than the days after an infusion is worked up the same day: MRI, PML excluded, treatment withheld until then.',
      'The second course is not brought forward: twelve months after the first, and the interval is not shortened.',
      'Activity in spite of alemtuzumab: B-cell depletion is to be considered. No source says how much activity makes a non-responder; the clinician judges it.',
      'Before the other drug comes a complete immune status; no general waiting time can be given.',
      'Alemtuzumab as a last option after many failed therapies: its efficacy there is not established. Its monitoring goes on beside the new drug.',
    ],
    note: 'From the report: age, the four earlier drugs, relapses and MRI activity before alemtuzumab, the onset less than five months after the first infusion with its symptoms, 20 new T1-enhancing lesions, 7000 mg of methylprednisolone without response, plasma exchange, one cycle of immunoadsorption, rituximab and the improvement after it. Ours: all dates, EDSS, the number of new T2 lesions, and all laboratory values with the immune status.',
  },
  de: {
    question:
      'Viereinhalb Monate nach dem ersten Zyklus ein schwerer Schub mit zwanzig neuen anreichernden Läsionen. Wird der zweite Zyklus abgewartet, vorgezogen oder der Pfad verlassen?',
    learningPoints: [
      'Ein neues Defizit nach den Tagen der Infusion wird am selben Tag abgeklärt: MRT, Ausschluss einer PML, bis dahin keine Behandlung.',
      'Der zweite Zyklus wird nicht vorgezogen: zwölf Monate nach dem ersten, und der Abstand wird nicht verkürzt.',
      'Aktivität trotz Alemtuzumab: Eine B-Zell-Depletion ist zu erwägen. Keine Quelle sagt, wie viel Aktivität ein Nichtansprechen ausmacht; das beurteilen Sie.',
      'Vor dem anderen Medikament steht ein vollständiger Immunstatus; eine allgemeine Wartezeit lässt sich nicht angeben.',
      'Alemtuzumab als letzte Möglichkeit nach vielen erfolglosen Therapien: Die Wirksamkeit ist dort nicht belegt. Seine Nachsorge läuft neben dem neuen Medikament weiter.',
    ],
    note: 'Aus dem Bericht: Alter, die vier früheren Medikamente, Schübe und MRT-Aktivität vor Alemtuzumab, der Beginn weniger als fünf Monate nach der ersten Infusion mit seinen Symptomen, 20 neue in T1 anreichernde Läsionen, 7000 mg Methylprednisolon ohne Wirkung, Plasmaaustausch, ein Zyklus Immunadsorption, Rituximab und die Besserung danach. Von uns: alle Daten, EDSS, die Zahl der neuen T2-Läsionen und alle Laborwerte samt Immunstatus.',
  },
};
