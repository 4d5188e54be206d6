/** The places of the page: where code is run, the quiz at `#quiz`, and the course at `#learn` with what stands behind it. */
import { part } from './elements.js'

const PLACES = ['play', 'learn', 'quiz'] as const
type Place = (typeof PLACES)[number]

export function placeIn(hash: string): Place {
  const [name] = hash.slice(1).split('/')
  return PLACES.find((place) => place === name) ?? 'play'
}

/** `open` has what is called whenever a place is come to. */
export function keepPlaces(open: Partial<Record<Place, () => void>>): void {
  const look = () => {
    const here = placeIn(location.hash)
    for (const place of PLACES) {
      part(place, 'main').hidden = place !== here
      part(`to${place}`, 'a').ariaCurrent = place === here ? 'page' : null
    }
    open[here]?.()
  }
  addEventListener('hashchange', look)
  look()
}
