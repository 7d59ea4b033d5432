/**
 * Owns what residents may see of services: which are shown, how fresh they are, where they work and what a page needs of one.
 * Reads the content snapshot only; searching by words belongs to search, opening hours to office hours.
 */
export { type CountyMap, type Coverage, coverage, type DirectoryPlace, type Located } from './coverage.ts';
export { isDiscreetService, isDiscreetTopic, warnsDiscreetly } from './discreet.ts';
export { distanceKm, nearestFirst } from './distance.ts';
export { type Freshness, freshness } from './freshness.ts';
export { type MunicipalityServices, servicesOfMunicipality } from './municipality-services.ts';
export { type NamedArea, serviceAreaInWords } from './service-area.ts';
export { type Contact, type LinkedEntry, type PlacedLocation, type ServiceView, serviceView } from './service-view.ts';
export { isShown, serviceById, servicesOfOrganization, shownServices } from './shown-services.ts';
export { telephoneHref } from './telephone.ts';
export { mainTopics, servicesOfTopic, type TopicNode, topicTree, topicWithDescendants } from './topics.ts';
