import type { Timeline } from '../timeline/timeline.ts'
import { between, EPOCH, type Instant } from '../units/time.ts'
import { clockText } from './chart/clock.ts'
import type { Picture, PictureSpan } from './picture/picture.ts'
import { pictureOf } from './picture/pictureOf.ts'

/** How the diagram is drawn. */
export interface MermaidOptions {
  /**
   * `gantt`: what went on over time; `state`: from which phase to which, and when. The first if
   * absent.
   */
  readonly diagram?: 'gantt' | 'state'
}

/**
 * A simulation as a Mermaid diagram, which GitHub and GitLab draw in comments and pages.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { rehearsal, simulate, toMermaid } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * const timeline = simulate(rehearsal(plan, { release: 'good' }))
 * toMermaid(timeline).split('\n')[0] // => 'gantt'
 * ```
 */
export function toMermaid(timeline: Timeline, options: MermaidOptions = {}): string {
  const picture = pictureOf(timeline)
  const lines = options.diagram === 'state' ? stateLines(picture) : ganttLines(picture)
  return `${lines.join('\n')}\n`
}

// Mermaid knows dates only: milliseconds since our epoch, shown as a clock that begins at 0.
function ganttLines(picture: Picture): readonly string[] {
  const { phases, steps, analyses, actions, from } = picture
  return [
    'gantt',
    `  title ${named(picture.name === '' ? 'Nothing happened' : picture.name)}`,
    '  dateFormat x',
    `  axisFormat ${picture.to - from >= 86_400_000 ? '%j %H:%M' : '%H:%M:%S'}`,
    ...section(
      'phase',
      phases.map((span) => bar(span, from, statusOf(span.text))),
    ),
    ...section(
      'step',
      steps.map((span) => bar(span, from, '')),
    ),
    ...section(
      'analysis',
      analyses.map((run) =>
        bar({ ...run, text: `${run.name} ${run.phase}`, detail: '' }, from, statusOf(run.phase)),
      ),
    ),
    ...section(
      'people',
      actions.map(({ at, text }) => `${named(text)} :milestone, ${since(from, at)}, 0ms`),
    ),
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  section ${title}`, ...lines.map((line) => `    ${line}`)]
}

function bar({ from, to, text }: PictureSpan, start: Instant, status: string): string {
  const tag = status === '' ? '' : `${status}, `
  return `${named(text)} :${tag}${since(start, from)}, ${since(start, to)}`
}

function since(start: Instant, at: Instant): number {
  return MIDNIGHT + between(start, at)
}

// A midnight, so that the clock of the axis begins at 0.
const MIDNIGHT = EPOCH

function statusOf(phase: string): string {
  if (phase === 'Degraded' || phase === 'Failed' || phase === 'Error') return 'crit'
  if (phase === 'Healthy' || phase === 'Successful') return 'done'
  return phase === 'Paused' || phase === 'Inconclusive' ? 'active' : ''
}

// What ends a name, or a line, in its notation.
function named(text: string): string {
  const safe = text
    .replace(/[:;#\n\r]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return safe === '' ? 'unnamed' : safe
}

function stateLines({ phases, from }: Picture): readonly string[] {
  const [first] = phases
  const lines = first === undefined ? [] : [`  [*] --> ${first.text}`]
  phases.forEach(({ text, from: at, detail }, index) => {
    const before = phases[index - 1]
    if (before === undefined) return
    const why = detail === '' ? '' : ` ${named(detail)}`
    if (before.text !== text) {
      lines.push(`  ${before.text} --> ${text} : ${clockText(between(from, at))}${why}`)
    }
  })
  return ['stateDiagram-v2', ...lines]
}
