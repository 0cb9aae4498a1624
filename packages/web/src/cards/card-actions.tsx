/** Accept, reject, and what stands of either. */
import type { Card } from '@marsad/model';
import { useLanguage } from '../language/use-language.js';
import { useDeciding } from './decide-context.js';
import { useJudging } from './judgement-context.js';

function Standing({ card }: { readonly card: Card }) {
  const { t } = useLanguage();
  const { undo } = useJudging();
  const { judgement } = card;
  if (judgement === null) return null;
  const name = `\u2068${judgement.author}\u2069`;
  return (
    <>
      <span className={judgement.verdict === 'accept' ? 'stands accepted' : 'stands rejected'}>
        <span aria-hidden="true">{judgement.verdict === 'accept' ? '✓' : '✕'}</span>{' '}
        {t(judgement.verdict === 'accept' ? 'card.accepted' : 'card.rejected', { name })}
      </span>
      <button type="button" className="plain" onClick={() => undo(judgement.n)}>
        {t('card.undo')}
      </button>
    </>
  );
}

/** The row of buttons of one card. */
export function CardActions({ card }: { readonly card: Card }) {
  const { t } = useLanguage();
  const { judge } = useJudging();
  const decide = useDeciding();
  const more = (
    <button type="button" className="plain" onClick={() => decide(card)}>
      {t('decide.open')}
    </button>
  );
  if (card.judgement !== null)
    return (
      <>
        <Standing card={card} />
        {more}
      </>
    );
  return (
    <>
      <button type="button" className="plain" onClick={() => void judge(card, 'accept')}>
        {t('card.accept')}
      </button>
      <button type="button" className="plain" onClick={() => void judge(card, 'reject')}>
        {t('card.reject')}
      </button>
      {more}
    </>
  );
}
