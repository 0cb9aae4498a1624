/**
 * Bands that a report describes and does not name: "an armed group", جماعات مسلحة, "self-defence groups". They are of
 * the country beside them, of the event or of the report; which group in particular is meant it never says.
 */
import type { Language } from '@marsad/model';
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { Identity } from '../../mentions/actors/choose-sense.js';
import { ownerBeside } from '../../mentions/actors/owner.js';
import { isAgainst, isPredicate } from '../../mentions/actors/words-beside.js';
import { countryOf } from '../../mentions/party.js';
import type { Atom, Party, Phrase } from '../state.js';
import type { ReportContext } from './report-context.js';

/** What a described band is settled by. */
export interface BandSources {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly context: ReportContext;
}

const ARMED_WORD =
  /arm[eé]|jihad|djihad|terror|islamist|militant|rebel|insurg|extremist|gang|bande|مسلح|[إا]رهاب|جهادي|متشدد|متطرف|متمرد/u;
/** Arabic calls many a group Islamic that bears no arms. */
const ARMED_ADJECTIVE = /^ال?(?:مسلح|ارهابي|جهادي|متشدد|متطرف|متمرد|تكفيري)/u;
const OF_VILLAGES = /self-defen|auto-?d[ée]fense|vigilan|دفاع ذاتي|لجنة شعبية|لجنة دفاع/u;

const nobody = (party: Party, why: string): Identity => ({ ref: null, match: 'none', kind: party.kind, why });

function isArmedBand(phrase: Phrase, language: Language): boolean {
  if (isAgainst(phrase)) return false;
  return (
    ARMED_WORD.test(phrase.head.lemma?.name ?? '') ||
    phrase.modifiers.some((m) =>
      language === 'ar'
        ? ARMED_ADJECTIVE.test(m.low)
        : m.lemma?.words.some((w) => w.class === 'creed') === true,
    )
  );
}

/** The generic actor that the words describe, or null. */
function genericOf({ phrase, group }: Party, language: Language): string | null {
  if (group?.type === 'militia' && OF_VILLAGES.test(phrase.head.lemma?.name ?? '')) return 'communal-militia';
  return isArmedBand(phrase, language) ? 'unidentified-armed-group' : null;
}

/** Who a band is that nobody names; `place` is the country of what it takes part in. */
export function describedGroup(
  party: Party,
  atoms: readonly Atom[],
  place: string | null,
  { language, lexicon, context }: BandSources,
): Identity {
  const { phrase } = party;
  if (phrase.definite && !phrase.plural && phrase.count === null)
    return nobody(party, 'Which group is meant is not settled.');
  if (language === 'ar' && isPredicate(atoms, phrase)) return nobody(party, 'It only says what somebody is.');
  const generic = genericOf(party, language);
  const beside = ownerBeside(atoms, phrase, '');
  const own = beside && 'country' in beside ? beside.country : countryOf(phrase);
  const country = own ?? place ?? context.mainCountry();
  // "the group" that nothing before it settles is some group in particular.
  const particular = phrase.definite && !phrase.plural && own === null;
  const slug =
    generic && !particular && country && context.isConfirmed(country)
      ? lexicon.countrySlug.get(country)
      : undefined;
  if (!slug) return nobody(party, 'A group described and not named.');
  return {
    ref: `${generic}-${slug}`,
    match: 'description',
    kind: 'actor',
    why: `A band that is not named; the country is that of ${place ? 'the event' : 'the report'}.`,
  };
}
