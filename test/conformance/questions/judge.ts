import type { RecordedSeries } from '../../../src/questions/judge/replay.ts'
import { type JudgementOptions, judge } from '../../../src/questions/judge.ts'
import type { Json } from '../../../src/units/json.ts'
import { parseTemplates } from '../../../src/yaml/index.ts'
import { type Facts, inSeconds } from './input.ts'

/** Which measurement decided, and how it had gone without; also by the answer of Prometheus. */
export const judgeFacts: Facts = ({ template, series, options }) => {
  const { templates } = parseTemplates(template ?? '')
  const [first, ...others] = templates
  if (first === undefined) throw new Error('no template')
  const { sameAsPrometheusAnswer, args, terminateAt } = options ?? {}
  const asked: JudgementOptions = {
    templates: others,
    ...(args === undefined ? {} : { args: args as Record<string, string> }),
    ...(terminateAt === undefined ? {} : { terminateAt: `${Number(terminateAt)}s` }),
  }
  const judgement = judge(first, inText(series ?? {}), asked)
  if (sameAsPrometheusAnswer !== undefined) {
    const again = judge(first, sameAsPrometheusAnswer as RecordedSeries, asked)
    if (JSON.stringify(again) !== JSON.stringify(judgement)) return { differs: again.phase }
  }
  const { phase, decidedBy, otherwise, sawData, metrics, endedAt } = judgement
  const metric = metrics.find(({ name }) => name === decidedBy?.metric) ?? metrics[0]
  return {
    phase,
    endedAtSecond: inSeconds(endedAt),
    decidedBy:
      decidedBy === null
        ? null
        : {
            metric: decidedBy.metric,
            rule: decidedBy.rule,
            measurement: decidedBy.number,
            atSecond: inSeconds(decidedBy.at),
          },
    measured: metric,
    sawData,
    withThatSampleGood:
      otherwise === null
        ? null
        : { phase: otherwise.phase, atSecond: inSeconds(otherwise.endedAt) },
  }
}

/** Bare numbers of a row are seconds. */
function inText(series: Readonly<Record<string, unknown>>): RecordedSeries {
  return Object.fromEntries(
    Object.entries(series).map(([name, signal]) => [
      name,
      isSeries(signal) ? signal.map(([at, said]) => [`${at}s`, said]) : signal,
    ]),
  ) as RecordedSeries
}

function isSeries(signal: unknown): signal is readonly (readonly [number, Json])[] {
  const isPoint = (one: unknown): boolean =>
    Array.isArray(one) && one.length === 2 && typeof one[0] === 'number'
  return Array.isArray(signal) && signal.length > 0 && signal.every(isPoint)
}
