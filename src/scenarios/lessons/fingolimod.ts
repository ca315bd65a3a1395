import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['SWI-40', 'SEL-13', 'PRG-01', 'PRG-02', 'PRG-03', 'MON-04', 'MON-31'],
  en: {
    question:
      'Lymphocytes of 1.2 were enough after fingolimod, but would not have been after dimethyl fumarate. Why? And what does her pregnancy change?',
    learningPoints: [
      'Fingolimod redistributes lymphocytes, it does not destroy them: above 1.0 is enough. A value up to 1.5 is pointed out.',
      'Pregnancy may be planned from four months after the last infusion of the second course, or after the peak of autoimmunity in year 3.',
      'Pregnant during monitoring: TSH every month instead of every three, for thyroid disease affects more than a third within four years.',
      'While she is pregnant or breastfeeding there is no infusion; no reason sets that aside.',
    ],
  },
  de: {
    question:
      'Nach Fingolimod genügten Lymphozyten von 1,2, nach Dimethylfumarat hätten sie nicht genügt. Warum? Und was ändert die Schwangerschaft?',
    learningPoints: [
      'Fingolimod verteilt Lymphozyten um, es zerstört sie nicht: Über 1,0 genügt. Auf einen Wert bis 1,5 wird hingewiesen.',
      'Eine Schwangerschaft kann ab vier Monaten nach der letzten Infusion des zweiten Zyklus geplant werden oder nach dem Gipfel der Autoimmunität im dritten Jahr.',
      'Schwanger in der Nachsorge: TSH jeden Monat statt alle drei, denn Schilddrüsenerkrankungen treffen mehr als ein Drittel innerhalb von vier Jahren.',
      'In Schwangerschaft und Stillzeit wird nicht infundiert; keine Begründung setzt das aus.',
    ],
  },
};
