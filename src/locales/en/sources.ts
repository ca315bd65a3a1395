import type { PromptSubject } from '../../../machines/prompts.ts';
import type { Reading, SharedTopic } from '../../../machines/rules/concordance.ts';
import type { formats } from '../format.ts';
import type { PromptWords, ReadingWords, TopicWords } from '../shapes.ts';

type Formats = ReturnType<typeof formats>;

/** What the paper contradicts or leaves open, and the reading taken. */
export const reading: Record<Reading, ReadingWords> = {
  1: {
    paper: '“platelet number … less than 100.000 GPt/l”',
    taken:
      'Below 100 × 10⁹/L is meant. A platelet value above 2000 × 10⁹/L, or like 96000, is a question about the unit, never silently converted.',
  },
  2: {
    paper: 'Platelets “drop to less than 30 % of its initial value”.',
    taken:
      'A fall of 30 % or more (to 70 % of the initial value or less), or below the laboratory’s lower limit (150 if none is given).',
  },
  3: {
    paper:
      'Tuberculosis, hepatitis B and C: absolute contraindications in Table 1, not absolute in the text.',
    taken:
      'Active: stop. Latent, chronic, carrier: a condition until a plan of infectious diseases or hepatology is documented. HIV: stop.',
  },
  4: {
    paper: 'Vital signs every half hour (Table 3), or pulse and blood pressure every hour (text).',
    taken: 'All three every 30 minutes.',
  },
  5: {
    paper: '100 mL diluent, and 112 mL ready solution.',
    taken: 'The rate follows from the volume on the pharmacy label.',
  },
  6: {
    paper: 'Aciclovir for four weeks, from day 1, or for one month.',
    taken:
      'Until 1 month after the last infusion of the course (EU label); 2 months or CD4+ ≥ 200/μL, whichever is later (US label). With the paper alone: 4 weeks from day 1.',
  },
  7: {
    paper: 'Mild reaction: slow down (text), or stop (Table 3).',
    taken: 'Pause, a physician sees the patient, then more slowly.',
  },
  8: {
    paper: 'The list of severe reactions mixes urticaria with atrial fibrillation.',
    taken:
      'Fever, urticaria, nausea: stop; the physician may restart more slowly. Atrial fibrillation, chest pain, hypotension, dyspnoea, haemoptysis, new focal deficit: stop, emergency work-up, no restart that day. Anaphylaxis: never again.',
  },
  9: {
    paper: 'No laboratory in the infusion week.',
    taken:
      'Superseded for platelets by the EU label: days 3 and 5 of the first course, day 3 of every later one.',
  },
  10: {
    paper: 'Reappearing old deficits are a cytokine-mediated Uhthoff phenomenon.',
    taken:
      'Any focal deficit during an infusion or up to 3 days after it is stroke or dissection until excluded.',
  },
  11: {
    paper: 'After fingolimod: “physiological” lymphocytes, or above 1.0.',
    taken: 'Above 1.0 is required; up to 1.5 is shown as a caution.',
  },
  12: {
    paper: 'The exact boundary: 1.5, 1.0, two years.',
    taken:
      'Strict as printed: 1.5 is not above 1.5; exactly 2 years of natalizumab counts as high risk; relapses exactly one year apart are not within one year.',
  },
  13: {
    paper: 'Washout of natalizumab at low risk “between two and three months”.',
    taken: 'Not before 2 months; aim to start by 3 months, later is overdue (rebound).',
  },
  14: {
    paper: 'High risk, six months reached with clear MRIs: CSF or not?',
    taken: 'CSF is asked for in every high-risk patient; the condition may be set aside with a reason.',
  },
  15: {
    paper: 'Isoniazid “at least half a year”, alemtuzumab “6–8 weeks later”.',
    taken:
      'No earlier than 8 weeks after isoniazid began (6 with a written reason); isoniazid runs on for at least 6 months.',
  },
  16: {
    paper: 'Varicella titre 4–6 weeks after, vaccination at least 6 weeks before.',
    taken: 'The titre first; the infusion at least 6 weeks after the last dose.',
  },
  17: {
    paper: 'Washout of immunosuppressants 3–6 months.',
    taken: '6 months; 3 to 6 with a written reason; normal white cells either way.',
  },
  18: {
    paper: 'Conception “planned 4 months after the last infusion”.',
    taken: 'Not before 4 months after the last infusion of the last course.',
  },
  19: {
    paper: 'Monitoring “up to”, “at least” 48 months, or 4 years.',
    taken: 'A minimum, counted from the last infusion of the latest course; it starts anew with each course.',
  },
  20: {
    paper: 'Laboratory “before every infusion”.',
    taken:
      'The panel before every course; before every infusion day a short check of infection, temperature, blood pressure, bleeding and new neurology.',
  },
  21: {
    paper: 'Autoimmunity in “a third”, or in 48 %.',
    taken: 'Figures are shown with their period and source, never as one bare number.',
  },
  22: { paper: '“96 out of 1496”, against 2.3 % and 7.6 %.', taken: 'Not displayed.' },
  23: {
    paper: 'Ranitidine.',
    taken:
      'Withdrawn from the market in 2020: an H2 blocker, for example famotidine, in the dose of the local formulary.',
  },
  24: { paper: 'Cetirizine “1-0-1” without a dose.', taken: 'Dose of the local formulary.' },
  25: {
    paper: '12 months between the courses.',
    taken: 'The same calendar date one year later, never earlier.',
  },
  26: {
    paper: 'An interrupted course goes on “in the next weeks”.',
    taken: 'No maximum gap is invented: a reminder every week, and a question to the clinician.',
  },
  27: {
    paper: 'Severe liver or kidney insufficiency and thrombocytopenia at baseline: no numbers.',
    taken: 'The clinician attests; platelets below the laboratory’s limit raise the finding.',
  },
};

