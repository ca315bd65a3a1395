import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['SWI-20', 'SWI-21', 'SWI-22', 'SWI-70', 'DOC-03'],
  en: {
    question:
      'A month has passed since the last tablet, cholestyramine was given, the lymphocytes are 1.5. Does the first course start?',
    learningPoints: [
      'After teriflunomide both count: at least one month since the last dose, and lymphocytes above 1.5. Exactly 1.5 is not above 1.5.',
      'Accelerated elimination with cholestyramine is recommended; that it has been done does not replace the blood level, which is determined before the start.',
      'Nobody can say on which day lymphocytes will have risen: the application names no date. Who starts all the same writes down the reason.',
    ],
  },
  de: {
    question:
      'Die letzte Tablette liegt einen Monat zurück, Colestyramin wurde gegeben, die Lymphozyten liegen bei 1,5. Beginnt der erste Zyklus?',
    learningPoints: [
      'Nach Teriflunomid zählt beides: mindestens ein Monat seit der letzten Dosis und Lymphozyten über 1,5. Genau 1,5 ist nicht über 1,5.',
      'Die beschleunigte Elimination mit Colestyramin wird empfohlen; sie ersetzt nicht den Blutspiegel, der vor dem Beginn bestimmt wird.',
      'Niemand kann sagen, an welchem Tag die Lymphozyten gestiegen sein werden: Die Anwendung nennt kein Datum. Wer dennoch beginnt, begründet es schriftlich.',
    ],
  },
};
