/**
 * The chain of voices between the outlet and an assertion in words: ", according to AQAP, in a statement published by
 * Long War Journal". The outlet's own voice is never told, and a speaker that the sentence already names is not named
 * twice.
 */
import type { Lexicon } from '@marsad/engine';
import type { Act, Language, ToldPart, Voice, VoiceRole, VoiceView } from '@marsad/model';
import { holderPhrase, refPhrase } from './filler-phrase.js';
import { nameIn } from './name-in.js';
import { joinParts } from './phrase.js';
import { tellPattern } from './tell-pattern.js';

type Patterns = Readonly<Record<Act, string>>;

/** How the innermost voice is told, by what it does. */
const INNERMOST: Readonly<Record<Language, Patterns>> = {
  en: {
    report: 'according to {voice}',
    say: 'according to {voice}',
    claim: '{voice} [claims|claim]',
    confirm: '{voice} [confirms|confirm]',
    deny: 'in a denial by {voice}',
    accuse: 'in an accusation by {voice}',
    predict: 'as {voice} [expects|expect]',
    publish: 'in a statement published by {voice}',
    quote: 'as quoted by {voice}',
  },
  fr: {
    report: 'selon {voice}',
    say: 'selon {voice}',
    claim: "{voice} l'[affirme|affirment]",
    confirm: '{voice} le [confirme|confirment]',
    deny: 'dans un démenti {de voice}',
    accuse: 'dans une accusation {de voice}',
    predict: "d'après les prévisions {de voice}",
    publish: 'dans un communiqué publié {par voice}',
    quote: "d'après une citation {de voice}",
  },
  ar: {
    report: 'بحسب {صوت}',
    say: 'بحسب {صوت}',
    claim: 'على حد قول {صوت}',
    confirm: 'بتأكيد من {صوت}',
    deny: 'في نفي صدر عن {صوت}',
    accuse: 'في اتهام صدر عن {صوت}',
    predict: 'وفق توقعات {صوت}',
    publish: 'في بيان [نشره|نشرته] {صوت}',
    quote: 'نقلا عن {صوت}',
  },
};
/** How a voice is told that passes on another. */
const OUTER: Readonly<Record<Language, string>> = {
  en: 'as reported by {voice}',
  fr: "d'après {voice}",
  ar: 'نقلا عن {صوت}',
};
/** For one body, and for several or a person; in Arabic masculine and feminine. */
const OWN_ACCOUNT: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['by its own account', 'by their own account'],
  fr: ['selon ses propres dires', 'selon leurs propres dires'],
  ar: ['بحسب روايته', 'بحسب روايتها'],
};
const OWN_ACTS: ReadonlySet<Act> = new Set(['say', 'report', 'claim', 'confirm', 'publish']);
const COMMA: Readonly<Record<Language, string>> = { en: ', ', fr: ', ', ar: '، ' };

const ROLES: Readonly<Record<VoiceRole, Readonly<Record<Language, string>>>> = {
  agency: { en: 'news agency', fr: 'agence de presse', ar: 'وكالة أنباء' },
  outlet: { en: 'news outlet', fr: 'média', ar: 'وسيلة إعلام' },
  monitor: { en: 'monitor', fr: 'observatoire', ar: 'جهة رصد' },
  official: { en: 'official', fr: 'source officielle', ar: 'مصدر رسمي' },
  'armed-group': { en: 'armed group', fr: 'groupe armé', ar: 'جماعة مسلحة' },
  'anonymous-source': { en: 'unnamed source', fr: 'source anonyme', ar: 'مصدر لم يذكر اسمه' },
  witness: { en: 'witness', fr: 'témoin', ar: 'شاهد' },
  expert: { en: 'expert', fr: 'expert', ar: 'خبير' },
  person: { en: 'person', fr: 'personne', ar: 'شخص' },
  document: { en: 'document', fr: 'document', ar: 'وثيقة' },
};
const ACTS: Readonly<Record<Act, Readonly<Record<Language, string>>>> = {
  report: { en: 'reports', fr: 'rapporte', ar: 'نقل' },
  say: { en: 'says', fr: 'déclare', ar: 'تصريح' },
  claim: { en: 'claims', fr: 'affirme', ar: 'إعلان' },
  confirm: { en: 'confirms', fr: 'confirme', ar: 'تأكيد' },
  deny: { en: 'denies', fr: 'dément', ar: 'نفي' },
  accuse: { en: 'accuses', fr: 'accuse', ar: 'اتهام' },
  predict: { en: 'predicts', fr: 'prévoit', ar: 'توقع' },
  publish: { en: 'publishes', fr: 'publie', ar: 'نشر' },
  quote: { en: 'quotes', fr: 'cite', ar: 'اقتباس' },
};

/** Names of the roles of voices, for menus. */
export function voiceRoleNames(lang: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(ROLES).map(([role, words]) => [role, words[lang]]));
}

/** The voices without the outlet's own. */
export function voicesTold(voices: readonly Voice[], outlet: string | null): readonly Voice[] {
  return voices.filter((voice) => outlet === null || voice.holder.ref !== outlet);
}

function voiceParts(voice: Voice, pattern: string, lang: Language, lexicon: Lexicon): ToldPart[] {
  const phrase = holderPhrase(voice.holder, lang, lexicon);
  if (phrase === null) return [];
  return [{ text: COMMA[lang] }, ...tellPattern(pattern, { voice: [phrase] }, lang)];
}

/** What the sentence itself already says of who speaks. */
export interface Speakers {
  /** Refs that the sentence makes speak; an innermost voice of theirs is left out. */
  readonly told: ReadonlySet<string>;
  /** The one that did it, whose innermost voice is told as its own account. */
  readonly own: string | null;
}

function ownAccount(ref: string, lang: Language, lexicon: Lexicon): ToldPart[] {
  const { plural, feminine } = refPhrase(ref, lang, lexicon);
  const person = lang === 'en' && lexicon.actors.get(ref)?.kind === 'person';
  const second = lang === 'ar' ? feminine : plural || person;
  return [{ text: COMMA[lang] + OWN_ACCOUNT[lang][second ? 1 : 0] }];
}

/**
 * The chain told innermost first, each behind a comma.
 */
export function accordingToInWords(
  voices: readonly Voice[],
  speakers: Speakers,
  lang: Language,
  lexicon: Lexicon,
): ToldPart[] {
  const inwards = [...voices].reverse();
  const parts = inwards.flatMap((voice, i) => {
    const { ref } = voice.holder;
    const again = ref !== undefined && inwards.findIndex((other) => other.holder.ref === ref) < i;
    if (again || (i === 0 && ref !== undefined && speakers.told.has(ref))) return [];
    if (i === 0 && ref !== undefined && ref === speakers.own && OWN_ACTS.has(voice.act))
      return ownAccount(ref, lang, lexicon);
    const told = i === 0 || voice.act === 'publish';
    return voiceParts(voice, told ? INNERMOST[lang][voice.act] : OUTER[lang], lang, lexicon);
  });
  return joinParts(parts);
}

/** One voice for the drawn chain. */
export function voiceView(voice: Voice, lang: Language, lexicon: Lexicon): VoiceView {
  const { holder, role, act, span } = voice;
  return {
    name: holder.ref === undefined ? (holder.text ?? ROLES[role][lang]) : nameIn(holder.ref, lang, lexicon),
    ref: holder.ref ?? null,
    role,
    act,
    words: `${ROLES[role][lang]}${COMMA[lang]}${ACTS[act][lang]}`,
    ...(span === undefined ? {} : { span }),
  };
}
