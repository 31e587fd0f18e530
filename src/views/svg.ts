import type { Timeline } from '../timeline/timeline.ts'
import { pictureOf } from './picture/pictureOf.ts'
import { drawing } from './svg/drawing.ts'

/** How the picture is drawn. */
export interface SvgOptions {
  /** In pixels, from 420 on; 900 if absent. Everything is laid out for it. */
  readonly width?: number
  /** A word of letters that no other picture on the same page has; `rollout` if absent. */
  readonly scope?: string
}

const WIDTH = 900
const LEAST_WIDTH = 420
const MOST_WIDTH = 4000

/**
 * A simulation as a picture: the weight that the newest revision should get and the one that it
 * gets, ready pods by revision, steps, phases, analyses with their measurements, what people did,
 * and requests that failed, over one time axis. Long quiet stretches are torn out of it, and say
 * how long they are. Light or dark as its reader prefers.
 *
 * A text of SVG without a script, a font or anything from outside; the same timeline gives the same
 * bytes. An Experiment that stands alone (`simulateExperiment`) has its templates in place of
 * revisions, and no weights.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { rehearsal, simulate, toSvg } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * const timeline = simulate(rehearsal(plan, { release: 'bad' }))
 * toSvg(timeline).startsWith('<svg') // => true
 * ```
 */
export function toSvg(timeline: Pick<Timeline, 'moments'>, options: SvgOptions = {}): string {
  const { width = WIDTH, scope = 'rollout' } = options
  const pixels = Number.isFinite(width) ? Math.round(width) : WIDTH
  const kept = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, pixels))
  return drawing(pictureOf(timeline), kept, scope.replace(/[^A-Za-z0-9_-]/g, '') || 'rollout')
}
