import type { PictureRun } from '../../picture/picture.ts'
import { intoLanes } from '../lanes.ts'
import { type Frame, noPanel, type PanelRule } from '../panel.ts'
import { fitted, label, textWidth, tooltip } from '../text.ts'
import { signsAlong } from '../ticks.ts'

const LANE = 34
const MOST_LANES = 6
const NAME = 240

/** AnalysisRuns as lines with a sign for each measurement, under their names. */
export const analyses: PanelRule = ({ analyses: runs, name }, frame) => {
  if (runs.length === 0) return noPanel
  const drawn = runs.map((run) => placeOf(run, name, frame))
  const { placed, lanes, over } = intoLanes(
    drawn,
    MOST_LANES,
    ({ left }) => left,
    ({ right }) => right + 12,
  )
  const rest = over.length === 0 ? 0 : 18
  return {
    height: lanes * LANE + rest + 4,
    draw(top) {
      const lines = placed.map(({ item, lane }) => lineOf(item, top + lane * LANE, frame))
      const more = `and ${over.length} more runs`
      const note = over.length === 0 ? '' : label(frame.left, top + lanes * LANE + 14, more)
      return label(4, top + 16, 'analysis') + lines.join('') + note
    },
  }
}

interface Line {
  readonly run: PictureRun
  readonly from: number
  readonly to: number
  /** Where its words begin; they end at the right edge at the latest. */
  readonly left: number
  readonly right: number
  readonly words: string
}

function placeOf(run: PictureRun, rollout: string, { axis, right: edge }: Frame): Line {
  const [from, to] = [axis.xOf(run.from), axis.xOf(run.to)]
  const short = run.name.startsWith(`${rollout}-`) ? run.name.slice(rollout.length + 1) : run.name
  const words = fitted(`${short} ${run.phase}`.trim(), NAME)
  const width = textWidth(words)
  const left = Math.min(from, edge - width)
  return { run, from, to, left, right: Math.max(to, left + width), words }
}

function lineOf({ run, from, to, left, words }: Line, top: number, { axis }: Frame): string {
  const y = top + 25
  const detail = run.message === '' ? run.phase : `${run.phase}: ${run.message}`
  const title = tooltip(`${run.name} ${detail}`)
  const line = `<path class="run" d="M${from} ${y}H${Math.max(to, from + 2)}">${title}</path>`
  return label(left, top + 15, words) + line + signsAlong(run.measurements, axis, y)
}
