/** What a page for something new does: takes what is typed, or begins from a template or a copy. */
import type { AstroGlobal } from 'astro';
import { beginLike, beginTyped, draftPath, type Kept } from '#actions/drafts.ts';
import { submitted, type Submission } from '#actions/form.ts';
import type { DraftNoun, Fields } from '#domain/draft.ts';
import type { Lang } from '#i18n/index.ts';
import { kindOf } from '#services/draft/kinds.ts';
import type { DraftLine } from '#services/draft/queries.ts';
import { listTemplates } from '#services/draft/templates.ts';
import type { Ground } from '#components/draft-form/fields.ts';
import { answerScript, loadGround, shownFields, wantsData } from './_draft.ts';
import { enterOffice, type Office } from './_office.ts';

/** A form that nothing is kept of yet, and the templates one can begin from. */
export type NewPage = {
  lang: Lang;
  office: Office;
  noun: DraftNoun;
  form: Submission<Kept>;
  fields: Fields;
  ground: Ground;
  templates: readonly DraftLine[];
};

/** Takes the form, or fills it in. Answers where to go once there is a draft, and a script by data. */
export async function newPage(astro: AstroGlobal, noun: DraftNoun, lang: Lang): Promise<Response | NewPage> {
  const { visit } = astro.locals;
  const { ctx } = visit;
  const office = await enterOffice(astro.locals);
  const { slug } = office.home;
  const blank = kindOf(noun).blank(office.home);
  const form = await submitted<Kept>(astro, async (sent) => {
    const like = await beginLike(visit, slug, noun, sent);
    if (like !== null) return { to: draftPath(like.id) };
    return { show: { draft: await beginTyped(visit, slug, { noun, blank }, sent), complaints: [] } };
  });
  if (form instanceof Response) return form;
  if (wantsData(astro.request)) return answerScript(form, noun, { ctx, office, lang });
  // The same form goes on to the draft that it has begun, whatever button was pressed.
  if (form.result !== null) return astro.redirect(draftPath(form.result.draft.id), 307);
  const ground = await loadGround(ctx, office.home, blank);
  const templates = await listTemplates(ctx, slug, noun);
  return { lang, office, noun, form, fields: shownFields(form, blank), ground, templates };
}
