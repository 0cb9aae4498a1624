/**
 * The whole command line: its commands, its help and how a run ends. It never exits by itself; it resolves to the
 * exit status, so that a test can run it.
 */
import { Command, CommanderError } from 'commander';
import { addAsk } from './commands/ask.js';
import { addAudit } from './commands/audit.js';
import { addBackup } from './commands/backup.js';
import { addDemo } from './commands/demo.js';
import { addErase } from './commands/erase.js';
import { addExplain } from './commands/explain.js';
import { addExport } from './commands/export.js';
import { addExtract } from './commands/extract.js';
import { addFindings } from './commands/findings.js';
import { addIngest } from './commands/ingest.js';
import { addInit } from './commands/init.js';
import { addJudge } from './commands/judge.js';
import { addLexicon } from './commands/lexicon.js';
import { addMatch } from './commands/match.js';
import { addRebuild } from './commands/rebuild.js';
import { addRegister } from './commands/register.js';
import { addRelease } from './commands/release.js';
import { addReread } from './commands/reread.js';
import { addRestore } from './commands/restore.js';
import { addSearch } from './commands/search.js';
import { addServe } from './commands/serve.js';
import { addShow } from './commands/show.js';
import { addStatus } from './commands/status.js';
import { addUpgrade } from './commands/upgrade.js';
import { addVersion } from './commands/version.js';
import { addWithdraw } from './commands/withdraw.js';
import { CliError, EXIT } from './start/cli-error.js';
import { report, type Streams } from './start/streams.js';
import { VERSION } from './start/version.js';

const EXAMPLES = `
Examples:
  marsad demo                                   the bundled sample reports
  marsad extract report.txt                     read a report
  marsad explain "JNIM claimed the attack."     see how a sentence is read
  marsad ingest --db sahel reports/             take reports into a project
  marsad serve --db sahel --open                its screens, in a browser on this machine
  marsad show actor jnim --db sahel             what was said of an actor

Exit status: 0 done, 1 some inputs failed, 2 wrong usage, 3 could not start, 130 Ctrl-C.`;

/** In the order of the help. */
const COMMANDS = [
  addExtract,
  addExplain,
  addMatch,
  addInit,
  addIngest,
  addServe,
  addShow,
  addSearch,
  addFindings,
  addAsk,
  addJudge,
  addReread,
  addWithdraw,
  addErase,
  addExport,
  addRelease,
  addStatus,
  addBackup,
  addRestore,
  addRebuild,
  addUpgrade,
  addAudit,
  addDemo,
  addLexicon,
  addRegister,
  addVersion,
];

/** Builds the command line; `done` is told the exit status of the command that ran. */
export function buildProgram(streams: Streams, done: (exit: number) => void): Command {
  const program = new Command('marsad')
    .description('Press reports on armed groups in (Arabic, French, English), sourced assertions out.')
    .version(VERSION, '-V, --version')
    .addHelpText('after', EXAMPLES)
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      outputError: () => undefined,
    })
    .exitOverride();
  for (const add of COMMANDS) add(program, streams, done);
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

/** A commander error as ours, or null when it only means that help or the version was printed. */
function usageError(error: CommanderError, command: string | undefined): CliError | null {
  if (error.exitCode === 0) return null;
  const help = `See "marsad ${command === undefined ? '' : `${command} `}--help".`;
  if (error.code === 'commander.help') return new CliError('usage', 'Which command?', help);
  return new CliError('usage', `${error.message.replace(/^error: /, '').replace(/\.?$/, '.')}`, help);
}

/** Runs one command line (without node and script) and resolves to its exit status. */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  let exit: number = EXIT.ok;
  const program = buildProgram(streams, (status) => {
    exit = status;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (cause) {
    const error =
      cause instanceof CommanderError
        ? usageError(cause, program.commands.find((c) => c.name() === args[0])?.name())
        : cause;
    if (error === null) return EXIT.ok;
    if (!(error instanceof CliError)) throw error;
    await report(streams, error, args.includes('--json'));
    return error.exit;
  }
}
