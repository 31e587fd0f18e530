import { expect, it } from 'vitest'
import { planGiven } from '../../src/cli/planGiven.ts'
import { played, rehearsalGiven, scenarioGiven } from '../../src/cli/scenarioGiven.ts'
import { canary, ioWith } from './given.ts'

const files = {
  'web.yaml': canary,
  'story.yaml': "script: [{ at: 1m, setImage: 'web:9' }]\nuntil: 5m\n",
}

async function scenarioOf(options: Readonly<Record<string, string | readonly string[]>>) {
  const io = ioWith(files)
  const given = { operands: ['web.yaml'], options }
  const { plan } = await planGiven(io, given)
  return scenarioGiven(io, given, plan)
}

it('rehearses a release', async () => {
  const { script } = await scenarioOf({ image: 'web:2' })
  expect(script).toContainEqual(expect.objectContaining({ setImage: 'web:2' }))
})

it('adds what somebody does', async () => {
  const { script } = await scenarioOf({ at: ['2m abort', '3m retry'] })
  expect(script?.slice(-2)).toEqual([
    { at: '2m', abort: true },
    { at: '3m', retry: true },
  ])
})

it('takes a whole scenario from a file', async () => {
  const scenario = await scenarioOf({ scenario: 'story.yaml' })
  expect(scenario).toMatchObject({ script: [{ at: '1m', setImage: 'web:9' }], until: '5m' })
})

it('puts values on top', async () => {
  const scenario = await scenarioOf({ set: ['traffic.requestsPerSecond=5', 'seed=7'], until: '9m' })
  expect(scenario).toMatchObject({ traffic: { requestsPerSecond: 5 }, seed: 7, until: '9m' })
})

it('refuses a kind of release that there is not', () => {
  const given = { operands: [], options: { release: 'ugly' } }
  expect(() => rehearsalGiven(given)).toThrow('there is good, bad and stuck')
})

it('tells what is wrong with a scenario', async () => {
  const io = ioWith(files)
  const { plan } = await planGiven(io, { operands: ['web.yaml'], options: {} })
  const broken = { plan, script: [{ at: 'soon', abort: true }] } as const
  expect(() => played(io, broken as never)).toThrow('the scenario cannot be run')
  expect(io.complained()).toContain('script[0].at')
})
