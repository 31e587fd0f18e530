import type { Timeline } from '../../timeline/timeline.ts'
import type { PictureChange } from '../picture/changes.ts'
import { type ChangeColumn, columnsOf } from '../picture/columns.ts'
import type { Picture } from '../picture/picture.ts'
import { treeAt } from '../rolloutAt.ts'
import { axisOf, drawing, headline } from '../svg/drawing.ts'
import { escapedXml } from '../svg/text.ts'
import { pageScript } from './pageScript.ts'
import { pageStyle } from './pageStyle.ts'

/** What the page says beside its picture. */
export interface HtmlOptions {
  /** Of the page; what the picture says of the end if absent. */
  readonly title?: string
  /** More to read below the picture: findings, answers, each a text as it is printed elsewhere. */
  readonly sections?: readonly HtmlSection[]
}

/** A part of the page. */
export interface HtmlSection {
  /** Its heading. */
  readonly title: string
  /** Plain text; line breaks are kept. */
  readonly text: string
}

const layouts = [
  { scope: 'narrow', width: 600 },
  { scope: 'medium', width: 940 },
  { scope: 'wide', width: 1380 },
] as const

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"

/** The text of the page. */
export function page(
  timeline: Pick<Timeline, 'moments' | 'at'>,
  picture: Picture,
  changes: readonly PictureChange[],
  { title = headline(picture), sections = [] }: HtmlOptions,
): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing is fetched: a browser holds the page to it.
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<link rel="icon" href="data:,">',
    `<title>${escapedXml(title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    // The picture begins with its headline; there it is for those who hear the page.
    `<h1${title === headline(picture) ? ' class="spoken"' : ''}>${escapedXml(title)}</h1>`,
    ...layouts.map(({ scope, width }) => drawing(picture, width, scope)),
    '<div class="at"><label for="at">at</label>',
    '<input id="at" type="range" min="0" value="0"><output for="at"></output></div>',
    '<pre id="tree" aria-live="polite"></pre>',
    ...sections.flatMap(({ title: name, text }) => [
      `<h2>${escapedXml(name)}</h2>`,
      `<pre>${escapedXml(text)}</pre>`,
    ]),
    '<h2>Moments</h2>',
    momentsTable(changes),
    '<script type="application/json" id="data">',
    jsonInScript(dataOf(timeline, picture, changes)),
    '</script>',
    `<script>${pageScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function momentsTable(changes: readonly PictureChange[]): string {
  const columns = columnsOf(changes)
  const look = ({ isNumber }: ChangeColumn): string => (isNumber ? ' class="n"' : '')
  const head = columns.map((one) => `<th${look(one)}>${one.title}</th>`).join('')
  const lines = changes.map((change) => {
    const cells = columns.map(
      (one) => `<td${look(one)}>${one.cell(change).map(escapedXml).join('<br>')}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return [
    '<div class="table" tabindex="0" role="region" aria-label="Moments"><table id="moments">',
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody></table></div>`,
  ].join('')
}

// Most instants have the tree of the one before: each text is there once.
function dataOf(
  timeline: Pick<Timeline, 'moments' | 'at'>,
  picture: Picture,
  changes: readonly PictureChange[],
): unknown {
  const trees: string[] = []
  const treeAtChange = changes.map(({ at }) => {
    const text = treeAt(timeline, at)
    if (trees.at(-1) !== text) trees.push(text)
    return trees.length - 1
  })
  return {
    times: changes.map(({ time }) => time),
    trees,
    treeAt: treeAtChange,
    places: layouts.map(({ width }) => {
      const axis = axisOf(picture, width)
      return changes.map(({ at }) => axis.xOf(at))
    }),
  }
}

// A text that ends a script, or begins a comment in one, does not.
function jsonInScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
