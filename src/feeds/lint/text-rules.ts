/** Line 2: what is escaped, what is not, what is quoted. */
import { withDescendants, type Component } from './components.ts';
import { parameterOf, type ContentLine, type Parameter } from './content-lines.ts';
import { when, type Finding } from './finding.ts';

const texts = new Set(
  'SUMMARY DESCRIPTION LOCATION COMMENT CONTACT NAME X-WR-CALNAME X-WR-CALDESC PRODID UID TZID TZNAME COLOR'.split(' '),
);
const textLists = new Set(['CATEGORIES', 'RESOURCES']);
const addresses = new Set(['URL', 'SOURCE', 'TZURL', 'IMAGE', 'CONFERENCE', 'ATTACH']);
const listParameters = new Set(['MEMBER', 'DELEGATED-FROM', 'DELEGATED-TO', 'FEATURE', 'DISPLAY']);

/** Escapes of text and addresses, quotes of parameters, everywhere in the file. */
export function textRules(root: Component): Finding[] {
  return withDescendants(root)
    .flatMap(({ properties }) => properties)
    .flatMap((line) => [...valueRules(line), ...line.parameters.flatMap((one) => parameterRule(line, one))]);
}

function valueRules(line: ContentLine): Finding[] {
  const { name, number, value } = line;
  if (addresses.has(name) && parameterOf(line, 'VALUE') !== 'BINARY') {
    return when(value.includes('\\'), 'escaped-uri-2', number, `${name} is an address and may not be escaped.`);
  }
  if (!texts.has(name) && !textLists.has(name)) return [];
  const separators = textLists.has(name) ? /;/ : /[;,]/;
  const bare = value.replaceAll(/\\./gu, '');
  return [
    ...when(separators.test(bare), 'unescaped-text-2', number, `${name} holds a ; or , without a \\ before it.`),
    ...when(hasWrongEscape(value), 'wrong-escape-2', number, `${name} escapes what has no escape.`),
  ];
}

function hasWrongEscape(value: string): boolean {
  return /\\(?![\\;,nN])/.test(value.replaceAll('\\\\', ''));
}

function parameterRule({ number, name: property, value }: ContentLine, parameter: Parameter): Finding[] {
  return when(
    !parameter.quoted && (needsQuotes(parameter) || brokenByColon(parameter, value)),
    'unquoted-parameter-2',
    number,
    `The parameter ${parameter.name} of ${property} needs quotes.`,
  );
}

function needsQuotes({ name, value }: Parameter): boolean {
  return value === '' || value.includes('"') || (value.includes(',') && !listParameters.has(name));
}

/** An address without quotes ends at its own colon: the value then begins with its slashes. */
function brokenByColon({ value }: Parameter, rest: string): boolean {
  return /^[a-z][a-z0-9+.-]*$/i.test(value) && rest.startsWith('//');
}
