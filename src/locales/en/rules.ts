import type { EscalatingRuleId, RuleId } from '../../../machines/rules/index.ts';
import type { RuleWords } from '../shapes.ts';
import { labelRules } from './label-rules.ts';
import { alert } from './overview.ts';

export const rules: Record<RuleId, RuleWords> = {
  ...labelRules,
  'SEL-01': {
    title: 'Confirmed relapsing-remitting MS',
    statement:
      'The diagnosis of MS and its form are definitely confirmed; the indication is relapsing-remitting MS.',
  },
  'SEL-02': {
    title: 'Neuromyelitis optica excluded',
    statement:
      'Neuromyelitis optica and its spectrum are excluded: alemtuzumab is no first-line option there, and worsening is reported.',
  },
  'SEL-03': {
    title: 'Not secondary progressive MS',
    statement: 'In secondary progressive MS no benefit has been shown; alemtuzumab is not indicated.',
  },
  'SEL-04': {
    title: 'Active disease',
    statement:
      'Disease is active (Lublin): a clinical relapse, or on MRI a new gadolinium-enhancing lesion, or new or enlarging T2 lesions.',
  },
  'SEL-05': {
    title: 'No indication without activity',
    statement: 'Without disease activity alemtuzumab is not indicated.',
  },
  'SEL-06': {
    title: 'No change while stable',
    statement: 'For a patient stable on the current therapy alemtuzumab is not a standard alternative.',
  },
  'SEL-07': {
    title: 'Window of opportunity',
    statement:
      'Benefit is best when inflammatory activity is significant clinically and on MRI: early, without significant disability.',
  },
  'SEL-08': {
    title: 'EDSS below 4.0',
    statement:
      'Best before EDSS 4.0 is reached. 4.0 or more is not an exclusion when there is clinical or radiological activity.',
  },
  'SEL-09': {
    title: 'Disease duration as in the trials',
    statement:
      'Trials enrolled up to 5 years of disease without earlier treatment, and up to 10 years with it.',
  },
  'SEL-10': {
    title: 'Not a last option',
    statement: 'As a “last option” after many failed therapies its efficacy is not established.',
  },
  'SEL-11': {
    title: 'Able and willing to be monitored',
    statement: 'The patient can and will keep up long-term monitoring (personality, cognition, discipline).',
  },
  'SEL-12': {
    title: 'Anti-JCV positive',
    statement: 'On long-term natalizumab the PML risk is high; this weighs for an alternative to it.',
  },
  'SEL-13': {
    title: 'Woman of childbearing potential',
    statement: 'Alemtuzumab can be the choice; conception is planned from 4 months after the last infusion.',
  },
  'SEL-14': {
    title: 'No head-to-head trial',
    statement:
      'There is no head-to-head trial against natalizumab or fingolimod: the choice weighs the side-effect profile against the benefit.',
  },
  'SEL-15': { title: 'MRI every year', statement: 'MRI monitoring at yearly intervals.' },
  'SEL-20': {
    title: 'Hypersensitivity',
    statement:
      'Contraindicated with hypersensitivity to alemtuzumab or an excipient. After anaphylaxis to it: never again.',
  },
  'SEL-21': {
    title: 'Severe or active chronic infection',
    statement:
      'Contraindicated with a severe active infection or an active chronic or recurrent bacterial or viral one (tuberculosis, hepatitis C, hepatitis B), until cured.',
  },
  'SEL-22': { title: 'HIV infection', statement: 'Contraindicated with HIV infection.' },
  'SEL-23': { title: 'Pregnancy or lactation', statement: 'Contraindicated in pregnancy and lactation.' },
  'SEL-30': {
    title: 'Coagulation disorder or anticoagulation',
    statement:
      'Contraindicated with a coagulation disorder (dysfibrinogenaemia, factor IX deficiency, haemophilia, von Willebrand disease) or anticoagulation.',
  },
  'SEL-31': {
    title: 'Marked liability to infection',
    statement:
      'Contraindicated with a marked liability to infection (aspiration, frequent urinary tract infection).',
  },
  'SEL-32': {
    title: 'Malignancy not curatively treated',
    statement: 'Contraindicated with a malignancy in the history that was not curatively treated.',
  },
  'SEL-33': {
    title: 'Thrombocytopenia',
    statement:
      'Contraindicated with thrombocytopenia. The paper gives no number: platelets below the laboratory’s limit (150 ×10⁹/L if none is given) raise the finding.',
  },
  'SEL-34': {
    title: 'Immunity against varicella',
    statement: 'VZV IgG is positive. If it is negative: vaccinate, check the titre, then wait.',
  },
  'SEL-35': {
    title: 'Severe liver or kidney insufficiency',
    statement:
      'Contraindicated with severe liver or kidney insufficiency. The paper gives no number: the clinician attests it.',
  },
  'SEL-36': { title: 'Of age', statement: 'Contraindicated under the age of 18 years.' },

  'STR-01': {
    title: 'Two courses against continuous therapy',
    statement:
      'Alemtuzumab: two courses 12 months apart, no maintenance for most. Natalizumab and fingolimod: continuous.',
  },
  'STR-02': {
    title: 'Activity after stopping',
    statement:
      'Stopping natalizumab (and in fewer cases fingolimod) brings disease activity back, or rebound.',
  },
  'STR-03': {
    title: 'Risk windows',
    statement:
      'Alemtuzumab: reactions during the infusion, infections directly after it, secondary autoimmunity with its maximum in year 3. Natalizumab: the PML risk rises with the duration of treatment.',
  },
  'STR-04': {
    title: 'Later switches are harder',
    statement:
      'After alemtuzumab (irreversible depletion, slow repopulation) later switches are harder than after reversible drugs.',
  },
  'STR-05': {
    title: 'Repopulation',
    statement:
      'B cells return in 3–8 months, CD8+ T cells in about 30 months, CD4+ T cells in up to 60 months on average.',
  },
  'STR-06': {
    title: 'No biomarker',
    statement:
      'No biomarker predicts secondary autoimmunity (IL-21 was not reproduced); the kinetics of repopulation do not predict reactivation of MS.',
  },

  'SWI-01': { title: 'No earlier therapy', statement: 'An immediate start is possible.' },
  'SWI-02': {
    title: 'Start in an acute relapse',
    statement:
      'Without an earlier therapy, alemtuzumab with its high-dose steroids can itself treat the acute relapse.',
  },
  'SWI-10': {
    title: 'From interferon beta or glatiramer acetate',
    statement: 'Direct switch without washout, if there is no relevant laboratory abnormality (lymphopenia).',
  },
  'SWI-20': {
    title: 'From teriflunomide: one month and lymphocytes',
    statement: 'At least 1 month after the last dose, and lymphocytes above 1.5 ×10⁹/L.',
  },
  'SWI-21': {
    title: 'From teriflunomide: accelerated elimination',
    statement: 'Accelerated elimination with cholestyramine is recommended.',
  },
  'SWI-22': {
    title: 'From teriflunomide: blood concentration',
    statement: 'The blood concentration is determined before the start. The paper names no level.',
  },
  'SWI-30': {
    title: 'From dimethyl fumarate: one month and lymphocytes',
    statement: 'At least 1 month after the last dose, and lymphocytes above 1.5 ×10⁹/L.',
  },
  'SWI-40': {
    title: 'From fingolimod: lymphocytes recovered',
    statement:
      'Lymphocytes above 1.0 ×10⁹/L: fingolimod redistributes them, so the paper is less strict here. Up to 1.5 ×10⁹/L is pointed out.',
  },
  'SWI-50': {
    title: 'From natalizumab: PML risk',
    statement:
      'High when anti-JCV positive and treated for more than 2 years (exactly 2 years counts as high); otherwise low. Unknown anti-JCV is treated as positive.',
  },
  'SWI-51': {
    title: 'From natalizumab, low PML risk: washout',
    statement:
      'Washout of 2 to 3 months: not before 2 months, aim to start by 3. MRI and possibly CSF belong to the work-up.',
  },
  'SWI-52': {
    title: 'From natalizumab, high PML risk: first MRI',
    statement: 'First MRI 3 months after the last infusion: exclude PML, look for returning activity.',
  },
  'SWI-53': {
    title: 'From natalizumab, high PML risk: repeated MRI',
    statement: 'Without activity on MRI: MRI again every 4 weeks, up to 6 months after the last infusion.',
  },
  'SWI-54': {
    title: 'CSF before alemtuzumab: JCV DNA must be negative',
    statement:
      'From natalizumab with high PML risk: with activity on MRI or clinically, CSF with JCV DNA and cell count before alemtuzumab; JCV DNA must be negative. CSF is asked for in every high-risk patient before the start.',
  },
  'SWI-55': {
    title: 'PML suspected or not excluded',
    statement:
      'After natalizumab, no alemtuzumab while PML is suspected or not excluded; carry-over PML is described up to 6 months after stopping.',
  },
  'SWI-56': {
    title: 'No strict six-month washout',
    statement:
      'A strict washout of 6 months after natalizumab is not demanded of every high-risk patient: the stepwise approach avoids rebound.',
  },
  'SWI-60': {
    title: 'From an immunosuppressant: washout and white cells',
    statement:
      'After azathioprine, ciclosporin A, mitoxantrone or cyclophosphamide: washout of 6 months (3 to 6 with a written reason), and normal white-cell counts.',
  },
  'SWI-61': {
    title: 'Immunosuppressive pretreatment',
    statement: 'Not the ideal patient after azathioprine, ciclosporin A, mitoxantrone or cyclophosphamide.',
  },
  'SWI-70': {
    title: 'Deviation with a reason',
    statement: 'Deviation is allowed when the individual course justifies it; its reason is documented.',
  },
  'SWI-71': {
    title: 'A drug that the paper does not name',
    statement:
      'The paper does not cover this drug and names no washout: an individual decision is documented.',
  },

  'PRE-01': {
    title: 'History and examination',
    statement: 'Detailed history and physical examination against the contraindications.',
  },
  'PRE-02': { title: 'Acute infection', statement: 'Acute infection: treat it and wait until it is cured.' },
  'PRE-03': {
    title: 'Chronic infection with a plan',
    statement:
      'Chronic hepatitis B or C, latent tuberculosis or syphilis is not absolute (HIV is): active infection is excluded, and a plan of infectious diseases or hepatology is documented.',
  },
  'PRE-04': {
    title: 'Chest X-ray after a positive TB test',
    statement: 'Positive interferon-gamma test: a chest X-ray excludes active tuberculosis.',
  },
  'PRE-05': {
    title: 'Isoniazid after a positive TB test',
    statement:
      'Isoniazid for at least half a year; alemtuzumab no earlier than 8 weeks after its start (6 with a written reason).',
  },
  'PRE-06': { title: 'Neoplasm cured', statement: 'A neoplasm is cured before the start.' },
  'PRE-10': {
    title: 'Laboratory panel before every course',
    statement:
      'Differential blood count; AST, ALT, GGT, bilirubin; creatinine, GFR; TSH, T3, T4; syphilis, VZV, HIV and hepatitis serology, TB test; INR, PTT; urinalysis with sediment; in women HPV screening and pregnancy test; CRP, ESR.',
  },
  'PRE-11': {
    title: 'MRI of the neuroaxis',
    statement: 'MRI of the complete neuroaxis, not older than 3 months at the start.',
  },
  'PRE-12': {
    title: 'Work-up repeated',
    statement: 'The safety work-up is repeated before the second course.',
  },
  'PRE-13': {
    title: 'No count to reach before course 2',
    statement: 'No lymphocyte or leukocyte count has to be reached before the second course.',
  },
  'PRE-14': {
    title: 'Contraception agreed',
    statement:
      'Women of childbearing potential: effective contraception during each course and for 4 months after it, explained.',
  },
  'PRE-20': {
    title: 'Varicella antibodies',
    statement:
      'VZV antibodies are measured in all patients (obligatory without a history of chickenpox or vaccination).',
  },
  'PRE-21': {
    title: 'Varicella vaccination and titre',
    statement: 'VZV IgG negative: vaccinate; titre 4 to 6 weeks after the vaccination.',
  },
  'PRE-22': {
    title: 'Six weeks after the last vaccination',
    statement:
      'Vaccinations are complete at least 6 weeks before the first infusion, counted from the last dose.',
  },
  'PRE-23': {
    title: 'Vaccination status',
    statement:
      'The vaccination status is checked and missing vaccinations are given before the first course; success is checked by titres.',
  },
  'PRE-24': {
    title: 'Informed and agreed',
    statement: 'The patient has been informed of side effects and of the mandatory monitoring, and agrees.',
  },

  'INF-01': {
    title: 'Course 1: 12 mg on 5 consecutive days',
    statement: '12 mg a day i.v. on 5 consecutive days. A start on a Monday avoids weekends.',
  },
  'INF-02': {
    title: 'Course 2: 12 mg on 3 days, after 12 months',
    statement:
      '12 mg a day on 3 consecutive days, 12 months after course 1: the same calendar date one year later, never earlier.',
  },
  'INF-03': {
    title: 'Nothing between the courses',
    statement: 'No immunomodulatory therapy between the courses.',
  },
  'INF-04': {
    title: 'Premedication on the evening before',
    statement:
      'H1 blocker (for example cetirizine) and H2 blocker (for example famotidine; the paper’s ranitidine was withdrawn in 2020), doses by the local formulary; aciclovir 200 mg 1-0-1.',
  },
  'INF-05': {
    title: 'Pregnancy test on day 1',
    statement:
      'Day 1 of each course: negative pregnancy test of that day (childbearing potential); peripheral line.',
  },
  'INF-06': {
    title: 'Methylprednisolone and paracetamol',
    statement:
      '60 min before: methylprednisolone 1 g i.v. on the first 3 days. Paracetamol 1 g i.v. 30–60 min before, on all days.',
  },
  'INF-07': {
    title: 'Longer steroid',
    statement: 'The steroid may be extended to 5 days or begun a day earlier, individually.',
  },
  'INF-08': {
    title: 'Preparing the infusion',
    statement:
      'After methylprednisolone, never mixed with it; diluted immediately before in 100 mL NaCl 0.9 % or glucose 5 %; ready solution kept at most 8 h at 2–8 °C; over about 4 h by pump, the rate by the volume on the pharmacy label.',
  },
  'INF-09': { title: 'Flushing the line', statement: 'Then NaCl 100 mL over 30 min to flush the line.' },
  'INF-10': {
    title: 'Vital signs every 30 min',
    statement:
      'Body temperature, heart rate and blood pressure every 30 min. (The paper’s text asks for pulse and pressure at least hourly, its Table 3 for half-hourly.)',
  },
  'INF-11': {
    title: 'Observation',
    statement:
      'Observation until 2 h after the infusion; physician and trained staff throughout; the patient drinks at least 2 L a day.',
  },
  'INF-12': {
    title: alert['INF-12'],
    statement:
      'Skin, mild fever or headache: antihistamine, antipyretic, slower rate. Pause first; a physician sees the patient.',
  },
  'INF-13': {
    title: alert['INF-13'],
    statement:
      'Fever, urticaria, atrial fibrillation, nausea, chest discomfort, hypotension: stop at once, physician; dimetindene 4 mg i.v.; if insufficient prednisolone 250 mg i.v.; continue more slowly according to severity.',
  },
  'INF-14': {
    title: 'Anaphylaxis therapy at hand',
    statement:
      'Anaphylaxis therapy is at hand; reactions are usually not anaphylactic and the infusion can be continued. Up to 90 % have some reaction.',
  },
  'INF-15': {
    title: alert['INF-15'],
    statement:
      'Old deficits may reappear (cytokine-mediated Uhthoff phenomenon). Reading taken: a focal deficit during or up to 3 days after an infusion is stroke or dissection until excluded.',
  },
  'INF-16': {
    title: 'Interrupted course',
    statement:
      'After an interruption (e.g. acute infection with fever) the remaining infusions follow as soon as possible in the next weeks, with methylprednisolone before every one of them.',
  },
  'INF-17': {
    title: 'No routine laboratory in the infusion week',
    statement:
      'Leukocytes, CRP, PCT, liver enzymes, platelets and TSH shift for non-infectious reasons. Clinical signs and vitals lead.',
  },
  'INF-18': {
    title: 'Bland diet in the infusion week',
    statement: 'Bland diet: no fruit acids, nothing carbonated or spicy, no glutamate.',
  },
  'INF-19': {
    title: 'Paravenous infusion',
    statement: 'Paravenous infusion is not critical; the line may serve other infusions.',
  },

  'AFT-01': {
    title: 'Aciclovir',
    statement:
      'Aciclovir 200 mg 1-0-1 from day 1 of each course for at least 4 weeks; valaciclovir if there is a rash.',
  },
  'AFT-02': {
    title: 'Antihistamine one more week',
    statement: 'Antihistamine for one more week; paracetamol on demand.',
  },
  'AFT-03': {
    title: 'First check-up',
    statement: 'First check-up at the MS centre 4 weeks after the infusion.',
  },
  'AFT-04': {
    title: 'Diet against Listeria',
    statement: 'No raw-milk cheese or raw-milk products, no raw fish or meat.',
  },
  'AFT-05': {
    title: 'Infection: see the patient early',
    statement:
      'Low threshold for an acute appointment with infection, full search for the focus, above all in the first months.',
  },
  'AFT-06': {
    title: 'Influenza vaccination',
    statement:
      'Influenza vaccination no earlier than 6 months after the last infusion; live attenuated vaccines are avoided.',
  },
  'AFT-07': {
    title: 'Contraception after the course',
    statement: 'Contraception for 4 months after the course.',
  },

  'MON-01': {
    title: 'Blood count every month',
    statement:
      'Complete blood count with differential every month until at least 48 months after the last infusion of the latest course.',
  },
  'MON-02': {
    title: 'Creatinine every month',
    statement: 'Serum creatinine every month until at least 48 months after the last infusion.',
  },
  'MON-03': {
    title: 'Urinalysis every month',
    statement: 'Urinalysis with microscopy every month until at least 48 months after the last infusion.',
  },
  'MON-04': {
    title: 'TSH every 3 months',
    statement:
      'TSH every 3 months until at least 48 months after the last infusion; every month in pregnancy.',
  },
  'MON-05': {
    title: 'HPV screening every year',
    statement: 'Women: HPV screening with cervical cytology every year.',
  },
  'MON-06': { title: 'MRI every year after treatment', statement: 'MRI every year.' },
  'MON-07': {
    title: 'Who does the checks',
    statement:
      'General practitioners may do the checks; the treating neurologist organises, supervises and evaluates them.',
  },
  'MON-08': { title: 'Reminders', statement: 'Reminders by modern means (e-mail, phone) help.' },
  'MON-10': {
    title: alert['MON-10'],
    statement:
      'Platelets below the laboratory’s limit (150 ×10⁹/L if none is given) or fallen by 30 % or more from the initial value: count every week. The paper’s words: “less than 30 % of its initial value”.',
  },
  'MON-11': {
    title: alert['MON-11'],
    statement:
      'Platelets below 100 ×10⁹/L: haematology. (The paper prints “100.000 GPt/l”; 100 ×10⁹/L is meant.)',
  },
  'MON-12': {
    title: alert['MON-12'],
    statement:
      'Bruises, petechiae, nose or gum bleeding, haemoptysis, heavy or irregular periods: blood count now.',
  },
  'MON-13': {
    title: 'Immune thrombocytopenia (ITP)',
    statement:
      'More than 1 % to about 2 %, 14–36 months after first exposure; steroids usually suffice. Further infusions after ITP are an individual decision.',
  },
  'MON-20': {
    title: alert['MON-20'],
    statement:
      'Haematuria, proteinuria or a rise in creatinine: urgent nephrology. Untreated anti-GBM disease leads to dialysis.',
  },
  'MON-21': {
    title: 'Nephropathy',
    statement: '0.3 %, up to 39 months after the last dose.',
  },
  'MON-30': {
    title: alert['MON-30'],
    statement:
      'TSH abnormal: free T3/T4 and thyroid antibodies, endocrinology; clinical assessment before any further alemtuzumab.',
  },
  'MON-31': {
    title: 'Thyroid disease',
    statement:
      'More than 35 % within 4 years, peak in year 3; hypo- and hyperthyroid, Graves’ disease frequent; surgery in less than 1 %. Baseline anti-TPO does not predict it.',
  },
  'MON-40': {
    title: alert['MON-40'],
    statement:
      'Fever or infection: immediate diagnosis and treatment. With early signs of meningitis: think of Listeria.',
  },
  'MON-50': {
    title: 'Secondary autoimmunity overall',
    statement: 'Up to 48 % in long-term follow-up.',
  },

  'PRG-01': {
    title: 'No infusion in pregnancy or lactation',
    statement: 'No infusion is given in pregnancy or lactation.',
  },
  'PRG-02': {
    title: 'When to conceive',
    statement:
      'From 4 months after the last infusion of the second course (before year 3), or after the autoimmunity peak in year 3 has passed.',
  },
  'PRG-03': {
    title: 'TSH every month in pregnancy',
    statement: 'Pregnant during monitoring: TSH every month.',
  },
  'PRG-04': { title: 'Male fertility', statement: 'There are no data on male fertility.' },

  'RET-01': {
    title: 'Renewed activity',
    statement:
      'Retreatment is considered with at least 1 relapse, or at least 2 new T2 lesions, or at least 1 new Gd-enhancing lesion (trial thresholds).',
  },
  'RET-02': {
    title: 'Twelve months since the previous course',
    statement: 'Not sooner than 12 months after the previous course.',
  },
  'RET-03': {
    title: 'The strategy is kept',
    statement: 'Once chosen, the strategy is generally kept: retreat once or twice if needed.',
  },
  'RET-04': {
    title: 'Weigh each retreatment',
    statement: 'Each retreatment is weighed: activity, response so far, alternatives.',
  },
  'RET-05': {
    title: 'How many need more',
    statement:
      'In 5 years 68 % (CARE-MS I) and 60 % (CARE-MS II) needed no further course; 22.1 % and 28.8 % one extra, 8.0 % and 9.9 % two extra.',
  },
  'RET-06': {
    title: 'Further course: 12 mg on 3 consecutive days',
    statement: 'Full work-up as before every course, MRI included; then 12 mg a day on 3 consecutive days.',
  },
  'RET-10': {
    title: 'Non-responder',
    statement: 'Non-responder: consider fingolimod or B-cell depletion.',
  },
  'RET-11': {
    title: 'To interferon beta or glatiramer acetate',
    statement: 'Soon possible once relevant lymphopenia is excluded (above all for interferon).',
  },
  'RET-12': {
    title: 'To teriflunomide or dimethyl fumarate',
    statement: 'Little experience; with dimethyl fumarate weigh the previous immunosuppression.',
  },
  'RET-13': {
    title: 'To natalizumab',
    statement: 'Higher PML risk, above all when anti-JCV positive.',
  },
  'RET-14': {
    title: 'Immune status before another drug',
    statement:
      'Before any other drug: complete immune status (differential, CD4+, CD8+, B, NK cells). No general waiting time can be given.',
  },

  'DOC-01': {
    title: 'Visit by visit',
    statement:
      'Laboratory, clinical (relapses, EDSS) and MRI results are documented visit by visit, with what is due next and what to do about an abnormal result.',
  },
  'DOC-02': {
    title: 'Data for a registry',
    statement: 'Data for a registry can be handed over: de-identified, tabular, with a data dictionary.',
  },
  'DOC-03': {
    title: 'Every deviation has its reason',
    statement: 'Every deviation carries its reason.',
  },
};

