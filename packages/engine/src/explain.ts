/**
 * Tells how a sentence was read, stage by stage, in plain words for a reader who knows grammar and no code: words and
 * clitics, mentions, frames, predicates that matched and those that nearly did, voices, assertions.
 */
import type { Assertion, Language, ReportInput } from '@marsad/model';
import type { TokenStage } from './cascade/1-tokens/read-tokens.js';
import { newFamiliar } from './cascade/2-mentions/read-atoms.js';
import { readEvents, type Trial } from './cascade/4-events/read-events.js';
import { readVoices } from './cascade/5-voices/read-voices.js';
import type { Atom, Frame, Phrase, SentenceState, VoiceScope } from './cascade/state.js';
import { createEngine, readSentences } from './engine.js';
import { Feature, type Lexicon } from './lexicon/lexicon.js';
import { partyOf } from './mentions/party.js';
import { detectLanguage } from './text/language.js';

export interface ExplainOptions {
  readonly language?: Language;
  readonly published?: string;
}
export interface ExplanationNode {
  readonly title: string;
  readonly detail?: string;
  readonly status?: 'yes' | 'near' | 'no';
  readonly children: readonly ExplanationNode[];
}
export interface Explanation {
  readonly sentence: string;
  readonly language: Language;
  readonly stages: readonly ExplanationNode[];
}

const node = (
  title: string,
  detail?: string,
  children: readonly ExplanationNode[] = [],
  status?: ExplanationNode['status'],
): ExplanationNode => ({
  title,
  ...(detail !== undefined ? { detail } : {}),
  ...(status !== undefined ? { status } : {}),
  children,
});

export function explain(
  text: string,
  lexicon: Lexicon,
  tokens: (language: Language) => TokenStage,
  options: ExplainOptions,
): Explanation {
  const language = options.language ?? detectLanguage(text);
  const familiar = newFamiliar();
  const states = readSentences(tokens(language)(text).report, language, lexicon, familiar);
  const input: ReportInput = {
    text,
    language,
    ...(options.published ? { published: options.published } : {}),
  };
  const { assertions } = createEngine(lexicon).extract(input);
  const stages = [
    node(
      '1 Language and words',
      language === 'ar' ? 'Arabic' : language === 'fr' ? 'French' : 'English',
      states.flatMap((s) => s.atoms.map((a) => wordNode(a, text))),
    ),
    node(
      '2 Mentions',
      undefined,
      states.flatMap((s) => mentionNodes(s, text)),
    ),
    node(
      '3 Frames',
      'who does what in each clause',
      states.flatMap((s) => s.frames.map((f) => frameNode(f, text))),
    ),
    node(
      '4 Predicates',
      'what the words mean, and what was missing where a meaning did not fit',
      states.flatMap((s) => readEvents(s, true).trials.map((t) => trialNode(t, text))),
    ),
    voicesNode(readVoices(states, text, language).scopes.flat(), text),
    node(
      '6 Assertions',
      assertions.length === 0 ? 'none' : undefined,
      assertions.map((a) => assertionNode(a, text)),
    ),
  ];
  return { sentence: text, language, stages };
}

function voicesNode(scopes: readonly VoiceScope[], text: string): ExplanationNode {
  const said = scopes.map((v) =>
    node(
      `${v.sourceText} — ${v.act}`,
      `${v.act === 'deny' ? 'denies' : 'vouches for'} “${text.slice(v.span[0], v.span[1])}”`,
    ),
  );
  return node('5 Voices', said.length === 0 ? 'none but that of the report' : undefined, said);
}

const FORMS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** A lemma as a grammar would cite it: Arabic verbs go by root and form. */
function cited({ name }: { readonly name: string }): string {
  const [, root, form] = /^(\p{Script=Arabic}{3,4}) (\d+)$/u.exec(name) ?? [];
  return root && form ? `root ${[...root].join('-')}, form ${FORMS[Number(form)] ?? form}` : name;
}

const FEATURE_NAMES: readonly [number, string][] = [
  [Feature.past, 'past'],
  [Feature.present, 'present'],
  [Feature.future, 'future'],
  [Feature.conditional, 'conditional'],
  [Feature.infinitive, 'infinitive'],
  [Feature.passive, 'passive'],
  [Feature.activeParticiple, 'active participle'],
  [Feature.passiveParticiple, 'passive participle'],
  [Feature.verbalNoun, 'verbal noun'],
  [Feature.singular, 'singular'],
  [Feature.dual, 'dual'],
  [Feature.plural, 'plural'],
  [Feature.masculine, 'masculine'],
  [Feature.feminine, 'feminine'],
];

function wordNode(atom: Atom, text: string): ExplanationNode {
  const surface = text.slice(atom.start, atom.end);
  // Forms that fit several cells of a paradigm say so: dual or plural.
  const all = atom.analyses.reduce(
    (bits, a) => (a.lemma === atom.lemma ? bits | a.features : bits),
    atom.features,
  );
  const features = FEATURE_NAMES.filter(([bit]) => (all & bit) !== 0).map(([, name]) => name);
  const lemma = atom.lemma && atom.lemma.name !== surface ? ` of ${cited(atom.lemma)}` : '';
  const means = atom.relations.length > 0 ? ` meaning ${atom.relations.join(' or ')}` : '';
  return node(
    surface,
    `${atom.category}${lemma}${means}${atom.definite && atom.category === 'noun' ? ', definite' : ''}${features.length > 0 ? `, ${features.join(', ')}` : ''}`,
  );
}

