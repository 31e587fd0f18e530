import { phaseOf } from '../../rollout/phaseOf.ts'
import { treeAt } from '../../views/rolloutAt.ts'
import type { Watching } from './watching.ts'

/** A terminal as somebody has it at the moment. */
export interface Size {
  readonly columns: number
  readonly rows: number
  readonly hasColours: boolean
}

const keys =
  'space play/pause  →/← step  +/- speed  p promote  P full  a abort  r retry  u undo  q quit'

/** What a watcher sees: the time, the tree, the keys; never more than the terminal has room for. */
export function frame(watching: Watching, { columns, rows, hasColours }: Size): string {
  const { at, timeline } = watching
  const tree = treeAt(timeline, at, { color: hasColours })
  const body = (tree === '' ? 'Nothing is applied yet.\n' : tree).trimEnd().split('\n')
  const room = Math.max(1, rows - 3)
  const shown =
    body.length <= room ? body : [...body.slice(0, room - 1), cutNote(body.length, room)]
  const lines = [
    clipped(headline(watching), columns),
    ...shown.map((line) => clipped(line, columns)),
  ]
  const filled = [...lines, ...Array<string>(Math.max(0, rows - 2 - lines.length)).fill('')]
  return [...filled, clipped(watching.said, columns), clipped(keys, columns)].join('\n')
}

function cutNote(length: number, room: number): string {
  return `… ${length - room + 1} more lines: make the window taller`
}

function headline({ at, isPlaying, speed, timeline }: Watching): string {
  const rollout = timeline.at(at)?.rollout ?? null
  const phase = rollout === null ? '' : `  ${phaseOf(rollout).phase}`
  const pace = isPlaying ? `▶ ${speed}×` : '❚❚'
  return `${clock(at)}  ${pace}${phase}`
}

function clock(at: number): string {
  const seconds = Math.floor(at / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (count: number): string => String(count).padStart(2, '0')
  return `${hours}:${two(minutes)}:${two(seconds % 60)}.${Math.floor((at % 1000) / 100)}`
}

// Colours take no room; a line that is cut ends its colours.
function clipped(line: string, columns: number): string {
  let [kept, width, painted] = ['', 0, false]
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what ANSI's colours begin with
  for (const part of line.match(/\u001b\[[\d;]*m|[^\u001b]/gu) ?? []) {
    if (part.startsWith('\u001b')) painted = true
    else if (++width > columns) return painted ? `${kept}\u001b[0m` : kept
    kept += part
  }
  return kept
}
