import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { approximateWeight, type WeightInPods } from '../../src/replicas/weight.ts'
import { weightOptions } from '../../src/replicas/weightOptions.ts'
import { linesOf } from '../conformance/caseFile.ts'

// Where every option is ruled out nothing is taken from the stable.
function splitOf(wish: WeightInPods): readonly number[] {
  const won = weightOptions(wish).find(({ verdict }) => verdict === 'won')
  return won === undefined ? [0, wish.replicas] : [won.canary, won.total - won.canary]
}

it('the option that wins is the split that the controller asks for, for all small numbers', () => {
  for (let replicas = 1; replicas <= 60; replicas++) {
    for (let weight = 0; weight <= 100; weight++) {
      for (const maxSurge of [0, 1]) {
        const wish = { replicas, weight, maxTrafficWeight: 100, maxSurge }
        const { canary, stable } = approximateWeight(wish)
        expect(splitOf(wish)).toEqual([canary, stable])
      }
    }
  }
})

it('no option without a verdict against it is closer than the one that wins', () => {
  for (let replicas = 1; replicas <= 20; replicas++) {
    for (let weight = 1; weight < 100; weight++) {
      const options = weightOptions({ replicas, weight, maxTrafficWeight: 100, maxSurge: 1 })
      const won = options.find(({ verdict }) => verdict === 'won')
      const others = options.filter(({ verdict }) => verdict === 'further')
      for (const { off } of others) expect(off).toBeGreaterThanOrEqual(won?.off ?? 0)
    }
  }
})

it('says of every option what speaks against it', () => {
  const verdicts = (replicas: number, weight: number, maxSurge: number): readonly string[] =>
    weightOptions({ replicas, weight, maxTrafficWeight: 100, maxSurge }).map((one) => one.verdict)
  // One pod cannot be a tenth: with surge there are two, of which one is the canary's.
  expect(verdicts(1, 10, 1)).toEqual(['noStable', 'noCanary', 'won', 'noCanary'])
  expect(verdicts(1, 10, 0)).toEqual(['further', 'won', 'noSurge', 'noSurge'])
  expect(verdicts(10, 25, 0)).toEqual(['won', 'halfway', 'noSurge', 'noSurge'])
  expect(weightOptions({ replicas: 0, weight: 5, maxTrafficWeight: 100, maxSurge: 1 })).toEqual([])
})

it('wins as recorded of the original', () => {
  const text = readFileSync('test/conformance/cases/replicas-approximate.ndjson', 'utf8')
  const rows = linesOf(text).map((line) => JSON.parse(line))
  let compared = 0
  for (const { replicas, weight, maxTrafficWeight, maxSurge, expected } of rows) {
    // Above 2^31 the original's multiplication wraps around; nobody has so many pods.
    if (replicas === 0 || replicas * weight >= 2 ** 31) continue
    if ((replicas + 1) * maxTrafficWeight >= 2 ** 31) continue
    expect(splitOf({ replicas, weight, maxTrafficWeight, maxSurge })).toEqual(expected)
    compared++
  }
  console.log(`${compared} of ${rows.length} recorded splits`)
  expect(compared).toBeGreaterThan(rows.length * 0.9)
})

it('tells of each option the pods, their share in per cent, and how far that is from the weight', () => {
  const wish = { replicas: 10, weight: 250, maxTrafficWeight: 1000, maxSurge: 1 }
  const options = weightOptions(wish).map(({ rounds, canary, total }) => [rounds, canary, total])
  expect(options).toEqual([
    ['up', 3, 10],
    ['down', 2, 10],
    ['up', 3, 11],
    ['down', 2, 11],
  ])
  const percents = weightOptions(wish).map(({ percent }) => percent)
  expect(percents).toEqual([30, 20, 300 / 11, 200 / 11])
  for (const [index, { off }] of weightOptions(wish).entries()) {
    expect(off).toBeCloseTo(Math.abs((percents[index] ?? 0) - 25), 10)
  }
})

it('needs no pod on either side where all or nothing of the traffic is asked for', () => {
  const verdicts = (weight: number): readonly string[] =>
    weightOptions({ replicas: 5, weight, maxTrafficWeight: 100, maxSurge: 0 }).map(
      ({ verdict }) => verdict,
    )
  expect(verdicts(0)).toEqual(['won', 'further', 'noSurge', 'noSurge'])
  expect(verdicts(100)).toEqual(['won', 'further', 'noSurge', 'noSurge'])
})
