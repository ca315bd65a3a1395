import { formats } from '../format.ts';
import type { PaperRules } from '../shapes.ts';

const format = formats('en');

/** What a finding asks of the practice, in the words of a letter. */
const watch: PaperRules = {
  'MON-10': {
    sign: 'Platelets below the laboratory’s limit (150\u00a0×10⁹/L if none is given), or fallen by 30\u00a0% or more from the patient’s initial value',
    act: 'Count platelets every week until one count is normal. Tell the MS centre.',
  },
  'MON-11': {
    sign: 'Platelets below 100\u00a0×10⁹/L',
    act: 'Haematology, and the MS centre. Count every week.',
  },
  'MON-12': {
    sign: 'Bruises, petechiae, bleeding of nose or gums, coughing up blood, heavy or irregular periods',
    act: 'Blood count now.',
  },
  'MON-20': {
    sign: 'Blood or protein in the urine, or a rise in creatinine (30\u00a0% over the patient’s initial value is the figure of the US label)',
    act: 'Nephrology urgently: anti-GBM disease, untreated, leads to dialysis.',
  },
  'MON-30': {
    sign: 'TSH outside the laboratory’s limits',
    act: 'Free T3, free T4 and thyroid antibodies; endocrinology. No further alemtuzumab before it is assessed.',
  },
  'MON-40': {
    sign: 'Fever or infection',
    act: 'Find the cause and treat at once. Early signs of meningitis are an emergency: think of Listeria.',
  },
  'INF-15': {
    sign: 'Focal deficit during an infusion or up to 3 days after it, also one known from the MS',
    act: 'Stroke or dissection until excluded: emergency.',
  },
  'EU-24': {
    sign: 'In the days after an infusion: signs of myocardial ischaemia, stroke, dissection of a neck artery or bleeding into the lung (chest pain, breathlessness, coughing up blood, deficit, headache)',
    act: 'Emergency. No further infusion. Chest pain, breathlessness or coughing up blood later on: work-up the same day.',
  },
  'EU-32': {
    sign: 'Unexplained nausea, vomiting, abdominal pain, fatigue, loss of appetite, jaundice, dark urine',
    act: 'Liver tests the same day: autoimmune hepatitis. A value above the laboratory’s limit: hepatology urgently.',
  },
  'EU-33': {
    sign: 'Persistent fever with cytopenia, swollen liver, spleen or nodes, or high ferritin',
    act: 'Emergency: haemophagocytic lymphohistiocytosis until excluded. Haematology.',
  },
  'EU-34': {
    sign: 'Bruises or bleeding with normal platelets',
    act: 'Coagulation panel with aPTT (acquired haemophilia A). If it is long: haematology.',
  },
  'EU-35': {
    sign: 'New deficit of thinking, sight or movement that develops over days to weeks',
    act: 'MRI, read for PML; the MS centre. No alemtuzumab until PML is excluded.',
  },
  'EU-36': { sign: 'Fever with swollen nodes or hepatitis', act: 'Test for EBV and CMV.' },
  'EU-37': {
    sign: 'An autoimmune disorder has been found',
    act: 'Look for others. Tell the MS centre: further courses stop.',
  },
  'US-12': {
    sign: 'Urine protein/creatinine above 200\u00a0mg/g, creatinine up by more than 30\u00a0%, or unexplained blood in the urine',
    act: 'Evaluate the kidneys now; nephrology.',
  },
  'US-15': {
    sign: 'Signs of stroke within 3 days of an infusion',
    act: 'Emergency (boxed warning).',
  },
  'US-16': {
    sign: 'Low platelets with fever, deficit, seizure, jaundice, dark urine or risen creatinine. Or: diarrhoea, seizure or confusion; fever with painful joints',
    act: 'Thrombotic thrombocytopenic purpura until excluded: evaluate at once. Otherwise: immune-mediated colitis, autoimmune encephalitis, adult-onset Still’s disease.',
  },
  'US-17': {
    sign: 'Breathlessness, cough, coughing up blood. Right-upper abdominal pain in the first 2 months after an infusion',
    act: 'See the patient today: pneumonitis; acalculous cholecystitis.',
  },
  'US-19': {
    sign: 'Fever, severe infection or stiff neck from 3 days to 8 months after an infusion',
    act: 'See the patient today and think of Listeria; with a stiff neck it is an emergency.',
  },
};

