import { stepArea, stepLine } from '../curve.ts'
import { noPanel, type PanelRule } from '../panel.ts'
import { label } from '../text.ts'

const HEIGHT = 34
const PLOT = 22

/** Requests of users that fail, a second. */
export const failures: PanelRule = ({ rows }, { axis, left, right }) => {
  const most = rows.reduce((peak, { failedPerSecond }) => Math.max(peak, failedPerSecond), 0)
  if (most === 0) return noPanel
  return {
    height: HEIGHT,
    draw(top) {
      const bottom = top + 8 + PLOT
      const line = stepLine(
        axis,
        rows,
        (index) => Math.round(bottom - ((rows[index]?.failedPerSecond ?? 0) * PLOT) / most),
        right,
      )
      const start = axis.xOf((rows[0] as (typeof rows)[number]).at)
      return [
        label(4, bottom, 'failed'),
        `<path class="g" d="M${left} ${bottom}H${right}"/>`,
        `<path class="failed" d="${stepArea(line, start, bottom)}"/>`,
        label(left - 6, bottom - 12, rateText(most), ' class="m" text-anchor="end"'),
      ].join('')
    },
  }
}

function rateText(perSecond: number): string {
  return `${perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 10) / 10}/s`
}
