import type { PictureAction } from '../../picture/picture.ts'
import { intoLanes } from '../lanes.ts'
import { noPanel, type PanelRule } from '../panel.ts'
import { fitted, label, textWidth, tooltip } from '../text.ts'

const LANE = 17
const MOST_LANES = 4
const WIDEST = 220
const MARKER = 12
const HALF_MARK = 5

/** What people do: a mark at the instant, and its words beside it as far as there is room. */
export const actions: PanelRule = ({ actions: all }, { axis, left, right }) => {
  if (all.length === 0) return noPanel
  const labels = all.map((action) => ({ action, ...placeOf(action, axis.xOf(action.at), right) }))
  const inOrder = [...labels].sort((a, b) => a.from - b.from)
  const fits = inOrder.filter(({ from }) => from >= left - HALF_MARK)
  const { placed, lanes } = intoLanes(
    fits,
    MOST_LANES,
    ({ from }) => from,
    ({ to }) => to + 6,
  )
  const height = Math.max(1, lanes) * LANE + MARKER
  return {
    height,
    draw(top) {
      const base = top + height
      const words = placed.map(({ item, lane }) =>
        label(item.from, base - MARKER - 4 - lane * LANE, item.text),
      )
      const marks = labels.map(({ action, x }) => {
        const title = tooltip(action.text)
        return `<path class="mark" d="M${x - 5} ${base - 10}h10l-5 8z">${title}</path>`
      })
      return words.join('') + marks.join('')
    },
  }
}

// Words begin at the mark, or end at the right edge where they would run over it.
function placeOf(
  { text }: PictureAction,
  x: number,
  right: number,
): { readonly x: number; readonly from: number; readonly to: number; readonly text: string } {
  const words = fitted(text, WIDEST)
  const width = textWidth(words)
  const from = Math.min(x - HALF_MARK, right - width)
  return { x, from, to: from + width, text: words }
}
