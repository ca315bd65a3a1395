import type { Lesson } from '../../teaching/lesson.ts';

export const lesson: Lesson = {
  references: [],
  rules: ['PRE-03', 'PRE-04', 'PRE-05', 'SEL-21'],
  en: {
    question: 'The interferon-gamma test is positive. Does that exclude him from alemtuzumab?',
    learningPoints: [
      'Active tuberculosis is a stop. Latent tuberculosis is not absolute: active infection is excluded and a plan of infectious diseases is documented.',
      'A positive interferon-gamma test asks for a chest X-ray that excludes active tuberculosis.',
      'Isoniazid is begun and continued for at least half a year; alemtuzumab follows no sooner than eight weeks after its start, six with a written reason.',
    ],
  },
  de: {
    question: 'Der Interferon-gamma-Test ist positiv. Schließt ihn das von Alemtuzumab aus?',
    learningPoints: [
      'Eine aktive Tuberkulose ist ein Ausschluss. Die latente tut es nicht unbedingt: Eine aktive Infektion wird ausgeschlossen, und ein Plan der Infektiologie ist dokumentiert.',
      'Ein positiver Interferon-gamma-Test verlangt eine Röntgenaufnahme des Thorax, die eine aktive Tuberkulose ausschließt.',
      'Isoniazid wird begonnen und mindestens ein halbes Jahr gegeben; Alemtuzumab folgt frühestens acht Wochen nach dessen Beginn, nach sechs nur mit schriftlicher Begründung.',
    ],
  },
};
