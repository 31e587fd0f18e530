// Types as a user meets them. The compiler reads this file and nothing runs it: a wrong type is an error of the gate.
import type { Duration, Instant, Plan, Scenario, Step, Timeline } from 'rollout-sim'
import { evaluateCondition, instant, seconds, simulate } from 'rollout-sim'
import { compileExpression, type PlainValue } from 'rollout-sim/expr'
import { parseManifests, parsePlan } from 'rollout-sim/yaml'
import { expectTypeOf } from 'vitest'

// A reading may have no plan, and the compiler says so; the call that throws always has one.
expectTypeOf(parseManifests('').plan).toEqualTypeOf<Plan | null>()
expectTypeOf(parsePlan('')).toEqualTypeOf<Plan>()
expectTypeOf(simulate).returns.toEqualTypeOf<Timeline>()

// A point in time and a span are numbers that cannot be mistaken for each other, or for any number.
expectTypeOf(instant(1)).toEqualTypeOf<Instant>()
expectTypeOf(seconds(1)).toEqualTypeOf<Duration>()
expectTypeOf<Instant>().not.toExtend<Duration>()
expectTypeOf<number>().not.toExtend<Instant>()

// What is read is not written.
declare const timeline: Timeline
// @ts-expect-error: a timeline is not changed
timeline.end = { ...timeline.end }
// @ts-expect-error: its moments are not either
timeline.moments.push(...timeline.moments)

declare const plan: Plan
const scenario: Scenario = { plan, script: [{ at: '5m', abort: true }], until: '1h' }
expectTypeOf(scenario).toExtend<Parameters<typeof simulate>[0]>()
// @ts-expect-error: times of a scenario are text with a unit
const late: Scenario = { plan, until: 3600 }
// @ts-expect-error: no verb of anybody
const shouted: Scenario = { plan, script: [{ at: '5m', cancel: true }] }
void [late, shouted]

// A step says every member that it may have; what is not given is null.
expectTypeOf<Step['setWeight']>().toEqualTypeOf<number | null>()

// An answer is narrowed by `ok`.
const answer = evaluateCondition('true', 1)
if (answer.ok) expectTypeOf(answer.value).toEqualTypeOf<boolean>()
else expectTypeOf(answer.error).toEqualTypeOf<string>()

const program = compileExpression('a + 1', { a: 'int' })
if (program.ok) {
  const value = program.run({ a: 1 })
  if (value.ok) expectTypeOf(value.value).toEqualTypeOf<PlainValue>()
}
// @ts-expect-error: no Go type of a variable
compileExpression('a', { a: 'number' })
