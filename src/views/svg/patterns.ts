import { revisionColours } from './palette.ts'
import { element } from './text.ts'

// Lines in the colour of the paper tell revisions apart where colours do not.
const strokes = [
  '',
  'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'M2 4h2M6 0h2M6 8h2',
  'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  'M0 4H8',
  'M4 0V8M0 4H8',
]

/** Definitions of the fills of so many revisions. */
export function patternDefinitions(scope: string, count: number): string {
  return Array.from({ length: Math.min(count, revisionColours.length) }, (_, index) => {
    const lines = strokes[index] ?? ''
    const drawn =
      lines === '' ? '' : `<path d="${lines}" stroke="var(--paper)" stroke-width="1.5"/>`
    const ground = element('rect', { width: 8, height: 8, fill: `var(--rev${index})` })
    return element(
      'pattern',
      { id: `${scope}-rev${index}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      ground + drawn,
    )
  }).join('')
}

/** The fill of a revision by its place. */
export function fillOf(scope: string, place: number): string {
  return `url(#${scope}-rev${place % revisionColours.length})`
}
