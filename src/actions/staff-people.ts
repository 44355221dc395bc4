/** An admin looks after the others; and leaving. */
import { chosenRole, newColleague } from '#domain/staff.ts';
import type { NewCode } from '#services/invitation/create.ts';
import { changeRole } from '#services/staff/change-role.ts';
import { cancelInvitation } from '#services/staff/invitations.ts';
import { inviteStaff } from '#services/staff/invite.ts';
import { leave, removeStaff } from '#services/staff/leave.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

const people = '/kontoret/medarbejdere';

/** Makes an invitation, and shows its code: the only time it is shown. */
export async function invite(visit: Visit, municipality: string, form: Form): Promise<Done<NewCode>> {
  const whom = newColleague({ name: form.text('name'), email: form.text('email'), role: form.text('role') });
  return { show: await inviteStaff(visit.ctx, municipality, whom) };
}

/** Takes an invitation back. */
export async function takeBack(visit: Visit, municipality: string, form: Form): Promise<Done<never>> {
  await cancelInvitation(visit.ctx, municipality, form.text('invitation'));
  return { to: `${people}?taget` };
}

/** Another role for a colleague, or their leaving. */
export async function changeColleague(
  visit: Visit,
  municipality: string,
  id: string,
  form: Form,
): Promise<Done<never>> {
  if (form.text('handling') === 'rolle') {
    await changeRole(visit.ctx, municipality, id, chosenRole(form.text('role')));
    // Whoever gives up being an admin no longer sees the others.
    return { to: visit.session?.actor.id === id ? '/kontoret/mig?gemt' : `${people}?gemt` };
  }
  await removeStaff(visit.ctx, municipality, id, form.text('successor'));
  return { to: `${people}?stoppet` };
}

/** I stop here: afterwards nothing is left in the browser. */
export async function leaveOffice(visit: Visit, municipality: string, form: Form): Promise<Done<never>> {
  await leave(visit.ctx, municipality, form.text('successor'));
  await visit.signOut();
  return { to: '/kontoret/log-ind?stoppet' };
}
