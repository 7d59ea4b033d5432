import type { Place } from '../../domains/routing/index.ts';
import { writtenPlace } from '../place-text.ts';

type Props = { label: string; candidates: readonly Place[]; onChoose: (text: string) => void };

/** The places a typed one may mean, each a button. Nothing where there is nothing to ask. */
export function PlaceButtons({ label, candidates, onChoose }: Props) {
  if (candidates.length === 0) return null;
  return (
    <fieldset class="place-choices">
      <legend class="kern-sr-only">{label}</legend>
      {candidates.map((place) => (
        <button key={place.id} type="button" class="button button--quiet" onClick={() => onChoose(writtenPlace(place))}>
          <bdi>{writtenPlace(place)}</bdi>
        </button>
      ))}
    </fieldset>
  );
}
