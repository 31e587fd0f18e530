import type { Picture } from '../../../src/views/picture/picture.ts'
import { timeAxis } from '../../../src/views/picture/timeAxis.ts'
import type { Frame } from '../../../src/views/svg/panel.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'

/** A picture of 100 s in which nothing is to be seen but what a test adds. */
export function pictureWith(more: Partial<Picture>): Picture {
  return {
    name: 'demo',
    from: at(0),
    to: at(100),
    fullWeight: 100,
    revisions: [],
    rows: [],
    phases: [],
    steps: [],
    analyses: [],
    actions: [],
    ...more,
  }
}

/** From 100 to 600 pixels, 5 a second. */
export const frame: Frame = {
  axis: timeAxis([], at(0), at(100), 100, 500),
  left: 100,
  right: 600,
  scope: 'one',
}

/** A row of a picture with two revisions. */
export function row(
  second: number,
  asked: number,
  real: number,
  ready: readonly number[],
): Picture['rows'][number] {
  const existing = ready.reduce((sum, count) => sum + count, 0)
  const others = { others: 0, failedPerSecond: 0 }
  return { at: at(second), asked, routed: null, real, ready, existing, ...others }
}
