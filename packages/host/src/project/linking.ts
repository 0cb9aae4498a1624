/**
 * Links that a person makes: these two tellings are of one event or are not, these two refs or names are one actor or
 * are not, this name says nothing by itself.
 * A link is a line of the journal, with the words it was decided on, and is taken back by a further line.
 */
import type { Lexicon } from '@marsad/engine';
import { isNameNode, nameNode } from '@marsad/fusion';
import type { LinkRequest, LinkResult } from '@marsad/model';
import type {
  ActorsLinked,
  EventsLinked,
  JournalLine,
  LinkedTelling,
  LinkUndone,
  NameBarred,
} from '@marsad/store';
import { CliError } from '../start/cli-error.js';
import type { Ledger } from './ledger.js';
import type { ReadingViews } from './reading-views.js';
import type { TextShelf } from './text-shelf.js';

export interface LinkingParts {
  readonly ledger: Ledger;
  readonly views: ReadingViews;
  readonly texts: TextShelf;
  readonly lexicon: Lexicon;
}

export class Linking {
  constructor(private readonly parts: LinkingParts) {}

  /** Throws `not-found` for what is not here, `bad-request` for a thing linked with itself. */
  async link(request: LinkRequest, author: string): Promise<LinkResult> {
    if (request.kind !== 'never-alone' && request.a === request.b)
      throw new CliError('bad-request', 'A thing is not linked with itself.', 'Give two.');
    const line = await this.parts.ledger.write(() => this.entryOf(request, author));
    return { n: line.n, request };
  }

  /** Throws `not-found` when line `n` is no link, `nothing-to-undo` when it was taken back. */
  async unlink(author: string, n: number): Promise<LinkResult> {
    const line = await this.parts.ledger.write(async (): Promise<LinkUndone> => {
      await this.standing(n);
      return { kind: 'link-undone', author, link: n };
    });
    return { n: line.n, undid: n };
  }

  private async entryOf(
    request: LinkRequest,
    author: string,
  ): Promise<EventsLinked | ActorsLinked | NameBarred> {
    const { reason } = request;
    const said = { author, ...(reason !== undefined && { reason }) };
    if (request.kind === 'never-alone')
      return { ...said, kind: 'name-barred', name: this.node(`name:${request.name}`) };
    if (request.kind === 'events') {
      const [a, b] = [await this.telling(request.a), await this.telling(request.b)];
      return { ...said, kind: 'events-linked', verdict: request.verdict, a, b };
    }
    const { verdict } = request;
    const [a, b] = [this.node(request.a), this.node(request.b)];
    return { ...said, kind: 'actors-linked', verdict, a, b };
  }

  /** A ref of the register, or a name as `name:` and its folded words. */
  private node(given: string): string {
    if (this.parts.lexicon.actors.has(given)) return given;
    const node = isNameNode(given) ? nameNode(given.slice('name:'.length)) : '';
    if (node.length > nameNode('').length) return node;
    throw new CliError(
      'not-found',
      `The register has no actor "${given}".`,
      'Give a ref, or a name that it lacks as "name:Katiba Serma".',
    );
  }

  private async telling(id: string): Promise<LinkedTelling> {
    const { assertion, report } = await this.parts.views.storedAssertion(id);
    const text = await this.parts.texts.get(report);
    const [start, end] = assertion.evidence[0] ?? assertion.trigger;
    return {
      report: report.id,
      anchor: assertion.anchor,
      assertion: assertion.id,
      quotation: text.slice(start, end),
      text: report.text,
      evidence: [start, end],
    };
  }

  private async standing(n: number): Promise<void> {
    let found: JournalLine | undefined;
    for await (const line of this.parts.ledger.archive.lines(n)) {
      found ??= line;
      if (line.entry.kind !== 'link-undone' || line.entry.link !== n) continue;
      throw new CliError(
        'nothing-to-undo',
        `Link ${n} was taken back by line ${line.n}.`,
        'Links stand or not.',
      );
    }
    const kind = found?.n === n ? found.entry.kind : undefined;
    if (kind !== 'events-linked' && kind !== 'actors-linked' && kind !== 'name-barred')
      throw new CliError('not-found', `Line ${n} of the journal is no link.`, 'Check the number.');
  }
}
