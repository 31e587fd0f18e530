import { readFileSync } from 'node:fs'
import * as simulator from 'rollout-sim'
import { expect, it } from 'vitest'
import { aroundOf, hashesOf } from './corpus.ts'
import { drawOf } from './draw.ts'
import { manifestsOf } from './manifests.ts'
import { pinnedFile, pinnedText } from './pinned.ts'

// A difference is a change of behaviour: the changelog has to tell it, and test/golden/pin.ts writes the new hashes.
it('a thousand scenarios come to what is pinned, to the last byte', () => {
  expect(pinnedText(hashesOf(simulator))).toBe(readFileSync(pinnedFile, 'utf8'))
})

it('the scenarios are of every kind', () => {
  const drawn = Array.from({ length: 200 }, (_, index) => {
    const draw = drawOf(index)
    return JSON.stringify([manifestsOf(draw), aroundOf(draw)])
  })
  const words = [
    'blueGreen',
    'nginx',
    'experiment',
    'analysis"',
    'pause',
    'lose',
    'traffic',
    'gates',
  ]
  for (const word of words)
    expect([word, drawn.some((one) => one.includes(word))]).toEqual([word, true])
})
