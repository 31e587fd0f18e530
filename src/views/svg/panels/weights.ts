import { routerDiffers } from '../../picture/columns.ts'
import { stepArea, stepLine } from '../curve.ts'
import { noPanel, type PanelRule } from '../panel.ts'
import { label } from '../text.ts'

const HEIGHT = 118
const PLOT = 100

/**
 * What the newest revision should get of the requests, dashed, over what it gets; dotted what the
 * traffic router was told, where that is something else.
 */
export const weights: PanelRule = ({ rows, fullWeight }, { axis, left, right }) => {
  if (rows.length === 0 || fullWeight === 0) return noPanel
  return {
    height: HEIGHT,
    draw(top) {
      const bottom = top + 10 + PLOT
      const yOf = (weight: number): number => Math.round(bottom - (weight * PLOT) / fullWeight)
      const start = axis.xOf((rows[0] as (typeof rows)[number]).at)
      const real = stepLine(axis, rows, (index) => yOf(rows[index]?.real ?? 0), right)
      const asked = stepLine(axis, rows, (index) => yOf(rows[index]?.asked ?? 0), right)
      // Where nothing routes yet it is as the steps ask.
      const routedLine = (index: number): number =>
        yOf(rows[index]?.routed ?? rows[index]?.asked ?? 0)
      const routed = rows.some(routerDiffers)
        ? [`<path class="routed" d="${stepLine(axis, rows, routedLine, right)}"/>`]
        : []
      const levels = [0, fullWeight / 2, fullWeight].map(
        (weight) =>
          `<path class="g" d="M${left} ${yOf(weight)}H${right}"/>` +
          label(left - 6, yOf(weight) + 4, `${weight}`, ' class="m" text-anchor="end"'),
      )
      return [
        label(4, top + 30, 'weight'),
        ...levels,
        `<path class="area" d="${stepArea(real, start, bottom)}"/>`,
        `<path class="real" d="${real}"/>`,
        `<path class="asked" d="${asked}"/>`,
        // On top, with gaps: mostly it is one of the others.
        ...routed,
      ].join('')
    },
  }
}
