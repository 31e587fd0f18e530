import { judgeOf } from '../../../src/analysis/judgeResult.ts'
import { prepareConditions } from '../../../src/expr/assess.ts'
import { type GoValue, typeName } from '../../../src/expr/goValue.ts'
import type { Answer, TypedResult } from '../../../src/providers/answer.ts'
import { measure, prepareMetric } from '../../../src/providers/measure.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { EPOCH, type Instant, instant } from '../../../src/units/time.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'
import { toldInText } from '../scenarioInText.ts'

interface Recorded {
  readonly id: string
  readonly class: string
  readonly metric: JsonObject
  readonly answers: readonly Json[]
  readonly given?: Json
  readonly expected: Outcome
}

interface Outcome {
  readonly phase?: string
  readonly value?: string
  readonly message?: string
  readonly goType?: string
  readonly metadata?: JsonObject
  readonly crash?: string
}

/** What the remote side answers, and the measurement that the real provider makes of it. */
export const providerResults: CaseFile = {
  name: 'provider-results.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ expected, ...input }) => ({
      kind: '',
      id: input.id,
      input,
      expected: { wire: expected, signal: input.given === undefined ? null : shared(expected) },
      actual: () => ({
        wire: outcomeOf(input.metric, { answers: input.answers }),
        signal:
          input.given === undefined
            ? null
            : shared(outcomeOf(input.metric, toldInText(input.given))),
      }),
    })),
}

/** The clock of the recordings. */
export const clock: Instant = instant(1_767_323_045_000 - EPOCH)

/** A signal says nothing of groups and times; the rest has to be the same. */
function shared({ metadata: _, ...outcome }: Outcome): Outcome {
  return outcome
}

const judge = judgeOf(prepareConditions())
const owner = { uid: 'uid-1', namespace: 'default', metric: 'm', number: 1 }

/** One measurement, resumed until it is over. */
export function outcomeOf(metric: JsonObject, given: Json): Outcome {
  const prepared = prepareMetric(metric)
  const question = { given, owner } as const
  const asked = { ...question, action: 'run', at: clock, measurement: null } as const
  let answer = measure(prepared, asked)
  let metadata = metadataIn(answer)
  while (answer.kind === 'running') {
    const { resumeAt } = answer
    if (resumeAt === null) throw new Error('nothing says when to resume')
    const measurement = { startedAt: clock, resumeAt, metadata: metadata ?? {} }
    answer = measure(prepared, { ...question, action: 'resume', at: resumeAt, measurement })
    metadata = metadataIn(answer) ?? metadata
  }
  const outcome = ended(metric, answer)
  if (answer.kind === 'result' && outcome.phase === 'Error') metadata = answer.warnings
  if (metadata === undefined || Object.keys(metadata).length === 0) return outcome
  return { ...outcome, metadata }
}

function metadataIn(answer: Answer): Readonly<Record<string, string>> | undefined {
  return 'metadata' in answer ? answer.metadata : undefined
}

function ended(metric: JsonObject, answer: Answer): Outcome {
  if (answer.kind === 'failure') {
    if (answer.crashes === true) return { crash: answer.message }
    return { phase: 'Error', value: '', message: answer.message }
  }
  if (answer.kind !== 'result') {
    const { phase, value, message } = answer as Extract<Answer, { kind: 'finished' }>
    return { phase, value, message }
  }
  const success = String(metric.successCondition ?? '')
  const failure = String(metric.failureCondition ?? '')
  const { phase, message } = judge(answer.result, success, failure, clock)
  const value = phase === 'Error' && answer.keepsValue !== true ? '' : answer.value
  return { phase, value, message, goType: goTypeOf(answer as TypedResult) }
}

function goTypeOf({ result, type }: TypedResult): string {
  return result === null ? (type === '*float64' ? type : '<nil>') : typeName(result as GoValue)
}
