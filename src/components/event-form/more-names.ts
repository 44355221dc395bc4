/** The fields that stand under "Mere". */
export const moreFieldNames = [
  ...['summary', 'text', 'price', 'ageFrom', 'ageTo', 'comeAlone', 'fromAfar', 'signUp', 'signUpUrl', 'contactId'],
  ...['organiser', 'access', 'languages', 'visibility', 'ownerRole', 'verifyBy'],
];
