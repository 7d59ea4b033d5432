import type { Localized } from '../content/index.ts';

/** A place inside the county, as far as a person named it. */
export type Place = {
  kind: 'municipality' | 'locality' | 'postcode';
  /** Stable: "siegen", "siegen/weidenau", "57319". */
  id: string;
  name: string;
  /** Name of its municipality. */
  municipality: string;
  municipalityId: string;
  area: string;
  /** Where it is certain: the one typed, or the only one of the municipality. */
  postcode?: string;
};

/** What is known of a place outside the county. `county` is empty where nobody told us. */
export type Outside = { postcode?: string; name?: string; county: string };

/** Why a person is asked back. */
export type AskReason = 'ambiguous' | 'contradiction' | 'typo';

/** What a typed place turned out to be. `corrected` says that a slip of the keys was put right: show it. */
export type Recognised =
  | { status: 'found'; place: Place; corrected?: true }
  | { status: 'ask'; why: AskReason; candidates: Place[] }
  | ({ status: 'outside'; phone: string } & Outside)
  | { status: 'unknown' }
  | { status: 'none' };

/** An office a person or an enquiry is led to. */
export type Office = { area: string; name: Localized; phone: string; email: string; planned: boolean; address?: string };

/** Who takes what belongs nowhere: an office with a named owner. */
export type FallbackDesk = { area: string; owner: Localized; office: Office };

/** Why an answer is what it is. The code has wording under `routing:reason`; the rest fills its gaps, ids included. */
export type Reason =
  | { code: 'lives_in'; place: string; area: string }
  | { code: 'postcode_of'; postcode: string; municipality: string; area: string }
  | { code: 'locality_of'; place: string; municipality: string; area: string }
  | { code: 'topic_office'; topic: string; area: string }
  | { code: AskReason; place: string }
  | { code: 'outside_county'; place: string; county: string; phone: string }
  | { code: 'outside_unknown'; place: string; phone: string }
  | { code: 'unknown'; place: string }
  | { code: 'fallback'; area: string }
  | { code: 'barrier'; area: string }
  | { code: 'staff' };

/** Who answers for a place and a topic, and why. `area` and `municipality` are null unless routed. */
export type RoutingAnswer = {
  status: 'routed' | 'ask' | 'outside' | 'unknown';
  area: string | null;
  /** Name of the municipality. */
  municipality: string | null;
  place?: Place;
  /** The office of the area; the fallback desk's where nothing was routed. */
  office: Office | null;
  reason: Reason;
  candidates: Place[];
  corrected?: true;
  fallback: FallbackDesk | null;
};

/** A place offered while a person types. */
export type Suggestion = Pick<Place, 'id' | 'name' | 'kind' | 'postcode' | 'municipality' | 'area'>;
