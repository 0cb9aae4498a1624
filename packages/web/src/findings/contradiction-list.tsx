/** Where reports cannot all be right, each with its sides: what a side says, on whose word, and its sentences. */
import type { Contradiction, ContradictionSide, FindingWords } from '@marsad/model';
import { Fragment } from 'react';
import { dayWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { figureWords } from './number-range.js';
import { Opens } from './sentences-context.js';
import { useLineName } from './toll-section.js';

interface ListProps {
  readonly contradictions: readonly Contradiction[];
  readonly words: FindingWords;
}

function useSaid(words: FindingWords): (side: ContradictionSide) => string {
  const { t, language } = useLanguage();
  return ({ said }) => {
    switch (said.what) {
      case 'number':
        return figureWords(said, t, language);
      case 'days': {
        const [from, to] = [dayWords(said.first, language), dayWords(said.last, language)];
        return from === to ? from : t('findings.period', { from, to });
      }
      case 'place':
        return words.names[said.ref ?? said.name] ?? said.name;
      case 'party': {
        const name = words.names[said.ref] ?? said.ref;
        return said.denied ? t('dispute.not', { name: `\u2068${name}\u2069` }) : name;
      }
      default:
        return t(said.happened ? 'dispute.happened' : 'dispute.didNot');
    }
  };
}

/** One contradiction after the other. */
export function ContradictionList({ contradictions, words }: ListProps) {
  const { t } = useLanguage();
  const said = useSaid(words);
  const lineName = useLineName(words.names);
  return (
    <ul className="contradictions">
      {contradictions.map((one) => {
        const { kind, counted, whose, sides } = one;
        const on = counted === undefined ? '' : lineName({ ...counted, whose });
        const title = [t(`dispute.${kind}`), on].filter(Boolean).join(' · ');
        return (
          <li key={`${kind} ${one.on} ${whose}`}>
            <h3>{title}</h3>
            <p className="sides">
              {sides.map((side, index) => (
                <Fragment key={side.says}>
                  {index > 0 && <span className="quiet versus">{t('event.against')}</span>}
                  <span className="side">
                    <Opens assertions={side.assertions.map(({ assertion }) => assertion)} title={title}>
                      <strong>
                        <bdi>{said(side)}</bdi>
                      </strong>
                    </Opens>{' '}
                    <span className="quiet">
                      <bdi>
                        {side.origins.map((key) => words.origins[key] ?? key).join(t('network.comma'))}
                      </bdi>
                    </span>
                  </span>
                </Fragment>
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
