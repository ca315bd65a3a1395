import type { RuleId } from '../../../machines/rules/index.ts';
import type { RuleWords } from '../shapes.ts';

type LabelRuleId = Extract<RuleId, `EU-${string}` | `US-${string}`>;

/** What the EU and the US label say. */
export const labelRules: Record<LabelRuleId, RuleWords> = {
  'EU-01': {
    title: 'Highly active relapsing-remitting MS',
    statement:
      'Highly active relapsing-remitting MS in adults: despite a full and adequate course of at least one disease-modifying therapy; or rapidly evolving severe, with at least 2 disabling relapses within one year and at least one Gd-enhancing lesion or a significant increase in T2 load against a recent MRI. “Full and adequate”, “highly active” and “significant” have no number: the clinician attests them.',
  },
  'EU-02': {
    title: 'Within the indication',
    statement:
      'Secondary progressive MS, primary progressive MS and the clinically isolated syndrome are outside the indication.',
  },
  'EU-03': {
    title: 'Single disease-modifying therapy',
    statement: 'Alemtuzumab is the only disease-modifying therapy: no other one alongside.',
  },
  'EU-04': { title: 'Adult', statement: 'Not under 18 years of age.' },
  'EU-10': {
    title: 'Blood pressure controlled',
    statement:
      'Contraindicated in uncontrolled hypertension. The label gives no mmHg: the clinician attests that it is controlled; a last reading of 140/90 mmHg or more is pointed out.',
  },
  'EU-11': {
    title: 'No arterial dissection',
    statement: 'Contraindicated after a dissection of the cervicocephalic arteries.',
  },
  'EU-12': { title: 'No stroke', statement: 'Contraindicated after a stroke.' },
  'EU-13': {
    title: 'No angina or myocardial infarction',
    statement: 'Contraindicated after angina pectoris or myocardial infarction.',
  },
  'EU-14': {
    title: 'No coagulopathy, no blood thinner',
    statement:
      'Contraindicated with a known coagulopathy and under antiplatelet or anticoagulant therapy, low-dose aspirin too. Such a drug is never stopped without the doctor who prescribed it.',
  },
  'EU-15': {
    title: 'No other autoimmune disease',
    statement:
      'Contraindicated with another autoimmune disease beside MS; taken literally, also with thyroid disease acquired after a course.',
  },
  'EU-16': {
    title: 'No severe infection, HIV or hypersensitivity',
    statement:
      'Contraindicated in severe active infection until it is completely resolved, in HIV infection and in hypersensitivity.',
  },
  'EU-20': {
    title: 'Hospital with intensive care',
    statement:
      'Given in a hospital with ready access to intensive care, under a neurologist experienced in MS.',
  },
  'EU-21': {
    title: 'Leaflet, alert card and guide',
    statement:
      'Before treatment the patient is given package leaflet, patient alert card and patient guide, and knows the commitment to follow-up until at least 48 months after the last infusion.',
  },
  'EU-22': {
    title: 'Baseline ECG and vital signs',
    statement: 'ECG and vital signs, heart rate and blood pressure among them, before the infusion.',
  },
  'EU-23': {
    title: 'Vital signs every hour',
    statement: 'During the infusion heart rate, blood pressure and clinical status at least every hour.',
  },
  'EU-24': {
    title: 'Signs of heart, brain or lung vessels',
    statement:
      'Signs of myocardial ischaemia, haemorrhagic stroke, cervicocephalic dissection or pulmonary alveolar haemorrhage: stop, emergency, no restart. Patients are told to seek help at once in the days after.',
  },
  'EU-25': {
    title: 'Platelets in the infusion week',
    statement:
      'Platelet count immediately after the infusion on days 3 and 5 of the first course, and on day 3 of every later one.',
  },
  'EU-26': { title: 'Observation', statement: 'Observation for at least 2 hours after the infusion.' },
  'EU-27': {
    title: 'Herpes prophylaxis',
    statement: 'From day 1 of each course until at least 1 month after the treatment.',
  },
  'EU-28': {
    title: 'Diet against Listeria',
    statement:
      'No raw or undercooked meat, soft cheese or unpasteurised dairy products from 2 weeks before the course, during it and until at least 1 month after it.',
  },
  'EU-30': {
    title: 'Monthly laboratory with liver tests',
    statement:
      'Until at least 48 months after the last infusion: every month differential blood count, creatinine, urinalysis with microscopy and liver transaminases; every 3 months TSH.',
  },
  'EU-31': {
    title: 'Monitoring never closes',
    statement:
      '48 months are a minimum. Autoimmunity can appear later: monitoring turns into watching for symptoms.',
  },
  'EU-32': {
    title: 'Liver injury',
    statement:
      'Symptoms of liver injury (unexplained nausea, vomiting, abdominal pain, fatigue, loss of appetite, jaundice, dark urine): liver tests the same day; think of autoimmune hepatitis.',
  },
  'EU-33': {
    title: 'Haemophagocytic lymphohistiocytosis',
    statement:
      'Persistent fever with cytopenia, swollen liver, spleen or nodes, or high ferritin: haemophagocytic lymphohistiocytosis, an emergency.',
  },
  'EU-34': {
    title: 'Bleeding with normal platelets',
    statement:
      'Bruising or bleeding with normal platelets: coagulation panel with aPTT (acquired haemophilia A).',
  },
  'EU-35': {
    title: 'New deficit: PML',
    statement:
      'New subacute cognitive, visual or motor deficit: think of PML; MRI, treatment withheld. The MRI is read for PML before every course.',
  },
  'EU-36': {
    title: 'EBV and CMV',
    statement: 'Fever with enlarged nodes or hepatitis: EBV and CMV are tested for.',
  },
  'EU-37': {
    title: 'One autoimmune disorder found',
    statement: 'One autoimmune disorder found: look for others; further courses stop.',
  },
  'EU-40': {
    title: 'At most four courses, twelve months apart',
    statement:
      'At most two further courses (four in all), 12 mg on 3 consecutive days, at least 12 months after the previous one.',
  },
  'EU-41': {
    title: 'Vaccinations',
    statement: 'No live vaccine after a course; vaccinations are complete at least 6 weeks before treatment.',
  },
  'EU-42': {
    title: 'Contraception',
    statement: 'Contraception during and until 4 months after each course.',
  },
  'EU-43': {
    title: 'A missed dose',
    statement: 'A missed dose is never given on the same day as another.',
  },
  'EU-44': {
    title: 'Name and batch',
    statement: 'Name and batch number of the product are recorded.',
  },
  'US-01': {
    title: 'Relapsing MS after two drugs',
    statement:
      'Relapsing MS, active secondary progressive MS included; generally reserved for an inadequate response to two or more MS drugs; not in the clinically isolated syndrome; not under 17.',
  },
  'US-02': {
    title: 'No active infection, HIV or hypersensitivity',
    statement:
      'Contraindicated in hypersensitivity or anaphylaxis to it, in HIV infection and in any active infection.',
  },
  'US-10': {
    title: 'LEMTRADA REMS',
    statement:
      'Prescriber and setting are certified, and prescriber, patient and setting enrolled; baseline laboratory within 30 days before the first infusion; status form every 6 months.',
  },
  'US-11': {
    title: 'Monthly laboratory, yearly skin examination',
    statement:
      'Until 48 months after the last dose: every month blood count with differential, creatinine and urinalysis with cell counts; TSH every 3 months; transaminases and bilirubin periodically; skin examination at baseline and every year.',
  },
  'US-12': {
    title: 'Kidneys: evaluate now',
    statement:
      'Urine protein/creatinine ratio at baseline. Above 200 mg/g, creatinine up by more than 30 %, or unexplained haematuria: evaluate now.',
  },
  'US-13': {
    title: 'Herpes prophylaxis',
    statement: 'At least 2 months after treatment or until CD4+ ≥ 200/μL, whichever is later.',
  },
  'US-14': {
    title: 'Methylprednisolone and observation',
    statement:
      'Methylprednisolone 1000 mg immediately before, on the first 3 days of every course; observation for 2 hours after every infusion.',
  },
  'US-15': {
    title: 'Stroke',
    statement: 'Symptoms of stroke within 3 days of an infusion: emergency (boxed warning).',
  },
  'US-16': {
    title: 'TTP, colitis, encephalitis, Still’s disease',
    statement:
      'Thrombotic thrombocytopenic purpura: evaluate at once. Immune-mediated colitis, autoimmune encephalitis and adult-onset Still’s disease: by symptom.',
  },
  'US-17': {
    title: 'Pneumonitis, acalculous cholecystitis',
    statement:
      'Pneumonitis; acalculous cholecystitis (right-upper abdominal pain and fever, in the first 2 months): same day.',
  },
  'US-18': {
    title: 'Further courses',
    statement: 'Further courses as needed, at least 12 months apart; no maximum is stated.',
  },
  'US-19': {
    title: 'Listeria',
    statement:
      'Listeria infections were seen 3 days to 8 months after an infusion; precautions begin before treatment.',
  },
};
