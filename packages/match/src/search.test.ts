import type { Language } from '@marsad/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetMarks } from './search-marks.js';
import { queryTerms } from './search-query.js';
import { searchTokens } from './search-tokens.js';

/** The words of a text that a query lights up. */
function found(text: string, language: Language, query: string): string[] {
  return snippetMarks(text, language, queryTerms(query)).map(([start, end]) => text.slice(start, end));
}

/** Query, text, and what must light up in it. */
type Case = readonly [query: string, text: string, ...marked: string[]];

const ARABIC: readonly Case[] = [
  ['قوات', 'انسحبت القوات من البلدة', 'القوات'],
  ['القوات', 'انسحبت قوات من البلدة', 'قوات'],
  ['القوات', 'ووقعت بقواتها خسائر', 'بقواتها'],
  ['كتيبة', 'انضم إلى الكتيبة', 'الكتيبة'],
  ['كتيبة', 'قائد كتيبته', 'كتيبته'],
  ['كتيبة', 'وبكتيبة ماسينا', 'وبكتيبة'],
  ['الحكومة', 'وجه رسالة للحكومة', 'للحكومة'],
  ['حكومة', 'قالت حكومتهم', 'حكومتهم'],
  ['مقاتلين', 'قتل المقاتلون', 'المقاتلون'],
  ['مقاتل', 'مع مقاتليه', 'مقاتليه'],
  ['هجوم', 'وهجوم آخر', 'وهجوم'],
  ['هجمات', 'هجماتها على المدنيين', 'هجماتها'],
  ['الإسلام', 'جماعة نصرة الاسلام', 'الاسلام'],
  ['إسلامية', 'الجماعة الاسلاميه', 'الاسلاميه'],
  ['مالى', 'في شمال مالي', 'مالي'],
  ['مالي', 'شمال مالى', 'مالى'],
  ['مستشفى', 'نقلوا إلى المستشفي', 'المستشفي'],
  ['الدين', 'أنصار الدِّين', 'الدِّين'],
  ['جماعة', 'جمـــاعة مسلحة', 'جمـــاعة'],
  ['فرنسا', 'قالت فرنسا', 'فرنسا'],
  ['ليبيا', 'من ليبيا', 'ليبيا'],
  ['رئيس', 'ورئيس الوزراء', 'ورئيس'],
  ['سيهاجم', 'قال إنه سيهاجمهم', 'سيهاجمهم'],
  ['١٢', 'قتل 12 جنديا', '12'],
];

const LATIN: readonly (readonly [Language, ...Case])[] = [
  ['en', 'attack', 'The attacks went on', 'attacks'],
  ['en', 'attacks', 'They attacked', 'attacked'],
  ['en', 'army', 'two armies', 'armies'],
  ['en', 'plan', 'it was planned', 'planned'],
  ['en', 'ambushes', 'an ambush', 'ambush'],
  ['en', 'kill', 'killing of', 'killing'],
  ['en', 'army', "the army's post", 'army'],
  ['fr', 'armee', "l'armée malienne", 'armée'],
  ['fr', 'armée', 'L’ARMÉE MALIENNE', 'ARMÉE'],
  ['fr', "l'armée", 'des armées', 'armées'],
  ['fr', 'attaque', 'les attaques', 'attaques'],
  ['fr', 'malien', 'des soldats maliens', 'maliens'],
  ['fr', 'maliennes', 'le camp malien', 'malien'],
  ['fr', 'general', 'des généraux', 'généraux'],
  ['fr', 'coeur', 'au cœur de', 'cœur'],
  ['fr', "N'Djamena", 'à N’Djaména', 'N’Djaména'],
  ['fr', 'Ndjamena', "à N'Djaména", "N'Djaména"],
  ['en', 'al-qaeda', 'Al Qaeda said', 'Qaeda'],
];

const SOUNDS: readonly (readonly [Language, ...Case])[] = [
  ['ar', 'Menaka', 'هجوم في ميناكا', 'ميناكا'],
  ['ar', 'menaka', 'قرب منكا أمس', 'منكا'],
  ['ar', 'Ménaka', 'اندلع القتال بميناكا', 'بميناكا'],
  ['ar', 'Ag Ghaly', 'زعيمها إياد أغ غالي', 'أغ', 'غالي'],
  ['en', 'أغ غالي', 'Iyad Ag Ghali said', 'Ag', 'Ghali'],
  ['ar', 'Kidal', 'في كيدال', 'كيدال'],
  ['ar', 'Gao', 'قرب غاو', 'غاو'],
  ['ar', 'Bamako', 'من باماكو', 'باماكو'],
  ['ar', 'Djibo', 'حصار جيبو', 'جيبو'],
  ['ar', 'Chibok', 'بنات تشيبوك', 'تشيبوك'],
  ['fr', 'ميناكا', 'près de Ménaka', 'Ménaka'],
  ['en', 'باماكو', 'in Bamako', 'Bamako'],
  ['en', 'Ghali', 'Iyad Ag Ghaly', 'Ghaly'],
  ['ar', 'Belmokhtar', 'مختار بلمختار', 'بلمختار'],
  ['ar', 'Droukdel', 'عبد المالك دروكدال', 'دروكدال'],
];

