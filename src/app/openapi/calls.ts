import { addressOfSchema, type SchemaName } from './schemas.ts';

const language = parameter('lang', 'query', 'Language of the words, such as de or en; German where it is not offered');
const placeParameter = parameter('place', 'query', 'A postcode, a municipality or a locality, as people type it');

/** The calls of the open interface by path and method, as OpenAPI writes them. */
export const calls = {
  '/api/v1/search': {
    get: {
      operationId: 'search',
      summary: 'Find services by everyday words',
      parameters: [
        parameter('q', 'query', 'What is looked for, in everyday words'),
        language,
        placeParameter,
        parameter('topic', 'query', 'Topic id; only its services and those of the topics below it'),
        number('limit', 10, 100),
      ],
      responses: { 200: answer('Services, best first', 'Found') },
    },
  },
  '/api/v1/suggestions': {
    get: {
      operationId: 'suggest',
      summary: 'What to go on to while somebody types: topics, words, life situations, services and places',
      parameters: [
        parameter('q', 'query', 'What stands in the field so far; below two letters there are none'),
        language,
        number('limit', 8, 8),
      ],
      responses: { 200: answer('Suggestions, grouped by kind', 'SearchSuggestions') },
    },
  },
  '/api/v1/places': {
    get: {
      operationId: 'suggestPlaces',
      summary: 'Places for as-you-type',
      parameters: [parameter('q', 'query', 'What stands in the field so far; below two characters there are none'), number('limit', 8, 50)],
      responses: { 200: answer('Places, best first', 'Suggestions') },
    },
  },
  '/api/v1/routing': {
    get: {
      operationId: 'route',
      summary: 'Which office answers for a place and a topic, and why',
      parameters: [placeParameter, parameter('topic', 'query', 'Topic id; some topics have one office for the whole county'), language],
      responses: { 200: answer('The office, or the question that is open: never a silent guess', 'Routing') },
    },
  },
  '/api/v1/enquiries': {
    post: {
      operationId: 'sendEnquiry',
      summary: 'Send an enquiry, the same as by the form',
      parameters: [
        parameter('Idempotency-Key', 'header', 'A repeat with the same key and the same enquiry answers the same and makes no second case'),
      ],
      requestBody: { required: true, content: { 'application/json': { schema: { $ref: addressOfSchema('Enquiry') } } } },
      responses: {
        201: answer('The enquiry is stored', 'Submitted'),
        400: answer('No JSON object was sent', 'Problems'),
        403: plain('Sent by a page of another site'),
        411: plain('The header Content-Length is missing'),
        413: plain('More than 256 kB were sent'),
        422: answer('A field is wrong, or the place leads to no office', 'RefusedEnquiry'),
      },
    },
  },
  '/api/v1/case': {
    get: {
      operationId: 'readOwnCase',
      summary: "The resident's view of a case",
      description: 'The receipt code opens it. It travels in a header only, as addresses end up in histories and logs.',
      security: [{ receiptCode: [] }],
      responses: {
        200: answer('The case', 'OwnCase'),
        401: answer('The header X-Receipt-Code is missing', 'Problems'),
        404: answer('No case opens with this code', 'Problems'),
        429: {
          ...answer('Too many wrong codes', 'Problems'),
          headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
        },
      },
    },
  },
  '/api/v1/openapi.json': {
    get: {
      operationId: 'readDescription',
      summary: 'This description',
      responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } },
    },
  },
  '/health': {
    get: { operationId: 'isAlive', summary: 'Whether the process lives', responses: { 200: plain('It lives') } },
  },
  '/ready': {
    get: {
      operationId: 'isReady',
      summary: 'Whether an enquiry can be taken',
      responses: { 200: plain('It can'), 503: plain('It cannot: the database is out of reach') },
    },
  },
};

function parameter(name: string, place: 'query' | 'header', description: string) {
  return { name, in: place, description, required: false, schema: { type: 'string' } };
}

function number(name: string, usual: number, most: number) {
  return {
    name,
    in: 'query',
    description: 'How many at most',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: most, default: usual },
  };
}

function answer(description: string, schema: SchemaName) {
  return { description, content: { 'application/json': { schema: { $ref: addressOfSchema(schema) } } } };
}

function plain(description: string) {
  return { description, content: { 'text/plain': { schema: { type: 'string' } } } };
}
