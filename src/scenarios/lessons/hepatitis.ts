import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  ask: ['e269', 'e284', 'e290'],
  references: [
    {
      text: 'El Sankari S, Dahlqvist G, Monino L, van Pesch V. Auto-immune hepatitis in a patient with multiple sclerosis treated with alemtuzumab. Acta Neurol Belg. 2018;118(2):331-333.',
      doi: '10.1007/s13760-018-0922-z',
      url: 'https://doi.org/10.1007/s13760-018-0922-z',
    },
  ],
  rules: ['EU-30', 'EU-32', 'EU-37', 'EU-15', 'MON-01', 'MON-02', 'MON-03'],
  en: {
    question:
      'ALT rises a month after thiamazole was begun. The drug is stopped, the enzymes stay high. What would the paper of 2016 alone have asked for each month?',
    learningPoints: [
      'The paper asks for blood count, creatinine and urine every month; the EU label adds the liver enzymes.',
      'Symptoms of liver injury ask for liver tests the same day, values above the limit for hepatology: autoimmune hepatitis. No source gives the level that stops treatment; it is asked for.',
      'One autoimmune disorder found means looking for others: here the thyroid came first and the liver a month later.',
      'Each autoimmune disorder acquired stops further courses under the EU label.',
    ],
    note: 'From the report: age, four relapses in the first year, the declined first therapy, 22 infusions of natalizumab and why they ended, two courses a year apart, EDSS 4, Graves’ disease after eleven months with its treatment, the liver enzymes a month later with normal thyroid function, their course without thiamazole, and the biopsy. The dates are shifted by nine years and eleven months. Ours: all days, all laboratory values (the report, as far as it was at hand, gives no figures), the exception for a stable patient, and the day of the biopsy.',
  },
  de: {
    question:
      'Einen Monat nach Beginn von Thiamazol steigt die ALT. Das Medikament wird abgesetzt, die Werte bleiben hoch. Was hätte die Arbeit von 2016 allein jeden Monat verlangt?',
    learningPoints: [
      'Die Arbeit verlangt monatlich Blutbild, Kreatinin und Urin; die EU-Fachinformation fügt die Leberwerte hinzu.',
      'Zeichen einer Leberschädigung verlangen noch am selben Tag Leberwerte, Werte über der Grenze die Hepatologie: Autoimmunhepatitis. Keine Quelle nennt den Wert, der die Behandlung beendet; danach wird gefragt.',
      'Ist eine Autoimmunerkrankung gefunden, wird nach weiteren gesucht: Hier kam erst die Schilddrüse und einen Monat später die Leber.',
      'Jede erworbene Autoimmunerkrankung schließt nach der EU-Fachinformation weitere Zyklen aus.',
    ],
    note: 'Aus dem Bericht: Alter, vier Schübe im ersten Jahr, die abgelehnte erste Therapie, 22 Infusionen Natalizumab und warum sie endeten, zwei Zyklen im Abstand eines Jahres, EDSS 4, Morbus Basedow nach elf Monaten mit seiner Behandlung, die Leberwerte einen Monat später bei normaler Schilddrüsenfunktion, ihr Verlauf ohne Thiamazol und die Biopsie. Die Daten sind um neun Jahre und elf Monate verschoben. Von uns: alle Tage, alle Laborwerte (der Bericht, soweit er vorlag, nennt keine Zahlen), die Ausnahme für die stabile Patientin und der Tag der Biopsie.',
  },
};
