import type { Picture } from '../picture/picture.ts'
import type { TimeAxis } from '../picture/timeAxis.ts'

/** The frame that all panels share: one time axis between two edges. */
export interface Frame {
  readonly axis: TimeAxis
  readonly left: number
  readonly right: number
  /** Of ids and of the style sheet, so that several pictures fit into one page. */
  readonly scope: string
}

/** One horizontal strip of a picture. */
export interface Panel {
  /** 0: there is nothing to show, and no strip. */
  readonly height: number
  readonly draw: (top: number) => string
}

/** What a family member makes of a picture. */
export type PanelRule = (picture: Picture, frame: Frame) => Panel

export const noPanel: Panel = { height: 0, draw: () => '' }
