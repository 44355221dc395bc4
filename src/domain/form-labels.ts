/** Complaints about a field as its form has it: at the form's field, called what the form calls it. */
import type { Complaint } from './errors.ts';
import { fieldNames, type Label } from './field-labels.ts';
import { fieldNamed } from './input.ts';

export type { Label } from './field-labels.ts';

/**
 * Says a complaint at the form's field, and calls the field what the form calls it; a form's own labels go before those
 * that hold for all. A field without a label is never called by its name in the code. One of several is said at its list.
 */
export function labelledBy(labels: Readonly<Record<string, Label>>): (complaint: Complaint) => Complaint {
  return ({ field: path, da, en }) => {
    const [name = ''] = path.split('.');
    const label = ownOf(labels, name) ?? ownOf(fieldNames, name);
    const said = fieldNamed(path);
    return {
      field: label?.field ?? name,
      da: da.replace(said.da, () => (label === undefined ? 'Feltet' : `Feltet »${label.da}«`)),
      en: en.replace(said.en, () => (label === undefined ? 'The field' : `The field “${label.en}”`)),
    };
  };
}

/** A complaint of any form, by what fields are called everywhere; what a form has labelled itself stays as it is. */
export const onForm = labelledBy({});

/** A complaint of a form that calls some fields otherwise: at its own field for each, by the word for that. */
export function movedTo(fields: Readonly<Record<string, string>>): (complaint: Complaint) => Complaint {
  const labels = Object.entries(fields).flatMap(([from, field]) => {
    const label = ownOf(fieldNames, field) ?? ownOf(fieldNames, from);
    return label === undefined ? [] : [[from, { ...label, field }] as const];
  });
  return labelledBy(Object.fromEntries(labels));
}

/** A field may be called `constructor` by whoever sends it. */
function ownOf(labels: Readonly<Record<string, Label>>, name: string): Label | undefined {
  return Object.hasOwn(labels, name) ? labels[name] : undefined;
}