/** What to do now. */
export const action: Record<EscalatingRuleId, string> = {
  'INF-12':
    'Pause the infusion; a physician sees the patient. Antihistamine, antipyretic; then go on more slowly.',
  'INF-13':
    'Stop at once, call the physician: dimetindene 4 mg i.v., if insufficient prednisolone 250 mg i.v. With atrial fibrillation, chest pain, hypotension, dyspnoea, haemoptysis or a new focal deficit: emergency work-up, no restart that day. With fever, urticaria or nausea the physician may restart more slowly. After anaphylaxis: never again.',
  'INF-15':
    'Stroke or arterial dissection until excluded: emergency work-up now. Only then think of old deficits that reappear.',
  'MON-10': 'Repeat the platelet count every week.',
  'MON-11': 'Refer to haematology. Repeat the platelet count every week.',
  'MON-12': 'Take a blood count now.',
  'MON-20': 'Refer to nephrology urgently: untreated anti-GBM disease leads to dialysis.',
  'MON-30':
    'Measure free T3, free T4 and thyroid antibodies; refer to endocrinology. Assess clinically before any further alemtuzumab.',
  'MON-40': 'Diagnose and treat at once. With early signs of meningitis think of Listeria.',
  'EU-24':
    'During or up to 3 days after an infusion: stop it; emergency work-up for myocardial ischaemia, haemorrhagic stroke, dissection and alveolar haemorrhage; no restart. Later: work-up the same day.',
  'EU-32':
    'Take liver tests the same day; think of autoimmune hepatitis. No source names the ALT that stops treatment: you judge.',
  'EU-33':
    'Emergency: haemophagocytic lymphohistiocytosis until excluded. Measure ferritin and blood count; refer to haematology.',
  'EU-34':
    'Take a coagulation panel with aPTT; if it is long, refer to haematology (acquired haemophilia A).',
  'EU-35': 'MRI at once, read for PML. Withhold treatment until PML is excluded.',
  'EU-36': 'Test for EBV and CMV.',
  'EU-37':
    'Look for other autoimmune disorders. Further courses stop (EU-15). Dismiss with a note of what was looked for.',
  'US-12': 'Evaluate the kidneys now; refer to nephrology.',
  'US-15': 'Emergency: stroke until excluded.',
  'US-16':
    'With low platelets: thrombotic thrombocytopenic purpura until excluded, evaluate at once. Else think of immune-mediated colitis, autoimmune encephalitis or adult-onset Still’s disease.',
  'US-17': 'See the patient today: pneumonitis, or acalculous cholecystitis.',
  'US-19': 'See the patient today and think of Listeria; with a stiff neck it is an emergency.',
};
