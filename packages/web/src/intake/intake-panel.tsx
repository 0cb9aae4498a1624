/** The inside of the dialog that adds reports: files, pasted text, and the course of the run. */
import type { IntakeItem } from '@marsad/model';
import { useId } from 'react';
import { useLanguage } from '../language/use-language.js';
import { IntakeResults } from './intake-results.js';
import { PasteForm } from './paste-form.js';
import type { useIntakeRun } from './use-intake-run.js';

interface IntakePanelProps {
  readonly runner: ReturnType<typeof useIntakeRun>;
  readonly onFiles: (files: readonly File[]) => void;
  /** A link to a report was followed. */
  readonly onLeave: () => void;
}

function FileChoice({ onFiles }: Pick<IntakePanelProps, 'onFiles'>) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className="file-choice">
      <label htmlFor={id} className="button">
        {t('intake.choose')}
      </label>
      <input
        id={id}
        className="unseen"
        type="file"
        multiple
        accept=".txt,.jsonl,.ndjson,text/plain"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <p className="quiet">{t('intake.formats')}</p>
    </div>
  );
}

/** Either the two ways in, or the run. */
export function IntakePanel({ runner, onFiles, onLeave }: IntakePanelProps) {
  const { t } = useLanguage();
  if (runner.run !== null) return <IntakeResults runner={runner} run={runner.run} onLeave={onLeave} />;
  return (
    <div className="stack">
      <p className="quiet">{t('intake.lead')}</p>
      <FileChoice onFiles={onFiles} />
      <p className="rule-words">
        <span>{t('intake.orPaste')}</span>
      </p>
      <PasteForm onItem={(item: IntakeItem) => runner.start([item], [])} />
    </div>
  );
}
