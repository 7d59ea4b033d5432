import { describe, expect, it } from 'vitest';
import { soundsOfName, soundsOfWord } from '../../../src/domains/routing/name-sounds.ts';
import { fold } from '../../../src/shared/fold.ts';

const soundAlike = (name: string, word: string, isVillage = false) =>
  soundsOfWord(fold(word)).some((sounds) => soundsOfName(fold(name), isVillage).includes(sounds));

describe('a name written by ear in other letters', () => {
  it.each([
    ['Siegen', 'Зиген', 'Зигене', 'Зіген', 'زيغن', 'سيغن', 'زيجن'],
    ['Kreuztal', 'Кройцталь', 'Кройцталі', 'كرويتزتال', 'كرويتستال'],
    ['Netphen', 'Нетфен', 'نتفن', 'نيتفن'],
    ['Hilchenbach', 'Хильхенбах', 'Гільхенбах', 'هيلشنباخ'],
    ['Freudenberg', 'Фройденберг', 'فرويدنبرغ'],
    ['Neunkirchen', 'Нойнкирхен', 'نوينكيرشن'],
    ['Wilnsdorf', 'Вильнсдорф', 'فيلنسدورف'],
    ['Erndtebrück', 'Эрндтебрюк', 'Ерндтебрюк', 'إرندتبروك'],
    ['Laasphe', 'Лаасфе', 'Ласфе', 'لاسفه'],
    ['Weidenau', 'Вайденау', 'Вейденау'],
  ])('%s', (name, ...written) => {
    for (const word of written) expect(soundAlike(name, word), word).toBe(true);
  });

  it.each([
    ['Siegen', 'سجن'],
    ['Siegen', 'زوجين'],
    ['Kreuztal', 'كريستال'],
    ['Siegen', 'Siegen'],
  ])('%s is not %s', (name, word) => expect(soundAlike(name, word)).toBe(false));

  it('is not sought in short Arabic words where it is a village', () => expect(soundAlike('Buschhütten', 'ابحثن', true)).toBe(false));
});
