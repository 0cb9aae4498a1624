/** What fits in a report that was found: each assertion in words, with its sentence; the words open it in its report. */
import type { Card, SearchHit } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { CardFacts } from '../cards/card-facts.js';
import { Sentence } from '../cards/sentence.js';
import { Told } from '../cards/told.js';
import { useLanguage } from '../language/use-language.js';

function Fit({ card }: { readonly card: Card }) {
  return (
    <li className="fit" data-family={card.family}>
      <p className="told">
        <Link to="/reports/$id" params={{ id: card.report.id }} search={{ card: card.id }}>
          <Told parts={card.told} quotedIn={card.report.language} />
          <span className="according">
            <Told parts={card.accordingTo} quotedIn={card.report.language} />
          </span>
        </Link>
      </p>
      <CardFacts card={card} />
      <Sentence card={card} />
    </li>
  );
}

/** Nothing when nothing but words was asked. */
export function Fitting({ fits }: { readonly fits: SearchHit['fits'] }) {
  const { t } = useLanguage();
  if (fits.cards.length === 0) return null;
  const more = fits.total - fits.cards.length;
  return (
    <>
      <ul className="fits">
        {fits.cards.map((card) => (
          <Fit key={card.id} card={card} />
        ))}
      </ul>
      {more > 0 && <p className="quiet">{t('search.moreFit', { count: more })}</p>}
    </>
  );
}
