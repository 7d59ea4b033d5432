import { type Area, type Snapshot, wordsIn } from '../content/index.ts';
import type { Reason } from '../routing/index.ts';
import type { Action } from './rules.ts';
import type { Channel, EnquiryInput, EnquiryKind, Outcome, State, Wish } from './schema.ts';

/** The office that answers for a case, in a resident's language. */
export type OfficeView = { area: string; name: string; phone: string; email: string; address?: string; notice?: string; planned: boolean };

/** What a resident gets after sending. `receiptCode` has 20 digits without spaces and is shown this once. */
export type SubmittedView = {
  /** Case number such as `K7Q-4MP`. */
  case: string;
  receiptCode: string;
  area: string;
  office: OfficeView;
  reason: Reason;
  /** ISO day by which the office answers; null once it has. */
  due: string | null;
  state: State;
  /** True where the same form was sent before. */
  repeated: boolean;
};

/** A message between resident and office. `at` is an ISO stamp in UTC. */
export type MessageView = { from: 'resident' | 'office'; text: string; at: string; closing: boolean };

/** What a resident sees of their own case. */
export type ResidentCaseView = {
  case: string;
  kind: EnquiryKind;
  state: State;
  outcome: Outcome | null;
  area: string;
  office: OfficeView;
  reason: Reason;
  language: string;
  topics: string[];
  place: string;
  text: string;
  receivedAt: string;
  due: string | null;
  messages: MessageView[];
  canReply: boolean;
  canWithdraw: boolean;
};

/** A line of the inbox: nothing a resident typed. */
export type InboxItem = {
  number: string;
  kind: EnquiryKind;
  topics: string[];
  service: string | null;
  state: State;
  outcome: Outcome | null;
  language: string;
  channel: Channel;
  receivedAt: string;
  closedAt: string | null;
  due: string | null;
  overdue: boolean;
  /** Id of the member of staff who took it. */
  takenBy: string | null;
  version: number;
};

export type InboxCounts = Record<State, number> & { overdue: number };

/** An entry of a case's history. Texts are the resident's, the office's, or a note only staff see. */
export type TimelineEntry =
  | { type: 'message'; from: 'resident' | 'office'; text: string; author: string | null; closing: boolean; at: string }
  | { type: 'note'; text: string; author: string | null; at: string }
  | {
      type: 'event';
      action: 'submit' | Action;
      state: State;
      actor: 'resident' | 'staff' | 'system';
      staffId: string | null;
      fromArea: string | null;
      toArea: string | null;
      at: string;
    };

/** A case as its office's staff see it. Pass `version` on with every change. */
export type StaffCaseView = InboxItem & {
  area: string;
  place: string;
  municipality: string | null;
  reason: Reason;
  text: string;
  for: EnquiryInput['for'];
  wishes: Wish[];
  contact: EnquiryInput['contact'];
  timeline: TimelineEntry[];
  /** What may be done now. */
  actions: readonly Action[];
};

/** A case after staff changed it. */
export type ChangedCase = { number: string; area: string; state: State; version: number };

/** The office of an area in a language. */
export function officeView(snapshot: Snapshot, area: string, language: string): OfficeView {
  const { office } = areaOf(snapshot, area);
  return {
    area,
    name: wordsIn(office.name, language),
    phone: office.phone,
    email: office.email,
    planned: office.planned,
    ...(office.address && { address: office.address }),
    ...(office.notice && { notice: wordsIn(office.notice, language) }),
  };
}

/** An area's entry; where the content no longer has it, that of the fallback desk, as no case may be without an office. */
export function areaOf({ areas, portal }: Snapshot, area: string): Area {
  const found = areas.get(area) ?? areas.get(portal.fallback.area);
  if (!found) throw new Error('the content has no fallback area');
  return found;
}
