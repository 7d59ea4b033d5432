import { z } from 'zod';
import { enquiryInput } from '../../domains/enquiries/index.ts';
import {
  found,
  message,
  office,
  ownCase,
  place,
  problems,
  refusedEnquiry,
  routing,
  searchSuggestion,
  searchSuggestions,
  submitted,
  suggestion,
  suggestions,
} from './answers.ts';

/** A JSON Schema (draft 2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = { [keyword: string]: unknown };

const named = {
  Place: place,
  Suggestion: suggestion,
  Office: office,
  Problems: problems,
  Found: found,
  Suggestions: suggestions,
  SearchSuggestion: searchSuggestion,
  SearchSuggestions: searchSuggestions,
  Routing: routing,
  Submitted: submitted,
  RefusedEnquiry: refusedEnquiry,
  Message: message,
  OwnCase: ownCase,
};

/** Names of the schemas that calls point to. */
export type SchemaName = keyof typeof named | 'Enquiry';

/** Every schema of the interface by its name. Answers may grow: fields that are not named are allowed there, and refused in an enquiry. */
export function componentSchemas(): Record<SchemaName, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: addressOfSchema, io: 'input' });
  const bare = Object.entries(schemas).map(([name, schema]) => [name, withoutAddress(schema)]);
  return { ...Object.fromEntries(bare), Enquiry: enquirySchema() };
}

/** Where a schema stands in the document. */
export function addressOfSchema(name: string): string {
  return `#/components/schemas/${name}`;
}

/**
 * What may be sent as an enquiry. The bounds are those that a field has after trimming; a field with a default, which the
 * trimmed form always has, may be missing in what is sent.
 */
function enquirySchema(): JsonSchema {
  const schema = withoutAddress(z.toJSONSchema(enquiryInput, { io: 'output' }));
  const { properties, required } = schema as { properties: Record<string, JsonSchema>; required: string[] };
  return {
    ...schema,
    required: required.filter((name) => properties[name]?.default === undefined),
    description: 'contact: mail, phone and letter need the field `mail`, `phone` or `address`; receipt needs nothing else.',
    examples: [exampleEnquiry],
  };
}

const exampleEnquiry = {
  lang: 'de',
  kind: 'counselling',
  place: '57319 Arfeld',
  topics: ['pflege'],
  text: 'Meine Mutter kommt nächste Woche aus dem Krankenhaus. Was muss ich tun?',
  for: 'relative',
  wishes: ['interpreter'],
  contact: { channel: 'mail', mail: 'anna@example.org' },
  consent: true,
};

function withoutAddress({ $schema, $id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