function mentionNodes(state: SentenceState, text: string): ExplanationNode[] {
  const nodes: ExplanationNode[] = [];
  for (const atom of state.atoms) {
    const surface = text.slice(atom.start, atom.end);
    if (atom.senses.length > 0)
      nodes.push(
        node(
          surface,
          `name of ${[...new Set(atom.senses.map((s) => `${s.actor.ref} (${s.strength})`))].join(' or ')}`,
        ),
      );
    else if (atom.places.length > 0) nodes.push(node(surface, placesOf(atom)));
    else if (atom.time) nodes.push(node(surface, 'date'));
    else if (atom.quantity)
      nodes.push(
        node(
          surface,
          `number: ${atom.quantity.best ?? `${atom.quantity.low}–${atom.quantity.high ?? ''}`}, ${atom.quantity.qualifier}`,
        ),
      );
  }
  for (const item of state.items) {
    if (item.kind !== 'phrase') continue;
    const party = partyOf(item);
    if (party?.template)
      nodes.push(
        node(
          textOf(item, text),
          `${party.template.actor} of ${party.template.country ?? 'a country that is not said'}`,
        ),
      );
    else if (party?.group)
      nodes.push(
        node(
          textOf(item, text),
          party.group.named ? 'a group that the register does not list' : 'a group, described and not named',
        ),
      );
  }
  return nodes;
}

/** Which places a name can mean; several of one name in one country are told once, with how many they are. */
function placesOf({ places }: Atom): string {
  const labels = places.map((p) => `${p.name}${p.country ? `, ${p.country}` : ''}`);
  const distinct = [...new Set(labels)];
  const shown = distinct.slice(0, 3).map((label) => {
    const times = labels.filter((l) => l === label).length;
    return times > 1 ? `${label} (${times} of that name)` : label;
  });
  return `place: ${shown.join(' or ')}${distinct.length > 3 ? ` or ${distinct.length - 3} more` : ''}`;
}

const textOf = (phrase: Phrase, text: string): string => text.slice(phrase.start, phrase.end);

const STANDING = {
  verb: 'verb',
  'verbal-noun': 'verbal noun',
  participle: 'participle',
  infinitive: 'infinitive',
  noun: 'noun',
  adjective: 'adjective',
} as const;

function frameNode(frame: Frame, text: string): ExplanationNode {
  const traits = [
    STANDING[frame.standing],
    frame.passive ? 'passive' : frame.voiceOpen ? 'voice not shown by the form' : null,
    frame.negated ? 'negated' : null,
    frame.mood === 'real' ? null : frame.mood,
  ];
  const children = [...frame.slots].flatMap(([slot, list]) =>
    list.map((a) =>
      node(`${slot}: ${[a.phrase, ...a.phrase.list].map((p) => textOf(p, text)).join(' + ')}`, a.how),
    ),
  );
  if (frame.governor)
    children.push(
      node(
        `depends on “${text.slice(frame.governor.frame.head.start, frame.governor.frame.head.end)}”`,
        `through ${frame.governor.through}`,
      ),
    );
  if (frame.shares)
    children.push(node(`goes on from “${text.slice(frame.shares.head.start, frame.shares.head.end)}”`));
  return node(
    text.slice(frame.head.start, frame.head.end),
    `${cited(frame.lemma)}: ${traits.filter(Boolean).join(', ')}`,
    children,
  );
}

function trialNode(trial: Trial, text: string): ExplanationNode {
  const { frame, predicate, misses, filled } = trial;
  const head = text.slice(frame.head.start, frame.head.end);
  const roles = [...filled.phrases].map(([role, phrases]) =>
    node(`${role}: ${phrases.map((p) => textOf(p, text)).join(' + ')}`),
  );
  if (misses.length === 0)
    return node(
      `“${head}” means ${predicate.type}`,
      `${predicate.id}${filled.asPassive ? ', read as passive' : ''}`,
      roles,
      'yes',
    );
  return node(
    `“${head}” is not taken as ${predicate.type}`,
    predicate.id,
    [...misses.map((m) => node(`no ${m.role}`, m.reason)), ...roles],
    filled.met.size > 0 ? 'near' : 'no',
  );
}

function assertionNode(a: Assertion, text: string): ExplanationNode {
  const roles = Object.entries(a.roles).map(([role, fillers]) =>
    node(`${role}: ${fillers.map((f) => f.ref ?? f.value ?? 'not identified').join(', ')}`),
  );
  if (a.time) roles.push(node(`time: ${a.time.edtf}`, a.time.why ?? a.time.basis));
  for (const place of a.places ?? (a.place ? [a.place] : []))
    roles.push(
      node(`place: ${place.relation} ${place.name}`, [place.country, place.why].filter(Boolean).join('; ')),
    );
  for (const figure of a.figures ?? [])
    roles.push(
      node(
        `${figure.measure}: ${figure.best ?? `${figure.low}–${figure.high ?? ''}`}`,
        [figure.of, figure.ref, figure.qualifier].filter(Boolean).join(', '),
      ),
    );
  for (const v of a.attribution)
    roles.push(node(`according to ${v.holder.ref ?? v.holder.text}`, `${v.role}, ${v.act}`));
  roles.push(node(`${a.factuality.polarity}, ${a.factuality.certainty}, ${a.factuality.status}`));
  return node(a.type, `“${a.evidence.map(([s, e]) => text.slice(s, e)).join(' … ')}”`, roles, 'yes');
}
