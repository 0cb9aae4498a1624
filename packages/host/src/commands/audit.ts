/**
 * `marsad audit verify`: is every line of the journal and every file of the archive as it was written? It changes
 * nothing; what is wrong is listed, with the next step.
 */
import type { Command } from 'commander';
import type { Style } from '../output/style.js';
import type { AuditView } from '../project/project.js';
import { EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { auditFolder } from './audit-folder.js';
import { colorOption, jsonOption, projectOption } from './common-options.js';
import { type ProjectOptions, showingFor } from './project-session.js';

type AuditOptions = Pick<ProjectOptions, 'db' | 'color' | 'json'>;

function inWords({ lines, files, erased, problems }: AuditView, style: Style): string {
  const seen = `${lines} ${lines === 1 ? 'line' : 'lines'} of the journal and ${files} ${files === 1 ? 'file' : 'files'}${erased === 0 ? '' : `, with ${erased} ${erased === 1 ? 'report' : 'reports'} erased`}`;
  if (problems.length === 0) return `${style.yes(`Nothing is wrong with ${seen}.`)}\n`;
  const listed = problems.map(
    ({ code, where, message, hint }) => `- ${where}: ${code}: ${message} ${hint}\n`,
  );
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  return `${style.no(`${count} in ${seen}:`)}\n${listed.join('')}`;
}

/** Verifies the archive; resolves to 1 when something is wrong. */
export async function auditVerify(options: AuditOptions, streams: Streams): Promise<number> {
  const found = await auditFolder(options.db, streams);
  const { style } = showingFor({ ...options, lang: 'en' }, streams);
  await write(streams.stdout, options.json ? `${JSON.stringify(found, null, 2)}\n` : inWords(found, style));
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
    .action(async (options: AuditOptions) => done(await auditVerify(options, streams)));
}
