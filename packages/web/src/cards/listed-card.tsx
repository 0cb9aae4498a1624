/** A card outside its report, in a dossier or beside the network: it opens its sentence, and its report at that place. */
import type { Card } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { edtfWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { CardActions } from './card-actions.js';
import { CardFacts } from './card-facts.js';
import { CardHead } from './card-head.js';
import { Sentence } from './sentence.js';
import { Told } from './told.js';
import { Voices } from './voices.js';

function Source({ card }: { readonly card: Card }) {
  const { language } = useLanguage();
  const { published, outlet, title } = card.report;
  return (
    <Link
      className="source"
      to="/reports/$id"
      params={{ id: card.report.id }}
      search={{ card: card.id }}
      title={title}
    >
      <bdi className="source-name">{outlet?.name ?? title}</bdi>
      {published !== null && <span> · {edtfWords(published, language)}</span>}
    </Link>
  );
}

interface ListedCardProps {
  readonly card: Card;
  /** Whether its sentence is shown from the first. */
  readonly opened?: boolean;
}

/** One row of a list of cards. */
export function ListedCard({ card, opened = false }: ListedCardProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(opened);
  const id = useId();
  const rejected = card.judgement?.verdict === 'reject';
  return (
    <article className="card listed" data-family={card.family} data-rejected={rejected || undefined}>
      <CardHead card={card} />
      <p className="told">
        <Told parts={card.told} quotedIn={card.report.language} />
        <span className="according">
          <Told parts={card.accordingTo} quotedIn={card.report.language} />
        </span>
      </p>
      {!rejected && <CardFacts card={card} />}
      {open && (
        <div id={id}>
          <Sentence card={card} />
          <Voices card={card} />
        </div>
      )}
      <div className="card-foot">
        <button
          type="button"
          className="plain"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'card.hideSentence' : 'card.showSentence')}
        </button>
        <Source card={card} />
        <span className="card-actions">
          <CardActions card={card} />
        </span>
      </div>
    </article>
  );
}
