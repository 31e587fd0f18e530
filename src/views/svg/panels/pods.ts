import { revisionText } from '../../picture/revisionText.ts'
import { stepArea, stepLine } from '../curve.ts'
import { noPanel, type PanelRule } from '../panel.ts'
import { fillOf } from '../patterns.ts'
import { element, label, tooltip } from '../text.ts'

const HEIGHT = 108
const PLOT = 90

/** Ready pods of the revisions, one above the other; all that exist, ready or not, dotted. */
export const pods: PanelRule = ({ rows, revisions }, { axis, left, right, scope }) => {
  if (rows.length === 0) return noPanel
  const peak = rows.reduce((most, { existing }) => Math.max(most, existing), 1)
  return {
    height: HEIGHT,
    draw(top) {
      const bottom = top + 8 + PLOT
      const yOf = (count: number): number => Math.round(bottom - (count * PLOT) / peak)
      const start = axis.xOf((rows[0] as (typeof rows)[number]).at)
      // The sum up to a revision, drawn from the topmost one down: each covers what is below it.
      const below = rows.map(() => 0)
      const areas = revisions.map((revision, place) => {
        rows.forEach(({ ready }, index) => {
          below[index] = (below[index] ?? 0) + (ready[place] ?? 0)
        })
        const sums = [...below]
        const line = stepLine(axis, rows, (index) => yOf(sums[index] ?? 0), right)
        return element(
          'path',
          { fill: fillOf(scope, place), d: stepArea(line, start, bottom) },
          tooltip(revisionText(revision)),
        )
      })
      const all = stepLine(axis, rows, (index) => yOf(rows[index]?.existing ?? 0), right)
      return [
        label(4, top + 28, 'pods'),
        ...areas.reverse(),
        `<path class="all" d="${all}"/>`,
        `<path class="g" d="M${left} ${yOf(peak)}H${right}M${left} ${bottom}H${right}"/>`,
        label(left - 6, yOf(peak) + 4, `${peak}`, ' class="m" text-anchor="end"'),
        label(left - 6, bottom + 4, '0', ' class="m" text-anchor="end"'),
      ].join('')
    },
  }
}
