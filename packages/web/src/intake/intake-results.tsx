/** The course of a run: how far it is, and what became of each report. */
import type { IntakeResult } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/use-language.js';
import { useFailureWords } from '../shell/failure.js';
import type { IntakeRun, useIntakeRun } from './use-intake-run.js';

const SHOWN = 100;
const OUTCOMES = {
  new: 'intake.outcomeNew',
  known: 'intake.outcomeKnown',
  failed: 'intake.outcomeFailed',
} as const;
/** What failed comes first, since something is to be done about it. */
const ORDER: Readonly<Record<IntakeResult['outcome'], number>> = { failed: 0, new: 1, known: 2 };

interface IntakeResultsProps {
  readonly runner: ReturnType<typeof useIntakeRun>;
  readonly run: IntakeRun;
  readonly onLeave: () => void;
}

function Result({ result, onLeave }: { readonly result: IntakeResult; readonly onLeave: () => void }) {
  const { t } = useLanguage();
  return (
    <li data-outcome={result.outcome}>
      <span className="outcome">{t(OUTCOMES[result.outcome])}</span>
      <span className="name">
        <bdi>{result.name}</bdi>
        {result.assertions !== undefined && (
          <span className="quiet"> · {t('count.assertions', { count: result.assertions })}</span>
        )}
        {result.warning !== undefined && <span className="why">{result.warning}</span>}
        {result.error !== undefined && (
          <span className="why">
            <bdi>{result.error.message}</bdi> <bdi className="quiet">{result.error.hint}</bdi>
          </span>
        )}
      </span>
      {result.report !== undefined && (
        <Link to="/reports/$id" params={{ id: result.report }} search={{}} onClick={onLeave}>
          {t('intake.open')}
        </Link>
      )}
    </li>
  );
}

function Tally({ run }: { readonly run: IntakeRun }) {
  const { t } = useLanguage();
  const count = (outcome: IntakeResult['outcome']): number =>
    run.results.filter((result) => result.outcome === outcome).length;
  return (
    <>
      <p role="status" className="dotted tally">
        <span>{run.busy ? t('intake.working') : t('intake.finished')}</span>
        <span>{t('intake.progress', { done: run.results.length, total: run.total })}</span>
        <span>{t('intake.new', { count: count('new') })}</span>
        <span>{t('intake.known', { count: count('known') })}</span>
        <span>{t('intake.failed', { count: count('failed') })}</span>
      </p>
      <progress max={Math.max(run.total, 1)} value={run.results.length} aria-label={t('intake.working')} />
    </>
  );
}

function Stopped({ run, onResume }: { readonly run: IntakeRun; readonly onResume: () => void }) {
  const { t } = useLanguage();
  const { message, hint } = useFailureWords(run.error);
  if (run.left.length === 0) return null;
  return (
    <div className="failure">
      {run.error !== null && (
        <p role="alert">
          {message} <span className="quiet">{hint}</span>
        </p>
      )}
      <p>
        <button type="button" onClick={onResume}>
          {t('intake.retry')}
        </button>
      </p>
    </div>
  );
}

/** Stays open until it is closed, so that nothing that failed goes unseen. */
export function IntakeResults({ runner, run, onLeave }: IntakeResultsProps) {
  const { t } = useLanguage();
  const sorted = [...run.results].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
  const hidden = sorted.length - SHOWN;
  return (
    <div className="stack">
      <Tally run={run} />
      <Stopped run={run} onResume={runner.resume} />
      <ul className="results">
        {sorted.slice(0, SHOWN).map((result, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name.
          <Result key={index} result={result} onLeave={onLeave} />
        ))}
      </ul>
      {hidden > 0 && <p className="quiet">{t('intake.moreResults', { count: hidden })}</p>}
      <p className="row end">
        {run.busy ? (
          <button type="button" onClick={runner.stop}>
            {t('intake.stop')}
          </button>
        ) : (
          <button type="button" className="primary" onClick={runner.reset}>
            {t('intake.again')}
          </button>
        )}
      </p>
    </div>
  );
}
