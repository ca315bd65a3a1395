import { type Block, bold, type Document, type Language } from '../../src/documents/document.ts';
import { frame, type Options } from './sample.ts';

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sep.', 'Okt.', 'Nov.', 'Dez.'],
} as const;

function calendarGroups(
  language: Language,
  label: string,
): { heading: string; boxes: { date: string; label?: string; done?: boolean }[] }[] {
  return [2026, 2027].map((year) => ({
    heading: String(year),
    boxes: months[language].slice(year === 2026 ? 7 : 0, year === 2026 ? 12 : 10).map((month, index) => ({
      date: language === 'de' ? `17. ${month}` : `17 ${month}`,
      ...(index % 3 === 2 ? { label } : {}),
      ...(year === 2026 && index === 0 ? { done: true } : {}),
    })),
  }));
}

/** A page for a patient: lead, map, callouts, calendar, lines to fill in. */
export function patientSample(options: Options = {}): Document {
  const de = options.language === 'de';
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: de ? 'Ihr Weg mit Alemtuzumab' : 'Your alemtuzumab pathway' },
    {
      kind: 'paragraph',
      size: 'lead',
      text: de ? 'Erstellt für AB 1984 am 5. Juni 2026' : 'Made for AB 1984 on 5 June 2026',
    },
    {
      kind: 'map',
      alt: de ? 'Fünf Stationen. Sie sind bei Vorbereitung.' : 'Five stations. You are at getting ready.',
      stations: de
        ? [
            { label: 'Entschieden', date: '10. Dez. 2025', status: 'done' },
            {
              label: 'Sie sind hier: Vorbereitung',
              status: 'here',
              branch: 'anderer Weg, wenn die Prüfung es verlangt',
            },
            { label: '5 Infusionstage', date: '13. Juli 2026', status: 'ahead' },
            { label: '3 Infusionstage', date: 'Juli 2027', status: 'ahead' },
            { label: 'Kontrolle jeden Monat', date: 'bis Juli 2031', status: 'ahead', branch: 'Wechsel' },
          ]
        : [
            { label: 'Decided', date: '10 Dec 2025', status: 'done' },
            {
              label: 'You are here: getting ready',
              status: 'here',
              branch: 'another way if the check asks for it',
            },
            { label: '5 infusion days', date: '13 July 2026', status: 'ahead' },
            { label: '3 infusion days', date: 'July 2027', status: 'ahead' },
            { label: 'monthly checks', date: 'to July 2031', status: 'ahead', branch: 'switch' },
          ],
    },
    {
      kind: 'fillIn',
      fields: [
        { label: de ? 'MS-Zentrum' : 'MS centre', columns: 2, value: 'Čapek & Szőke' },
        { label: de ? 'Telefon, Tag und Nacht' : 'Phone, day and night', columns: 2 },
        { label: de ? 'Hausarztpraxis' : 'Family doctor' },
      ],
    },
    { kind: 'heading', level: 2, text: de ? 'Wann Sie anrufen' : 'When to call' },
    {
      kind: 'callouts',
      items: [
        {
          urgency: 'now',
          title: de ? 'Sofort den Notruf wählen' : 'Call the emergency number now',
          bullets: de
            ? [
                'hängender Mundwinkel, Schwäche in Arm oder Bein, Sprachstörung',
                'plötzlicher starker Kopfschmerz oder Nackenschmerz',
                'Brustschmerz, Atemnot, Bluthusten',
                'Fieber mit steifem Nacken',
              ]
            : [
                'face drooping, weak arm or leg, trouble speaking',
                'sudden severe headache or neck pain',
                'chest pain, short of breath, coughing blood',
                'fever with a stiff neck',
              ],
        },
        {
          urgency: 'today',
          title: de ? 'Uns am selben Tag anrufen' : 'Call us the same day',
          bullets: de
            ? [
                'viele blaue Flecken, kleine rote Punkte',
                'Nasen- oder Zahnfleischbluten, starke Regelblutung',
                'Blut im Urin, geschwollene Beine',
                'Fieber, gelbe Haut oder Augen',
              ]
            : [
                'many bruises, small red or purple spots',
                'nose or gum bleeding, heavy periods',
                'blood in the urine, swollen legs',
                'any fever, yellow skin or eyes',
              ],
        },
      ],
    },
    {
      kind: 'heading',
      level: 2,
      text: de ? 'Ihre Blut- und Urinproben, jeden Monat' : 'Your blood and urine tests, every month',
    },
    {
      kind: 'paragraph',
      text: de
        ? 'Auch wenn Sie sich gut fühlen: Haken Sie jede Probe ab. Die meisten Probleme lassen sich gut behandeln, wenn man sie früh findet.'
        : 'Feeling well does not replace a test. Tick each one off. Most problems are easy to treat when found early.',
    },
    {
      kind: 'calendar',
      columns: 5,
      groups: calendarGroups(de ? 'de' : 'en', de ? '+ Schilddrüse' : '+ thyroid'),
    },
    { kind: 'heading', level: 2, text: de ? 'Vor dem ersten Tag' : 'Before the first day' },
    {
      kind: 'list',
      marker: 'tick',
      items: de
        ? [
            'Impfungen abgeschlossen, letzte vor mehr als sechs Wochen',
            ['Verhütung besprochen: ', bold('bis vier Monate nach jeder Infusion')],
            'Kein Rohmilchkäse, keine ungekühlten Fleischwaren',
          ]
        : [
            'Vaccinations finished, the last one more than six weeks ago',
            ['Contraception agreed: ', bold('until four months after each course')],
            'No soft raw-milk cheese, no undercooked meat',
          ],
    },
    {
      kind: 'callouts',
      items: [
        {
          urgency: 'plain',
          title: de ? 'Gut zu wissen' : 'Good to know',
          text: de
            ? 'Diese Seite gehört Ihnen. Bringen Sie sie zu jedem Termin mit.'
            : 'This page is yours. Bring it to each visit.',
        },
      ],
    },
  ];
  return frame(options, blocks, de ? 'Ihr Weg mit Alemtuzumab' : 'Your alemtuzumab pathway', 'AB 1984');
}
