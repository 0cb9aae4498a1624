/** Over a card's words: its type, whether it is told in passing, and its step on the ladder of ties. */
import type { Card } from '@marsad/model';
import { useLanguage } from '../language/use-language.js';
import { WithdrawnMark } from '../reports/withdrawn.js';

/** One quiet line. */
export function CardHead({ card }: { readonly card: Card }) {
  const { t } = useLanguage();
  return (
    <p className="card-head">
      <span className="type">{card.typeName}</span>
      {card.report.withdrawn !== undefined && <WithdrawnMark on={card.report.withdrawn} />}
      {card.salience === 'background' && <span className="quiet">{t('reader.background')}</span>}
      {card.rung !== null && (
        <span className="quiet rung" data-ladder={card.rung.ladder}>
          <bdi>{card.rung.words}</bdi>
        </span>
      )}
    </p>
  );
}
