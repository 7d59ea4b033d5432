/**
 * Owns what editors maintain under `content/`: reads the files, checks them, keeps one immutable snapshot and replaces it
 * when files change. Knows nothing of what a service, a place or an enquiry means to the other domains.
 */
export { type ShownText, textIn, wordsIn } from '../../shared/texts.ts';
export { buildSnapshot } from './build-snapshot.ts';
export { type Content, ContentRefused, openContent } from './open-content.ts';
export { type Problem, problemLine } from './problems.ts';
export { readFiles } from './read-files.ts';
export type { Area } from './schema/area.ts';
export type { Concept, ConceptLanguage } from './schema/concept.ts';
export type { Danger } from './schema/danger.ts';
export type { Helpline } from './schema/helpline.ts';
export type { Localized, Translation } from './schema/localized.ts';
export type { Municipality } from './schema/municipality.ts';
export type { Neighbours } from './schema/neighbours.ts';
export type { Organization } from './schema/organization.ts';
export type { Page } from './schema/page.ts';
export type { PlainLanguage } from './schema/plain-language.ts';
export type { Portal } from './schema/portal.ts';
export type { Schedule } from './schema/schedule.ts';
export type { Location, Service } from './schema/service.ts';
export type { Condition, Question, Situation } from './schema/situation.ts';
export type { Source } from './schema/source.ts';
export type { TargetGroup } from './schema/target-group.ts';
export type { Topic } from './schema/topic.ts';
export type { Boundaries, Entries, Entry, Snapshot, Wording, WordingTree } from './snapshot.ts';
export { markOf, pathsOf } from './translate-entry.ts';
export { type TranslationGap, translatedEntries, translationGaps } from './translation-gaps.ts';
export { wordingGaps } from './wording-gaps.ts';
