/**
 * Persons of past, present and imperative. Each tense is a list of endings, once for stems that end in a consonant
 * and once for each vowel that a lost weak radical leaves. Besides full forms it makes the shorter ones of
 * subjunctive and jussive, and, flagged `construct`, what stands only before an object pronoun (قتلو of قتلوه).
 */
import { Feature as F } from '../../lexicon/lexicon.js';
import { spell } from './inflect-spelling.js';
import type { Stem, VerbStems } from './inflect-stems.js';

export interface Sounds {
  readonly sounds: string;
  readonly features: number;
}

const HE = F.third | F.singular | F.masculine;
const SHE = F.third | F.singular | F.feminine;
const THEY = F.third | F.plural | F.masculine;
const THEY_F = F.third | F.plural | F.feminine;
const THEY_TWO = F.third | F.dual | F.masculine;
const THEY_TWO_F = F.third | F.dual | F.feminine;
const YOU = F.second | F.singular | F.masculine;
const YOU_F = F.second | F.singular | F.feminine;
const YOU_TWO = F.second | F.dual;
const YOU_ALL = F.second | F.plural | F.masculine;
const YOU_ALL_F = F.second | F.plural | F.feminine;
const I = F.first | F.singular;
const WE = F.first | F.plural;

/** On forms that stand only before an object pronoun. */
const BOUND = F.construct;

/** Endings that begin with a consonant, alike in all verbs: قتلت، قتلنا. */
const PAST_CLOSED: readonly (readonly [string, readonly number[]])[] = [
  ['t', [I, YOU, YOU_F]],
  ['tumA', [YOU_TWO]],
  ['tum', [YOU_ALL]],
  ['tuna', [YOU_ALL_F]],
  ['nA', [WE]],
  ['na', [THEY_F]],
];

/** Endings that begin with a vowel, by the stem's end; `-` is the glide of the root. */
const PAST_OPEN: Readonly<Record<Stem['end'], readonly (readonly [string, number])[]>> = {
  consonant: [
    ['', HE],
    ['at', SHE],
    ['A', THEY_TWO],
    ['atA', THEY_TWO_F],
    ['UA', THEY],
    ['U', THEY | BOUND],
  ],
  A: [
    ['Y', HE],
    ['A', HE | BOUND],
    ['at', SHE],
    ['a-A', THEY_TWO],
    ['atA', THEY_TWO_F],
    ['awA', THEY],
    ['aw', THEY | BOUND],
  ],
  I: [
    ['I', HE],
    ['iyat', SHE],
    ['iyA', THEY_TWO],
    ['iyatA', THEY_TWO_F],
    ['UA', THEY],
    ['U', THEY | BOUND],
  ],
  U: [],
};
const PAST_LINK: Readonly<Record<Stem['end'], string>> = { consonant: '', A: 'a-', I: 'I', U: '' };

/** Prefixes of the singular and of `we`, whose endings differ only in mood. */
const BARE: readonly (readonly [string, number])[] = [
  ['y', HE],
  ['t', SHE],
  ['t', YOU],
  ["'", I],
  ['n', WE],
];

const SHORT_END = /^[aiu]$/;

/** What follows the present stem, by its end: nothing (indicative, before a pronoun, jussive), dual, masculine plural, `you` feminine, feminine plural. */
interface PresentEnds {
  readonly bare: readonly string[];
  readonly dual: readonly string[];
  readonly they: readonly string[];
  readonly you: readonly string[];
  readonly women: string;
}
const PRESENT: Readonly<Record<Stem['end'], PresentEnds>> = {
  consonant: { bare: [''], dual: ['Ani', 'A'], they: ['Una', 'UA', 'U'], you: ['Ina', 'I'], women: 'na' },
  I: { bare: ['I', 'i'], dual: ['iyAni', 'iyA'], they: ['Una', 'UA', 'U'], you: ['Ina', 'I'], women: 'Ina' },
  U: { bare: ['U', 'u'], dual: ['uwAni', 'uwA'], they: ['Una', 'UA', 'U'], you: ['Ina', 'I'], women: 'Una' },
  A: {
    bare: ['Y', 'A', 'a'],
    dual: ['ayAni', 'ayA'],
    they: ['awna', 'awA', 'aw'],
    you: ['ayna', 'ay'],
    women: 'ayna',
  },
};

const DOUBLED: Readonly<Record<string, string>> = { t: 'ت', n: 'ن' };

/** Joins an ending; one letter is written for two alike (مات + ت، أعلن + نا). */
function join(stem: string, ending: string): string {
  const twin = DOUBLED[ending[0] ?? ''];
  return twin !== undefined && (stem.endsWith(twin) || stem.endsWith(ending[0] as string))
    ? stem + ending.slice(1)
    : stem + ending;
}

