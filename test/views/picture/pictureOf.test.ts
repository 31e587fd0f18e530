import { expect, it } from 'vitest'
import { pictureOf } from '../../../src/views/picture/pictureOf.ts'
import { ran } from '../../timeline/objects/sample.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'

it('has a row wherever weights or pods change', () => {
  const { rows } = pictureOf(ran())
  const told = rows.map(({ at: when, asked, real, ready }) => [when / 1000, asked, real, ready])
  expect(told).toEqual([
    [0, 100, 0, [0, 0]],
    [5, 100, 100, [2, 0]],
    [60, 50, 0, [2, 0]],
    [65, 50, 50, [1, 1]],
  ])
})

it('knows revisions by what ran in them', () => {
  const { revisions } = pictureOf(ran())
  expect(revisions.map(({ numbers, image }) => [numbers, image])).toEqual([
    [[1], 'app:v1'],
    [[2], 'app:v2'],
  ])
})

it('gives a revision another number at a rollback', () => {
  const { revisions } = pictureOf(ran(undefined, [{ at: '100s', setImage: 'app:v1' }]))
  expect(revisions[0]?.numbers).toEqual([1, 3])
})

it('has spans for phases and steps that end where the next begins', () => {
  const { phases, steps, to } = pictureOf(ran())
  expect(phases.map(({ from, text }) => [from / 1000, text])).toEqual([
    [0, 'Progressing'],
    [5, 'Healthy'],
    [60, 'Progressing'],
    [65, 'Paused'],
  ])
  expect(steps.map(({ from, to: end, text }) => [from, end, text])).toEqual([
    [at(60), at(65), 'setWeight: 50'],
    [at(65), to, 'pause'],
  ])
})

it('ends a little after the last change', () => {
  expect(pictureOf(ran()).to).toBe(71_500)
})

it('is empty where there was nothing', () => {
  const { rows, phases, name } = pictureOf({ ...ran(), moments: [] })
  expect([rows, phases, name]).toEqual([[], [], ''])
})
