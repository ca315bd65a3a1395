import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';
import { reload } from './vault.ts';

// A trace pictures every step: of these thousands it would take most of the time.
test.use({ trace: 'off' });

test.describe.configure({ timeout: 300_000 });
test.use({
  actionTimeout: 20_000,
  serviceWorkers: 'allow',
  locale: 'en-GB',
  viewport: { width: 1280, height: 900 },
});

/** Table 2 with the laboratory's limits where a rule needs them. */
const PANEL = {
  Leukocytes: [6.1, 4, 10],
  Lymphocytes: [1.9, 1, 4],
  Platelets: [240, 150, 400],
  'AST (GOT)': [22],
  'ALT (GPT)': [24],
  GGT: [19],
  Bilirubin: [9],
  Creatinine: [64, 45, 84],
  eGFR: [98],
  TSH: [1.8, 0.4, 4],
  'Free T3': [4.9],
  'Free T4': [15],
  INR: [1],
  PTT: [29],
  'Urine erythrocytes': [1, 0, 5],
  CRP: [2],
  ESR: [8],
} as const;

const NEGATIVE = {
  'Syphilis serology': 'Negative',
  'HIV test': 'Negative',
  HBsAg: 'Negative',
  'Anti-HCV': 'Negative',
  'Interferon-gamma TB test': 'Negative',
};

/** History, serology, laboratory, imaging and screening before a course. */
async function workUp(consultation: Consultation, varicella: 'Positive' | 'Negative'): Promise<void> {
  await consultation.record('Record an examination', {
    Examination: 'History and examination',
    Finding: 'Normal',
  });
  await consultation.record('Record an examination', {
    Examination: 'HPV screening with cervical cytology',
    Finding: 'Normal',
  });
  await consultation.laboratory(PANEL);
  await consultation.serology({ ...NEGATIVE, 'VZV IgG': varicella });
  await consultation.record('Record a pregnancy test', { 'Pregnancy test': 'Negative' });
}

const quietMri = {
  Region: 'Complete neuroaxis',
  'New Gd-enhancing lesions': 0,
  'New or enlarging T2 lesions': 0,
};

/** The patient is informed, protected and agrees. */
async function inform(consultation: Consultation): Promise<void> {
  await consultation.record('Record what the patient was informed of', {
    Topics: ['Side effects and risks', 'Mandatory monitoring'],
    Understood: 'yes',
  });
  await consultation.record('Record the consent');
  await consultation.record('Record that contraception is agreed');
}

/** A course day by day from its first day. */
async function course(consultation: Consultation, days: readonly string[]): Promise<void> {
  const [first = ''] = days;
  await consultation.on(first);
  await reload(consultation.page);
  await consultation.record('Start the course');
  // Day 1 waits for the pregnancy test of that very day.
  expect(await consultation.blocked()).toEqual(['INF-05']);
  await expect(consultation.button('Record an infusion')).toHaveCount(0);
  await consultation.record('Record a pregnancy test', { 'Pregnancy test': 'Negative' });
  for (const day of days) {
    await consultation.on(day);
    await reload(consultation.page);
    await consultation.record('Record an infusion');
  }
  await consultation.record('Complete the course');
}

