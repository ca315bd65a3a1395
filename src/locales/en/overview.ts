import type { EscalatingRuleId } from '../../../machines/rules/index.ts';
import type { Urgency } from '../../../machines/rules/rule.ts';
import type { Stage } from '../../../machines/stage.ts';
import type { TaskKind, TaskStatus } from '../../../machines/tasks/task.ts';
import type { Source } from '../../../machines/vocabulary.ts';
import type { StageWords, TaskWords } from '../shapes.ts';

// What the caseload shows of a case; the page of a case uses the same words.

export const stage: Record<Stage, StageWords> = {
  selection: {
    name: 'Selection',
    description: 'Is alemtuzumab indicated, and does nothing speak against it?',
  },
  switching: { name: 'Switch', description: 'The earlier therapy is stopped and washed out.' },
  preparation: {
    name: 'Preparation',
    description: 'Work-up, vaccination and information before the first course.',
  },
  course: { name: 'Course', description: 'The infusions: 5 days in the first course, 3 in each later one.' },
  interval: { name: 'Interval', description: 'Twelve months between the first and the second course.' },
  monitoring: {
    name: 'Monitoring',
    description: 'Monthly tests until at least 48 months after the last infusion.',
  },
  retreatment: { name: 'Retreatment', description: 'Full work-up before a further course.' },
  switched: {
    name: 'Other drug',
    description: 'Another drug follows; monitoring of the last course goes on.',
  },
  declined: { name: 'Declined', description: 'Alemtuzumab was not chosen. The decision can be taken anew.' },
  ended: { name: 'Ended', description: 'Follow-up has ended.' },
};

export const task: Record<TaskKind, TaskWords> = {
  'switch.cholestyramine': {
    name: 'Start accelerated elimination of teriflunomide',
    how: 'With cholestyramine, from the last dose on.',
  },
  'switch.start-window': {
    name: 'Start alemtuzumab after natalizumab',
    how: 'Not before 2 months after the last infusion; aim to start by 3 months.',
  },
  'switch.mri-first': {
    name: 'First MRI after natalizumab',
    how: '3 months after the last infusion: exclude PML, look for returning activity.',
  },
  'switch.mri-serial': {
    name: 'Repeat the MRI after natalizumab',
    how: 'Every 4 weeks, up to 6 months after the last infusion.',
  },
  'course.start': {
    name: 'Start the course',
    how: 'Without an earlier therapy an immediate start is possible.',
  },
  'prep.vzv-serology': { name: 'Measure varicella antibodies', how: 'In all patients.' },
  'prep.vzv-vaccine': { name: 'Vaccinate against varicella', how: 'Because VZV IgG is not positive.' },
  'prep.vzv-titre': { name: 'Check the varicella titre', how: '4 to 6 weeks after the vaccination.' },
  'prep.vaccination-status': {
    name: 'Check the vaccination status',
    how: 'Give missing vaccinations before the first course; check success by titres.',
  },
  'prep.isoniazid-end': { name: 'Isoniazid may end', how: 'It is taken for at least half a year.' },
  'prep.mri-yearly': { name: 'Yearly MRI' },
  'prep.diet': {
    name: 'Diet against Listeria begins',
    how: 'From 2 weeks before the course: no raw or undercooked meat, soft cheese, unpasteurised dairy products.',
  },
  'prep.upcr': { name: 'Urine protein/creatinine ratio', how: 'At baseline.' },
  'prep.skin': { name: 'Skin examination', how: 'At baseline.' },
  'rems.enrolment': {
    name: 'Enrol in the REMS',
    how: 'Certified prescriber and setting; prescriber, patient and setting enrolled.',
  },
  'rems.baseline': {
    name: 'Baseline laboratory for the REMS',
    how: 'Blood count, creatinine, urinalysis and TSH within 30 days before the first infusion.',
  },
  'rems.status-form': { name: 'REMS status form', how: 'Every 6 months.' },
  'course.premedication-evening': {
    name: 'Premedication on the evening before',
    how: 'H1 blocker (for example cetirizine), H2 blocker (for example famotidine), each in the dose of the local formulary; aciclovir 200 mg 1-0-1.',
  },
  'course.infusion': {
    name: 'Infusion of alemtuzumab 12 mg',
    how: 'Over about 4 hours by pump; before it the short check of infection, temperature, blood pressure, bleeding and new neurology.',
  },
  'course.steroid': {
    name: 'Methylprednisolone 1 g i.v.',
    how: '60 min before the infusion, on the first 3 days; after an interruption before every remaining infusion. Paracetamol 1 g i.v. 30–60 min before, on all days.',
  },
  'course.dilution': {
    name: 'Prepare the infusion',
    how: 'Immediately before, in 100 mL NaCl 0.9 % or glucose 5 %; ready solution kept at most 8 h at 2–8 °C. Rate by the volume on the pharmacy label; never mixed with methylprednisolone.',
  },
  'course.flush': { name: 'Flush the line', how: 'NaCl 100 mL over 30 min after the infusion.' },
  'course.vitals': {
    name: 'Vital signs every 30 min',
    how: 'Temperature, heart rate and blood pressure during the infusion.',
  },
  'course.observation': {
    name: 'Observe until 2 hours after the infusion',
    how: 'Physician and trained staff present; the patient drinks at least 2 L a day.',
  },
  'course.batch': { name: 'Record the batch number', how: 'Name and batch number of every infusion.' },
  'course.resume': {
    name: 'Resume the interrupted course',
    how: 'As soon as possible in the next weeks; methylprednisolone before every remaining infusion.',
  },
  'after.aciclovir-start': {
    name: 'Start aciclovir 200 mg 1-0-1',
    how: 'From day 1 of the course; valaciclovir if there is a rash.',
  },
  'after.aciclovir-end': {
    name: 'Aciclovir may end',
    how: 'Not before this day: the longest span that the sources in force name.',
  },
  'after.antihistamine-end': {
    name: 'Antihistamine for one more week',
    how: 'Paracetamol on demand.',
  },
  'after.check-up': { name: 'First check-up at the MS centre', how: '4 weeks after the infusion.' },
  'after.diet': {
    name: 'Diet against Listeria',
    how: 'No raw-milk cheese or raw-milk products, no raw fish or meat.',
  },
  'after.infection-vigilance': {
    name: 'Watch for infection',
    how: 'Low threshold for an acute appointment with infection, full search for the focus; above all in the first months.',
  },
  'after.influenza-vaccine': {
    name: 'Influenza vaccination',
    how: 'No earlier than 6 months after the last infusion; live attenuated vaccines are avoided.',
  },
  'after.no-live-vaccine': { name: 'No live vaccines', how: 'None after a course.' },
  'after.vigilance': {
    name: 'Watch for symptoms',
    how: '48 months are a minimum: autoimmunity can appear later.',
  },
  'after.contraception-end': {
    name: 'Contraception',
    how: 'During the course and for 4 months after it.',
  },
  'lab.cbc': { name: 'Blood count with differential', how: 'Every month.' },
  'lab.creatinine': { name: 'Creatinine', how: 'Every month.' },
  'lab.urinalysis': { name: 'Urinalysis with microscopy', how: 'Every month.' },
  'lab.tsh': { name: 'TSH', how: 'Every 3 months; every month in pregnancy.' },
  'lab.liver': { name: 'Liver transaminases', how: 'Every month.' },
  'lab.liver-periodic': { name: 'Transaminases and bilirubin', how: 'Periodically; no interval is named.' },
  'lab.platelets-infusion': {
    name: 'Platelets after the infusion',
    how: 'Immediately after it: days 3 and 5 of the first course, day 3 of every later one.',
  },
  'lab.platelets-weekly': {
    name: 'Platelet count',
    how: 'Every week while platelets are low or have fallen.',
  },
  'lab.immune-status': {
    name: 'Complete immune status',
    how: 'Before any other drug: differential blood count, CD4+, CD8+, B and NK cells.',
  },
  'screening.hpv': { name: 'HPV screening with cervical cytology', how: 'Every year.' },
  'screening.skin': { name: 'Skin examination', how: 'Every year.' },
  'mri.yearly': { name: 'Yearly MRI' },
  'retreatment.work-up': {
    name: 'Full work-up before the further course',
    how: 'As before every course, MRI included.',
  },
};

