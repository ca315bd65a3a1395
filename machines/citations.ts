import type { Source } from './vocabulary.ts';

/** A place in a source. Titles of sources are proper names and are not translated. */
export interface Citation {
  readonly source: Source;
  /** Section, table or figure as the source names it. */
  readonly place: string;
}

const h16 = (place: string): Citation => ({ source: 'h16', place });
const eu = (place: string): Citation => ({ source: 'eu', place });
const us = (place: string): Citation => ({ source: 'us', place });

/** Every place that a rule may cite, once. */
export const CITATIONS = {
  'h16.selection': h16('Patient selection'),
  'h16.table1': h16('Patient selection, Table 1'),
  'h16.strategies': h16('Different treatment strategies, Fig. 1'),
  'h16.pretreatment': h16('Patient preparation: pretreatment, Fig. 2'),
  'h16.preparation': h16('Patient preparation: preparatory steps'),
  'h16.table2': h16('Patient preparation, Table 2'),
  'h16.vaccinations': h16('Patient preparation: vaccinations'),
  'h16.infusion': h16('Infusion management, Table 3'),
  'h16.monitoring': h16('Post-infusion monitoring, Fig. 4'),
  'h16.autoimmunity': h16('Autoimmune adverse events'),
  'h16.pregnancy': h16('Pregnancy and lactation'),
  'h16.retreatment': h16('After two courses: retreatment or switch'),
  'h16.realWorld': h16('Collecting real world data, Fig. 3'),
  // The sections that every EU summary of product characteristics has.
  'eu.indications': eu('4.1 Therapeutic indications'),
  'eu.posology': eu('4.2 Posology and method of administration'),
  'eu.contraindications': eu('4.3 Contraindications'),
  'eu.warnings': eu('4.4 Special warnings and precautions for use'),
  'eu.interactions': eu('4.5 Interaction with other medicinal products'),
  'eu.pregnancy': eu('4.6 Fertility, pregnancy and lactation'),
  // The sections that every US prescribing information has.
  'us.boxed': us('Boxed warning'),
  'us.indications': us('1 Indications and usage'),
  'us.dosage': us('2 Dosage and administration'),
  'us.contraindications': us('4 Contraindications'),
  'us.warnings': us('5 Warnings and precautions'),
  'us.rems': us('REMS'),
} as const satisfies Readonly<Record<string, Citation>>;

export type CitationId = keyof typeof CITATIONS;

/** The sources in full, for screens and papers. */
export const BIBLIOGRAPHY: Readonly<Record<Source, { readonly short: string; readonly full: string }>> = {
  h16: {
    short: 'Hassoun 2016',
    full: 'Hassoun et al.: Alemtuzumab, from patient selection to long-term monitoring. Multiple Sclerosis and Demyelinating Disorders 2016, 1:10.',
  },
  eu: {
    short: 'EU label',
    full: 'LEMTRADA, EU product information after the Article 20 referral (EC decision of 16 January 2020).',
  },
  us: {
    short: 'US label',
    full: 'LEMTRADA, US prescribing information with boxed warning, and LEMTRADA REMS.',
  },
};
