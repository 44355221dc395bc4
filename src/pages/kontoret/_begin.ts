/** A page for something new: its form, of which nothing is kept until something is typed or sent. */
import type { AstroGlobal } from 'astro';
import { beginTyped, draftPath, type Kept } from '#actions/drafts.ts';
import { submitted, type Submission } from '#actions/form.ts';
import type { DraftNoun, Fields } from '#domain/draft.ts';
import type { Lang } from '#i18n/index.ts';
import { kindOf } from '#services/draft/kinds.ts';
import type { Ground } from '#components/draft-form/fields.ts';
import { answerScript, loadGround, shownFields, wantsData } from './_draft.ts';
import type { Office } from './_office.ts';

/** What the form says, and what it chooses from. */
type Begun = { form: Submission<Kept>; fields: Fields; ground: Ground };

/** Takes the form, or shows it empty. Answers where to go once there is a draft, and a script by data. */
export async function beginForm(
  astro: AstroGlobal,
  office: Office,
  { noun, lang }: { noun: DraftNoun; lang: Lang },
): Promise<Response | Begun> {
  const { visit } = astro.locals;
  const { home } = office;
  const blank = kindOf(noun).blank(home);
  const form = await submitted<Kept>(astro, async (sent) => ({
    show: { draft: await beginTyped(visit, home.slug, { noun, blank }, sent), complaints: [] },
  }));
  if (form instanceof Response) return form;
  if (wantsData(astro.request)) return answerScript(form, noun, { ctx: visit.ctx, office, lang });
  // The same form goes on to the draft that it has begun, whatever button was pressed.
  if (form.result !== null) return astro.redirect(draftPath(form.result.draft.id), 307);
  return { form, fields: shownFields(form, blank), ground: await loadGround(visit.ctx, home, blank) };
}
