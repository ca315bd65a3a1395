import { expect, test } from 'vitest';
import type { Reasoned } from '../../src/locales/compose.ts';
import { clinicalDe as de } from '../../src/locales/de/clinical.ts';
import { clinicalEn as en } from '../../src/locales/en/clinical.ts';

const says = (finding: Reasoned, english: string, german: string) => {
  expect(en.because(finding)).toBe(english);
  expect(de.because(finding)).toBe(german);
};

const nothing = { values: [], needs: [] } as const;

test('unmet with a date: the value, the threshold and the first possible day', () => {
  says(
    {
      ...nothing,
      rule: 'SWI-20',
      outcome: 'unmet',
      values: [
        { kind: 'therapy', drug: 'teriflunomide', lastDose: '2026-06-13', ongoing: false },
        { kind: 'lab', analyte: 'lymphocytes', value: 1.9, unit: '10*9/L', on: '2026-06-20' },
        { kind: 'limit', analyte: 'lymphocytes', comparator: '>', value: 1.5, unit: '10*9/L' },
      ],
      from: '2026-07-13',
    },
    'The switch from teriflunomide has to wait: teriflunomide, last dose 13 Jun 2026, lymphocytes 1.9 ×10⁹/L (20 Jun 2026), needed: > 1.5 ×10⁹/L. Possible from 13 Jul 2026.',
    'Die Umstellung von Teriflunomid muss warten: Teriflunomid, letzte Dosis 13. Juni 2026, Lymphozyten 1,9 G/l (20. Juni 2026), erforderlich: > 1,5 G/l. Möglich ab 13. Juli 2026.',
  );
});

test('unmet without a date says so', () => {
  says(
    {
      ...nothing,
      rule: 'SEL-22',
      outcome: 'unmet',
      values: [{ kind: 'serology', test: 'hiv', result: 'positive', on: '2026-02-20' }],
      undated: true,
    },
    'HIV infection is known: HIV test positive (20 Feb 2026). No date can be given.',
    'Eine HIV-Infektion ist bekannt: HIV-Test positiv (20. Februar 2026). Ein Datum lässt sich nicht angeben.',
  );
});

test('a caution has no date and asks for none', () => {
  says(
    {
      ...nothing,
      rule: 'SEL-08',
      outcome: 'unmet',
      values: [{ kind: 'edss', score: 4, on: '2026-02-20' }],
      undated: true,
    },
    'EDSS 4.0 is reached; with activity this is not an exclusion: EDSS 4.0 (20 Feb 2026).',
    'Ein EDSS von 4,0 ist erreicht; bei Aktivität ist das kein Ausschluss: EDSS 4,0 (20. Februar 2026).',
  );
});

test('unknown: what is missing', () => {
  says(
    {
      ...nothing,
      rule: 'PRE-10',
      outcome: 'unknown',
      needs: [
        { event: 'lab.reported', of: 'leukocytes' },
        { event: 'lab.reported', of: 'tsh' },
        { event: 'screening.done', of: 'hpv-cytology' },
      ],
    },
    'Not yet known: leukocytes, TSH and HPV screening with cervical cytology.',
    'Noch nicht bekannt: Leukozyten, TSH und HPV-Screening mit Zervixzytologie.',
  );
});

test('unknown after activity on natalizumab: why CSF is asked for', () => {
  says(
    {
      ...nothing,
      rule: 'SWI-54',
      outcome: 'unknown',
      values: [{ kind: 'mri', newGd: 1, newT2: 2, pmlSuspected: false, on: '2026-06-05' }],
      needs: [{ event: 'csf.reported' }],
    },
    'There is activity in a patient at high PML risk, so CSF comes before alemtuzumab: MRI with 1 Gd-enhancing lesion, 2 new or enlarging T2 lesions (5 Jun 2026). Not yet known: CSF with JCV DNA and cell count.',
    'Aktivität bei hohem PML-Risiko, deshalb Liquor vor Alemtuzumab: MRT mit 1 Gadolinium-aufnehmenden Läsion, 2 neuen oder größer werdenden T2-Läsionen (5. Juni 2026). Noch nicht bekannt: Liquor mit JCV-DNA und Zellzahl.',
  );
});

test('what a record mends is still to do', () => {
  says(
    {
      ...nothing,
      rule: 'SEL-34',
      outcome: 'unmet',
      values: [{ kind: 'serology', test: 'vzv-igg', result: 'negative', on: '2026-05-29' }],
      needs: [{ event: 'vaccine.given', of: 'vzv' }],
      from: '2026-07-17',
    },
    'The patient is not immune to varicella; titre 4 to 6 weeks after the vaccination, first infusion 6 weeks after it: VZV IgG negative (29 May 2026). Still to do: vaccination against varicella. Possible from 17 Jul 2026.',
    'Der Patient ist nicht gegen Varizellen immun; Titer 4 bis 6 Wochen nach der Impfung, erste Infusion 6 Wochen danach: VZV-IgG negativ (29. Mai 2026). Noch zu tun: Impfung (Varizellen). Möglich ab 17. Juli 2026.',
  );
});

