/**
 * `marsad audit verify`: is every line of the journal and every file of the archive as it was written? It changes
 * nothing; what is wrong is listed, with the next step.
 */
import type { Command } from 'commander';
import type { Showing } from '../output/card-text.js';
import type { AuditView } from '../project/project.js';
import { EXIT } from '../start/cli-error.js';
import type { Streams } from '../start/streams.js';
import { colorOption, jsonOption, projectOption } from './common-options.js';
import { askProject, type ProjectOptions } from './project-session.js';

function inWords({ lines, files, problems }: AuditView, { style }: Showing): string {
  const seen = `${lines} ${lines === 1 ? 'line' : 'lines'} of the journal and ${files} ${files === 1 ? 'file' : 'files'}`;
  if (problems.length === 0) return `${style.yes(`Nothing is wrong with ${seen}.`)}\n`;
  const listed = problems.map(
    ({ code, where, message, hint }) => `- ${where}: ${code}: ${message} ${hint}\n`,
  );
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  return `${style.no(`${count} in ${seen}:`)}\n${listed.join('')}`;
}

/** Verifies the archive; resolves to 1 when something is wrong. */
export async function auditVerify(options: Omit<ProjectOptions, 'lang'>, streams: Streams): Promise<number> {
  const asked = { ...options, lang: 'en' } as const;
  const found = await askProject('audit verify', asked, streams, (project) => project.verify(), inWords);
  return found.problems.length === 0 ? EXIT.ok : EXIT.someInputsFailed;
}

/** Adds `audit` to the program. */
export function addAudit(program: Command, streams: Streams, done: (exit: number) => void): void {
  const audit = program
    .command('audit')
    .summary('check that nothing in a project was lost or altered')
    .description('Checks the archive of a project.')
    .addHelpText('after', '\nExamples:\n  marsad audit verify\n  marsad audit verify --db sahel --json');
  audit
    .command('verify')
    .summary('check every line of the journal and every file')
    .description(
      'Checks the chain of the journal and the hash of every file. Ends with 1 when something is wrong.',
    )
    .addOption(projectOption())
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad audit verify\n  marsad audit verify --db sahel --json')
    .copyInheritedSettings(program)
    .action(async (options: ProjectOptions) => done(await auditVerify(options, streams)));
}
