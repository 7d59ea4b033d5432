import type { Problem } from './problems.ts';
import type { Snapshot } from './snapshot.ts';

type Check = { file: string; field: string; id: string; among: ReadonlyMap<string, unknown>; kind: string };

/** Every reference from one entry to another must lead somewhere, and what pages rely on must be there. */
export function referenceProblems(snapshot: Snapshot): Problem[] {
  const broken = [...references(snapshot)].filter((check) => !check.among.has(check.id)).map(brokenReference);
  return [...broken, ...languageProblems(snapshot), ...postcodeProblems(snapshot), ...intervalProblems(snapshot)];
}

function brokenReference({ file, field, id, among, kind }: Check): Problem {
  const near = [...among.keys()].filter((known) => known.startsWith(id.slice(0, 4))).slice(0, 3);
  return {
    file,
    field,
    wrong: `there is no ${kind} "${id}"`,
    right: near.length > 0 ? `did you mean ${near.join(' or ')}?` : `use the id of a ${kind}`,
  };
}

function* references(snapshot: Snapshot): Generator<Check> {
  const { portal, areas, topics, helplines, concepts } = snapshot;
  yield { file: 'portal.yaml', field: 'fallback.area', id: portal.fallback.area, among: areas, kind: 'area' };
  if (portal.barrier_reports)
    yield { file: 'portal.yaml', field: 'barrier_reports.area', id: portal.barrier_reports.area, among: areas, kind: 'area' };
  for (const id of portal.emergency_helplines)
    yield { file: 'portal.yaml', field: 'emergency_helplines', id, among: helplines, kind: 'helpline' };
  for (const place of snapshot.municipalities.values()) {
    yield { file: `municipalities/${place.id}.yaml`, field: 'area', id: place.area, among: areas, kind: 'area' };
  }
  for (const topic of topics.values()) {
    const file = `topics/${topic.id}.yaml`;
    for (const id of topic.parents) yield { file, field: 'parents', id, among: topics, kind: 'topic' };
    if (topic.office) yield { file, field: 'office', id: topic.office, among: areas, kind: 'area' };
  }
  for (const concept of concepts.values()) {
    const file = `concepts/${concept.id}.yaml`;
    for (const id of concept.topics) yield { file, field: 'topics', id, among: topics, kind: 'topic' };
    for (const id of Object.keys(concept.related)) yield { file, field: 'related', id, among: concepts, kind: 'concept' };
  }
  for (const danger of snapshot.dangers.values()) {
    for (const id of danger.helplines)
      yield { file: `danger/${danger.id}.yaml`, field: 'helplines', id, among: helplines, kind: 'helpline' };
    for (const id of danger.concepts) yield { file: `danger/${danger.id}.yaml`, field: 'concepts', id, among: concepts, kind: 'concept' };
  }
  yield* wordGroupReferences(snapshot);
  yield* serviceReferences(snapshot);
  yield* situationReferences(snapshot);
}

/** Words of danger may name groups of any danger, in their own language. */
function* wordGroupReferences({ dangers }: Snapshot): Generator<Check> {
  for (const { id: danger, groups = {}, phrases, exceptions } of dangers.values()) {
    const written = [...Object.entries(phrases), ...Object.entries(exceptions)];
    written.push(...Object.entries(groups).map(([language, named]): [string, string[]] => [language, Object.values(named)]));
    for (const [language, texts] of written) {
      const among = new Map([...dangers.values()].flatMap((other) => Object.entries(other.groups?.[language] ?? {})));
      for (const [, id = ''] of texts.flatMap((text) => [...text.matchAll(/<([^>]*)>/g)])) {
        yield { file: `danger/${danger}.yaml`, field: language, id, among, kind: 'group of words' };
      }
    }
  }
}

function* serviceReferences({ services, organizations, topics, concepts, targetGroups, municipalities }: Snapshot): Generator<Check> {
  for (const service of services.values()) {
    const file = `services/${service.id}.yaml`;
    if (service.organization) yield { file, field: 'organization', id: service.organization, among: organizations, kind: 'organization' };
    for (const id of service.topics) yield { file, field: 'topics', id, among: topics, kind: 'topic' };
    for (const id of service.concepts) yield { file, field: 'concepts', id, among: concepts, kind: 'concept' };
    for (const id of service.target_groups) yield { file, field: 'target_groups', id, among: targetGroups, kind: 'target group' };
    for (const { municipality } of service.locations) {
      if (municipality) yield { file, field: 'locations.municipality', id: municipality, among: municipalities, kind: 'municipality' };
    }
  }
}

function* situationReferences({ situations, topics, helplines, services }: Snapshot): Generator<Check> {
  for (const situation of situations.values()) {
    const file = `situations/${situation.id}.yaml`;
    const questions = new Map(situation.questions.map((question) => [question.id, question]));
    const conditions = [...situation.questions, ...situation.steps, ...situation.topics].flatMap(({ when }) => Object.entries(when ?? {}));
    for (const [questionId, options] of conditions) {
      yield { file, field: 'when', id: questionId, among: questions, kind: 'question' };
      const known = new Map(questions.get(questionId)?.options.map((option) => [option.id, option]));
      for (const id of options) yield { file, field: `when.${questionId}`, id, among: known, kind: 'option' };
    }
    for (const { topic } of situation.topics) yield { file, field: 'topics', id: topic, among: topics, kind: 'topic' };
    for (const step of situation.steps) {
      for (const id of step.helplines) yield { file, field: 'steps.helplines', id, among: helplines, kind: 'helpline' };
      for (const id of step.services) yield { file, field: 'steps.services', id, among: services, kind: 'service' };
    }
  }
}

function languageProblems({ portal, wording, pages }: Snapshot): Problem[] {
  const german =
    portal.languages[0] === 'de'
      ? []
      : [{ file: 'portal.yaml', field: 'languages', wrong: 'German does not come first', right: 'begin the list with de' }];
  const unworded = portal.languages
    .filter((language) => !wording.has(language))
    .map((language) => ({
      file: 'portal.yaml',
      field: 'languages',
      wrong: `there is no wording for "${language}"`,
      right: `add the folder wording/${language}`,
    }));
  const pagesWithoutGerman = [...pages]
    .filter(([, languages]) => !languages.has('de'))
    .map(([name]) => ({
      file: `pages/${name}`,
      field: 'de.md',
      wrong: 'the German page is missing',
      right: 'German is the source of every page',
    }));
  return [...german, ...unworded, ...pagesWithoutGerman];
}

/** A postcode must lead to one municipality: routing relies on it. */
function postcodeProblems({ municipalities }: Snapshot): Problem[] {
  const owner = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { id, postcodes } of municipalities.values()) {
    for (const postcode of postcodes) {
      const other = owner.get(postcode);
      if (other)
        problems.push({
          file: `municipalities/${id}.yaml`,
          field: 'postcodes',
          wrong: `${postcode} also stands in ${other}`,
          right: 'give each postcode to one municipality',
        });
      owner.set(postcode, id);
    }
  }
  return problems;
}

/** "Every second Tuesday" means nothing without a first one. */
function intervalProblems({ services }: Snapshot): Problem[] {
  return [...services.values()].flatMap((service) =>
    service.schedules
      .filter((schedule) => (schedule.interval ?? 1) > 1 && !schedule.dtstart)
      .map(() => ({
        file: `services/${service.id}.yaml`,
        field: 'schedules.dtstart',
        wrong: 'is missing although the interval is above 1',
        right: 'name the first day, so that it is clear which weeks count',
      })),
  );
}
