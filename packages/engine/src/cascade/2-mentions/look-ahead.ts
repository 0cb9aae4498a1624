/**
 * What the word behind an ambiguous French or English word says of it: an article behind it makes a verb likelier, a
 * finite verb behind it a noun. It sees one word ahead and knows no words, only what their lemmas can be.
 */
import type { Language } from '@marsad/model';
import { Feature } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { Category } from '../state.js';
import { categoriesOf, functionsOf } from './category.js';

interface Shape {
  readonly can: ReadonlySet<Category>;
  readonly participle: boolean;
  readonly of: boolean;
  readonly known: boolean;
}

const cache = new WeakMap<Token, Shape>();

/** All that a token could be, by its lemmas alone. */
function shapeOf(token: Token): Shape {
  const known = cache.get(token);
  if (known) return known;
  const can = new Set<Category>();
  let participle = false;
  let of = false;
  for (const reading of token.readings) {
    for (const analysis of reading.analyses) {
      for (const category of categoriesOf(analysis)) can.add(category);
      if (analysis.features & Feature.passiveParticiple) participle = true;
      if (functionsOf(analysis.lemma).some((d) => d.fn === 'preposition' && d.relation === 'of')) of = true;
    }
  }
  if (token.kind === 'number') can.add('number');
  const shape: Shape = { can, participle, of, known: can.size > 0 };
  cache.set(token, shape);
  return shape;
}

const NOMINAL_OPENERS: readonly Category[] = ['determiner', 'number', 'possessive'];
const onlyVerbal = (shape: Shape): boolean => shape.known && [...shape.can].every((c) => c === 'verb' || c === 'auxiliary' || c === 'infinitive' || c === 'participle');

/** How well the words behind fit a category for the word before them. */
export function ahead(language: Language, category: Category, functional: boolean, tokens: readonly Token[], at: number, counted: boolean): number {
  if (language === 'ar') return 0;
  const next = tokens[at + 1];
  if (!next || next.kind === 'punctuation') return 0;
  const shape = shapeOf(next);
  const opens = counted || NOMINAL_OPENERS.some((c) => shape.can.has(c)) && !shape.can.has('preposition');
  switch (category) {
    case 'verb':
      return functional ? 0 : opens ? 0.8 : onlyVerbal(shape) && !shape.participle ? -1 : shape.of ? -0.5 : 0;
    case 'noun':
      return opens ? -0.7 : onlyVerbal(shape) ? 0.7 : shape.of && language === 'en' ? 0.6 : 0;
    case 'auxiliary':
      return auxiliary(tokens, at) ? 1.5 : 0;
    default:
      return 0;
  }
}

/** Is a participle or an infinitive behind, perhaps after adverbs and a negation? */
function auxiliary(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i += 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'punctuation') return false;
    const { can, participle } = shapeOf(token);
    if (participle) return true;
    if (!can.has('adverb') && !can.has('negation') && !can.has('particle') && !can.has('auxiliary')) return false;
  }
  return false;
}
