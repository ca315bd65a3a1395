import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  ask: ['e70', 'e72'],
  references: [
    {
      text: 'Dissection multiple des artères cervicales compliquée d’un accident vasculaire cérébral ischémique au décours immédiat d’un premier cycle d’alemtuzumab chez une patiente de 40 ans : cause ou coïncidence ? Conference abstract, 2016.',
      url: 'https://www.acemap.info/paper/258916368',
    },
  ],
  rules: ['INF-15', 'EU-24', 'EU-11', 'EU-12', 'US-15', 'MON-01'],
  en: {
    question:
      'Three days after a course that went well: painful loss of vision and a clumsy arm. A relapse, old deficits coming back, or something else?',
    learningPoints: [
      'Any focal deficit during an infusion or up to three days after it is stroke or dissection until these are excluded, whatever else would explain it.',
      'The paper reads reappearing old deficits as a cytokine effect. The reading taken is the strict one: signs of stroke or dissection are an emergency, and there is no restart.',
      'Patients are told to seek help at once in the days after the infusions; the US label boxes stroke within three days.',
      'A stroke or a dissection in the history is a stop for good: there is no second course. Monitoring of the first one goes on.',
    ],
    note: 'From the abstract: age, MS since 1999, the sequence of therapies, low blood pressure and bradycardia during steroids, the course of five days, the symptoms three and four days later, MRI and the decision against thrombolysis. The dates are shifted by eleven years and seven months. Ours: all days, the dates of the earlier therapies, the laboratory values, and when the signs were examined.',
  },
  de: {
    question:
      'Drei Tage nach einem gut vertragenen Zyklus: schmerzhafte Sehminderung und ein ungeschickter Arm. Ein Schub, wiederkehrende alte Ausfälle oder etwas anderes?',
    learningPoints: [
      'Jedes fokale Defizit während einer Infusion oder bis zu drei Tage danach gilt als Schlaganfall oder Dissektion, bis beides ausgeschlossen ist, was immer es sonst erklären würde.',
      'Die Arbeit deutet wiederkehrende alte Ausfälle als Zytokineffekt. Gewählt ist die strenge Lesart: Zeichen eines Schlaganfalls oder einer Dissektion sind ein Notfall, und es wird nicht wieder begonnen.',
      'Patientinnen und Patienten wissen, dass sie in den Tagen nach den Infusionen sofort Hilfe suchen; in der US-Fachinformation steht der Schlaganfall innerhalb von drei Tagen im Warnkasten.',
      'Ein Schlaganfall oder eine Dissektion in der Vorgeschichte ist ein Ausschluss auf Dauer: Einen zweiten Zyklus gibt es nicht. Die Nachsorge des ersten läuft weiter.',
    ],
    note: 'Aus dem Abstract: Alter, MS seit 1999, die Folge der Therapien, niedriger Blutdruck und Bradykardie unter Steroiden, der Zyklus von fünf Tagen, die Symptome drei und vier Tage danach, MRT und der Verzicht auf eine Thrombolyse. Die Daten sind um elf Jahre und sieben Monate verschoben. Von uns: alle Tage, die Daten der früheren Therapien, die Laborwerte und der Zeitpunkt der Untersuchungen.',
  },
};
