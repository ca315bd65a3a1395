import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  ask: ['e232', 'e242', 'e269'],
  references: [
    {
      text: 'City Hospitals Sunderland NHS Foundation Trust, 2018. SFEBES2018 ePoster EP116 (thyroid), Endocrine Abstracts 59.',
      url: 'https://endocrine-abstracts.org/ea/0059/abstracts/eposter-presentations/thyroid/ea0059ep116',
    },
  ],
  rules: ['MON-30', 'MON-31', 'MON-04', 'EU-15', 'EU-37'],
  en: {
    question:
      'TSH below 0.02 in a routine test, a month later 11.3, and three months later overt thyrotoxicosis. Which value decides what she has?',
    learningPoints: [
      'An abnormal TSH asks for free T3 and T4, thyroid antibodies and endocrinology; a single value names no disease.',
      'Thyroid disease affects more than 35 % within four years, with its peak in year 3; hypothyroid and hyperthyroid both occur, and Graves’ disease is frequent.',
      'TSH every three months finds it before there are symptoms: here at the second test after the second course.',
      'A clinical assessment comes before any further alemtuzumab. Under the EU label thyroid disease that came after the first course is read as another autoimmune disease: further courses stop.',
    ],
    note: 'From the abstract: age, MS from the age of 15, natalizumab, the pregnancy and the time without therapy, the first course, and every thyroid value with its treatment. The dates are shifted by eight years and seven months. A TSH reported as below 0.02 is entered as 0.02; the limits are those of our laboratory. Ours: all days, the start of natalizumab, relapse and MRI, the anti-JCV result, the day of the scan, the interval before levothyroxine was stopped, and the second course, which the abstract does not mention.',
  },
  de: {
    question:
      'TSH unter 0,02 in der Routinekontrolle, einen Monat später 11,3 und drei Monate später eine manifeste Hyperthyreose. Welcher Wert entscheidet, was sie hat?',
    learningPoints: [
      'Ein auffälliges TSH verlangt freies T3 und T4, Schilddrüsenantikörper und die Endokrinologie; ein einzelner Wert benennt keine Krankheit.',
      'Schilddrüsenerkrankungen treffen mehr als 35 % innerhalb von vier Jahren, am häufigsten im dritten Jahr; Unter- und Überfunktion kommen vor, ein Morbus Basedow ist häufig.',
      'TSH alle drei Monate findet sie, bevor Beschwerden bestehen: hier bei der zweiten Kontrolle nach dem zweiten Zyklus.',
      'Vor jedem weiteren Zyklus steht die klinische Beurteilung. Nach der EU-Fachinformation gilt eine nach dem ersten Zyklus erworbene Schilddrüsenerkrankung als weitere Autoimmunerkrankung: kein weiterer Zyklus.',
    ],
    note: 'Aus dem Abstract: Alter, MS seit dem 15. Lebensjahr, Natalizumab, die Schwangerschaft und die Zeit ohne Therapie, der erste Zyklus und jeder Schilddrüsenwert mit seiner Behandlung. Die Daten sind um acht Jahre und sieben Monate verschoben. Ein TSH unter 0,02 ist als 0,02 eingetragen; die Grenzen sind die unseres Labors. Von uns: alle Tage, der Beginn von Natalizumab, Schub und MRT, der JCV-Befund, der Tag der Szintigrafie, die Zeit bis zum Absetzen von Levothyroxin und der zweite Zyklus, den der Abstract nicht erwähnt.',
  },
};
