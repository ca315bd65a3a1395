import { expect, test } from 'vitest';
import { CITATIONS } from '../../machines/citations.ts';
import { type RuleId, ruleById } from '../../machines/rules/index.ts';
import { clinicalDe } from '../../src/locales/de/clinical.ts';
import { clinicalEn } from '../../src/locales/en/clinical.ts';

/** A statement that is only shown: the section it comes from, and what its words may not lose in either language. */
type Shown = readonly [
  id: RuleId,
  place: string,
  english: readonly (string | RegExp)[],
  german: readonly (string | RegExp)[],
];

const SELECTION = 'Patient selection';
const STRATEGIES = 'Different treatment strategies, Fig. 1';
const INFUSION = 'Infusion management, Table 3';
const AUTOIMMUNITY = 'Autoimmune adverse events';
const RETREATMENT = 'After two courses: retreatment or switch';

const FACTS: readonly Shown[] = [
  ['SEL-07', SELECTION, ['clinically and on MRI', 'early'], ['klinisch und im MRT', 'früh']],
  [
    'SEL-14',
    SELECTION,
    [/no head-to-head .*natalizumab or fingolimod/],
    [/keine direkte .*Natalizumab oder Fingolimod/],
  ],
  [
    'STR-01',
    STRATEGIES,
    ['two courses 12 months apart', 'continuous'],
    ['zwei Zyklen', '12 Monaten', 'fortlaufend'],
  ],
  [
    'STR-02',
    STRATEGIES,
    ['natalizumab', 'fewer cases fingolimod', 'rebound'],
    ['Natalizumab', 'seltener', 'Rebound'],
  ],
  [
    'STR-03',
    STRATEGIES,
    ['during the infusion', 'directly after', 'year 3', 'PML'],
    ['während', 'unmittelbar danach', '3. Jahr', 'PML'],
  ],
  ['STR-04', STRATEGIES, ['irreversible', 'harder'], ['irreversible', 'schwieriger']],
  [
    'STR-05',
    STRATEGIES,
    ['B cells', '3–8 months', 'about 30 months', 'up to 60 months'],
    ['B-Zellen', '3–8', 'etwa 30', 'bis zu 60'],
  ],
  [
    'STR-06',
    STRATEGIES,
    ['No biomarker', 'IL-21', 'do not predict'],
    ['Kein Biomarker', 'IL-21', 'nicht voraus'],
  ],
  [
    'INF-07',
    INFUSION,
    ['5 days', 'a day earlier', 'individually'],
    ['5 Tage', 'einen Tag früher', 'individuell'],
  ],
  [
    'INF-14',
    INFUSION,
    ['Anaphylaxis', 'not anaphylactic', 'Up to 90 %'],
    ['Anaphylaxie', 'nicht anaphylaktisch', 'Bis zu 90 %'],
  ],
  [
    'INF-17',
    INFUSION,
    ['CRP', 'platelets', 'TSH', 'non-infectious'],
    ['CRP', 'Thrombozyten', 'TSH', 'nicht infektiösen'],
  ],
  ['INF-18', INFUSION, ['Bland diet', 'fruit acids', 'glutamate'], ['Schonkost', 'Fruchtsäuren', 'Glutamat']],
  ['INF-19', INFUSION, [/Paravenous .*not critical/], [/paravenöse .*nicht kritisch/]],
  [
    'MON-07',
    'Post-infusion monitoring, Fig. 4',
    ['General practitioners may', 'neurologist'],
    ['Hausärzte können', 'Neurologe'],
  ],
  ['MON-08', 'Post-infusion monitoring, Fig. 4', ['e-mail, phone'], ['E-Mail, Telefon']],
  [
    'MON-13',
    AUTOIMMUNITY,
    ['1 % to about 2 %', '14–36 months', 'individual decision'],
    ['1 % bis etwa 2 %', '14–36 Monate', 'individuelle Entscheidung'],
  ],
  [
    'MON-21',
    AUTOIMMUNITY,
    ['0.3 %', '39 months after the last dose'],
    ['0,3 %', '39 Monate nach der letzten Dosis'],
  ],
  [
    'MON-31',
    AUTOIMMUNITY,
    ['35 % within 4 years', 'peak in year 3', 'less than 1 %', 'does not predict'],
    ['35 % innerhalb von 4 Jahren', 'Gipfel im 3. Jahr', 'weniger als 1 %', 'nicht voraus'],
  ],
  ['MON-50', AUTOIMMUNITY, ['48 %', 'long-term'], ['48 %', 'Langzeitbeobachtung']],
  [
    'PRG-02',
    'Pregnancy and lactation',
    ['4 months after the last infusion of the second course', 'year 3'],
    ['4 Monaten nach der letzten Infusion des zweiten Zyklus', '3. Jahr'],
  ],
  [
    'PRG-04',
    'Pregnancy and lactation',
    ['no data on male fertility'],
    ['männlichen Fertilität', 'keine Daten'],
  ],
  ['RET-03', RETREATMENT, ['generally kept', 'once or twice'], ['in der Regel beibehalten', 'ein oder zwei']],
  [
    'RET-05',
    RETREATMENT,
    ['68 %', '60 %', '22.1 %', '28.8 %', '8.0 %', '9.9 %'],
    ['68 %', '60 %', '22,1 %', '28,8 %', '8,0 %', '9,9 %'],
  ],
  [
    'EU-31',
    '4.4 Special warnings and precautions for use',
    ['48 months are a minimum', 'later'],
    ['48 Monate', 'Mindestmaß', 'später'],
  ],
  ['EU-43', '4.2 Posology and method of administration', [/never .*same day/], [/nie am selben Tag/]],
];

test.each(FACTS)(
  '%s is shown with its figures and its place, and decides nothing',
  (id, place, english, german) => {
    const rule = ruleById(id);
    expect(rule?.kind).toBe('fact');
    expect(rule?.blocks ?? rule?.judge ?? rule?.raise).toBeUndefined();
    expect(CITATIONS[rule?.cite ?? 'h16.selection'].place).toBe(place);
    for (const part of english) expect(clinicalEn.rules[id].statement).toMatch(part);
    for (const part of german) expect(clinicalDe.rules[id].statement).toMatch(part);
  },
);