test('a limit without its value says of what it is', () => {
  says(
    {
      ...nothing,
      rule: 'SWI-20',
      outcome: 'unmet',
      values: [
        { kind: 'therapy', drug: 'teriflunomide', lastDose: undefined, ongoing: true },
        { kind: 'limit', analyte: 'lymphocytes', comparator: '>', value: 1.5, unit: '10*9/L' },
      ],
      needs: [
        { event: 'therapy.stopped', of: 'teriflunomide' },
        { event: 'lab.reported', of: 'lymphocytes' },
      ],
      from: '2026-08-13',
    },
    'The switch from teriflunomide has to wait: teriflunomide, still taken, lymphocytes needed: > 1.5 ×10⁹/L. Still to do: last dose of teriflunomide and lymphocytes. Possible from 13 Aug 2026.',
    'Die Umstellung von Teriflunomid muss warten: Teriflunomid, noch laufend, Lymphozyten erforderlich: > 1,5 G/l. Noch zu tun: letzte Dosis (Teriflunomid) und Lymphozyten. Möglich ab 13. August 2026.',
  );
});

test('met: what it rests on', () => {
  says(
    {
      ...nothing,
      rule: 'SEL-04',
      outcome: 'met',
      values: [{ kind: 'relapse', on: '2026-03-01' }],
      from: '2026-01-01',
    },
    'The disease is active: relapse (1 Mar 2026).',
    'Die Erkrankung ist aktiv: Schub (1. März 2026).',
  );
});

test('overridden: the reason, and what it overrides', () => {
  says(
    {
      ...nothing,
      rule: 'SWI-51',
      outcome: 'overridden',
      values: [{ kind: 'therapy', drug: 'natalizumab', lastDose: '2026-05-01', ongoing: false }],
      from: '2026-07-01',
      deviation: {
        rule: 'SWI-51',
        reason: 'Severe relapse after the last infusion.',
        on: '2026-06-10',
        event: 'e1',
        seq: 1,
        cycle: 0,
      },
    },
    'Set aside on 10 Jun 2026, with the reason “Severe relapse after the last infusion.” Natalizumab, last dose 1 May 2026.',
    'Am 10. Juni 2026 ausgesetzt mit der Begründung „Severe relapse after the last infusion.“ Natalizumab, letzte Dosis 1. Mai 2026.',
  );
});

test('not applicable', () => {
  says(
    { ...nothing, rule: 'SWI-20', outcome: 'not-applicable' },
    'Does not apply here.',
    'Trifft hier nicht zu.',
  );
});

test('course 2: waiting and dosing begin with different words', () => {
  const waiting: Reasoned = {
    ...nothing,
    rule: 'INF-02',
    outcome: 'unmet',
    values: [{ kind: 'last-infusion', course: 1, on: '2025-08-01' }],
    from: '2026-08-01',
  };
  says(
    waiting,
    'Twelve months since the previous course are not over: last infusion of course 1 on 1 Aug 2025. Possible from 1 Aug 2026.',
    'Seit dem vorherigen Zyklus sind noch keine zwölf Monate vergangen: letzte Infusion von Zyklus 1 am 1. August 2025. Möglich ab 1. August 2026.',
  );
  says(
    { ...waiting, values: [{ kind: 'infusions', given: 2, planned: 3 }], undated: true },
    'The course is not as planned (12 mg on 3 consecutive days): 2 of 3 infusions given.',
    'Der Zyklus verläuft nicht wie geplant (12 mg an 3 aufeinanderfolgenden Tagen): 2 von 3 Infusionen gegeben.',
  );
});

test('the pieces of a reason make up its text, and the patient’s own values are set off', () => {
  const finding: Reasoned = {
    ...nothing,
    rule: 'SWI-20',
    outcome: 'unmet',
    values: [
      { kind: 'lab', analyte: 'lymphocytes', value: 1.2, unit: '10*9/L', on: '2026-06-20' },
      { kind: 'limit', analyte: 'lymphocytes', comparator: '>', value: 1.5, unit: '10*9/L' },
    ],
  };
  const pieces = en.reason(finding);
  expect(pieces.map(({ text }) => text).join('')).toBe(en.because(finding));
  expect(pieces.filter(({ own }) => own)).toEqual([
    { text: 'lymphocytes 1.2 ×10⁹/L (20 Jun 2026)', own: true },
  ]);
});

test('an alert names its beginning and its values', () => {
  const alert = {
    since: '2026-06-20',
    values: [
      { kind: 'lab', analyte: 'platelets', value: 85, unit: 'GPt/L', on: '2026-06-20' },
      { kind: 'limit', analyte: 'platelets', comparator: '<', value: 100, unit: '10*9/L' },
    ],
  } as const;
  expect(en.alertLine(alert)).toBe(
    'Since 20 Jun 2026: platelets 85 GPt/L (20 Jun 2026), threshold: < 100 ×10⁹/L.',
  );
  expect(de.alertLine(alert)).toBe(
    'Seit 20. Juni 2026: Thrombozyten 85 GPt/l (20. Juni 2026), Schwelle: < 100 G/l.',
  );
});
