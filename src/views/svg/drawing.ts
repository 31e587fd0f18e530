import { between } from '../../units/time.ts'
import { clockText } from '../chart/clock.ts'
import type { Picture } from '../picture/picture.ts'
import { type TimeAxis, timeAxis } from '../picture/timeAxis.ts'
import { axisHeight, axisRow, tears } from './axisRow.ts'
import { legendOf } from './legend.ts'
import type { Frame } from './panel.ts'
import { panels, plots } from './panels.ts'
import { patternDefinitions } from './patterns.ts'
import { styleSheet } from './style.ts'
import { escapedXml, fitted, label, textWidth } from './text.ts'

const LEFT = 76
const RIGHT = 18
const HEAD = 30
// A headline is so much wider than a text of the same letters.
const HEADLINE = 1.25

/** A picture as SVG, so many pixels wide; `scope` is a word of its own among those on one page. */
export function drawing(picture: Picture, width: number, scope: string): string {
  const { from } = picture
  const axis = axisOf(picture, width)
  const frame: Frame = { axis, left: LEFT, right: width - RIGHT, scope }
  let [top, plotTop, plotBottom] = [HEAD, HEAD, HEAD]
  const drawn = panels.map((rule) => {
    const { height, draw } = rule(picture, frame)
    const text = height === 0 ? '' : draw(top)
    if (rule === plots[0]) plotTop = top
    top += height
    if (plots.includes(rule)) plotBottom = top
    return text
  })
  const legend = legendOf(picture, frame)
  const axisTop = top
  const legendTop = axisTop + axisHeight(frame)
  const height = legendTop + legend.height
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${scope}" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${scope}-t ${scope}-d"`,
    // Where a page may draw a line at an instant.
    ` data-top="${plotTop}" data-bottom="${axisTop}">`,
    `<title id="${scope}-t">${escapedXml(headline(picture))}</title>`,
    `<desc id="${scope}-d">${escapedXml(description(picture))}</desc>`,
    `<style>${styleSheet(scope)}</style>`,
    `<defs>${patternDefinitions(scope, picture.revisions.length)}</defs>`,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/>`,
    head(picture, width),
    actionLines(picture, frame, plotTop, axisTop),
    ...drawn,
    tears(plotTop, plotBottom, frame),
    axisRow(axisTop, from, frame),
    legend.draw(legendTop),
    '</svg>\n',
  ].join('')
}

/** The time axis of a picture of that width. */
export function axisOf(picture: Picture, width: number): TimeAxis {
  const { from, to } = picture
  return timeAxis(changesIn(picture), from, to, LEFT, width - LEFT - RIGHT)
}

// Where anything can be seen to change; measurements make room for themselves.
function changesIn(picture: Picture): readonly (typeof picture.from)[] {
  const { rows, phases, steps, actions, analyses } = picture
  const instants = rows.map(({ at }) => at)
  for (const { from } of phases) instants.push(from)
  for (const { from } of steps) instants.push(from)
  for (const { at } of actions) instants.push(at)
  for (const { from, to } of analyses) instants.push(from, to)
  instants.sort((a, b) => a - b)
  return instants.filter((at, index) => at !== instants[index - 1])
}

function actionLines({ actions }: Picture, { axis }: Frame, top: number, bottom: number): string {
  if (actions.length === 0) return ''
  const lines = [...new Set(actions.map(({ at }) => axis.xOf(at)))]
  return `<path class="act" d="${lines.map((x) => `M${x} ${top}V${bottom}`).join('')}"/>`
}

/** Whose picture it is, and how it ends. */
export function headline({ name, phases, from }: Picture): string {
  const last = phases.at(-1)
  if (last === undefined) return name === '' ? 'Nothing happened' : name
  return `${name}: ${last.text} after ${clockText(between(from, last.from))}`
}

// The line above the picture, and beside it why it ended so.
function head(picture: Picture, width: number): string {
  const line = fitted(headline(picture), (width - LEFT) / HEADLINE)
  const x = Math.round(4 + textWidth(line) * HEADLINE + 12)
  const why = fitted(picture.phases.at(-1)?.detail ?? '', width - RIGHT - x)
  return label(4, 19, line, ' class="h"') + label(x, 19, why, ' class="m"')
}

const MOST_SENTENCES = 40

/** The picture in words, for those who can't see it. */
function description({ phases, from, actions, rows, analyses, fullWeight }: Picture): string {
  const weighed = fullWeight === 0 ? [] : rows
  const sentences = [
    ...actions.map(({ at, text }) => ({ at, text })),
    ...phases.map(({ from: at, text, detail }) => ({
      at,
      text: detail === '' ? text : `${text}, ${detail}`,
    })),
    ...weighed
      .filter(({ asked }, index) => weighed[index - 1]?.asked !== asked)
      .map(({ at, asked }) => ({ at, text: `weight ${asked}` })),
    ...analyses.map(({ name, phase, to }) => ({
      at: to,
      text: `${name} ${phase === '' ? 'unfinished' : phase}`,
    })),
  ].sort((a, b) => a.at - b.at)
  const listed = sentences
    .slice(0, MOST_SENTENCES)
    .map(({ at, text }) => `${clockText(between(from, at))}: ${text}.`)
  const rest = sentences.length - listed.length
  return rest === 0 ? listed.join(' ') : `${listed.join(' ')} And ${rest} more changes.`
}
