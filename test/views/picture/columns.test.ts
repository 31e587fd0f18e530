import { expect, it } from 'vitest'
import type { PictureChange } from '../../../src/views/picture/changes.ts'
import { columnsOf, routerDiffers } from '../../../src/views/picture/columns.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'

const change: PictureChange = {
  at: at(1),
  time: '1s',
  events: ['promote', 'Healthy'],
  asked: 33.333,
  routed: null,
  real: 30,
  pods: '2 + 1',
  others: 0,
  phase: 'Healthy',
}
const titles = (...changes: readonly PictureChange[]): readonly string[] =>
  columnsOf(changes).map(({ title }) => title)

it('has the router and other pods only where there is something to show', () => {
  const plain = ['time', 'what happens', 'weight asked', 'real', 'ready pods', 'phase']
  expect(titles(change)).toEqual(plain)
  expect(titles(change, { ...change, routed: 33.333 })).toEqual(plain)
  expect(titles(change, { ...change, routed: 10 })).toContain('router')
  expect(titles({ ...change, others: 2 }, change)).toContain('of others')
})

it('has a line for each event, and no more than a tenth of a weight', () => {
  const cells = columnsOf([{ ...change, routed: 0 }]).map(({ cell }) => cell(change))
  expect(cells).toEqual([
    ['1s'],
    ['promote', 'Healthy'],
    ['33.3'],
    [''],
    ['30'],
    ['2 + 1'],
    ['Healthy'],
  ])
})

it('tells a router that does as asked from one that does not', () => {
  expect(routerDiffers({ asked: 20, routed: null })).toBe(false)
  expect(routerDiffers({ asked: 20, routed: 20 })).toBe(false)
  expect(routerDiffers({ asked: 20, routed: 0 })).toBe(true)
})
