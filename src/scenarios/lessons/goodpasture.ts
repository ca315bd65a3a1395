import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  ask: ['e207', 'e213', 'e215'],
  references: [
    {
      text: 'Lapointe E, Moghaddam B, Barclay K, Traboulsee AL, Neufeld P. Goodpasture’s Syndrome Following Alemtuzumab Therapy in Multiple Sclerosis. Can J Neurol Sci. 2018.',
      url: 'https://www.cambridge.org/core/product/940B71DC6DB8B2CE56136A50C732BEC7/core-reader',
    },
  ],
  rules: ['MON-20', 'MON-21', 'MON-02', 'MON-03', 'MON-12', 'EU-21', 'EU-24', 'EU-15', 'EU-37'],
  en: {
    question:
      'Creatinine and urine were normal 22 days before. What could the monthly test not show, and how fast does he have to be seen by nephrology?',
    learningPoints: [
      'Haematuria, proteinuria or a rise in creatinine: nephrology, urgently. Anti-GBM disease that is not treated leads to dialysis.',
      'Creatinine and urinalysis every month until 48 months after the last infusion: the next test was due only days after the illness had begun. Between the tests the patient’s own attention counts, which is what patient guide and alert card are for.',
      'Nephropathy occurs in 0.3 %, up to 39 months after the last dose.',
      'Coughing blood weeks after an infusion asks for an answer the same day, for bleeding and for the lung.',
      'One autoimmune disorder found: others are looked for, and under the EU label further courses stop.',
    ],
    note: 'From the report: age, smoking, eight years of MS, interferon beta-1a, two courses with 96 mg in all, normal creatinine and urine up to three months after the second, the onset 22 days later with its symptoms, admission on the third day with creatinine 579 µmol/L and at least 5 g/L of protein, dialysis within 48 hours, haemoptysis, anti-GBM antibodies above 112 units, ANCA negative. Ours: all dates, relapse and MRI, the other laboratory values, and the day of the antibodies. Treatment and outcome are left out: that part of the letter was not at hand.',
  },
  de: {
    question:
      'Kreatinin und Urin waren 22 Tage zuvor normal. Was konnte die monatliche Kontrolle nicht zeigen, und wie schnell muss er in die Nephrologie?',
    learningPoints: [
      'Hämaturie, Proteinurie oder ein Anstieg des Kreatinins: dringend in die Nephrologie. Eine unbehandelte Anti-GBM-Erkrankung führt zur Dialyse.',
      'Kreatinin und Urin jeden Monat bis 48 Monate nach der letzten Infusion: Die nächste Kontrolle war erst Tage nach Beginn der Krankheit fällig. Zwischen den Kontrollen zählt die eigene Aufmerksamkeit der Patientinnen und Patienten; dafür sind Leitfaden und Hinweiskarte da.',
      'Eine Nephropathie tritt bei 0,3 % auf, bis zu 39 Monate nach der letzten Dosis.',
      'Bluthusten Wochen nach einer Infusion verlangt noch am selben Tag eine Antwort, wegen der Blutung und wegen der Lunge.',
      'Ist eine Autoimmunerkrankung gefunden, wird nach weiteren gesucht, und nach der EU-Fachinformation gibt es keinen weiteren Zyklus.',
    ],
    note: 'Aus dem Bericht: Alter, Rauchen, acht Jahre MS, Interferon beta-1a, zwei Zyklen mit zusammen 96 mg, normales Kreatinin und normaler Urin bis drei Monate nach dem zweiten, der Beginn 22 Tage später mit seinen Symptomen, Aufnahme am dritten Tag mit Kreatinin 579 µmol/l und mindestens 5 g/l Eiweiß, Dialyse innerhalb von 48 Stunden, Hämoptyse, Anti-GBM-Antikörper über 112 Einheiten, ANCA negativ. Von uns: alle Daten, Schub und MRT, die übrigen Laborwerte und der Tag der Antikörper. Behandlung und Ausgang fehlen: Dieser Teil des Briefes lag nicht vor.',
  },
};
