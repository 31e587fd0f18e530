import { stepArea, stepLine } from '../curve.ts'
import { noPanel, type PanelRule } from '../panel.ts'
import { label } from '../text.ts'

const HEIGHT = 34
const PLOT = 22

/** Ready pods of revisions that are neither stable nor the newest, once more by themselves. */
export const others: PanelRule = ({ rows }, { axis, left, right }) => {
  const most = rows.reduce((peak, row) => Math.max(peak, row.others), 0)
  if (most === 0) return noPanel
  return {
    height: HEIGHT,
    draw(top) {
      const bottom = top + 8 + PLOT
      const yOf = (index: number): number =>
        Math.round(bottom - ((rows[index]?.others ?? 0) * PLOT) / most)
      const start = axis.xOf((rows[0] as (typeof rows)[number]).at)
      const area = stepArea(stepLine(axis, rows, yOf, right), start, bottom)
      return [
        label(4, bottom, 'others'),
        `<path class="others" d="${area}"/>`,
        `<path class="g" d="M${left} ${bottom}H${right}"/>`,
        label(left - 6, bottom - 12, `${most}`, ' class="m" text-anchor="end"'),
      ].join('')
    },
  }
}
