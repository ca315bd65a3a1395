import { describe, expect, test } from 'vitest';
import { RULES } from '../../machines/rules/index.ts';
import { URGENCIES } from '../../machines/rules/rule.ts';
import { STAGES } from '../../machines/stage.ts';
import * as vocabulary from '../../machines/vocabulary.ts';

/** The names that files of today may hold. A list may grow behind or between; no name of it changes or goes. */
const NAMES = `
SOURCES h16 eu us
SEXES female male
MS_FORMS rrms spms ppms cis nmosd uncertain
DRUGS interferon-beta glatiramer teriflunomide dimethyl-fumarate diroximel-fumarate fingolimod siponimod
  ozanimod ponesimod natalizumab cladribine ocrelizumab ofatumumab rituximab azathioprine ciclosporin
  mitoxantrone cyclophosphamide alemtuzumab other
CONDITIONS coagulation-disorder anticoagulation antiplatelet infection-liability malignancy-uncured
  malignancy-cured thrombocytopenia liver-insufficiency-severe kidney-insufficiency-severe hiv tb-active
  tb-latent hbv-active hbv-chronic hcv-active hcv-chronic syphilis hypertension-uncontrolled stroke
  arterial-dissection angina-or-mi autoimmune-other chickenpox-history other
SEROLOGIES vzv-igg hiv hbsag anti-hbc anti-hcv syphilis tb-igra anti-jcv tpo-antibodies trak anti-gbm
SEROLOGY_RESULTS negative positive indeterminate
ALLERGENS alemtuzumab excipient other
MRI_REGIONS brain neuroaxis
VACCINES vzv influenza hpv hbv pneumococcal other
SCREENINGS hpv-cytology chest-xray skin ecg history-and-examination dental
PROPHYLAXES isoniazid aciclovir valaciclovir cotrimoxazole cholestyramine antihistamine h2-blocker
SYMPTOMS bruising petechiae bleeding haematuria oedema palpitations fatigue jaundice fever
  headache-stiff-neck focal-deficit chest-pain dyspnoea other
COUNSELLING_TOPICS risks monitoring contraception diet alert-card package-leaflet patient-guide
SPECIALTIES haematology nephrology endocrinology hepatology infectious-diseases emergency
AUTOIMMUNE_DISORDERS itp anti-gbm nephropathy graves hypothyroidism thyroiditis hepatitis haemophilia-a
  other
REACTION_SEVERITIES mild severe anaphylaxis
INFUSION_RESPONSES continued slowed stopped
INFECTION_SEVERITIES mild severe
DELEGATES gp centre other
DEVIATION_REASONS disease-activity patient-wish specialist-advice known-otherwise not-available other
LANGUAGES en de
REACTION_SIGNS rash fever headache urticaria nausea atrial-fibrillation chest-pain hypotension dyspnoea
  haemoptysis focal-deficit
ATTESTATIONS highly-active-despite-dmt t2-increase-significant blood-pressure-controlled
  setting-with-intensive-care infection-plan washout-individual pml-excluded immune-status-acceptable
  vaccination-status-checked rems-enrolled rems-status-form tia isolated-autoantibodies alt-level
  platelet-level course-gap csf-cells non-responder low-igg listeria-antibiotics covid-vaccine-timing
DOCUMENTS care-plan patient-pathway monitoring-letter infusion-sheets alert-card sources-appendix
  calendar-patient calendar-practice
`;

const lists: Readonly<Record<string, readonly string[]>> = vocabulary;
const promised = NAMES.trim()
  .split(/\n(?! )/)
  .map((line) => line.split(/\s+/))
  .map(([list = '', ...names]) => ({ list, names }));

describe('the closed lists of the case format', () => {
  test.each(promised)('$list', ({ list, names }) => {
    expect(lists[list]).toEqual(expect.arrayContaining([...names]));
    expect(new Set(lists[list]).size).toBe(lists[list]?.length);
  });

  test('are all promised', () => {
    expect(Object.keys(lists).filter((name) => promised.every(({ list }) => list !== name))).toEqual([]);
  });
});

test('the stages, in the order of the journey', () => {
  expect(STAGES.join(' ')).toBe(
    'selection switching preparation course interval monitoring retreatment switched declined ended',
  );
});

test('rules are in the order of the sources, the paper first, and of their names within each source', () => {
  const ids = (layer: string) => RULES.filter((rule) => rule.layer === layer).map(({ id }) => id);
  const [paper, eu, us] = [ids('h16'), ids('eu'), ids('us')];
  expect([paper.length, eu.length, us.length].every((count) => count > 10)).toBe(true);
  for (const each of [paper, eu, us]) expect(each).toEqual(each.toSorted());
  expect(RULES.map(({ id }) => id)).toEqual([...paper, ...eu, ...us]);
});

test('how fast an escalation wants action, the fastest first', () => {
  expect(URGENCIES).toEqual(['emergency', 'same-day', 'urgent', 'routine']);
});
