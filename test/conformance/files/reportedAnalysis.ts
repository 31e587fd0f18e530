import { readTimeText } from '../../../src/go/timeText.ts'
import { prepareMetric } from '../../../src/providers/measure.ts'
import { lint } from '../../../src/questions/lint.ts'
import { requestsOf } from '../../../src/simulation/requests.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { parseManifests, parsePlan } from '../../../src/yaml/index.ts'
import { type CaseFile, linesOf, type Row } from '../caseFile.ts'
import { type RecordedScenario, scenarioInText, toldInText } from '../scenarioInText.ts'
import { outcomeOf } from './providerResults.ts'

/** What somebody ran into, made small, with the value that a cluster gives. */
interface Reported {
  readonly id: string
  readonly kind: string
  readonly yaml: string
  readonly yamls: readonly string[]
  readonly items: readonly { readonly rule: string; readonly yaml: string }[]
  readonly scenario: RecordedScenario
  readonly metrics: readonly JsonObject[]
  readonly given: Json
  readonly expected: Json
}

/** A folder of cases, one a file: its text is the list of their names. */
export const reportedAnalysis: CaseFile = {
  name: 'reported/analysis',
  rows: function* (names, readOther) {
    for (const name of linesOf(names).filter((one) => one.endsWith('.json'))) {
      const reported = JSON.parse(readOther(name) ?? '') as Reported
      yield* rowsOf[reported.kind]?.(reported) ?? []
    }
  },
}

const rowsOf: Readonly<Record<string, (reported: Reported) => readonly Row[]>> = {
  simulate: (reported) => {
    const wanted = Object.keys(reported.expected as JsonObject)
    return [row(reported, reported.expected, () => picked(wanted, endOf(played(reported))))]
  },
  objections: (reported) => [
    row(reported, reported.expected, () =>
      reported.metrics.map((metric) => prepareMetric(metric).objection),
    ),
  ],
  measurements: (reported) => [
    row(reported, reported.expected, () =>
      reported.metrics
        .map((metric) => outcomeOf(metric, toldInText(reported.given)))
        .map(({ phase, message, value }) => ({ phase, message, value })),
    ),
  ],
  refused: (reported) => {
    const wanted = reported.expected as unknown as readonly { path: string; allowed: string[] }[]
    const { plan, diagnostics } = parseManifests(reported.yaml)
    return [
      row(reported, { plan: null, wanted }, () => ({
        plan,
        wanted: wanted.map(({ path, allowed }) => ({
          path,
          allowed: allowed.filter((word) =>
            diagnostics.find((one) => one.path === path)?.hint.includes(word),
          ),
        })),
      })),
    ]
  },
  served: (reported) => {
    const wanted = reported.expected as unknown as Record<string, Share>
    return Object.entries(wanted).map(([image, share]) =>
      row({ ...reported, id: `${reported.id} ${image}` }, share.share, () =>
        shareOf(played(reported), image, share),
      ),
    )
  },
  hints: (reported) =>
    reported.yamls.map((yaml, index) => {
      const part = (reported.expected as readonly string[])[index] ?? ''
      const hint = (): string => parseManifests(yaml).diagnostics[0]?.hint ?? ''
      return row({ ...reported, id: `${reported.id} ${part}` }, true, () => hint().includes(part))
    }),
  scenarioDiagnostic: (reported) => {
    const { names, suggests } = reported.expected as { names: string; suggests: string }
    return [
      row(reported, true, () => {
        const { diagnostics } = played(reported)
        const said = diagnostics.find(({ path }) => path.includes(`"${names}"`))
        return said?.hint.includes(suggests) === true
      }),
    ]
  },
  lint: (reported) =>
    reported.items.map(({ rule, yaml }) =>
      row({ ...reported, id: `${reported.id} ${rule}` }, true, () =>
        lint(parseManifests(yaml)).findings.some((one) => one.rule === rule),
      ),
    ),
}

function row({ kind, id }: Reported, expected: unknown, actual: () => unknown): Row {
  return { kind, id, input: null, expected, actual }
}

function played({ yaml, scenario }: Reported): Timeline {
  return simulate({ plan: parsePlan(yaml), ...scenarioInText(scenario) })
}

function endOf({ end, moments }: Timeline): JsonObject {
  const moment = moments.find(({ world }) => world.rollout?.status.abort === true)
  const { phase, message } = end
  return moment === undefined
    ? { phase, message }
    : { phase, message, abortedAt: `${moment.at / 1000}s` }
}

function picked(keys: readonly string[], object: JsonObject): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, object[key] ?? null]))
}

interface Share {
  readonly from: string
  readonly to: string
  readonly share: number
}

/** Of the requests between two instants, the share that an image answered, to whole percents. */
function shareOf(timeline: Timeline, image: string, { from, to }: Share): number {
  const [begin, end] = [readTimeText(from) ?? 0, readTimeText(to) ?? 0]
  const requests = requestsOf(timeline).filter(({ at }) => at >= begin && at < end)
  const served = requests.filter((one) => one.image === image)
  return Math.round((100 * served.length) / requests.length) / 100
}
