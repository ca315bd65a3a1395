import { expect, test } from 'vitest';
import { BIBLIOGRAPHY, CITATIONS } from '../../machines/citations.ts';

/** Places as the paper names them: a reader looks them up by these words. */
const PAPER = {
  'h16.selection': 'Patient selection',
  'h16.table1': 'Patient selection, Table 1',
  'h16.strategies': 'Different treatment strategies, Fig. 1',
  'h16.pretreatment': 'Patient preparation: pretreatment, Fig. 2',
  'h16.preparation': 'Patient preparation: preparatory steps',
  'h16.table2': 'Patient preparation, Table 2',
  'h16.vaccinations': 'Patient preparation: vaccinations',
  'h16.infusion': 'Infusion management, Table 3',
  'h16.monitoring': 'Post-infusion monitoring, Fig. 4',
  'h16.autoimmunity': 'Autoimmune adverse events',
  'h16.pregnancy': 'Pregnancy and lactation',
  'h16.retreatment': 'After two courses: retreatment or switch',
  'h16.realWorld': 'Collecting real world data, Fig. 3',
};

/** Sections as every EU summary of product characteristics and every US prescribing information numbers them. */
const LABELS = {
  'eu.indications': 'eu 4.1 Therapeutic indications',
  'eu.posology': 'eu 4.2 Posology and method of administration',
  'eu.contraindications': 'eu 4.3 Contraindications',
  'eu.warnings': 'eu 4.4 Special warnings and precautions for use',
  'eu.interactions': 'eu 4.5 Interaction with other medicinal products',
  'eu.pregnancy': 'eu 4.6 Fertility, pregnancy and lactation',
  'us.boxed': 'us Boxed warning',
  'us.indications': 'us 1 Indications and usage',
  'us.dosage': 'us 2 Dosage and administration',
  'us.contraindications': 'us 4 Contraindications',
  'us.warnings': 'us 5 Warnings and precautions',
  'us.rems': 'us REMS',
};

test('the sections of the labels', () => {
  const ofLabels = Object.entries(CITATIONS).filter(([, { source }]) => source !== 'h16');
  expect(Object.fromEntries(ofLabels.map(([id, { source, place }]) => [id, `${source} ${place}`]))).toEqual(
    LABELS,
  );
});

test('the places of the paper', () => {
  const ofPaper = Object.entries(CITATIONS).filter(([, { source }]) => source === 'h16');
  expect(Object.fromEntries(ofPaper.map(([id, { place }]) => [id, place]))).toEqual(PAPER);
});

test('each source in short and in full', () => {
  expect(Object.keys(BIBLIOGRAPHY)).toEqual(['h16', 'eu', 'us']);
  const { h16, eu, us } = BIBLIOGRAPHY;
  expect([h16.short, eu.short, us.short]).toEqual(['Hassoun 2016', 'EU label', 'US label']);
  expect(h16.full).toMatch(
    /^Hassoun et al\.: .*Multiple Sclerosis and Demyelinating Disorders 2016, 1:10\.$/,
  );
  expect(eu.full).toMatch(/^LEMTRADA, EU product information .*16 January 2020\)\.$/);
  expect(us.full).toMatch(/^LEMTRADA, US prescribing information .*REMS\.$/);
});
