/** Who may open an office page. `staff` is any member who is signed in. */
export type OfficePermission = 'anyone' | 'staff' | 'clearing' | 'administration';

/** Every route below `/office/` with the permission it needs. A page that is not here fails the tests. */
export const officePermissions: Readonly<Record<string, OfficePermission>> = {
  '/office/': 'staff',
  '/office/[...rest]': 'anyone',
  '/office/abgemeldet': 'anyone',
  '/office/einladung': 'anyone',
  '/office/einrichten': 'anyone',
  '/office/login': 'anyone',
  '/office/logout': 'anyone',
  '/office/passwort': 'staff',
  '/office/suchen': 'staff',
  '/office/team': 'administration',
  '/office/uebersetzungen': 'staff',
  '/office/vorgang/[number]': 'clearing',
};

/** Whether a member's role fulfils a permission. */
export function isPermitted(role: 'clearing' | 'administration', permission: OfficePermission): boolean {
  return permission === 'anyone' || permission === 'staff' || permission === role;
}
