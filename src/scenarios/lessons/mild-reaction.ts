import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['INF-12', 'INF-10', 'INF-11', 'INF-14', 'EU-25', 'EU-43', 'INF-17'],
  en: {
    question:
      'Two hours into the first infusion he has a rash, headache and 37.9 °C. Does the infusion stop, and does tomorrow’s take place?',
    learningPoints: [
      'Mild reactions (skin, mild fever, headache): pause, the physician sees the patient, antihistamine and antipyretic, then on at a slower rate.',
      'Up to 90 % have some reaction; it is usually not anaphylactic, and the infusion can be continued. What treats anaphylaxis is at hand.',
      'Temperature, pulse and blood pressure every 30 minutes, observation until two hours after the infusion.',
      'Tomorrow’s infusion takes place as planned. A missed dose would never be given on the same day as another one.',
      'Platelets are counted right after the infusions of days 3 and 5: here the EU label overrides the paper, which wants no laboratory in the infusion week.',
    ],
  },
  de: {
    question:
      'Zwei Stunden nach Beginn der ersten Infusion hat er Hautausschlag, Kopfschmerz und 37,9 °C. Wird die Infusion beendet, und findet die morgige statt?',
    learningPoints: [
      'Leichte Reaktionen (Haut, leichtes Fieber, Kopfschmerz): Pause, ärztliche Beurteilung, Antihistaminikum und Antipyretikum, dann langsamer weiter.',
      'Bis zu 90 % haben irgendeine Reaktion; meist ist sie nicht anaphylaktisch, und die Infusion kann fortgesetzt werden. Die Mittel gegen eine Anaphylaxie liegen bereit.',
      'Temperatur, Puls und Blutdruck alle 30 Minuten, Überwachung bis zwei Stunden nach der Infusion.',
      'Die morgige Infusion findet statt wie geplant. Eine ausgelassene Dosis würde nie am selben Tag wie eine andere gegeben.',
      'Die Thrombozyten werden direkt nach den Infusionen der Tage 3 und 5 gezählt: Hier geht die EU-Fachinformation der Arbeit vor, die in der Infusionswoche kein Labor vorsieht.',
    ],
  },
};