/** Where sources speak of the same thing: what differs, and what decides. */
export const topic: Record<SharedTopic, TopicWords> = {
  form: {
    title: 'Form of MS',
    text: 'The EU label makes progressive forms and the isolated syndrome a stop; the paper asks for confirmed relapsing-remitting MS; the US label includes active secondary progressive MS. The stop decides.',
  },
  activity: {
    title: 'Activity',
    text: 'The paper asks for any activity; the EU label for highly active disease despite a therapy, or a rapidly evolving severe course. The EU label decides.',
  },
  age: {
    title: 'Age',
    text: 'Under 18 is a condition in the paper and a stop in the EU label; the US label says 17. The stop decides.',
  },
  hypersensitivity: { title: 'Hypersensitivity', text: 'All three forbid it.' },
  infection: {
    title: 'Infection',
    text: 'The paper waits until any acute infection is cured, and the US label forbids any active one; the EU label names severe ones. Any infection decides.',
  },
  hiv: { title: 'HIV', text: 'All three forbid it.' },
  coagulation: {
    title: 'Coagulation',
    text: 'The paper makes coagulation disorders and anticoagulation a condition; the EU label forbids them and adds antiplatelet therapy. The stop decides.',
  },
  combination: {
    title: 'Other therapy alongside',
    text: 'The paper forbids immunomodulation between the courses; the EU label any other disease-modifying therapy alongside. The EU label decides.',
  },
  information: {
    title: 'Information',
    text: 'The paper asks for information and consent; the EU label adds package leaflet, alert card and patient guide. Both are asked.',
  },
  interval: { title: 'Interval between courses', text: 'All three ask for at least twelve months.' },
  furtherCourses: {
    title: 'Number of courses',
    text: 'The EU label allows four in all; the paper retreats once or twice; the US label states no maximum. Four decide.',
  },
  vitalSigns: {
    title: 'Vital signs',
    text: 'Every 30 minutes in the paper, at least hourly in the EU label. The half hour decides.',
  },
  observation: { title: 'Observation', text: 'All three ask for two hours after the infusion.' },
  steroid: { title: 'Methylprednisolone', text: 'Both ask for 1 g on the first three days.' },
  infusionWeek: {
    title: 'Laboratory in the infusion week',
    text: 'None in the paper; platelets on days 3 and 5 (later courses: day 3) in the EU label. The EU label decides.',
  },
  graveSigns: {
    title: 'Grave signs at the infusion',
    text: 'The EU label wants no restart; the paper no restart that day after grave signs and reads reappearing deficits as harmless; the US label warns of stroke. The EU label decides.',
  },
  herpes: {
    title: 'Herpes prophylaxis',
    text: 'Four weeks from day 1 in the paper; until one month after the last infusion in the EU label; two months or until CD4+ ≥ 200/μL, whichever is later, in the US label. The latest date decides.',
  },
  listeria: {
    title: 'Diet against Listeria',
    text: 'The EU label gives first and last day; the paper and the US label none. The EU label decides.',
  },
  vaccination: {
    title: 'Vaccination',
    text: 'Six weeks before in both; in the paper a condition of the start. The condition decides.',
  },
  contraception: { title: 'Contraception', text: 'Both ask for four months after each course.' },
  bloodCount: {
    title: 'Blood count',
    text: 'Every month in all three, until at least 48 months after the last infusion.',
  },
  creatinine: { title: 'Creatinine', text: 'Every month in all three.' },
  urine: { title: 'Urinalysis', text: 'Every month in all three.' },
  thyroid: { title: 'TSH', text: 'Every three months in all three; in pregnancy every month (paper).' },
  liver: {
    title: 'Liver tests',
    text: 'Every month in the EU label, periodically in the US label, only in the work-up in the paper. The EU label decides.',
  },
  monitoringEnd: {
    title: 'End of monitoring',
    text: '48 months are a minimum; afterwards the EU label goes on watching for symptoms.',
  },
  kidneys: {
    title: 'Kidneys',
    text: 'The paper refers any haematuria, proteinuria or rise in creatinine urgently; the US label gives numbers and wants an evaluation now. Both raise an alert; the faster decides.',
  },
  bleeding: {
    title: 'Bleeding',
    text: 'The paper asks for a blood count; the EU label for the aPTT when platelets are normal.',
  },
  deficit: {
    title: 'PML',
    text: 'The paper excludes PML after natalizumab; the EU label at any new deficit and before every course. The EU label decides.',
  },
  autoimmunity: {
    title: 'Courses after autoimmunity',
    text: 'An individual decision in the paper, a stop in the EU label. The stop decides.',
  },
};

