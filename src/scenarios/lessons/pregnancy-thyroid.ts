import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  ask: ['e361', 'e382'],
  references: [
    {
      text: 'Alemtuzumab-induced hypothyroidism presenting in pregnancy: the first 2 reported cases. Case A.',
      url: 'https://discovery.researcher.life/article/alemtuzumab-induced-hypothyroidism-presenting-in-pregnancy-the-first-2-reported-cases/570dd5aef1003696b933706f559b42e8',
    },
  ],
  rules: ['PRG-03', 'MON-04', 'PRG-01', 'PRG-02', 'MON-30', 'MON-31', 'EU-32', 'EU-15'],
  en: {
    question:
      'She conceives 26 months after the last infusion, and TSH was normal before. How often is it tested now, and what could that have changed in week 17?',
    learningPoints: [
      'In pregnancy TSH is tested every month instead of every three. The monthly tests that are missing here are the ones that would have come before week 17.',
      'Conception fits the paper: more than four months after the last infusion of the second course. Year 3 is the peak of autoimmunity, and thyroid disease its most frequent form.',
      'An abnormal TSH asks for free T3 and T4, antibodies and endocrinology. Fatigue asks, under the EU label, for liver tests the same day as well.',
      'No infusion in pregnancy or lactation. The thyroid disease stops further courses under the EU label also when it is well treated.',
    ],
    note: 'From the abstract: age, conception after 26 months, normal thyroid tests before, fatigue in week 17, TSH above 100 (below 4) and free T4 3.7 (9 to 15), positive TSH receptor antibodies, levothyroxine, normal values by week 38, birth at term on the 30th centile and the values of day 5. A TSH above 100 is entered as 100. Ours: all dates, the earlier therapy, relapse and MRI, two courses, the other laboratory values and those between weeks 17 and 38. The abstract speaks of no thyroid test between conception and week 17; the case has none either.',
  },
  de: {
    question:
      'Sie wird 26 Monate nach der letzten Infusion schwanger, TSH war zuvor normal. Wie oft wird es jetzt kontrolliert, und was hätte das in Woche 17 ändern können?',
    learningPoints: [
      'In der Schwangerschaft wird TSH jeden Monat statt alle drei kontrolliert. Die Kontrollen, die hier fehlen, sind gerade die vor Woche 17.',
      'Der Beginn der Schwangerschaft entspricht der Arbeit: mehr als vier Monate nach der letzten Infusion des zweiten Zyklus. Im dritten Jahr liegt der Gipfel der Autoimmunität, und die Schilddrüse ist am häufigsten betroffen.',
      'Ein auffälliges TSH verlangt freies T3 und T4, Antikörper und die Endokrinologie. Abgeschlagenheit verlangt nach der EU-Fachinformation noch am selben Tag auch Leberwerte.',
      'Keine Infusion in Schwangerschaft und Stillzeit. Die Schilddrüsenerkrankung schließt nach der EU-Fachinformation weitere Zyklen auch dann aus, wenn sie gut eingestellt ist.',
    ],
    note: 'Aus dem Abstract: Alter, Beginn der Schwangerschaft nach 26 Monaten, normale Schilddrüsenwerte zuvor, Müdigkeit in Woche 17, TSH über 100 (unter 4) und freies T4 3,7 (9 bis 15), positive TSH-Rezeptor-Antikörper, Levothyroxin, normale Werte bis Woche 38, Geburt am Termin auf der 30. Perzentile und die Werte des fünften Tages. Ein TSH über 100 ist als 100 eingetragen. Von uns: alle Daten, die frühere Therapie, Schub und MRT, zwei Zyklen, die übrigen Laborwerte und die zwischen Woche 17 und 38. Der Abstract nennt keine Schilddrüsenkontrolle zwischen Beginn der Schwangerschaft und Woche 17; der Fall hat auch keine.',
  },
};
