import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Consultation } from './consultation.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 20_000, locale: 'en-GB', viewport: { width: 1280, height: 900 } });

interface Entry {
  readonly id: string;
  readonly on: string;
  readonly type: string;
}

/** A shipped example as it would have been led under the EU label as well: with what the label asks for. */
function underTheLabel(scenario: string): Buffer {
  const file = JSON.parse(readFileSync(`src/scenarios/${scenario}.json`, 'utf8')) as { events: Entry[] };
  const asked = (step: Entry): readonly object[] => {
    const said = (type: string, body: object) => ({ id: `${step.id}-${type}`, on: step.on, type, ...body });
    if (step.type === 'treatment.chosen') {
      return [said('attestation.given', { subject: 'highly-active-despite-dmt', holds: true })];
    }
    if (step.type !== 'course.started') return [];
    return [
      said('attestation.given', { subject: 'setting-with-intensive-care', holds: true }),
      said('counselling.given', {
        topics: ['package-leaflet', 'alert-card', 'patient-guide', 'monitoring'],
        understood: true,
      }),
      said('screening.done', { kind: 'ecg', finding: 'normal' }),
      said('vitals.measured', { systolic: 122, diastolic: 76, pulse: 68 }),
    ];
  };
  const events = file.events.flatMap((event) => [...asked(event), event]);
  return Buffer.from(JSON.stringify({ ...file, sources: ['h16', 'eu'], events }));
}

async function openFile(page: Page, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer });
  await expect(page.locator('[data-screen="follows"]')).toBeVisible();
}

const lens = (page: Page, name: string) =>
  page.locator('[data-screen="lens"]').getByRole('radio', { name, exact: true });

test('an alert is raised, explained, acted on and closed', async ({ page }) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await openFile(page, underTheLabel('dimethyl-fumarate'));
  await expect(page.locator('[data-alert]')).toHaveCount(0);

  await consultation.record('Record a symptom', { Symptom: 'Bruises' });
  const symptom = page.locator('[data-alert="MON-12"]');
  await expect(symptom).toContainText('Take a blood count now');
  await expect(symptom).toContainText('paper 2016');

  // The count is normal: the paper's question is answered, and the label's begins.
  await consultation.laboratory({ Platelets: [231, 150, 400] });
  await expect(symptom).toHaveCount(0);
  const bleeding = page.locator('[data-alert="EU-34"]');
  await expect(bleeding).toContainText('aPTT');
  await expect(bleeding).toContainText('EU label');
  await bleeding.getByText('Why this rule?').click();
  await expect(bleeding).toContainText('acquired haemophilia A');

  // A long aPTT: haematology is asked, and its answer closes the alert.
  await consultation.laboratory({ PTT: [64, 25, 37] });
  await expect(bleeding).toContainText('64');
  await bleeding.getByRole('button', { name: 'Record the referral: haematology' }).click();
  await expect(bleeding).toContainText('Referred on 16 Nov 2026: haematology');
  await bleeding.getByRole('button', { name: 'Close the alert' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Close the alert' }).click();
  await expect(dialog).toContainText('needs its reason');
  await dialog
    .getByRole('textbox', { name: 'Outcome of the referral' })
    .fill('Lupus anticoagulant, no inhibitor');
  await dialog.getByRole('button', { name: 'Close the alert' }).click();
  await expect(page.locator('[data-alert]')).toHaveCount(0);
});

test('the same patient under the paper and under the label', async ({ page }) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-11-16');
  await openFile(page, underTheLabel('dimethyl-fumarate'));
  await consultation.record('Record an autoimmune disorder', { Disorder: 'Graves’ disease' });
  expect(await consultation.blocked()).toContain('EU-15');
  await expect(consultation.finding('EU-15')).toContainText('Graves’ disease');
  await expect(consultation.finding('EU-15').getByRole('button', { name: 'Deviate' })).toHaveCount(0);
  await expect(consultation.finding('EU-22')).toContainText('confirm against the current label');
  await expect(page.locator('[data-screen="earliest"]')).toContainText('No date can be given');
  await expect(page.locator('[data-screen="earliest"]')).toContainText('EU-15');

  await lens(page, 'paper 2016').check();
  await expect(page.getByText('Superseded by the current labels')).toBeVisible();
  await expect(page.getByText('Nothing can be recorded here')).toBeVisible();
  await expect(page.locator('[data-screen="new"]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Documents' })).toBeDisabled();
  expect(await consultation.blocked()).toEqual(['INF-02', 'PRE-10', 'PRE-12']);
  await expect(page.locator('[data-screen="earliest"]')).toContainText('12 Dec 2026');
  await expect(page.locator('[data-task^="lab.liver"]')).toHaveCount(0);

  await page.getByRole('button', { name: 'Back to the sources of this case' }).click();
  expect(await consultation.blocked()).toContain('EU-15');
  await expect(page.locator('[data-task^="lab.liver"]').first()).toContainText('overdue');
});

test('a new case is judged by the paper and the EU label; open questions are asked and recorded', async ({
  page,
}) => {
  const consultation = new Consultation(page);
  await consultation.arrive('2026-03-02');
  await consultation.newCase('EU 1988', '1988-02-11', 'male');
  expect(await consultation.blocked()).toEqual(
    ['EU-01', 'SEL-01', 'SEL-02', 'SEL-03', 'SEL-04', 'SEL-05', 'SEL-11'].sort(),
  );
  await consultation.record('Record the diagnosis', {
    'Form of MS': 'Relapsing-remitting MS',
    'First diagnosed': '2024-05-02',
    'Definitely confirmed': 'yes',
  });
  await consultation.record('Judge whether monitoring will be kept up', {
    'Able to keep up monitoring': 'yes',
    'Willing to keep up monitoring': 'yes',
  });
  await consultation.record('Record a relapse', { Disabling: 'yes' }, '2025-03-04');
  await consultation.record('Record an MRI', {
    Region: 'Complete neuroaxis',
    'New Gd-enhancing lesions': 2,
    'New or enlarging T2 lesions': 3,
  });
  // One relapse is active disease for the paper, and not rapidly evolving for the label.
  expect(await consultation.blocked()).toEqual(['EU-01']);
  await consultation.record('Record a relapse', { Disabling: 'yes' }, '2026-02-16');
  expect(await consultation.blocked()).toEqual([]);
  await consultation.record('Choose alemtuzumab');

  await consultation.record('Record a condition', { Condition: 'Antiplatelet therapy' });
  expect(await consultation.blocked()).toContain('EU-14');
  await expect(consultation.finding('EU-14')).toContainText('never stop such a drug');

  const question = page.locator('[data-prompt="tia"]');
  await question.getByRole('button', { name: 'Answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'yes' }).check();
  await dialog.getByRole('textbox', { name: 'The answer in words' }).fill('Asked for: none.');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(question).toContainText('Asked for: none.');

  // The dates that an entry moves are said: vaccinated a week ago, the patient can start a week sooner.
  await consultation.serology({ 'VZV IgG': 'Negative' });
  await consultation.record('Record that a condition is resolved', { Condition: 'Antiplatelet therapy' });
  await expect(page.locator('[data-screen="earliest"]')).toContainText('13 Apr 2026');
  await consultation.record(
    'Record a vaccination',
    { Vaccine: 'Varicella', 'Live vaccine': 'yes' },
    '2026-02-23',
  );
  await expect(page.locator('[data-part="moved"]')).toContainText(
    'Earliest start: from 13 Apr 2026 to 6 Apr 2026',
  );
});
