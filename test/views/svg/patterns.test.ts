import { expect, it } from 'vitest'
import { fillOf, patternDefinitions } from '../../../src/views/svg/patterns.ts'

it('defines what the fills refer to', () => {
  for (const count of [1, 4, 6, 9]) {
    const text = patternDefinitions('mine', count)
    for (let place = 0; place < count; place++) {
      const id = /#([^)]+)/.exec(fillOf('mine', place))?.[1]
      expect(text).toContain(`id="${id}"`)
    }
  }
})

it('tells neighbours apart by shape, not by colour alone', () => {
  const shapes = patternDefinitions('mine', 6).match(/<pattern.*?<\/pattern>/g) ?? []
  const bare = shapes.map((shape) => shape.replace(/ id="[^"]*"|rev\d/g, ''))
  expect(new Set(bare).size).toBe(6)
})
