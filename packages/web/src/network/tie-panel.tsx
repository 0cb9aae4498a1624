/** A chosen tie: what it is made of, and every sentence that says so. */
import type { Warmth } from '@marsad/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { cardsQuery } from '../api/queries.js';
import { ListedCard } from '../cards/listed-card.js';
import { useLanguage } from '../language/use-language.js';
import { PagedList } from '../shell/paged-list.js';
import type { NetworkParams } from '../shell/search-params.js';
import type { Choice } from './choice.js';
import { spanWords } from './span-words.js';
import type { Tie, TiePart } from './tie.js';
import { TieSample } from './tie-sample.js';
import { isolate, kindName, kindNote, type NetworkWords } from './tie-words.js';

interface TiePanelProps {
  readonly tie: Tie;
  readonly words: NetworkWords;
  readonly params: NetworkParams;
  readonly onChoose: (choice: Choice) => void;
}

/** The two ends, each opening its own panel. */
export function TieTitle({ tie, words, onChoose }: Omit<TiePanelProps, 'params'>) {
  const { t } = useLanguage();
  const end = (ref: string) => (
    <button type="button" className="plain name" onClick={() => onChoose({ node: ref })}>
      <bdi>{words.nameOf(ref)}</bdi>
    </button>
  );
  return (
    <>
      {end(tie.a)}{' '}
      <span className="quiet">{t(tie.way === 'forward' ? 'network.toward' : 'network.between')}</span>{' '}
      {end(tie.b)}
    </>
  );
}

function PartWords({
  part,
  tie,
  words,
}: {
  readonly part: TiePart;
  readonly tie: Tie;
  readonly words: NetworkWords;
}) {
  const { t } = useLanguage();
  const [from, to] = part.way === 'backward' ? [tie.b, tie.a] : [tie.a, tie.b];
  const way =
    part.way === 'none'
      ? ''
      : t('network.fromTo', { a: isolate(words.nameOf(from)), b: isolate(words.nameOf(to)) });
  return (
    <li>
      <span>
        {part.name}
        {way !== '' && tie.way !== 'forward' && <span className="quiet"> {way}</span>}
      </span>{' '}
      <span className="quiet">{t('count.assertions', { count: part.count })}</span>
    </li>
  );
}

function Sentences({ tie, params }: Pick<TiePanelProps, 'tie' | 'params'>) {
  const { language } = useLanguage();
  const filter = {
    actor: tie.a,
    other: tie.b,
    warmth: tie.warmth satisfies Warmth,
    mode: tie.mode,
    from: params.from,
    to: params.to,
  };
  const list = useInfiniteQuery(cardsQuery(filter, language));
  return (
    <PagedList list={list} waiting={4}>
      {({ rows, busy }) => (
        <ol className="cards" aria-busy={busy}>
          {rows.map((card) => (
            <li key={card.id}>
              <ListedCard card={card} opened />
            </li>
          ))}
        </ol>
      )}
    </PagedList>
  );
}

/** The contents of the panel. */
export function TiePanel({ tie, words, params }: Omit<TiePanelProps, 'onChoose'>) {
  const { t, language } = useLanguage();
  const span = spanWords(tie.first, tie.last, language, (from, to) => t('network.periodWords', { from, to }));
  return (
    <>
      <p className="panel-kind">
        <TieSample kind={tie.kind} />{' '}
        <span>
          {kindName(tie.kind, t)} <span className="quiet">{kindNote(tie.kind, t)}</span>
        </span>
      </p>
      <ul className="panel-parts" aria-label={t('network.colTypes')}>
        {tie.parts.map((part) => (
          <PartWords key={`${part.type} ${part.way}`} part={part} tie={tie} words={words} />
        ))}
      </ul>
      {span !== null && <p className="quiet">{span}</p>}
      <Sentences tie={tie} params={params} />
    </>
  );
}
