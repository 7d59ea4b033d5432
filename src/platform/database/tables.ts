import type { Generated } from 'kysely';

/**
 * The tables as code sees them, the same on both databases: ISO text for moments and days, whole numbers for booleans,
 * bytes for everything sealed. What stands here in clear is all that a stolen database shows.
 */
export type Tables = {
  key_checks: KeyChecks;
  office_keys: OfficeKeys;
  cases: Cases;
  sealed_texts: SealedTexts;
  wraps: Wraps;
  events: Events;
  deletions: Deletions;
  mails: Mails;
  staff_members: StaffMembers;
  staff_sessions: StaffSessions;
  staff_invitations: StaffInvitations;
  login_failures: LoginFailures;
  heartbeats: Heartbeats;
  weak_searches: WeakSearches;
};

/** Fingerprints of the key files, so that a wrong or missing file is noticed at start. */
export type KeyChecks = { name: string; fingerprint: string };

/** Key pairs of the areas' offices. The private half is sealed with the service key. The highest epoch is in use. */
export type OfficeKeys = {
  id: string;
  area: string;
  epoch: number;
  alg: number;
  public_half: Uint8Array;
  private_half: Uint8Array;
  created_at: string;
};

export type Cases = {
  id: string;
  number: string;
  area: string;
  kind: string;
  /** JSON list of topic ids. */
  topics: string;
  service: string | null;
  state: string;
  outcome: string | null;
  language: string;
  channel: string;
  /** Day by which the office owes the resident a message; null while it owes none. */
  due: string | null;
  taken_by: string | null;
  received_at: string;
  responded_at: string | null;
  closed_at: string | null;
  /** Goes up with every change. */
  version: number;
  /** Keyed hash of what was sent and its form nonce: a repeat finds its case. */
  submission: string;
};

/** Free text. (case, field, version) also is what the ciphertext is bound to. */
export type SealedTexts = {
  case_id: string;
  /** `enquiry`, or a timeline entry: `resident`, `office`, `note`. */
  field: string;
  /** Counts the texts of one field in one case. */
  version: number;
  at: string;
  size: number;
  /** Keyed hash of a reply and its nonce: sent twice, it is kept once. */
  submission: string | null;
  sealed: Uint8Array;
};

/** The case key, once per way of opening it. `key_id` is an office key's id, or the locator of the receipt code. */
export type Wraps = { case_id: string; kind: 'office' | 'receipt'; key_id: string; alg: number; blob: Uint8Array };

export type Events = {
  id: string;
  case_id: string;
  at: string;
  action: string;
  /** State after the event. */
  state: string;
  actor: 'resident' | 'staff' | 'system';
  staff_id: string | null;
  /** Where the case was moved from and to, for corrected routing. */
  from_area: string | null;
  to_area: string | null;
};

/** What remains of deleted cases: how many, by area and day. */
export type Deletions = { area: string; day: string; count: number };

export type Mails = {
  id: string;
  case_id: string | null;
  template: string;
  language: string;
  /** Sealed with the mail key; emptied once the mail is sent. */
  recipient: Uint8Array | null;
  message_id: string;
  state: 'queued' | 'sent' | 'dead';
  attempts: Generated<number>;
  /** When it may next be tried; while a process holds the mail, the end of its lease. */
  next_at: string;
  queued_at: string;
  sent_at: string | null;
};

export type StaffMembers = {
  id: string;
  name: string;
  /** Lower case. */
  mail: string;
  /** The area whose enquiries this member handles; null for administration. */
  area: string | null;
  role: 'clearing' | 'administration';
  /** PHC string of Argon2id. */
  password_hash: string;
  created_at: string;
  disabled_at: string | null;
};

/** Who is signed in. The cookie's secret itself is not stored. */
export type StaffSessions = { token_hash: string; staff_id: string; created_at: string; seen_at: string; expires_at: string };

/** Codes to come in with, once. The one without name and mail sets up the first administrator. */
export type StaffInvitations = {
  code_hash: string;
  role: 'clearing' | 'administration';
  area: string | null;
  name: string | null;
  mail: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
};

/** Failed logins by hash of the mail address typed, whether an account has it or not. */
export type LoginFailures = { mail_hash: string; count: number; since: string; next_try_at: string };

/** One row, written to learn whether anything can be written. */
export type Heartbeats = { name: string; beaten_at: string; room: Uint8Array };

/** Searches without a useful result. `words` is null until enough people have searched for the same. */
export type WeakSearches = { mark: string; language: string; words: string | null; count: number; last_day: string };
