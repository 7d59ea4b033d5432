/**
 * Owns enquiries from the moment they are sent: taking them, the cases they become, and who may read or change them.
 * Does not own where an enquiry goes (`routing`), how mails leave (`mailing`), who staff are (`staff`), or throttling.
 */
export { addNote } from './add-note.ts';
export type { Target } from './change-case.ts';
export { closeCase, reopenCase } from './close-case.ts';
export { correctRouting, countRoutingErrors } from './correct-routing.ts';
export { deleteEnquiry } from './delete-enquiry.ts';
export type { FieldErrors, Invalid, ResidentRefusal, StaffRefusal, SubmitRefusal } from './errors.ts';
export { inboxCounts, listInbox } from './list-inbox.ts';
export { answerResident, askResident } from './message-resident.ts';
export { openCase } from './open-case.ts';
export { type EnquiryPreview, previewEnquiry } from './preview-enquiry.ts';
export { readOwnCase } from './read-own-case.ts';
export { formatReceiptCode, readReceiptCode } from './receipt-code.ts';
export { replyAsResident } from './reply-as-resident.ts';
export type { Action } from './rules.ts';
export {
  beneficiaries,
  type Channel,
  channels,
  type EnquiryInput,
  type EnquiryKind,
  enquiryInput,
  enquiryKinds,
  longestSentence,
  longestText,
  type Outcome,
  outcomes,
  type State,
  states,
  type Wish,
  wishes,
} from './schema.ts';
export { submitEnquiry } from './submit-enquiry.ts';
export { takeCase } from './take-case.ts';
export type {
  ChangedCase,
  InboxCounts,
  InboxItem,
  MessageView,
  OfficeView,
  ResidentCaseView,
  StaffCaseView,
  SubmittedView,
  TimelineEntry,
} from './views.ts';
export { withdrawEnquiry } from './withdraw-enquiry.ts';
