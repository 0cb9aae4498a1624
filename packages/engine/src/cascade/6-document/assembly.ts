/** What the last stage works on: voiced drafts, the report around them, and assertions not yet signed. */
import type { Assertion, Language, Note, Published } from '@marsad/model';
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { Draft, SentenceState, VoiceScope } from '../state.js';
import type { Resolver } from './identity.js';
import type { MentionList } from './mention-list.js';
import type { PlaceSettler } from './settle-place.js';
import type { SettledTimes } from './settle-times.js';

/** A draft with what the voices stage said of it. */
export interface Voiced {
  readonly draft: Draft;
  readonly voices: readonly VoiceScope[];
  readonly factuality: Assertion['factuality'];
  readonly means: Assertion['means'] | undefined;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };
/** An assertion without its name; its draft stands for it until it has one. */
export type Unsigned = Open<Omit<Assertion, 'anchor' | 'id' | 'retells'>> & {
  key: Draft;
  /** Later tellings of the same event that were joined to it. */
  tellings: Draft[];
  /** The deed that it claims, where a group tells of it as its own. */
  claims?: Draft;
  /** The first telling of its event, by another voice or of another part of it. */
  retells?: Draft;
};

export interface AssemblyContext {
  readonly text: string;
  readonly textHash: string;
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly published: Published;
  readonly times: SettledTimes;
  readonly outlet: string | null;
  readonly resolver: Resolver;
  readonly mentions: MentionList;
  readonly places: PlaceSettler;
  readonly sentences: readonly SentenceState[];
  /** What could not be settled, told to the reader of the record. */
  readonly notes: Note[];
  /** Print mentions that no assertion uses, too. */
  readonly allMentions: boolean;
}