export const taskStatus: Record<TaskStatus, string> = {
  upcoming: 'upcoming',
  due: 'due',
  overdue: 'overdue',
  done: 'done',
  missed: 'missed',
  lasting: 'in force',
};

export const urgency: Record<Urgency, string> = {
  emergency: 'Emergency',
  'same-day': 'Today',
  urgent: 'Urgent',
  routine: 'Routine',
};

export const alert: Record<EscalatingRuleId, string> = {
  'INF-12': 'Mild infusion reaction',
  'INF-13': 'Severe infusion reaction',
  'INF-15': 'Focal deficit after an infusion',
  'MON-10': 'Platelets low or fallen',
  'MON-11': 'Platelets below 100',
  'MON-12': 'Signs of thrombocytopenia',
  'MON-20': 'Blood or protein in urine, or creatinine risen',
  'MON-30': 'TSH abnormal',
  'MON-40': 'Fever or infection',
  'EU-24': 'Signs of heart, brain or lung vessels',
  'EU-32': 'Signs of liver injury',
  'EU-33': 'Fever with cytopenia, swollen organs or high ferritin',
  'EU-34': 'Bleeding: aPTT',
  'EU-35': 'New neurological deficit',
  'EU-36': 'Fever with nodes or hepatitis',
  'EU-37': 'Autoimmune disorder found',
  'US-12': 'Kidneys: evaluate now',
  'US-15': 'Signs of stroke after an infusion',
  'US-16': 'Signs of a rare autoimmune disorder',
  'US-17': 'Signs of pneumonitis or cholecystitis',
  'US-19': 'Infection: think of Listeria',
};

/** Titles of sources are proper names; `short` names the kind of source. */
export const source: Record<Source, { short: string; name: string; about: string }> = {
  h16: {
    short: 'paper 2016',
    name: 'Hassoun et al. 2016',
    about: 'The published pathway, written against the EU label of 2013/2014.',
  },
  eu: {
    short: 'EU label',
    name: 'EU product information of LEMTRADA',
    about: 'After the Article 20 referral, EC decision of 16 January 2020.',
  },
  us: {
    short: 'US label',
    name: 'US prescribing information of LEMTRADA',
    about: 'With its boxed warning, and the LEMTRADA REMS.',
  },
};
