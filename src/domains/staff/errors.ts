/** What can be wrong with one field of a staff form. The page words it. */
export type FieldProblem =
  | 'missing'
  | 'too_long'
  | 'no_mail_address'
  | 'area_unknown'
  | 'area_needed'
  | 'password_short'
  | 'password_long'
  | 'password_names_you'
  | 'password_guessable'
  | 'password_same';

/** Field name to what is wrong with it. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/** Every reason for which this domain refuses. */
export type StaffRefusal =
  /** The actor may not do this; also where nobody is signed in. */
  | { code: 'not_allowed' }
  | { code: 'invalid'; fields: FieldProblems }
  /** Mail or password is wrong; which of the two is never said. */
  | { code: 'wrong_login' }
  | { code: 'wrong_password' }
  /** Too many tries for this account: none is looked at before so many seconds have passed. */
  | { code: 'wait'; seconds: number }
  /** Unknown, used or expired. */
  | { code: 'code_invalid' }
  | { code: 'mail_taken' }
  /** The first administrator exists already. */
  | { code: 'already_set_up' }
  | { code: 'own_account' }
  | { code: 'member_not_found' };