function past(stem: Stem, extra: number): Sounds[] {
  const glide = stem.glide;
  const out = PAST_OPEN[stem.end].map(([ending, who]) => ({
    sounds: stem.open + ending.replace('-', glide),
    features: F.past | who | extra,
  }));
  const link = PAST_LINK[stem.end].replace('-', glide);
  for (const [ending, persons] of PAST_CLOSED) {
    const sounds = join(stem.closed + link, ending);
    for (const who of persons) out.push({ sounds, features: F.past | who | extra });
  }
  if (stem.end === 'A' && glide === 'و') out.push({ sounds: `${stem.open}A`, features: F.past | HE | extra });
  return out;
}

function present(stem: Stem, extra: number): Sounds[] {
  const ends = PRESENT[stem.end];
  const out: Sounds[] = [];
  const add = (sounds: string, who: number): void => {
    out.push({ sounds, features: F.present | who | extra });
  };
  for (const [prefix, who] of BARE) {
    // The shortened jussive only of a third person: نقل is far oftener "carried" than "let us say".
    const shortened = (who & F.third) !== 0;
    for (const end of ends.bare) {
      if (shortened || !SHORT_END.test(end)) add(prefix + stem.open + end, end === 'A' ? who | BOUND : who);
    }
    if (shortened && stem.closed !== stem.open) add(prefix + stem.closed, who);
  }
  for (const end of ends.dual) {
    add(`y${stem.open}${end}`, THEY_TWO);
    add(`t${stem.open}${end}`, THEY_TWO_F);
    add(`t${stem.open}${end}`, YOU_TWO);
  }
  for (const end of ends.they) {
    const bound = /[Uw]$/.test(end) ? BOUND : 0;
    add(`y${stem.open}${end}`, THEY | bound);
    add(`t${stem.open}${end}`, YOU_ALL | bound);
  }
  for (const end of ends.you) add(`t${stem.open}${end}`, YOU_F);
  add(`y${join(stem.closed, ends.women)}`, THEY_F);
  add(`t${join(stem.closed, ends.women)}`, YOU_ALL_F);
  return out;
}

const VOWEL = /^[aiuAIU]/;

/** The present without its prefix; a word may not begin with two consonants, so a vowel goes before them. */
function commandStem(stem: string, form: number, four: boolean): string {
  const rest = stem.slice(1);
  if (form === 4 && !four) return `'a${rest}`;
  if (form >= 7) return `i${rest}`;
  // خذ، كل، مر lose their hamza.
  if (form === 1 && /^'[خكم]/.test(rest)) return rest.slice(1);
  const second = rest[1] ?? '';
  return second !== '' && !VOWEL.test(second) ? `i${rest}` : rest;
}

function imperative(stem: Stem, form: number, four: boolean): Sounds[] {
  const last = stem.end === 'consonant' ? '' : (PRESENT[stem.end].bare.at(-1) ?? '');
  const they = stem.end === 'A' ? ['awA', 'aw'] : ['UA', 'U'];
  const shortened = commandStem(stem.end === 'consonant' ? stem.closed : stem.open, form, four);
  // Geminate verbs keep the short stem in the command: شن، احتل.
  const open = commandStem(stem.open, form, four);
  const features = F.imperative | F.second | F.masculine;
  return [
    {
      sounds: (stem.closed.length > stem.open.length ? open : shortened) + last,
      features: features | F.singular,
    },
    ...they.map((end) => ({
      sounds: open + end,
      features: features | F.plural | (/[Uw]$/.test(end) ? BOUND : 0),
    })),
  ];
}

/** Commands and jussives of two letters (أو، ير، قل) are rarer than the particles that are written like them. */
function isTooShort(written: string, features: number): boolean {
  return written.length < 3 && (features & F.past) === 0;
}

/** A passive of news prose: of a third person, and without an object pronoun behind it. */
function isPassiveOfThird({ features }: Sounds): boolean {
  return (features & F.third) !== 0 && (features & BOUND) === 0;
}

/** All finite forms, spelled. A passive is given only where no active form of the same person is written so. */
export function conjugate(stems: VerbStems, form: number, four: boolean): Map<string, Set<number>> {
  const forms = new Map<string, Set<number>>();
  const put = (list: readonly Sounds[]): void => {
    for (const { sounds, features } of list) {
      for (const written of spell(sounds)) {
        if (isTooShort(written, features)) continue;
        const known = forms.get(written) ?? new Set<number>();
        const active = features & ~F.passive;
        if (active === features || !known.has(active)) known.add(features);
        forms.set(written, known);
      }
    }
  };
  put([...past(stems.past, 0), ...present(stems.present, 0), ...imperative(stems.present, form, four)]);
  const passive = [...past(stems.pastPassive, F.passive), ...present(stems.presentPassive, F.passive)];
  put(passive.filter(isPassiveOfThird));
  return forms;
}
