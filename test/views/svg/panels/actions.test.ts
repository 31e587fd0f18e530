import { expect, it } from 'vitest'
import { actions } from '../../../../src/views/svg/panels/actions.ts'
import { at } from '../../../timeline/objects/sampleWorld.ts'
import { frame, pictureWith } from '../../picture/sample.ts'

function placesOf(text: string): readonly (readonly [x: number, y: number])[] {
  return [...text.matchAll(/<text x="(\d+)" y="(\d+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
}

it('puts words beside their marks, and above each other where they would touch', () => {
  const all = [0, 1, 60].map((second) => ({ at: at(second), text: 'setImage web:2' }))
  const [first, second, third] = placesOf(actions(pictureWith({ actions: all }), frame).draw(0))
  expect(first?.[1]).not.toBe(second?.[1])
  expect(third?.[1]).toBe(first?.[1])
})

it('keeps words inside of the picture', () => {
  const all = [{ at: at(99), text: 'setImage registry.example.com/team/web:2' }]
  const [place] = placesOf(actions(pictureWith({ actions: all }), frame).draw(0))
  expect(place?.[0]).toBeLessThan(600 - 200)
})

it('has a mark even for what has no room for its words', () => {
  const all = Array.from({ length: 30 }, (_, index) => ({ at: at(50), text: `scale ${index}` }))
  const text = actions(pictureWith({ actions: all }), frame).draw(0)
  expect(text.match(/<title>/g)).toHaveLength(30)
  expect(placesOf(text).length).toBeLessThan(30)
})