/** Query and text that have nothing to do with one another. */
const APART: readonly (readonly [Language, string, string])[] = [
  ['ar', 'طالب', 'حركة طالبان'],
  ['ar', 'طالبان', 'طالب في الجامعة'],
  ['ar', 'مال', 'في مالي'],
  ['ar', 'بحر', 'في البحرين'],
  ['ar', 'رنسا', 'قالت فرنسا'],
  ['ar', 'زير', 'قال وزير الدفاع'],
  ['ar', 'لبن', 'جنوب لبنان'],
  ['ar', 'جيش', 'جماعة مسلحة'],
  ['ar', 'Menaka', 'قالوا منكم من يقاتل'],
  ['ar', 'Gao', 'قال الجيش إن القوة وصلت إلى القرية'],
  ['ar', 'Kidal', 'قتل الجنود كذلك'],
  ['fr', 'درودكال', 'Abdelmalek Droukdel'],
  ['fr', 'arme', "l'armée malienne"],
  ['fr', 'l', "l'armée"],
  ['en', 'arm', 'the army'],
  ['en', 'king', 'the bombing'],
  ['en', 'mine', 'a minister'],
  ['en', 'Mali', 'a small village'],
  ['en', 'new', 'the news'],
  ['en', '"attack"', 'two attacks'],
  ['fr', '"armée malienne"', "l'armée nationale malienne"],
  ['ar', '"القوات"', 'قوات الأمن'],
];

describe('search', () => {
  it.each(ARABIC)('%s finds %s', (query, text, ...marked) =>
    expect(found(text, 'ar', query)).toEqual(marked),
  );
  it.each(
    [...LATIN, ...SOUNDS].map(([language, query, text, ...marked]) => ({ language, query, text, marked })),
  )('in $language, $query finds $text', ({ language, query, text, marked }) =>
    expect(found(text, language, query)).toEqual(marked),
  );
  it.each(APART)('in %s, %s is not in %s', (language, query, text) =>
    expect(found(text, language, query)).toEqual([]),
  );

  it('takes a phrase as it stands, folded', () => {
    expect(found("L'armée malienne a dit", 'fr', '"armee malienne"')).toEqual(['armée malienne']);
    expect(queryTerms('«أنصار الدين» مالي')).toHaveLength(2);
    expect(queryTerms('"Ansar Dine"')).toEqual([{ anyOf: [['ansar', 'dine']] }]);
  });

  it('leaves out small words unless there is nothing else', () => {
    expect(queryTerms('the attack in Mali')).toHaveLength(2);
    expect(queryTerms('in the')).toHaveLength(2);
    expect(queryTerms(' … ')).toEqual([]);
  });
});

const anyText = fc.stringMatching(/^[a-zA-Zéœ'’ \-.ء-يًـ0-9٠-٩]{0,60}$/);

describe('search tokens', () => {
  it('are one list a word, their spans in order and inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, spans } = searchTokens(text, 'fr');
        expect(tokens).toHaveLength(spans.length);
        let last = 0;
        spans.forEach(([start, end]) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        });
        expect(last).toBeLessThanOrEqual(text.length);
        for (const list of tokens) {
          expect(new Set(list).size).toBe(list.length);
          expect(list[0]).toMatch(/^[\p{L}\p{N}]+$/u);
          for (const token of list) expect(token).toMatch(/^[+~]?[\p{L}\p{N}.]+$/u);
        }
      }),
    );
  });

  it('let every word of a text be found by itself', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>('ar', 'fr', 'en'), (text, language) => {
        for (const [start, end] of searchTokens(text, language).spans) {
          const word = text.slice(start, end);
          const marks = snippetMarks(text, language, queryTerms(word));
          expect(marks.some(([from, to]) => from <= start && to >= end)).toBe(true);
        }
      }),
    );
  });

  it('stay few: under three a word in Arabic, under one and a half in French', () => {
    const arabic = searchTokens(
      'أعلنت جماعة نصرة الإسلام والمسلمين مسؤوليتها عن الهجوم على القوات في ميناكا',
      'ar',
    ).tokens;
    expect(arabic.flat().length / arabic.length).toBeLessThan(3);
    const french = searchTokens(
      "L'armée malienne a annoncé que ses soldats ont été attaqués près de Ménaka",
      'fr',
    ).tokens;
    expect(french.flat().length / french.length).toBeLessThan(1.5);
  });
});
