/** When, where, how many, what keeps it from being told as plain fact, and what persons changed: labels under a card's words. */
import type { Card } from '@marsad/model';
import { useLanguage } from '../language/use-language.js';
import { useJudging } from './judgement-context.js';
import { Told } from './told.js';

function basisWords(basis: string, relative: string, inferred: string): string {
  if (basis === 'relative') return relative;
  return basis === 'inferred' ? inferred : '';
}

/** A list of terms; nothing when there is nothing to say. */
export function CardFacts({ card }: { readonly card: Card }) {
  const { t } = useLanguage();
  const { undo } = useJudging();
  const basis = basisWords(card.when?.basis ?? '', t('card.basis.relative'), t('card.basis.inferred'));
  const facts = [
    { key: 'when', label: t('card.when'), words: card.when?.words ?? '', more: basis },
    { key: 'where', label: t('card.where'), words: card.where ?? '', more: '' },
    { key: 'toll', label: t('card.toll'), words: card.toll.join(' · '), more: '' },
    { key: 'caveat', label: t('card.caveat'), words: card.caveats.join(' · '), more: '' },
  ].filter((fact) => fact.words !== '');
  if (facts.length === 0 && card.about === null && card.decisions.length === 0) return null;
  return (
    <dl className="facts">
      {card.about !== null && (
        <div data-fact="about">
          <dt>{t('card.about')}</dt>
          <dd>
            <Told parts={card.about.named} quotedIn={card.report.language} />
          </dd>
        </div>
      )}
      {facts.map((fact) => (
        <div key={fact.key} data-fact={fact.key}>
          <dt>{fact.label}</dt>
          <dd>
            <bdi>{fact.words}</bdi>
            {fact.more !== '' && <span className="quiet"> ({fact.more})</span>}
          </dd>
        </div>
      ))}
      {card.decisions.map(({ n, kind, words, author, reason }) => (
        <div key={n} data-fact={kind}>
          <dt>{t(`card.decision.${kind}`)}</dt>
          <dd>
            <bdi>{words}</bdi>
            <span className="quiet">
              {' '}
              (<bdi>{author}</bdi>
              {reason !== undefined && (
                <>
                  : <bdi>{reason}</bdi>
                </>
              )}
              )
            </span>{' '}
            <button type="button" className="plain" onClick={() => undo(n, '/api/decisions/undo')}>
              {t('card.undo')}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
