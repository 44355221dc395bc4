/** Why a member of staff looks at something of a young person. A choice, not free words: words would be about the person. */

export const accessReasons = ['lost-access', 'asked-by-person', 'safety'] as const;
export type AccessReason = (typeof accessReasons)[number];