/** The papers beside care plan and patient pathway, and the calendar files. */
export const papersEn = {
  /** Across every page, and before the title, of what is made of a case for teaching. */
  teachingMark: 'Teaching case',
  sourcesInForce: (names: readonly string[]) => `Sources in force: ${format.list(names)}.`,
  sourcesTitle: 'Sources',
  knownNote: '* Confirm against the current label: its sentence was not at hand while this was written.',
  courseGiven: (course: number, days: number, from: string, to: string) =>
    from === to
      ? `Course ${format.number(course)}: ${format.count(days, 'infusion', 'infusions')} (${format.dateShort(from)})`
      : `Course ${format.number(course)}: ${format.count(days, 'infusion', 'infusions')} (${format.dateShort(from)} – ${format.dateShort(to)})`,
  watch,

  letter: {
    title: 'Monitoring after alemtuzumab',
    subtitle: (label: string) => `Letter to the practice that does the checks · ${label}`,
    fields: {
      name: 'Patient',
      born: 'Born',
      practice: 'To',
      centre: 'From (MS centre)',
      phone: 'Phone',
      night: 'At night and on weekends',
    },
    opening: (until: string) =>
      `Your patient has had alemtuzumab (LEMTRADA) for multiple sclerosis. Autoimmune disease of platelets, kidneys and thyroid can follow for years, also in a patient who feels well. Found early it can be treated. The tests below therefore go on until at least ${format.date(until)}: 48 months after the last infusion.`,
    minimum: '48 months are a minimum: autoimmunity can appear later, and symptoms count after that day too.',
    given: 'Given so far',
    ended: (until: string) =>
      `The 48 months ended on ${format.date(until)}. No test of the list below is open; the signs further down keep their meaning.`,
    openTitle: 'Open now',
    overdue: (tests: string, since: string) => `Overdue since ${format.date(since)}: ${tests}.`,
    tests: 'Tests',
    column: {
      test: 'Test',
      often: 'How often',
      next: 'Next',
      until: 'At least until',
      when: 'When',
      rule: 'Rule',
    },
    often: {
      monthly: 'every month',
      quarterly: 'every 3 months',
      halfYearly: 'every 6 months',
      yearly: 'every year',
      weekly: 'every week',
      periodic: 'periodically; no interval is named',
      pregnant: 'every month (pregnancy)',
    },
    untilNormal: 'one count is normal',
    noEnd: 'no end is named',
    atCentre: 'at the MS centre',
    dates: 'Dates',
    act: 'When to act',
    sign: 'Finding',
    what: 'What to do',
    own: {
      platelets: (initial: string, share: string) => `Initial value ${initial}: act at ${share} or less.`,
      creatinine: (initial: string, share: string) => `Initial value ${initial}: act above ${share}.`,
      none: 'No initial value is recorded.',
    },
    urgency: {
      emergency: 'Emergency: call an ambulance',
      today: 'The same day',
      urgent: 'Urgently',
    },
    missed: 'A test was missed',
    missedText: [
      'One test: make up for it now; do not wait for the next date.',
      'Two tests in a row: please call the MS centre. It organises and supervises the monitoring and decides how to go on.',
    ],
    missedSource:
      'No source names a number of missed tests: this is a request of the MS centre, not a rule of a source.',
    also: 'What else is in force',
    from: (date: string) => `from ${format.date(date)}`,
    until: (date: string) => `until ${format.date(date)}`,
    notBefore: (date: string) => `not before ${format.date(date)}`,
    lasting: 'for good',
    results: 'Please send every result to the MS centre, normal ones too: it evaluates them.',
    calendar:
      'A calendar file for the practice can be had from the MS centre. Its reminders may not ring in every program: this letter counts.',
    call: 'Whom to call',
    calls: ['Haematology', 'Nephrology', 'Endocrinology', 'Emergency'],
    place: 'Place, date',
    physician: 'Physician of the MS centre',
  },

  infusion: {
    title: (course: number) => `Infusion days: course ${format.number(course)}`,
    subtitle: (label: string, days: number) =>
      `${format.count(days, 'infusion day', 'infusion days')} · ${label}`,
    notStarted: (first: string, earliest: string) =>
      `Planned from ${format.dateLong(first)}. The course has not begun; its earliest possible start is ${format.date(earliest)}.`,
    resumes: 'The course is interrupted. The dates of the remaining days are not known yet: write them in.',
    running: (given: number, planned: number) =>
      `${format.number(given)} of ${format.count(planned, 'infusion', 'infusions')} given.`,
    openTitle: 'Not yet: conditions are open',
    openText: 'No infusion before each of them is fulfilled, or set aside with a written reason.',
    alertTitle: 'An alert is open',
    fields: {
      name: 'Patient',
      born: 'Born',
      ward: 'Ward',
      physician: 'Physician',
      nurse: 'Nurse',
      date: 'Date',
      batch: 'Batch number',
      product: 'Name of the product',
      plateletCount: 'Platelets (×10⁹/L)',
    },
    overview: 'The days at a glance',
    column: {
      day: 'Day',
      date: 'Date',
      drug: 'Alemtuzumab',
      steroid: 'Methylprednisolone',
      platelets: 'Platelets',
      time: 'Planned',
      actual: 'Actual',
      actualBy: 'Actual, by',
      what: 'What',
      by: 'By',
      temperature: 'Temp. °C',
      pulse: 'Pulse',
      pressure: 'Blood pressure',
      signs: 'Signs, rate',
      clock: 'Time',
      sign: 'Sign',
      action: 'What was done',
    },
    mg: (dose: number) => `${format.number(dose)} mg`,
    none: '–',
    afterInfusion: 'after the infusion',
    given: 'given',
    dayOf: (day: number, days: number) => `Day ${format.number(day)} of ${format.number(days)}`,
    undated: 'date not set',
    evening: 'The evening before',
    before: 'Before anything is given',
    check: {
      well: 'No sign of infection; temperature, blood pressure, bleeding and new neurology checked',
      pregnancy: 'Pregnancy test of today: negative',
      line: 'Peripheral line in place',
      anaphylaxis: 'Anaphylaxis therapy at hand; physician and trained staff throughout',
      setting: 'Hospital with ready access to intensive care',
      baseline: 'ECG and vital signs before the infusion looked at',
      oneDose: 'No dose was given today: a missed dose is never added to another',
      batch: 'Name and batch number written down',
    },
    courseFrom: (start: string) => `Course of the day, from a start of alemtuzumab at ${start}`,
    courseRelative: 'Course of the day, in hours from the start of alemtuzumab',
    times: (start: string) =>
      `All times are counted from a start of alemtuzumab at ${start}. If it starts later, all of them move.`,
    relative: 'No start was set: write the clock times beside the hours.',
    minutes: (from: number, to?: number) => {
      const one = (at: number) => {
        const [hours, rest] = [Math.floor(Math.abs(at) / 60), Math.abs(at) % 60];
        return `${at < 0 ? '−' : '+'}${format.number(hours)}:${String(rest).padStart(2, '0')} h`;
      };
      return to === undefined ? one(from) : `${one(from)} to ${one(to)}`;
    },
    clock: (from: string, to?: string) => (to === undefined ? from : `${from}–${to}`),
    step: {
      evening:
        'H1 blocker (for example cetirizine) and H2 blocker (for example famotidine), doses by the local formulary; aciclovir 200\u00a0mg 1-0-1',
      antiviral: 'Aciclovir 200\u00a0mg 1-0-1 (valaciclovir if there is a rash)',
      antiviralLabel: 'Herpes prophylaxis (the label in force is not quoted here with a dose)',
      steroid: 'Methylprednisolone 1000\u00a0mg i.v.',
      paracetamol: 'Paracetamol 1\u00a0g i.v.',
      drug: 'Alemtuzumab 12\u00a0mg i.v.',
      drugHow:
        'Over about 4\u00a0h by pump; after methylprednisolone, never mixed with it. Diluted immediately before in 100\u00a0mL NaCl 0.9\u00a0% or glucose 5\u00a0%; ready solution kept at most 8\u00a0h at 2–8\u00a0°C. Rate by the volume on the pharmacy label.',
      vitalsHalfHourly: 'Temperature, pulse and blood pressure every 30\u00a0min',
      vitalsHourly: 'Pulse, blood pressure and clinical status at least every hour',
      end: 'End of the infusion',
      platelets: 'Platelet count, immediately after the infusion',
      flush: 'Flush the line: NaCl 100\u00a0mL over 30\u00a0min',
      observation: 'Observation until at least 2\u00a0h after the infusion',
      drink: 'The patient drinks at least 2\u00a0L today',
      diet: 'Bland diet: no fruit acids, nothing carbonated or spicy, no glutamate',
      write: 'Volume on the label ________ mL · rate ________ mL/h',
      home: 'Before going home: the patient knows which signs call for help at once in the days after',
    },
    immediatelyBefore: 'immediately before',
    duringDay: 'During the day',
    beforeLast: 'before',
    vitals: 'Vital signs',
    vitalsNoInterval: 'No source in force names an interval: the house’s own order holds.',
    reaction: 'If there is a reaction',
    mild: {
      title: 'Mild: skin, mild fever, headache',
      items: [
        'Pause the infusion. A physician sees the patient.',
        'Antihistamine, antipyretic; then go on more slowly.',
      ],
    },
    severe: {
      title: 'Severe: stop at once, call the physician',
      items: [
        'Dimetindene 4\u00a0mg i.v.; if that is not enough, prednisolone 250\u00a0mg i.v.',
        'Fever, urticaria, nausea: the physician may restart more slowly.',
        'Atrial fibrillation, chest pain, low blood pressure, breathlessness, coughing up blood, new focal deficit (also one known from the MS: stroke or dissection until excluded): emergency work-up, no restart that day.',
        'Anaphylaxis: anaphylaxis therapy. Never alemtuzumab again.',
      ],
    },
    label: {
      title: 'Stop, emergency, no restart',
      eu: 'Signs of myocardial ischaemia, haemorrhagic stroke, dissection of a neck artery or bleeding into the lung: stop, emergency, no restart.',
      us: 'Signs of stroke up to 3 days after an infusion: emergency.',
    },
    noDrugs: 'The sources in force name no drugs against a reaction: the house’s own order holds.',
    after: 'After the last infusion day',
  },

  card: {
    title: 'Alert card for the wallet',
    how: [
      'Cut along the outer frame.',
      'Fold at the three marks, like an accordion: the first side stays in front, the last one at the back.',
      'Write name, birth and phone numbers by hand: the application stores none.',
    ],
    notManufacturer: 'It does not replace the patient alert card of the manufacturer.',
    howTitle: 'How to use this page',
    front: {
      title: 'Alemtuzumab (LEMTRADA)',
      sub: 'Alert card for every doctor',
      text: 'This person has been treated for multiple sclerosis with alemtuzumab. It can cause serious illness for years, also in someone who feels well.',
      last: 'Last infusion',
      until: 'Monthly tests at least until',
      name: 'Name',
      born: 'Born',
    },
    early: {
      title: 'In the days after an infusion',
      INF15:
        'Focal deficit up to 3 days after an infusion, also one known from the MS: stroke or dissection until excluded.',
      EU24: 'Chest pain, breathlessness, coughing up blood, severe headache, deficit: infarction, bleeding into the lung, stroke, dissection.',
      US15: 'Signs of stroke within 3 days: emergency.',
      stop: 'No further infusion until this is settled.',
      infection:
        'Fever or infection: find the cause and treat at once. Headache with stiff neck: think of Listeria.',
      listeria: 'Listeria: 3 days to 8 months after an infusion.',
      US17: 'First 2 months: right-upper abdominal pain, fever: acalculous cholecystitis. Cough, breathlessness: pneumonitis.',
    },
    late: {
      title: 'For years afterwards',
      platelets:
        'Bruises, petechiae, bleeding: blood count now. Platelets below 100\u00a0×10⁹/L: haematology.',
      ptt: 'Platelets normal: aPTT (acquired haemophilia A).',
      kidney: 'Blood or protein in the urine, creatinine up: nephrology urgently (anti-GBM disease).',
      thyroid: 'TSH abnormal: free T3, free T4, antibodies.',
      liver: 'Jaundice, dark urine, nausea: liver tests today.',
      hlh: 'Fever with cytopenia, ferritin up: HLH.',
      pml: 'New deficit over days or weeks: MRI, PML.',
      ttp: 'Low platelets with fever or deficit: TTP.',
    },
    back: {
      title: 'Please call',
      centre: 'MS centre',
      night: 'Night, weekend',
      doctor: 'Own doctor',
      person: 'For me',
      live: 'No live vaccines.',
      made: (id: string, date: string) => `${id} · as of ${format.date(date)}`,
      superseded: 'Paper of 2016 alone, for teaching: superseded by the current labels.',
    },
    face: (at: number, of: number) => `Side ${format.number(at)} of ${format.number(of)}`,
  },

  appendix: {
    title: 'Appendix: sources and rules',
    subtitle: (rules: number, label: string) => `${format.count(rules, 'rule', 'rules')} in force · ${label}`,
    lead: 'Every rule of the sources in force for this case, by the place in the source. All of them are judged; where two speak of the same thing the stricter one decides.',
    works: 'The sources',
    rules: 'Rules by place',
    readings: 'What the paper contradicts or leaves open',
    matters: 'Where the sources speak of the same thing',
    column: {
      number: 'No.',
      paper: 'The paper',
      taken: 'Reading taken',
      matter: 'Matter',
      decides: 'Decides',
    },
    prompts: 'What no source gives a number for',
    promptsText: 'Asked and recorded; it decides nothing.',
    known: 'confirm against the current label',
    reading: (number: number) => `reading ${format.number(number)}`,
    stricter: (rule: string) => `stricter: ${rule}`,
    agree: 'all agree',
  },

  calendar: {
    name: { patient: 'My checks', practice: (label: string) => `Monitoring ${label}` },
    patient: {
      blood: 'Blood and urine test',
      withThyroid: 'Blood and urine test, with thyroid',
      thyroid: 'Thyroid test',
      mri: 'MRI scan',
      cervix: 'Smear test',
      skin: 'Skin check',
      weekly: 'Blood test',
      checkUp: 'Visit at the centre',
      infusion: 'Infusion day',
      aciclovir: 'Ask if you can stop aciclovir',
      flu: 'From now on you can have the flu vaccine',
      contraception: 'Last day of safe birth control after the infusions',
      diet: 'Last day without raw food',
      vaccine: 'Vaccination',
      titre: 'Blood test after the vaccination',
      bloodBefore: 'Blood test',
      overdue: (name: string, date: string) =>
        `${name}: was due on ${format.date(date)}. Please arrange it now.`,
      month: (month: number) => `Month ${format.number(month)} after your last infusion.`,
      note: 'Feeling well does not replace a test. This reminder may not ring. Keep your paper, too.',
      estimate: 'Please arrange the exact day.',
    },
    practice: {
      overdue: (since: string) => `Overdue since ${format.date(since)}.`,
      rules: (rules: readonly string[]) => `Rules: ${rules.join(', ')}.`,
      window: (from: string, to: string) => `Window: ${format.date(from)} – ${format.date(to)}.`,
      note: 'Reminders may not ring in every program. The case itself counts.',
    },
  },
};
