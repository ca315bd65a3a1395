import { type Block, bold, type Document, soft } from '../../src/documents/document.ts';
import { frame, type Options } from './sample.ts';

/** A plan for clinicians: facts, findings, a table over several pages, lists, signature. */
export function clinicianSample(options: Options & { readonly rows?: number } = {}): Document {
  const de = options.language === 'de';
  const count = options.rows ?? 24;
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: de ? 'Behandlungsplan Alemtuzumab' : 'Alemtuzumab care plan' },
    {
      kind: 'paragraph',
      size: 'lead',
      text: de
        ? 'AB 1984 · Frau, 42 Jahre · RRMS seit 2019 · EDSS 2,5'
        : 'AB 1984 · woman, 42 · RRMS since 2019 · EDSS 2.5',
    },
    {
      kind: 'facts',
      columns: 2,
      rows: [
        {
          label: de ? 'Vortherapie' : 'Treated before',
          value: de ? 'Natalizumab, 33 Infusionen' : 'natalizumab, 33 infusions',
        },
        {
          label: 'Anti-JCV',
          value: [bold(de ? 'positiv' : 'positive'), soft(de ? ' (Index 2,1)' : ' (index 2.1)')],
        },
        { label: de ? 'Lymphozyten' : 'Lymphocytes', value: '1.9 × 10⁹/L' },
        { label: de ? 'Thrombozyten' : 'Platelets', value: '≥ 100 × 10⁹/L ✓' },
        { label: 'TSH', value: '2.1 mU/L' },
        { label: 'Methylprednisolon', value: '1000 mg → 5 d' },
      ],
    },
    { kind: 'heading', level: 2, text: de ? 'Befunde' : 'Findings' },
    {
      kind: 'finding',
      glyph: 'stop',
      glyphLabel: 'Stop',
      title: de
        ? 'Liquor vor Alemtuzumab: JCV-DNA muss negativ sein'
        : 'CSF before alemtuzumab: JCV DNA must be negative',
      body: de
        ? [
            'Das MRT vom 5. Juni zeigt Aktivität (',
            bold('1 Gd-Läsion'),
            ') bei hohem PML-Risiko (',
            bold('JCV positiv, 33 Monate'),
            '). Eine verschleppte PML ist durch Liquoruntersuchung auszuschließen. Danach muss die Auswaschzeit nicht sechs Monate betragen.',
          ]
        : [
            'The MRI of 5 Jun shows activity (',
            bold('1 Gd lesion'),
            ') in a patient at high PML risk (',
            bold('JCV positive, 33 months'),
            '). Exclude carry-over PML by CSF (JCV DNA, cell count). Then the washout need not run to six months.',
          ],
      source: 'SWI-54 · paper, pretreatment',
    },
    {
      kind: 'finding',
      glyph: 'gate',
      glyphLabel: de ? 'Offen' : 'Open',
      title: de ? 'Varizellen: IgG negativ' : 'Varicella: IgG negative',
      body: de
        ? 'Jetzt impfen; Titer ab 3. Juli; erste Infusion nicht vor dem 13. Juli.'
        : 'Vaccinate now; titre from 3 Jul; first infusion not before 13 Jul (six weeks after the last dose).',
      source: 'PRE-21, PRE-22 · paper, Table 1',
    },
    {
      kind: 'finding',
      glyph: 'caution',
      glyphLabel: de ? 'Vorsicht' : 'Caution',
      title: de ? 'Blutdruck 148/92 am 20. Mai' : 'Blood pressure 148/92 on 20 May',
      source: 'EU-10 · EU label 4.3',
    },
    {
      kind: 'finding',
      glyph: 'fact',
      glyphLabel: 'Info',
      title: 'ALT 35 µg/L, Dr. Szőke, Čapek, Łódź, straße',
      body: 'μ U+03BC, “quotes”, „Anführung“, 3–5 °C, −2',
    },
    {
      kind: 'finding',
      glyph: 'met',
      glyphLabel: de ? 'Erfüllt' : 'Met',
      title: de ? '23 Bedingungen erfüllt' : '23 conditions met',
    },
    {
      kind: 'finding',
      glyph: 'unknown',
      glyphLabel: de ? 'Unbekannt' : 'Not known',
      title: de ? 'Tuberkulose: kein Ergebnis' : 'Tuberculosis: no result',
    },
    { kind: 'heading', level: 2, text: de ? 'Zeitplan' : 'Schedule' },
    {
      kind: 'table',
      columns: [
        { head: de ? 'Datum' : 'Date', width: 2 },
        { head: de ? 'Untersuchung' : 'Test', width: 4 },
        { head: de ? 'Grenze' : 'Limit', width: 2, align: 'right' },
        { head: de ? 'Warum' : 'Why', width: 4 },
      ],
      rows: [
        { tone: 'strong', cells: [de ? 'Jahr 1' : 'Year 1', '', '', ''] },
        ...Array.from({ length: count }, (_, index) => ({
          cells: [
            `17.${String((index % 12) + 1).padStart(2, '0')}.2026`,
            de
              ? 'Blutbild mit Differenzierung, Kreatinin, Urinstatus'
              : 'Full blood count, creatinine, urinalysis',
            `${100 + index * 11} × 10⁹/L`,
            index % 3 === 0
              ? de
                ? 'Immunthrombozytopenie früh erkennen; sofortige Rücksprache'
                : 'To find immune thrombocytopenia early; call at once'
              : '',
          ],
        })),
      ],
      rowHeads: true,
    },
    { kind: 'heading', level: 3, text: de ? 'Vitalzeichen' : 'Vital signs' },
    {
      kind: 'table',
      grid: true,
      rowHeight: 9,
      rowHeads: true,
      columns: [
        { head: de ? 'Zeit' : 'Time', width: 2 },
        { head: 'RR', width: 3 },
        { head: de ? 'Puls' : 'Pulse', width: 2 },
        { head: de ? 'Temperatur' : 'Temperature', width: 2 },
        { head: de ? 'Kürzel' : 'Initials', width: 2 },
      ],
      rows: ['08:00', '08:30', '09:00'].map((time) => ({ cells: [time, '', '', '', ''] })),
    },
    {
      kind: 'list',
      marker: 'number',
      items: de
        ? ['Zuerst stoppen.', 'Dann behandeln.']
        : [
            'Stop first.',
            'Then treat, and write down what was given, when and by whom, so that the next colleague can follow without having to ask anybody about it.',
          ],
    },
    { kind: 'list', marker: 'bullet', items: ['Interferon β-1a, CO₂, γ-GT', 'AST ↑, ALT ↓, ☐ ☑ ✗ ⚠'] },
    { kind: 'rule' },
    {
      kind: 'paragraph',
      size: 'small',
      text: de ? 'Quellen: Fachinformation, Leitlinie.' : 'Sources: label, guideline.',
    },
    { kind: 'spacer', lines: 1 },
    {
      kind: 'keep',
      blocks: [
        { kind: 'paragraph', text: de ? 'Ich habe die Befunde geprüft.' : 'I have checked these findings.' },
        {
          kind: 'signature',
          title: de ? 'Unterschrift' : 'Signature',
          fields: [
            { label: de ? 'Name' : 'Name', columns: 2, value: 'Dr. Ő. Čapková' },
            { label: de ? 'Funktion' : 'Role', columns: 2 },
            { label: de ? 'Datum' : 'Date', columns: 1 },
            { label: de ? 'Unterschrift' : 'Signature', columns: 3 },
          ],
        },
      ],
    },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: de ? 'Anhang' : 'Appendix' },
    {
      kind: 'map',
      alt: 'Nine stations',
      stations: [
        'Selection',
        'Preparation',
        'Course 1',
        'Interval',
        'Course 2',
        'Monitoring',
        'Retreatment',
        'Monitoring',
        'End',
      ].map((label, index) => ({
        label,
        date: `${index + 1} Jul 2026`,
        status:
          index < 3
            ? ('done' as const)
            : index === 3
              ? ('here' as const)
              : index === 4
                ? ('blocked' as const)
                : ('ahead' as const),
        ...(index === 1 || index === 6 ? { branch: 'switch to another drug' } : {}),
      })),
    },
    {
      kind: 'map',
      alt: 'Long words',
      stations: [
        {
          label: 'Sicherheitsaufklärungsgespräch mit Einverständniserklärung',
          date: '3. Juli 2026',
          status: 'done',
        },
        { label: 'Schilddrüsenfunktionsuntersuchung', status: 'here', branch: 'Umstellung' },
        { label: 'Immunthrombozytopenieüberwachungsabschlussgespräch', date: 'Juli 2031', status: 'ahead' },
        { label: 'Kernspintomographieverlaufsuntersuchung', status: 'ahead' },
      ],
    },
  ];
  return frame(
    options,
    blocks,
    de ? 'Behandlungsplan Alemtuzumab' : 'Alemtuzumab care plan',
    'AB 1984 · 5 June 2026',
  );
}
