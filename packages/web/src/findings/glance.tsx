/** What is told of an event, value by value, each with on how many origins' word it stands. */
import type { EventView, Told } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { edtfWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { Opens } from './sentences-context.js';

/** Tellings that stand on the word of these origins. */
export function assertionsOf({ event }: EventView, origins: readonly string[]): readonly string[] {
  return event.tellings.filter(({ origin }) => origins.includes(origin)).map(({ assertion }) => assertion);
}

interface ValuesProps<T> {
  readonly label: string;
  readonly told: readonly Told<T>[];
  readonly view: EventView;
  readonly words: (value: T) => ReactNode;
  readonly keyOf: (value: T) => string;
}

function Values<T>({ label, told, view, words, keyOf }: ValuesProps<T>) {
  const { t } = useLanguage();
  if (told.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <ul>
          {told.map(({ value, origins }) => (
            <li key={keyOf(value)}>
              {words(value)}{' '}
              <span className="quiet">
                <Opens assertions={assertionsOf(view, origins)} title={label}>
                  {t('count.voices', { count: origins.length })}
                </Opens>
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

const same = (value: string): string => value;

/** A list of terms. */
export function Glance({ view }: { readonly view: EventView }) {
  const { t, language } = useLanguage();
  const { event, names, types, countries } = view;
  const actor = (ref: string): ReactNode => (
    <Link to="/actors/$ref" params={{ ref }} search={{}}>
      <bdi>{names[ref] ?? ref}</bdi>
    </Link>
  );
  return (
    <section className="glance" aria-labelledby="glance-heading">
      <h2 id="glance-heading">{t('event.glance')}</h2>
      <dl>
        <Values
          {...{ label: t('event.kinds'), told: event.types, view, keyOf: same }}
          words={(type) => types[type] ?? type}
        />
        <Values
          {...{ label: t('event.when'), told: event.days, view, keyOf: same }}
          words={(day) => edtfWords(day, language)}
        />
        <Values
          label={t('event.where')}
          told={event.places}
          view={view}
          keyOf={({ name }) => name}
          words={({ ref, name, country, precision }) => (
            <bdi>
              {[
                ...(precision === 4 && country !== null ? [] : [names[ref ?? name] ?? name]),
                ...(country === null ? [] : [countries[country] ?? country]),
              ].join(t('network.comma'))}
            </bdi>
          )}
        />
        <Values {...{ label: t('event.agents'), told: event.agents, view, keyOf: same, words: actor }} />
        <Values {...{ label: t('event.targets'), told: event.targets, view, keyOf: same, words: actor }} />
        <Values
          {...{ label: t('event.means'), told: event.means, view, keyOf: same }}
          words={(means) => t(`means.${means}`)}
        />
      </dl>
    </section>
  );
}
