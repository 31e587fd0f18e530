import { expect, it } from 'vitest'
import { timeReader } from '../../src/document/timeReader.ts'
import { readStoredExperiment, servicesIn } from '../../src/experiment/stored.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { start } from '../../src/units/time.ts'
import { unreachable } from '../../src/units/unreachable.ts'
import { printed, ran } from '../timeline/objects/sampleExperiment.ts'

const timeIn = timeReader(start, ({ path, message }) => {
  throw new Error(`${path}: ${message}`)
})

it.each([60, 62, 70, 95, 106, 140])('reads back from its object at %d s', (second) => {
  const world = ran.at(`${second}s`) ?? unreachable('it has begun')
  const state = world.experiments[0] ?? unreachable('it is there')
  const object = printed(second).find(({ kind }) => kind === 'Experiment')
  const belongings = { replicaSets: state.replicaSets, services: state.services }
  const read = readStoredExperiment(object ?? {}, belongings, true, 'Experiment/x', timeIn)
  expect(withoutSources(read)).toEqual(withoutSources(state))
})

// The label of the hash, and empty metadata around it, are no part of what was written.
function withoutSources({ spec, ...state }: ReturnType<typeof readStoredExperiment>) {
  const templates = spec.templates.map(
    ({ template: { source: _, names: __, ...one }, ...rest }) => ({
      ...rest,
      template: one,
    }),
  )
  return { ...state, spec: { ...spec, templates } }
}

it('has the Services that its status names', () => {
  const templateStatuses = [{ name: 'a', serviceName: 's', podTemplateHash: 'h' }, { name: 'b' }]
  const object: JsonObject = { status: { templateStatuses } }
  expect(servicesIn(object)).toEqual([{ name: 's', hash: 'h' }])
})