/** What no source gives a number for. */
export const prompt: Record<PromptSubject, PromptWords> = {
  'washout-individual': {
    title: 'Washout of a drug that no source names',
    question: 'Was the washout decided individually, and does it suffice?',
  },
  tia: {
    title: 'Transient ischaemic attack',
    question:
      'The EU label forbids alemtuzumab after a stroke and does not name a transient attack. Is there one in the history, and how is it judged?',
  },
  'isolated-autoantibodies': {
    title: 'Isolated autoantibodies',
    question: 'Antibodies without disease: the EU label does not name them. How are they judged?',
  },
  'alt-level': {
    title: 'ALT that stops treatment',
    question: 'No source names the level of ALT that stops treatment. How is this value judged?',
  },
  'platelet-level': {
    title: 'Emergency platelet level',
    question: 'No source names the count that is an emergency. How is this count judged?',
  },
  'course-gap': {
    title: 'Gap inside the course',
    question: 'No source names the longest gap. By when will the course go on at the latest?',
  },
  'csf-cells': {
    title: 'Cells in the CSF',
    question: 'No source names a cell count that excludes or suggests PML. How is this count judged?',
  },
  'non-responder': {
    title: 'Non-responder',
    question: 'No source says how much activity makes a non-responder. How is this activity judged?',
  },
  'low-igg': {
    title: 'IgG before a further course',
    question: 'No source names an IgG that delays a further course. Was it measured, and how is it judged?',
  },
  'listeria-antibiotics': {
    title: 'Antibiotics against Listeria',
    question: 'Some centres give antibiotics beside the diet. What is the policy here?',
  },
  'covid-vaccine-timing': {
    title: 'COVID-19 vaccination',
    question: 'No source names its timing. When was or will it be given?',
  },
};

/** The page of the sources, and what is said of the stricter reading elsewhere. */
export const sourcesPage = (format: Formats) => ({
  title: 'Sources',
  intro:
    'Every rule of this application with its source. Nothing outside these sources becomes an automatic decision.',
  search: 'Search the rules',
  searchHint: 'an id, a word, a drug, a laboratory value',
  found: (count: number) => format.count(count, 'rule', 'rules'),
  nothing: (query: string) => `No rule speaks of “${query}”.`,
  nothingFiltered: 'No rule fits these filters.',
  nothingHint: 'Try fewer or other words, or take the filters away.',
  clear: 'Show all rules',
  unknown: (id: string) => `There is no rule “${id}”.`,
  contents: 'On this page',
  rules: 'Rules',
  filterSource: 'Source',
  filterKind: 'Kind',
  all: 'All',
  onlyKnown: 'Only those to confirm against the current label',
  readingNumber: (reading: number) => `Reading ${format.number(reading)}`,
  paperSays: 'The paper',
  readingTaken: 'Taken here',
  readings: 'What the paper contradicts or leaves open',
  topics: 'Where the sources speak of the same thing',
  topicsText:
    'A case names the sources in force. All their rules are judged and shown; the strictest of them decides.',
  agree: 'They agree',
  decides: 'Decides',
  also: 'Also',
  prompts: 'What no source gives a number for',
  promptsText: 'These are asked and recorded, and never decide anything.',
  blocks: 'Blocks',
  ofSource: (source: string, rules: number) => `${source} (${format.number(rules)})`,
  proof: 'What was proved of this build',
  trace: 'Every statement with its rule, its tests and its words',
  caseFormat: 'The format of case files: every event and field, for programs that read or write them',
  bibliography: 'The sources',
});
