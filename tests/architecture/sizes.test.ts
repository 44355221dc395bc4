/** Small files, small functions: what a person can hold in mind. */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { below, parse, placeOf, sourcesOf } from '#tests/support/sources.ts';

const program = sourcesOf('src/**/*.{ts,astro}', 'db/**/*.ts', 'content/**/*.ts');
const everything = [...program, ...sourcesOf('tests/**/*.ts', '*.ts')];

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

test('no file has more than 250 lines', () => {
  const long = everything.filter(({ text }) => linesOf(text) > 250);
  expect(long.map(({ path, text }) => `${path} has ${linesOf(text)}`)).toEqual([]);
});

test('half of the files have at most 60 lines', () => {
  expect(
    quantile(
      program.map(({ text }) => linesOf(text)),
      0.5,
    ),
  ).toBeLessThanOrEqual(60);
});

test('half of the functions have at most 8 lines, nine in ten at most 25', () => {
  const lengths = program.flatMap((source) => [...below(parse(source))].filter(isFunction).map(lengthOf));
  expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(8);
  expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(25);
});

test('no function has more than 60 lines', () => {
  const functions = program.flatMap((source) => [...below(parse(source))].filter(isFunction));
  expect(functions.filter((one) => lengthOf(one) > 60).map(placeOf)).toEqual([]);
});

/** Functions with a name and a body; what is handed on in passing belongs to the one around it. */
function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body !== undefined;
}

function lengthOf(node: ts.FunctionLikeDeclaration): number {
  return linesOf(node.getText());
}

function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
}
