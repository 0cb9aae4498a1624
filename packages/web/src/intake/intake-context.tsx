/** Adding reports from any view: a dialog, and files dropped anywhere on the page. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { Dialog } from '../shell/dialog.js';
import { DropPlace } from './drop-place.js';
import { IntakePanel } from './intake-panel.js';
import { readFiles } from './read-files.js';
import { useIntakeRun } from './use-intake-run.js';

interface Intake {
  readonly open: () => void;
}

const IntakeContext = createContext<Intake>({ open: () => undefined });

/** Opens the dialog. */
export function useIntake(): Intake {
  return useContext(IntakeContext);
}

/** Holds the run, so that it goes on while the dialog is closed. */
export function IntakeProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(false);
  const runner = useIntakeRun();
  const { start } = runner;
  const takeFiles = useCallback(
    (files: readonly File[]): void => {
      if (files.length === 0) return;
      setShown(true);
      void readFiles(files, t).then(({ items, failed }) => start(items, failed));
    },
    [start, t],
  );
  const intake = useMemo(() => ({ open: () => setShown(true) }), []);
  return (
    <IntakeContext.Provider value={intake}>
      {children}
      <DropPlace onFiles={takeFiles} />
      <Dialog open={shown} onClose={() => setShown(false)} title={t('intake.title')} wide>
        <IntakePanel runner={runner} onFiles={takeFiles} onLeave={() => setShown(false)} />
      </Dialog>
    </IntakeContext.Provider>
  );
}
