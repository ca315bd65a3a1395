import type { Language } from '../../machines/vocabulary.ts';
import type { BothWords } from '../interchange/registry/dictionary.ts';
import type { appEn } from './en/app.ts';
import type { clinicalEn } from './en/clinical.ts';
import type { explorerEn } from './en/explorer.ts';
import type { fhirEn } from './en/fhir.ts';
import type { fileVaultEn } from './en/file-vault.ts';
import type { laboratoryEn } from './en/laboratory.ts';
import type { papersEn } from './en/papers.ts';
import type { proofEn } from './en/proof.ts';
import type { registryEn } from './en/registry.ts';
import type { signatureEn } from './en/signature.ts';
import type { teachEn } from './en/teach.ts';
import type { vaultEn } from './en/vault.ts';
import type { verifyEn } from './en/verify.ts';

/** The words of the first page. */
export type AppMessages = typeof appEn;
/** The words of a case and its papers. */
export type ClinicalMessages = typeof clinicalEn;

/** The words of the papers that are made on demand, and of the calendar files. */
export type PaperMessages = typeof papersEn;
/** Everything that a paper is written with. */
export type PaperWords = ClinicalMessages & { readonly papers: PaperMessages };
/** The words of the FHIR document and of a laboratory's file. */
export type FhirMessages = typeof fhirEn;
/** The words of a laboratory's table and of what is remembered of it. */
export type LaboratoryMessages = typeof laboratoryEn;
/** Everything that a FHIR document is written with. */
export type FhirWords = ClinicalMessages & { readonly fhir: FhirMessages };
/** The words of signing and verifying. */
export type SignatureMessages = typeof signatureEn;
/** The words of the page on which a PDF is checked, with those of signatures. */
export type VerifyMessages = SignatureMessages & { readonly page: typeof verifyEn };

/** The words of the page that shows what was proved of the build. */
export type ProofMessages = typeof proofEn;
/** The words of what leaves the list of cases as files for others. */
export type RegistryMessages = typeof registryEn;

/** The words of the vault, its keys and backups. */
export type VaultMessages = typeof vaultEn;

/** The words of the pages for teaching. */
export type TeachMessages = typeof teachEn;
/** The words of the page on which the statechart is explored. */
export type ExplorerMessages = typeof explorerEn;

/** The words of cases that live in a file. */
export type FileVaultMessages = typeof fileVaultEn;

/** Only the chosen language is fetched. */
export async function loadApp(lang: Language): Promise<AppMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/app.ts')).appEn;
    case 'de':
      return (await import('./de/app.ts')).appDe;
  }
}

/** The words of a case, fetched when one is opened. */
export async function loadClinical(lang: Language): Promise<ClinicalMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/clinical.ts')).clinicalEn;
    case 'de':
      return (await import('./de/clinical.ts')).clinicalDe;
  }
}

/** The words of a case and of its papers together, fetched when a paper is made. */
export async function loadPaperWords(lang: Language): Promise<PaperWords> {
  const papers = async (): Promise<PaperMessages> => {
    switch (lang) {
      case 'en':
        return (await import('./en/papers.ts')).papersEn;
      case 'de':
        return (await import('./de/papers.ts')).papersDe;
    }
  };
  const [clinical, more] = await Promise.all([loadClinical(lang), papers()]);
  return { ...clinical, papers: more };
}

/** The words of FHIR alone, fetched when a document is written or a laboratory's file is read. */
export async function loadFhir(lang: Language): Promise<FhirMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/fhir.ts')).fhirEn;
    case 'de':
      return (await import('./de/fhir.ts')).fhirDe;
  }
}

/** The same together with the words of a case. */
export async function loadFhirWords(lang: Language): Promise<FhirWords> {
  const [clinical, fhir] = await Promise.all([loadClinical(lang), loadFhir(lang)]);
  return { ...clinical, fhir };
}

/** The words of a laboratory's table, fetched when one is read. */
export async function loadLaboratory(lang: Language): Promise<LaboratoryMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/laboratory.ts')).laboratoryEn;
    case 'de':
      return (await import('./de/laboratory.ts')).laboratoryDe;
  }
}

/** The words of the vault, fetched when it is to be made, unlocked or looked after. */
export async function loadVault(lang: Language): Promise<VaultMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/vault.ts')).vaultEn;
    case 'de':
      return (await import('./de/vault.ts')).vaultDe;
  }
}

/** The words of the build that keeps its cases in a file. */
export async function loadFileVault(lang: Language): Promise<FileVaultMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/file-vault.ts')).fileVaultEn;
    case 'de':
      return (await import('./de/file-vault.ts')).fileVaultDe;
  }
}

/** The words of signing and verifying, fetched when a paper is signed or looked at. */
export async function loadSignature(lang: Language): Promise<SignatureMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/signature.ts')).signatureEn;
    case 'de':
      return (await import('./de/signature.ts')).signatureDe;
  }
}

/** The words of the page on which a PDF is checked. */
export async function loadVerify(lang: Language): Promise<VerifyMessages> {
  const own = async (): Promise<typeof verifyEn> => {
    switch (lang) {
      case 'en':
        return (await import('./en/verify.ts')).verifyEn;
      case 'de':
        return (await import('./de/verify.ts')).verifyDe;
    }
  };
  const [signature, page] = await Promise.all([loadSignature(lang), own()]);
  return { ...signature, page };
}

/** The words of the pages for teaching. */
export async function loadTeach(lang: Language): Promise<TeachMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/teach.ts')).teachEn;
    case 'de':
      return (await import('./de/teach.ts')).teachDe;
  }
}

/** The words of the page on which the statechart is explored. */
export async function loadExplorer(lang: Language): Promise<ExplorerMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/explorer.ts')).explorerEn;
    case 'de':
      return (await import('./de/explorer.ts')).explorerDe;
  }
}

/** The words of the page that shows what was proved of the build. */
export async function loadProof(lang: Language): Promise<ProofMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/proof.ts')).proofEn;
    case 'de':
      return (await import('./de/proof.ts')).proofDe;
  }
}

/** The words of what leaves the list of cases, fetched when something is to leave. */
export async function loadRegistry(lang: Language): Promise<RegistryMessages> {
  switch (lang) {
    case 'en':
      return (await import('./en/registry.ts')).registryEn;
    case 'de':
      return (await import('./de/registry.ts')).registryDe;
  }
}

/** What the dictionary of an export is written with: both languages, whichever one the person reads. */
export async function loadDictionary(): Promise<BothWords> {
  const [en, de, { registryDictionaryEn }, { registryDictionaryDe }] = await Promise.all([
    loadClinical('en'),
    loadClinical('de'),
    import('./en/registry-dictionary.ts'),
    import('./de/registry-dictionary.ts'),
  ]);
  return {
    en: { clinical: en, dictionary: registryDictionaryEn },
    de: { clinical: de, dictionary: registryDictionaryDe },
  };
}
