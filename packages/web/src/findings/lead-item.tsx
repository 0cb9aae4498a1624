/** A change worth a look, with its score and its reason in words. */
import type { FindingWords, Lead } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { dayWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { Opens } from './sentences-context.js';

function useReason({ names, types }: FindingWords): (lead: Lead) => string {
  const { t, language } = useLanguage();
  const name = (ref: string): string => `\u2068${names[ref] ?? ref}\u2069`;
  return ({ kind, steps, years, refs }) => {
    const [first, second] = steps;
    const pair = (first?.refs ?? refs).map(name).join(` ${t('findings.and')} `);
    return t(`lead.reason.${kind}`, {
      names: pair,
      type: types[first?.type ?? ''] ?? '',
      day: dayWords(first?.day ?? '', language),
      before: types[second?.type ?? ''] ?? '',
      since: dayWords(second?.day ?? '', language),
      years: t('count.years', { count: Math.round(years ?? 0) }),
      third: name(refs[2] ?? ''),
    });
  };
}

/** One lead; its reason opens its sentences. */
export function LeadItem({ lead, words }: { readonly lead: Lead; readonly words: FindingWords }) {
  const { t, language } = useLanguage();
  const reason = useReason(words);
  const title = t(`lead.kind.${lead.kind}`);
  const [a = '', b = ''] = lead.refs;
  return (
    <li className="lead-item">
      <h3>{title}</h3>
      <p>{reason(lead)}</p>
      <p className="quiet dotted">
        <span>{dayWords(lead.day, language)}</span>
        <span>{t('lead.score', { score: Math.round(lead.score * 100) })}</span>
        <Opens assertions={lead.evidence.map(({ assertion }) => assertion)} title={title}>
          {t('findings.sentences')}
        </Opens>
        <Link to="/pairs/$a/$b" params={{ a, b }} search={{}}>
          {t('pair.title', {
            a: `\u2068${words.names[a] ?? a}\u2069`,
            b: `\u2068${words.names[b] ?? b}\u2069`,
          })}
        </Link>
      </p>
    </li>
  );
}