/** The text of the care plan as the person downloads it. */
async function carePlan(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Documents' }).click();
  const dialog = page.getByRole('dialog');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Create the PDF' }).click();
  const file = join(mkdtempSync(join(tmpdir(), 'care-plan-')), 'plan.pdf');
  await (await downloading).saveAs(file);
  await expect(dialog).toHaveCount(0);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

test('a patient without earlier therapy, from registration to the second year of monitoring', async ({
  page,
  context,
}) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2024-01-08');
  await consultation.newCase('NV 1992', '1992-06-14', 'female', 'yes', { paperAlone: true });

  expect(await consultation.blocked()).toEqual(['SEL-01', 'SEL-02', 'SEL-03', 'SEL-04', 'SEL-05', 'SEL-11']);
  await expect(consultation.button('Choose alemtuzumab')).toHaveCount(0);
  await consultation.record('Record the diagnosis', {
    'Form of MS': 'Relapsing-remitting MS',
    'First diagnosed': '2023-05-02',
    'Definitely confirmed': 'yes',
  });
  await consultation.record('Record a relapse', { Disabling: 'yes' }, '2023-12-11');
  await consultation.record('Judge whether monitoring will be kept up', {
    'Able to keep up monitoring': 'yes',
    'Willing to keep up monitoring': 'yes',
  });
  expect(await consultation.blocked()).toEqual([]);
  await consultation.record('Choose alemtuzumab');

  await expect(consultation.here()).toContainText('Preparation');
  expect(await consultation.blocked()).toContain('PRE-10');
  await expect(consultation.finding('PRE-10')).toContainText('Platelets', { ignoreCase: true });
  await expect(consultation.finding('PRE-10')).toContainText('Table 2');
  await workUp(consultation, 'Positive');
  await consultation.record('Record an MRI', {
    ...quietMri,
    'New Gd-enhancing lesions': 2,
    'New or enlarging T2 lesions': 3,
  });
  await inform(consultation);
  expect(await consultation.blocked()).toEqual([]);

  // Half-way: a reload, and the network goes.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await reload(page);
  await expect(page.getByRole('heading', { level: 1, name: 'NV 1992' })).toBeVisible();
  await context.setOffline(true);
  await reload(page);
  await expect(consultation.here()).toContainText('Preparation');
  expect(await consultation.blocked()).toEqual([]);

  await course(consultation, ['2024-01-15', '2024-01-16', '2024-01-17', '2024-01-18', '2024-01-19']);
  await expect(consultation.here()).toContainText('Interval');
  expect(await consultation.blocked()).toContain('INF-02');
  await expect(consultation.finding('INF-02')).toContainText('19 Jan 2025');
  await expect(page.locator('[data-task="lab.cbc@2024-02-19"]')).toContainText('19 Feb 2024');

  await consultation.on('2024-12-16');
  await reload(page);
  await expect(page.locator('[data-task="lab.cbc@2024-02-19"]')).toContainText(
    '10 dates overdue, since 19 Feb 2024',
  );
  await consultation.on('2025-01-13');
  await reload(page);
  await workUp(consultation, 'Positive');
  await consultation.record('Record an MRI', quietMri);
  // Everything is ready but the twelve months: the interval is not shortened.
  expect(await consultation.blocked()).toEqual(['INF-02']);
  await course(consultation, ['2025-01-20', '2025-01-21', '2025-01-22']);
  await expect(consultation.here()).toContainText('Monitoring');

  await consultation.on('2026-02-23');
  await reload(page);
  await consultation.laboratory({ Platelets: [96, 150, 400] });
  const alert = page.locator('[data-alert="MON-11"]');
  await expect(alert).toContainText('Today');
  await expect(alert).toContainText('96');
  await alert.getByRole('button', { name: 'Close the alert' }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Outcome of the referral' })
    .fill('Haematology: EDTA artefact, citrate count 214');
  await page.getByRole('dialog').getByRole('button', { name: 'Close the alert' }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.locator('[data-task="lab.tsh@2025-04-22"]')).toHaveAttribute('data-status', 'overdue');

  const text = await carePlan(page);
  for (const wanted of [
    'NV 1992',
    '15 Jan 2024',
    '22 Jan 2025',
    '22 Jan 2029',
    'Hassoun',
    'MON-01',
    'Superseded',
  ]) {
    expect(text).toContain(wanted);
  }
});

test('a patient from natalizumab with high PML risk, from registration to the second year of monitoring', async ({
  page,
}) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2024-02-05');
  await consultation.newCase('HR 1984', '1984-05-01', 'female', 'yes', { paperAlone: true });
  await consultation.record('Record the diagnosis', {
    'Form of MS': 'Relapsing-remitting MS',
    'First diagnosed': '2015-03-01',
    'Definitely confirmed': 'yes',
  });
  await consultation.record('Record an earlier therapy', { Drug: 'Natalizumab' }, '2021-05-03');
  await consultation.record('Record a relapse', { Disabling: 'yes' }, '2024-01-22');
  await consultation.serology({ 'Anti-JCV': 'Positive' });
  await consultation.record('Judge whether monitoring will be kept up', {
    'Able to keep up monitoring': 'yes',
    'Willing to keep up monitoring': 'yes',
  });
  await consultation.record('Record the last dose of a therapy', {
    Drug: 'Natalizumab',
    'Last dose': '2024-02-01',
    'Number of infusions': 33,
  });
  await consultation.record('Choose alemtuzumab');
  await expect(consultation.here()).toContainText('natalizumab, high PML risk', { ignoreCase: true });
  expect(await consultation.blocked()).toEqual(expect.arrayContaining(['SWI-54', 'SWI-55']));
  await expect(page.locator('[data-task="switch.mri-first@2024-05-01"]')).toContainText('1 May 2024');

  // Three months later the MRI shows activity: the CSF has to be clear before the start.
  await consultation.on('2024-05-02');
  await reload(page);
  await consultation.record('Record an MRI', {
    ...quietMri,
    'New Gd-enhancing lesions': 1,
    'New or enlarging T2 lesions': 1,
  });
  await expect(consultation.finding('SWI-54')).toContainText('CSF');
  expect(await consultation.blocked()).not.toContain('SWI-55');
  await workUp(consultation, 'Negative');
  await inform(consultation);
  await consultation.record('Record a CSF result', { 'JCV DNA': 'Negative' });
  await expect(consultation.here()).toContainText('Preparation');
  expect(await consultation.blocked()).toEqual(['SEL-34']);
  await expect(consultation.finding('SEL-34')).toContainText('13 Jun 2024');
  await consultation.record('Record a vaccination', { Vaccine: 'Varicella', 'Live vaccine': 'yes' });
  expect(await consultation.blocked()).toEqual(['PRE-22', 'SEL-34']);

  // The titre comes after four weeks; a relapse makes the team start before the six weeks are over, with a reason.
  await consultation.on('2024-05-31');
  await reload(page);
  await consultation.serology({ 'VZV IgG': 'Positive' });
  expect(await consultation.blocked()).toEqual(['PRE-22']);
  await expect(consultation.button('Start the course')).toHaveCount(0);
  await consultation.deviate(
    'PRE-22',
    'Disabling relapse on 29 May; protective titre reached; start in week five',
    'Disease activity',
  );
  expect(await consultation.blocked()).toEqual([]);

  await course(consultation, ['2024-06-03', '2024-06-04', '2024-06-05', '2024-06-06', '2024-06-07']);
  await expect(consultation.here()).toContainText('Interval');
  await consultation.on('2025-06-02');
  await reload(page);
  await workUp(consultation, 'Positive');
  await consultation.record('Record an MRI', quietMri);
  expect(await consultation.blocked()).toEqual(['INF-02']);
  await course(consultation, ['2025-06-09', '2025-06-10', '2025-06-11']);
  await expect(consultation.here()).toContainText('Monitoring');
  await consultation.on('2026-08-03');
  await reload(page);
  expect(await consultation.blocked()).toEqual(['RET-01']);
  await expect(page.locator('[data-task="lab.cbc@2025-07-11"]')).toHaveAttribute('data-status', 'overdue');

  const text = await carePlan(page);
  for (const wanted of [
    'HR 1984',
    'Disease activity: Disabling relapse',
    'protective titre reached',
    'PRE-22',
    '3 Jun 2024',
    '11 Jun 2025',
    '11 Jun 2029',
    'natalizumab',
    'Hassoun',
  ]) {
    expect(text).toContain(wanted);
  }
});
