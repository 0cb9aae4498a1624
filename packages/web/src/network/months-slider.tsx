/**
 * The months in which ties are told to be true, as a slider with two thumbs over their histogram. The network is asked
 * anew when a thumb is let go, not while it moves.
 */
import type { MonthCount } from '@marsad/model';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { busiest, fillMonths, firstDayOf, lastDayOf } from '../actors/months.js';
import { dayWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import type { NetworkParams } from '../shell/search-params.js';
import { usePatch } from '../shell/use-patch.js';
import { monthRange } from './month-range.js';

const TALL = 30;

function Histogram({
  months,
  from,
  to,
}: {
  readonly months: readonly MonthCount[];
  readonly from: number;
  readonly to: number;
}) {
  const { t, language } = useLanguage();
  const most = busiest(months)?.count ?? 1;
  const label = t('network.histogram', {
    first: dayWords(months[0]!.month, language),
    last: dayWords(months.at(-1)!.month, language),
  });
  return (
    <svg
      className="months-bars"
      viewBox={`0 0 ${months.length} ${TALL}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {months.map(({ month, count }, index) => {
        const tall = count === 0 ? 0 : Math.max(3, Math.sqrt(count / most) * TALL);
        return (
          <rect
            key={month}
            x={index + 0.08}
            y={TALL - tall}
            width={0.84}
            height={tall}
            data-out={index < from || index > to || undefined}
          />
        );
      })}
    </svg>
  );
}

/** The slider counts in numbers of months; what it says aloud are their names. */
function useSpokenMonths(words: readonly string[]) {
  const inputs = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)] as const;
  useLayoutEffect(() => {
    for (const [index, input] of inputs.entries())
      input.current?.setAttribute('aria-valuetext', words[index] ?? '');
  });
  return inputs;
}

/** Nothing when there are not two months to choose between. */
export function MonthsSlider({
  months,
  params,
}: {
  readonly months: readonly MonthCount[];
  readonly params: NetworkParams;
}) {
  const { t, language } = useLanguage();
  const patch = usePatch<NetworkParams>();
  const all = useMemo(() => fillMonths(months), [months]);
  const chosen = useMemo(() => monthRange(all, params.from, params.to), [all, params.from, params.to]);
  const [moving, setMoving] = useState<readonly [number, number] | null>(null);
  // An address that came from elsewhere, as by "back", wins over a thumb that was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts.
  useEffect(() => setMoving(null), [chosen]);
  const end = all.length - 1;
  const [from, to] = moving ?? chosen;
  const whole = from === 0 && to === end;
  const wordsOf = (index: number): string => dayWords(all[index]?.month ?? '', language);
  const [low, high] = useSpokenMonths([wordsOf(from), wordsOf(to)]);
  if (end < 1) return null;
  const settleOn = ([first, last]: readonly [number, number]): void =>
    patch({
      from: first === 0 ? undefined : firstDayOf(all[first]!.month),
      to: last === end ? undefined : lastDayOf(all[last]!.month),
    });
  return (
    <section className="months" aria-label={t('network.period')}>
      <p className="months-words">
        <span className="months-label">{t('network.period')}</span>{' '}
        <output>
          {whole && <>{t('network.periodAll')} · </>}
          {from === to ? wordsOf(from) : t('network.periodWords', { from: wordsOf(from), to: wordsOf(to) })}
        </output>
        {(params.from !== undefined || params.to !== undefined) && (
          <button type="button" className="plain" onClick={() => patch({ from: undefined, to: undefined })}>
            {t('network.periodAll')}
          </button>
        )}
      </p>
      <Slider<number[]>
        className="months-slider"
        aria-label={t('network.period')}
        minValue={0}
        maxValue={end}
        value={[from, to]}
        onChange={(value) => setMoving([value[0]!, value[1]!])}
        onChangeEnd={(value) => settleOn([value[0]!, value[1]!])}
      >
        <SliderTrack className="months-track">
          <Histogram months={all} from={from} to={to} />
          <SliderThumb
            index={0}
            inputRef={low}
            className="months-thumb"
            aria-label={t('network.periodFrom')}
          />
          <SliderThumb
            index={1}
            inputRef={high}
            className="months-thumb"
            aria-label={t('network.periodTo')}
          />
        </SliderTrack>
      </Slider>
    </section>
  );
}
