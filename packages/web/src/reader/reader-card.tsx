/** A card beside its text. A rejected one shrinks to a struck line that can be taken back. */
import type { Card } from '@marsad/model';
import { CardActions } from '../cards/card-actions.js';
import { CardFacts } from '../cards/card-facts.js';
import { CardHead } from '../cards/card-head.js';
import { toldText } from '../cards/judgement-context.js';
import { Told } from '../cards/told.js';
import { Voices } from '../cards/voices.js';
import { useLanguage } from '../language/use-language.js';

interface ReaderCardProps {
  readonly card: Card;
  readonly current: boolean;
  readonly lit: boolean;
  readonly onFocus: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
}

function Body({ card, onOpen }: Pick<ReaderCardProps, 'card' | 'onOpen'>) {
  const { t } = useLanguage();
  return (
    <>
      <p className="told">
        <Told parts={card.told} quotedIn={card.report.language} />
        <span className="according">
          <Told parts={card.accordingTo} quotedIn={card.report.language} />
        </span>
      </p>
      <CardFacts card={card} />
      <Voices card={card} />
      <div className="card-foot">
        <button type="button" className="plain" onClick={() => onOpen(card.id)}>
          {t('card.openText')}
        </button>
        <span className="card-actions">
          <CardActions card={card} />
        </span>
      </div>
    </>
  );
}

function RejectedBody({ card }: { readonly card: Card }) {
  return (
    <>
      <p className="told struck">
        <s>{toldText(card)}</s>
      </p>
      <div className="card-foot">
        <span className="card-actions">
          <CardActions card={card} />
        </span>
      </div>
    </>
  );
}

/** One assertion of the report that is read. */
export function ReaderCard({ card, current, lit, onFocus, onHover, onOpen }: ReaderCardProps) {
  const verdict = card.judgement?.verdict;
  return (
    <article
      id={`card-${card.id}`}
      className="card"
      aria-label={`${card.typeName}: ${toldText(card)}`}
      aria-current={current || undefined}
      data-lit={lit || undefined}
      data-verdict={verdict}
      tabIndex={current ? 0 : -1}
      onFocus={() => onFocus(card.id)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onHover(card.id)}
      onPointerLeave={() => onHover(null)}
    >
      <CardHead card={card} />
      {verdict === 'reject' ? <RejectedBody card={card} /> : <Body card={card} onOpen={onOpen} />}
    </article>
  );
}
