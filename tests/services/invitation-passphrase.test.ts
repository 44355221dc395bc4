/** The words that are suggested: many, plain, and strong enough to take as they are. */
import { expect, test } from 'vitest';
import { passphraseWords } from '#content/passphrase-words.ts';
import { suggestPassphrase } from '#services/credential/suggestion.ts';
import { complaintsAbout, leastLength } from '#services/credential/strength.ts';

test('there are more than 1024, each once: five of them are 50 bits and more', () => {
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
  expect(Math.log2(passphraseWords.length) * 5).toBeGreaterThanOrEqual(50);
});

test('each has four to eight Danish letters, and none is about anybody’s life', () => {
  const avoided = /anbragt|sag$|borger|plej|barn|børn|vold|misbrug|kommun|hjem|fængs|død|sprit|porno|selvm/;
  expect(passphraseWords.filter((word) => !/^[a-zæøå]{4,8}$/.test(word))).toEqual([]);
  expect(passphraseWords.filter((word) => avoided.test(word))).toEqual([]);
});

test('a suggestion is four of them, can be used as it is, and hardly ever comes twice', () => {
  const some = Array.from({ length: 200 }, () => suggestPassphrase());
  expect(new Set(some).size).toBe(200);
  for (const one of some) {
    expect(one.split(' ').filter((word) => passphraseWords.includes(word))).toHaveLength(4);
    expect(one.length).toBeGreaterThanOrEqual(leastLength.passphrase);
    expect(complaintsAbout('passphrase', one, ['Ræven', 'raeven42'])).toEqual([]);
  }
});

test.each(['egernet egernet egernet', 'egernet-egernet-egernet', 'hjemegn hjemegn hjemegn', 'aaaa aaaa aaaa aaaa'])(
  'one word again and again, %j, is too easy',
  (text) => {
    expect(complaintsAbout('passphrase', text, ['Egernet', 'egernet'])).toHaveLength(1);
  },
);
