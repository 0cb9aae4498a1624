/** The plain words of an assertion: names open their dossier, words quoted from the report keep their own direction. */
import type { Language, ToldPart } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';

interface ToldProps {
  readonly parts: readonly ToldPart[];
  /** Language of the report, for words quoted from it. */
  readonly quotedIn: Language;
}

function Part({ part, quotedIn }: { readonly part: ToldPart; readonly quotedIn: Language }) {
  if (part.ref !== undefined && !part.ref.startsWith('geonames:'))
    return (
      <Link to="/actors/$ref" params={{ ref: part.ref }} search={{}}>
        <bdi>{part.text}</bdi>
      </Link>
    );
  if (part.quoted === true) return <bdi lang={quotedIn}>{part.text}</bdi>;
  return part.text;
}

/** One sentence of ours. */
export function Told({ parts, quotedIn }: ToldProps) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change their order.
    <Fragment key={index}>
      <Part part={part} quotedIn={quotedIn} />
    </Fragment>
  ));
}
