/** Complaints about a field of an item, as the item's form has it. */
import type { Complaint } from './errors.ts';
import { fieldNamed } from './input.ts';

/** What a field is called on the form, and which field of the form it is when that is another. */
export type Label = { da: string; en: string; field?: string };

/** Says a complaint at the form's field, and calls the field what the form calls it. */
export function labelledBy(labels: Readonly<Record<string, Label>>): (complaint: Complaint) => Complaint {
  return ({ field: path, da, en }) => {
    const [name = ''] = path.split('.');
    const label = labels[name];
    if (label === undefined) return { field: name, da, en };
    const said = fieldNamed(path);
    return {
      field: label.field ?? name,
      da: da.replace(said.da, `Feltet »${label.da}«`),
      en: en.replace(said.en, `The field “${label.en}”`),
    };
  };
}
